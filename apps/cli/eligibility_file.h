// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/diagnostic.h"
#include "rulebook/rulebook.h"
#include "surroundings.h"
#include "trials/criteria.h"
#include "trials/grammar.h"
#include "trials/phrases.h"

namespace nextline::cli {

/// The phrases of eligibility text, `nextline.eligibility` beside the rulebook.
[[nodiscard]] base::Result<trials::Phrases> open_phrases(const Surroundings& around);
/// The same as a grammar that reads: compiling it takes about a second.
[[nodiscard]] base::Result<trials::Grammar> open_eligibility(const Surroundings& around);

/// Tells conditions of the rule language apart; keeps what it read, so that repeats cost nothing.
/// `book` must outlive it.
[[nodiscard]] trials::IsCondition conditions_of(const rulebook::Rulebook& book);

}  // namespace nextline::cli
