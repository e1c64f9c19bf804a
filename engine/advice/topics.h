// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "logic/expression.h"

namespace nextline::advice {

/// What a condition asks about: facts, members of lists, and whether treatment is among it.
struct Topics {
    std::vector<std::uint64_t> facts;  ///< sorted: facts, and members of lists with their list
    bool treatment = false;            ///< what was or is given, and when
};

/// The fact of a member of Topics::facts.
[[nodiscard]] facts::FactId fact_of(std::uint64_t topic);

[[nodiscard]] Topics topics_of(const logic::Program& program, logic::NodeId condition);

/// True if both ask about a fact, or about the same members of a list.
[[nodiscard]] bool share_facts(const Topics& a, const Topics& b);

}  // namespace nextline::advice
