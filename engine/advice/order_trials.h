// SPDX-License-Identifier: Apache-2.0
// Private to room advice: which trials and questions come first.
#pragma once

#include <vector>

#include "advice/match_trials.h"

namespace nextline::advice {

/// Criteria that count, before a trial may "fit".
inline constexpr std::uint32_t kFewestMet = 5;

/// Best first: open ones, by fit, near ones, those that name the person's cancer, those that do
/// more than observe, most of it met; then id.
void order_trials(const TrialIndex& index, std::vector<TrialMatch>& list);

/// Missing facts of the criteria that are unknown in trials that may fit.
[[nodiscard]] std::vector<TrialQuestion> questions_of(const TrialMatches& matches,
                                                      const TrialIndex& index);

}  // namespace nextline::advice
