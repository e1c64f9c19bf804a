// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "trials/grammar.h"

namespace nextline::trials {

/// Fills in what follows from the steps of a grammar: roles, the words that phrases begin with,
/// indexes. Gives the name of a phrase that may begin with itself, or nothing.
[[nodiscard]] std::string finish(Grammar& grammar);

}  // namespace nextline::trials
