// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "facts/patient.h"
#include "logic/proof.h"

namespace nextline::checker {

/// One step that does not follow.
struct Fault {
    logic::StepId step = logic::kNoStep;
    std::string what;  ///< what was claimed and what follows
};

/// Re-derives every step of a proof from the patient and the program, in its own way: nothing of
/// room evaluate is used. Composed nodes: premises are the children's steps, in order, and the
/// truth is their strong Kleene value. Atoms: the truth is computed again from the patient; uses
/// must be of the atom's facts or drugs; an unknown atom must say what is missing, a known one
/// nothing. Empty: the proof stands.
[[nodiscard]] std::vector<Fault> check_proof(const logic::Program& program,
                                             const facts::Vocabulary& vocabulary,
                                             const facts::Patient& patient,
                                             const logic::Proof& proof);

}  // namespace nextline::checker
