// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "authoring/account.h"
#include "base/diagnostic.h"
#include "rulebook/rulebook.h"

namespace nextline::authoring {

/// One file of the knowledge: path relative to the knowledge folder, and its text.
struct File {
    std::string path;
    std::string text;
};

/// A compiled rulebook with what was remarked on the way.
struct Compiled {
    rulebook::Rulebook rulebook;
    base::Diagnostics remarks;  ///< warnings and notes
    std::size_t cases_run = 0;
    Account account;
};

/// Reads, checks and compiles the knowledge (docs/knowledge-form.md): all mistakes at once, each
/// with file, line, column, what was found, what was expected, the nearest valid word. Runs the
/// rules' cases. Files are taken in order of their path.
[[nodiscard]] base::Result<Compiled> compile(const std::vector<File>& given);

}  // namespace nextline::authoring
