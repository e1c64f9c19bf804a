// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "base/json.h"
#include "intake/reading.h"

namespace nextline::intake {

/// A measured number in the fact's unit, or why there is none.
struct Measured {
    std::optional<facts::ValueSet> values;
    std::string problem;  ///< set if there are no values
    std::string hint;
    bool implausible = false;
};

/// A Quantity (value, comparator, unit) of FHIR as a set of values of the fact.
[[nodiscard]] Measured read_quantity(const Reading& reading, facts::FactId fact,
                                     base::json::Value quantity);

/// A Range (low, high) of FHIR.
[[nodiscard]] Measured read_range(const Reading& reading, facts::FactId fact,
                                  base::json::Value range);

/// A bare number (valueInteger): read only where the fact has no unit.
[[nodiscard]] Measured read_bare_number(const Reading& reading, facts::FactId fact, double value);

}  // namespace nextline::intake
