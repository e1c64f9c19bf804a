// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/content.h"
#include "reports/leading.h"
#include "reports/outline.h"

namespace nextline::reports {

/// What stands below the urgent points: what was understood, the decision, the main options, the
/// first questions.
[[nodiscard]] Outline first_screen(const Voice& voice, const Content& content,
                                   const Leading& leading);

}  // namespace nextline::reports
