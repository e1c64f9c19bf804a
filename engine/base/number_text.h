// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nextline::base {

/// Reads a decimal number: optional minus, digits, optional fraction, optional exponent; at most 40
/// characters; no sign "+", no leading or trailing blanks, no infinity. Same result on every
/// platform.
[[nodiscard]] std::optional<double> read_number(std::string_view text);

/// The shortest decimal text that reads back as the same number, without exponent below 1e15.
[[nodiscard]] std::string number_text(double value);

}  // namespace nextline::base
