// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/service.h"

namespace nextline::fuzz {

/// The service with the rulebook of this build; opened once, stops the program if it cannot be.
[[nodiscard]] const service::Service& opened_service();

/// Asks for a plan of this record (JSON text, any bytes) and requires that the answer is one JSON
/// object which says whether it is ok.
void plan_for(std::string_view record);

}  // namespace nextline::fuzz
