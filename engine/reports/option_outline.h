// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/leading.h"
#include "reports/outline.h"

namespace nextline::reports {

/// The options by standing: a heading a group, a card an option. Cards that are not among the first
/// are folded on the page, and one or two lines in the text.
[[nodiscard]] Outline options_outline(const Voice& voice, const Content& content,
                                      const Leading& leading);

}  // namespace nextline::reports
