// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "logic/expression.h"
#include "logic/truth.h"

namespace nextline::logic {

using StepId = std::uint32_t;
inline constexpr StepId kNoStep = 0xffffffff;

/// Something that is not known and that would help: exactly one of the forms.
struct Missing {
    enum class Kind : std::uint8_t {
        fact,          ///< the value of `fact` (for a list: whether `member` is in it)
        completeness,  ///< whether the list `fact` is whole; kNoFact: the list of treatments
        history        ///< the atom itself: a detail of earlier treatment (when, why it ended ...)
    };
    Kind kind = Kind::fact;
    facts::FactId fact = facts::kNoFact;
    std::uint16_t member = 0;
    AtomId atom = 0;
    bool operator==(const Missing&) const = default;
};

/// What an atom rested on: an item or a treatment of the patient, by index.
struct Use {
    enum class Kind : std::uint8_t { item, treatment };
    Kind kind = Kind::item;
    std::uint32_t index = 0;
    bool stale = false;  ///< shown, but lapsed: it did not count
    bool operator==(const Use&) const = default;
};

/// One step: the truth of one node, and why. Premises of a composed node are all its children, in
/// order. An atom has uses (what was looked at) and, if unknown, what is missing.
struct Step {
    NodeId node = kNoNode;
    Truth truth = Truth::unknown;
    std::uint32_t premises = 0, premise_count = 0;  ///< in Proof::premises
    std::uint32_t uses = 0, use_count = 0;          ///< in Proof::uses
    std::uint32_t missing = 0, missing_count = 0;   ///< in Proof::missing
    bool contradictory = false;  ///< atom: items that cannot all be true were widened
    bool assumed = false;        ///< atom: rests on a list that was assumed complete
};

/// Why each of some nodes has its truth. Steps stand after their premises; one step per node.
struct Proof {
    std::vector<Step> steps;
    std::vector<StepId> premises;
    std::vector<Use> uses;
    std::vector<Missing> missing;
    std::vector<StepId> step_of_node;  ///< kNoStep where a node was not needed
};

}  // namespace nextline::logic
