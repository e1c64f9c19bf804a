// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "logic/expression.h"
#include "logic/truth.h"

namespace nextline::evaluate {

/// Truths of one condition in 64 lanes (patients, or one patient under 64 hypotheses): bit i of
/// `known` says that lane i is settled, bit i of `holds` that it holds there. holds is a subset of
/// known.
struct Lanes {
    std::uint64_t known = 0;
    std::uint64_t holds = 0;

    [[nodiscard]] logic::Truth at(unsigned lane) const {
        if ((known >> lane & 1) == 0) return logic::Truth::unknown;
        return (holds >> lane & 1) != 0 ? logic::Truth::holds : logic::Truth::fails;
    }
    void set(unsigned lane, logic::Truth truth);
};

[[nodiscard]] constexpr Lanes all_lanes(logic::Truth truth) {
    return {truth == logic::Truth::unknown ? 0 : ~0ULL, truth == logic::Truth::holds ? ~0ULL : 0};
}

/// A node that takes another node's value in some lanes (a definition that its rival replaces).
struct Override {
    logic::NodeId node = logic::kNoNode;
    std::uint64_t in_lanes = 0;
    logic::NodeId take = logic::kNoNode;  ///< the node whose truth stands there instead
};

/// Every node's lanes from its atoms' lanes (index AtomId): a few word operations a node.
/// An override gives a node, in some lanes, the value that another node has without overrides.
[[nodiscard]] std::vector<Lanes> evaluate_lanes(const logic::Program& program,
                                                std::span<const Lanes> atoms,
                                                std::span<const Override> overrides = {});

}  // namespace nextline::evaluate
