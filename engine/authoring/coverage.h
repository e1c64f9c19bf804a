// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "authoring/compile.h"

namespace nextline::authoring {

/// A part of a rule's condition, and which truths the rule's cases showed of it.
struct PartSeen {
    logic::NodeId part = logic::kNoNode;
    std::array<const Case*, 3> shown_by{};  ///< by Truth; nullptr: no case shows it
};

/// The parts of a rule: every atom, every name and every condition joined by `and` or `or` in what
/// is `written`. What stands behind a name has cases of its own; `X` and `not X` are one part.
[[nodiscard]] std::vector<logic::NodeId> parts_of(const logic::Program& program,
                                                  const std::vector<logic::NodeId>& written);

/// Proves every part of the rule for each of its cases.
[[nodiscard]] std::vector<PartSeen> see_parts(const logic::Program& program,
                                              const facts::Vocabulary& vocabulary, const Rule& rule,
                                              const std::vector<const Case*>& cases);

/// What no case of a rule shows of one of its parts.
struct Gap {
    std::size_t rule = 0;  ///< in Account::rules
    logic::NodeId part = logic::kNoNode;
    std::vector<logic::Truth> never;
};

/// Each part of each rule should be seen holding, failing and unknown in the rule's cases, as far
/// as it can be so: what the vocabulary rules out, and what the rule declares as impossible, is
/// not asked for.
struct Coverage {
    std::size_t asked = 0;
    std::size_t shown = 0;
    std::size_t declared = 0;  ///< impossible by declaration
    std::vector<Gap> gaps;
};
[[nodiscard]] Coverage coverage(const Compiled& compiled);

/// One note for each gap, at the place of its rule.
[[nodiscard]] base::Diagnostics notes_of(const Coverage& coverage, const Compiled& compiled);
/// The totals in one line.
[[nodiscard]] std::string totals_of(const Coverage& coverage);

}  // namespace nextline::authoring
