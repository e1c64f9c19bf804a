// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/option_words.h"
#include "reports/outline.h"

namespace nextline::reports {

/// What stands beside a sentence: its sources, for clinicians also the rule.
[[nodiscard]] std::string aside_of(const Voice& voice, const Statement& statement);
[[nodiscard]] Block said(const Voice& voice, const Statement& statement);
[[nodiscard]] std::vector<Block> said_all(const Voice& voice,
                                          const std::vector<Statement>& statements);

/// "✓ HER2 is low [HER2 result: low (12 October 2025)]"
[[nodiscard]] Block reason_item(const Voice& voice, const Reason& reason);

/// The proof of a step as nested items: ✓, ✗ or ? and what each rests on.
[[nodiscard]] Block proof_list(const Voice& voice, logic::StepId step);

}  // namespace nextline::reports
