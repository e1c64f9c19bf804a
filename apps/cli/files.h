// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/compile.h"
#include "base/diagnostic.h"

namespace nextline::cli {

/// The file as a place in messages.
[[nodiscard]] base::Place in_file(const std::filesystem::path& file);

/// The text of a file, or of standard input if the name is "-"; at most base::json::kLargestText.
[[nodiscard]] base::Result<std::string> read_file(const std::string& name);

/// Puts the text in place of the file, whole or not at all.
[[nodiscard]] base::Result<void> write_file(const std::filesystem::path& file,
                                            std::string_view text);

/// The files of a knowledge folder that rules are made of (not the example patients), by path.
[[nodiscard]] base::Result<std::vector<authoring::File>> read_knowledge(
    const std::filesystem::path& folder);

}  // namespace nextline::cli
