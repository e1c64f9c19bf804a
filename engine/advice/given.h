// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/situation.h"

namespace nextline::advice {

/// The drugs of all courses that surely run.
[[nodiscard]] facts::DrugSet surely_running(const Situation& situation);

/// The option is what is being given: all its drugs run, and no other drug of the cancer does.
[[nodiscard]] bool is_running(const Situation& situation, const rulebook::Option& option);

/// Earlier treatments that went badly, said on the card whatever the sources ask: stopped for side
/// effects with any of its medicines; grew while all of its medicines were given.
void add_earlier(const Situation& situation, Card& card);

}  // namespace nextline::advice
