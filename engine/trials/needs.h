// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "trials/bits.h"
#include "trials/grammar.h"

namespace nextline::trials {

/// By symbol of a phrase: words of which at least one stands in every stretch that the phrase
/// covers, as bits. Of each form the part counts that is rarest among the forms. Empty: not known.
[[nodiscard]] std::vector<Bits> needs_of(const Grammar& grammar);

}  // namespace nextline::trials
