// SPDX-License-Identifier: Apache-2.0
// What `nextline check` asks beyond the form. Each adds its findings to Draft::problems.
#pragma once

#include "authoring/cases.h"

namespace nextline::authoring {

/// Sources: links, dates, identifiers; kinds of source that may say what is said.
void check_sources(Draft& draft);
/// Runs the cases; asks for holding, failing and unknown ones of each rule.
void check_cases(Draft& draft, const std::vector<Case>& cases);
/// Asks for cases just below, at and just above each number that a rule names.
void check_thresholds(Draft& draft, const std::vector<Case>& cases);
/// What is declared and never used; what the plan needs and nobody declares.
void check_unused(Draft& draft);
/// Rules whose condition can never hold.
void check_dead(Draft& draft);
/// Statements of one body on one question on one day that contradict each other.
void check_conflicts(Draft& draft);
/// Texts: both languages, equal places, no stray blanks or stops.
void check_words(Draft& draft);
/// Rows of the gathered evidence: used by something that exists, or with a reason.
void check_status(Draft& draft);
/// Citations that were compared with their source too long ago.
void check_citations(Draft& draft);
/// Truths that are declared impossible and that a case shows.
void check_impossible(Draft& draft, const std::vector<Case>& cases);

/// True if some assignment of atoms could make the node hold; false only if surely none does.
[[nodiscard]] bool may_hold(const logic::Program& program, logic::NodeId node,
                            const facts::Vocabulary& vocabulary);
/// The same for failing.
[[nodiscard]] bool may_fail(const logic::Program& program, logic::NodeId node,
                            const facts::Vocabulary& vocabulary);

}  // namespace nextline::authoring
