// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "authoring/compile.h"

namespace nextline::authoring {

/// docs/knowledge-status.md: counts of the knowledge, and a table for each file of the gathered
/// evidence with what became of every row. `patients` is the number of example patients.
[[nodiscard]] std::string status_page(const Compiled& compiled, std::size_t patients);

}  // namespace nextline::authoring
