// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "checker/arranged.h"
#include "logic/proof.h"

namespace nextline::checker {

/// The truth of an atom, from the patient.
[[nodiscard]] logic::Truth truth_of(const Arranged& arranged, const logic::Atom& atom);

/// The atom names facts and list members that the vocabulary has.
[[nodiscard]] bool well_formed(const facts::Vocabulary& vocabulary, const logic::Atom& atom);

/// The atom looks at what is named: an item of its facts or what they are read from, or a
/// systemic treatment that may contain its drugs.
[[nodiscard]] bool concerns(const Arranged& arranged, const logic::Atom& atom,
                            const logic::Use& use);

/// What is missing exists and belongs to the atom.
[[nodiscard]] bool concerns(const Arranged& arranged, const logic::Atom& atom, logic::AtomId id,
                            const logic::Missing& missing);

}  // namespace nextline::checker
