// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "logic/read_expression.h"
#include "rulebook/rulebook.h"

namespace nextline::rulebook {

/// What names mean in conditions that are read beside a rulebook (those of trials): its vocabulary
/// and its definitions, which are copied into `builder` when first named. Both must outlive it.
[[nodiscard]] logic::Names names_of(const Rulebook& book, logic::Builder& builder);

}  // namespace nextline::rulebook
