// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace nextline::base::json {

/// The text as a JSON string with its quotation marks; control characters, quotation marks and
/// backslashes are escaped, UTF-8 is kept.
[[nodiscard]] std::string quoted(std::string_view text);
/// The same at the end of a text that grows.
void append_quoted(std::string& json, std::string_view text);

}  // namespace nextline::base::json
