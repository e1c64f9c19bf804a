// SPDX-License-Identifier: Apache-2.0
// Private to room evaluate: the truth of one atom, and why.
#pragma once

#include <vector>

#include "evaluate/view.h"
#include "logic/proof.h"

namespace nextline::evaluate {

/// The truth alone.
[[nodiscard]] logic::Truth atom_truth(const View& view, const logic::Atom& atom);

/// What it rests on.
struct Grounds {
    std::vector<logic::Use> uses;         ///< items and treatments looked at
    std::vector<logic::Missing> missing;  ///< if unknown: what would help, at least one
    bool contradictory = false;
    bool assumed = false;
};
[[nodiscard]] Grounds atom_grounds(const View& view, const logic::Atom& atom, logic::AtomId id,
                                   logic::Truth truth);

/// What is missing when the atom is unknown: facts that it names, or the history that it asks for.
[[nodiscard]] std::vector<logic::Missing> atom_missing(const View& view, const logic::Atom& atom,
                                                       logic::AtomId id);

}  // namespace nextline::evaluate
