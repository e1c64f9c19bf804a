// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/reasons.h"

namespace nextline::reports {

/// What a source asks for: its `if` and its `after`.
[[nodiscard]] std::vector<logic::NodeId> conditions_of(const rulebook::Support& support);

/// Why none of the sources that would speak for an option does: few conditions that fail, chosen so
/// that each source in force fails one of them, those first that stop most sources.
[[nodiscard]] std::vector<Reason> why_not_indicated(const Voice& voice,
                                                    const rulebook::Option& option);

/// "ASCO 2024 prefers it over b, c and d": one sentence a source, of options that are not out.
[[nodiscard]] std::vector<Statement> preferred_words(const Voice& voice, const advice::Card& card);

}  // namespace nextline::reports
