// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/statement.h"

namespace nextline::reports {

/// A fact of the record behind a condition.
struct Ground {
    enum class About : std::uint8_t { tumour, history, other };
    std::string text;            ///< "HER2 result: low (12 October 2025)"
    std::string origin;          ///< JSON pointer
    bool stale = false;          ///< lapsed: shown, not counted
    About about = About::other;  ///< a test of the tumour, an earlier treatment, anything else
    bool operator==(const Ground&) const = default;
};

/// One condition of a rule with its truth for this person and what that rests on.
struct Reason {
    logic::NodeId node = logic::kNoNode;
    logic::Truth truth = logic::Truth::unknown;
    std::string sentence;  ///< said as it is: denied where it fails; no capital, no full stop
    std::vector<Ground> grounds;
    std::vector<logic::Missing> missing;
};

[[nodiscard]] logic::StepId step_of(const advice::Plan& plan, logic::NodeId node);
/// The truth of a node in the plan's proof; unknown where it was not proved.
[[nodiscard]] logic::Truth truth_of(const advice::Plan& plan, logic::NodeId node);

/// Items and treatments that a step rests on, each once, in the order of the proof.
[[nodiscard]] std::vector<Ground> grounds_of(const Voice& voice, logic::StepId step);
/// What is missing below a step, each once.
[[nodiscard]] std::vector<logic::Missing> missing_below(const Voice& voice, logic::StepId step);

/// The conjuncts of these nodes, each once, with their truths. Of a disjunction that holds, only
/// the parts that hold are said.
[[nodiscard]] std::vector<Reason> reasons_of(const Voice& voice,
                                             const std::vector<logic::NodeId>& nodes);

}  // namespace nextline::reports
