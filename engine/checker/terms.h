// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checker/fact_states.h"

namespace nextline::checker {

/// The values that a number may have, and whether it exists (its dates do).
struct NumberState {
    Sureness exists = Sureness::holds;
    double least = 0;
    double most = 0;
};

[[nodiscard]] DateState date_state(const Arranged& arranged, const logic::DateRef& date);

/// Least and most lines of treatment with W in S.
[[nodiscard]] NumberState lines(const Arranged& arranged, const logic::Term& term);

/// `TERM is ...`, `TERM >= N` for every kind of term.
[[nodiscard]] logic::Truth term_within(const Arranged& arranged, const logic::Atom& atom);

}  // namespace nextline::checker
