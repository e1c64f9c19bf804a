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

/// The possible values of a term about treatments or dates; nothing where it cannot apply (no such
/// treatment was given, or it has not ended): a comparison with it fails.
[[nodiscard]] std::optional<facts::ValueSet> term_values(const View& view, const logic::Term& term);

/// Lines of treatment with `what` in `settings`, as an interval.
[[nodiscard]] facts::ValueSet lines_of(const View& view, const logic::What& what,
                                       std::uint8_t settings);

}  // namespace nextline::evaluate
