// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "reports/outline.h"
#include "reports/statement.h"

namespace nextline::reports {

/// Why there is no plan, as the head of its messages: "early", "other"; empty: there is one.
[[nodiscard]] std::string_view refusal_id(const Voice& voice);

/// What this program cannot do with the record, what to do instead and what to do if it is wrong:
/// title, reason, whom to ask, if wrong.
[[nodiscard]] std::vector<Statement> refusal_words(const Voice& voice);
[[nodiscard]] Statement refusal_call_now(const Voice& voice);

/// The page instead of a plan.
[[nodiscard]] Outline refusal_outline(const Voice& voice);

}  // namespace nextline::reports
