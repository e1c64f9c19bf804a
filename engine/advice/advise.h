// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/plan.h"

namespace nextline::advice {

/// The plan for one person. `patient.as_of` is the request's date.
[[nodiscard]] Plan advise(const facts::Patient& patient, const rulebook::Rulebook& rulebook,
                          const Request& request);

}  // namespace nextline::advice
