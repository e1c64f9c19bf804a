// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/option_words.h"
#include "reports/outline.h"

namespace nextline::reports {

/// Options that are not for now, as items; those of which the same is said share one.
[[nodiscard]] std::vector<Block> grouped_items(const Voice& voice,
                                               const std::vector<const OptionWords*>& options);
/// Options that do not fit, by the first reason why.
[[nodiscard]] std::vector<Block> not_fitting_items(const Voice& voice,
                                                   const std::vector<const OptionWords*>& options);

}  // namespace nextline::reports
