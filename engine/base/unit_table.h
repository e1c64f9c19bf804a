// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "base/units.h"

namespace nextline::base {

/// One unit of UCUM, perhaps with a prefix, without exponent: "mg", "L", "[lb_av]", "10*". An
/// unknown unit in square brackets is one of its own.
[[nodiscard]] std::optional<Unit> read_unit_code(std::string_view code);

/// True for a unit of the table as it stands, without prefix.
[[nodiscard]] bool is_unit_code(std::string_view code);

/// The UCUM expression that a record means by a spelling such as "mL/min/1.73m2" or "x10^9/L"; the
/// text itself if it is none of those.
[[nodiscard]] std::string_view ucum_of(std::string_view spelling);

}  // namespace nextline::base
