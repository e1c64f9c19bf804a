// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace nextline::base {

/// Length in bytes of the well-formed UTF-8 character that the text begins with; 0 if there is none
/// (ill-formed, overlong, a surrogate, beyond U+10FFFF, or no text). Source: Unicode 15, table 3-7.
[[nodiscard]] std::size_t utf8_length(std::string_view text);

/// True if all of the text is well-formed UTF-8.
[[nodiscard]] bool is_utf8(std::string_view text);

/// Writes a code point (not a surrogate, at most U+10FFFF) as 1 to 4 bytes; returns how many.
std::size_t put_utf8(std::uint32_t point, std::uint8_t* out);

/// The longest beginning of at most `most` bytes that does not cut a character of UTF-8 in two.
[[nodiscard]] std::string_view cut_utf8(std::string_view text, std::size_t most);

}  // namespace nextline::base
