// SPDX-License-Identifier: Apache-2.0
#include "base/number_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace nextline::base {
namespace {

constexpr std::size_t kLongestNumber = 40;

std::size_t skip_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    return at;
}

bool is_number(std::string_view text) {
    std::size_t at = text.starts_with('-') ? 1 : 0;
    const std::size_t whole = skip_digits(text, at);
    if (whole == at) return false;
    at = whole;
    if (at < text.size() && text[at] == '.') {
        const std::size_t fraction = skip_digits(text, at + 1);
        if (fraction == at + 1) return false;
        at = fraction;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
        const std::size_t exponent = skip_digits(text, at);
        if (exponent == at) return false;
        at = exponent;
    }
    return at == text.size();
}

}  // namespace

std::optional<double> read_number(std::string_view text) {
    if (text.empty() || text.size() > kLongestNumber || !is_number(text)) return std::nullopt;
    // strtod in the C locale: libc++ 19 has no from_chars for double, and no room sets a locale.
    std::array<char, kLongestNumber + 1> buffer{};
    text.copy(buffer.data(), text.size());
    const double value = std::strtod(buffer.data(), nullptr);
    if (!std::isfinite(value)) return std::nullopt;
    return value;
}

std::string number_text(double value) {
    std::array<char, 400> buffer;
    const bool plain = value == 0 || (std::fabs(value) < 1e15 && std::fabs(value) > 1e-9);
    const auto end = plain ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                           std::chars_format::fixed)
                           : std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), end.ptr};
}

}  // namespace nextline::base
