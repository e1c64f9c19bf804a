// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "authoring/compile.h"
#include "rulebook/rulebook.h"
#include "trials/phrases.h"

namespace nextline::authoring {

/// The phrases of eligibility text with what was remarked on the way.
struct Eligibility {
    trials::Phrases phrases;
    base::Diagnostics remarks;
    std::size_t sentences = 0;  ///< cases that were run
};

/// Reads `eligibility/*.yaml` (docs/knowledge-form.md) beside a compiled rulebook, whose drugs and
/// classes become the phrases `drug` and `drug_class`; compiles the phrases and runs the sentence
/// cases. All mistakes at once.
[[nodiscard]] base::Result<Eligibility> read_eligibility(const std::vector<File>& files,
                                                         const rulebook::Rulebook& book);

}  // namespace nextline::authoring
