// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "base/json.h"
#include "base/partial_date.h"

namespace nextline::intake {

/// A dateTime, date or instant of FHIR; unknown if absent or not readable.
[[nodiscard]] base::PartialDate date_of(base::json::Value text);

/// A stretch of time as a record gives it: either end may be unknown.
struct Period {
    base::PartialDate start;
    base::PartialDate end;
};
[[nodiscard]] Period period_of(base::json::Value period);

/// A day within the period for something that was seen once in it: the start and the end as far as
/// they agree (same day, same month, same year), else unknown.
[[nodiscard]] base::PartialDate common_date(const Period& period);

}  // namespace nextline::intake
