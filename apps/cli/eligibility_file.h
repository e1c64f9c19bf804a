// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/diagnostic.h"
#include "surroundings.h"
#include "trials/grammar.h"

namespace nextline::cli {

/// Opens the compiled phrases of eligibility text, `nextline.eligibility` beside the rulebook.
[[nodiscard]] base::Result<trials::Grammar> open_eligibility(const Surroundings& around);

}  // namespace nextline::cli
