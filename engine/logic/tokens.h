// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace nextline::logic {

/// One word, sign or parenthesis of an expression, with its offset in the text.
struct Token {
    std::string_view text;
    std::uint32_t offset = 0;
};

/// Splits at blanks, parentheses, commas and comparison signs; quotes around a word are dropped.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view text);

}  // namespace nextline::logic
