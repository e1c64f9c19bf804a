// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "evaluate/view.h"
#include "facts/patient.h"
#include "logic/proof.h"

namespace nextline::evaluate {

/// Proves the truth of `roots` and of everything below them for one patient. Strong Kleene; the
/// meaning of each atom is the row of logic/operators and docs/rule-language.md.
[[nodiscard]] logic::Proof prove(const logic::Program& program, const facts::Vocabulary& vocabulary,
                                 const facts::Patient& patient,
                                 std::span<const logic::NodeId> roots);
/// The same for a patient who is already arranged.
[[nodiscard]] logic::Proof prove(const logic::Program& program, const View& view,
                                 std::span<const logic::NodeId> roots);

}  // namespace nextline::evaluate
