// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "trials/bits.h"
#include "trials/grammar.h"

namespace nextline::trials {

/// What may stand second in the stretches that a phrase covers.
struct Second {
    Bits words;          ///< by symbol of a word
    bool alone = false;  ///< a stretch may be one word long
};

/// By symbol of a phrase. `first` gives the words that a phrase may begin with.
[[nodiscard]] std::vector<Second> seconds_of(const Grammar& grammar,
                                             const std::function<const Bits&(Symbol)>& first);

}  // namespace nextline::trials
