// SPDX-License-Identifier: Apache-2.0
// Private to room evaluate: questions about earlier treatment.
#pragma once

#include "evaluate/view.h"
#include "logic/expression.h"
#include "logic/truth.h"

namespace nextline::evaluate {

/// How surely a course is meant: not at all, perhaps, surely.
enum class Match : std::uint8_t { no, perhaps, surely };

/// Whether a course contains `what` in one of `settings`.
[[nodiscard]] Match match(const Course& course, const logic::What& what, std::uint8_t settings);

/// The truth of received, progressed, stopped, taking and taking_two.
[[nodiscard]] logic::Truth history_truth(const View& view, const logic::Atom& atom);

/// The possible values of a term. It may be that there is no value: no such treatment was given, or
/// it has not ended. A comparison with a value that does not exist fails.
struct TermState {
    std::optional<facts::ValueSet> values;  ///< nothing: there surely is no value
    bool may_be_absent = false;
};
[[nodiscard]] TermState term_state(const View& view, const logic::Term& term);
/// A number with `plus` added; choices stay.
[[nodiscard]] facts::ValueSet moved(facts::ValueSet set, double plus);

/// Lines of treatment with `what` in `settings`, as an interval.
[[nodiscard]] facts::ValueSet lines_of(const View& view, const logic::What& what,
                                       std::uint8_t settings);

}  // namespace nextline::evaluate
