// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/statement.h"

namespace nextline::reports {

/// What the person's wishes say of an option: met, not met or not known; which options it stands
/// before because of them, and the trial that compared the two, if one is recorded.
[[nodiscard]] std::vector<Statement> wishes_words(const Voice& voice, const advice::Card& card);

/// The wishes that move no option, because no source compares options on them; nothing if none.
[[nodiscard]] std::optional<Statement> unmoved_wishes(const Voice& voice);

}  // namespace nextline::reports
