// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/content.h"
#include "reports/outline.h"

namespace nextline::reports {

/// The options by standing: a heading a group, a card an option.
[[nodiscard]] Outline options_outline(const Voice& voice, const Content& content);

/// The proof of a step as nested items: ✓, ✗ or ? and what each rests on.
[[nodiscard]] Block proof_list(const Voice& voice, logic::StepId step);

}  // namespace nextline::reports
