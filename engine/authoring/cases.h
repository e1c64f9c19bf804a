// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "authoring/draft.h"
#include "facts/patient.h"
#include "logic/truth.h"

namespace nextline::authoring {

/// One case of a rule, ready to run.
struct Case {
    std::size_t rule = 0;  ///< in Draft::rules
    base::Place place;
    std::string name;
    facts::Patient patient;
    logic::Truth expected = logic::Truth::unknown;
    /// What is proved: the rule's node; of a value definition the comparison with `expect`.
    logic::NodeId node = logic::kNoNode;
};

/// Reads `given` (docs/knowledge-form.md) as a patient. Undated facts are of `as_of`.
[[nodiscard]] facts::Patient read_given(Draft& draft, const Node* given);

/// Reads the cases of the draft. Those of rules that could not be read are left out.
[[nodiscard]] std::vector<Case> read_cases(Draft& draft);

}  // namespace nextline::authoring
