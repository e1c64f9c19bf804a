// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/option_words.h"
#include "reports/outline.h"

namespace nextline::reports {

/// Options that are not for now, as items; those of which the same is said share one.
[[nodiscard]] std::vector<Block> grouped_items(const Voice& voice,
                                               const std::vector<const OptionWords*>& options);
/// One line for an option that does not fit: its name and why.
[[nodiscard]] Block not_fitting_item(const Voice& voice, const OptionWords& words);

}  // namespace nextline::reports
