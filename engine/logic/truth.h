// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>

namespace nextline::logic {

/// What is known about a statement. The order fails < unknown < holds makes `both` a minimum and
/// `either` a maximum. Source: S. C. Kleene, Introduction to Metamathematics, 1952, section 64
/// (strong tables).
enum class Truth : std::uint8_t { fails, unknown, holds };

[[nodiscard]] constexpr Truth both(Truth a, Truth b) { return std::min(a, b); }
[[nodiscard]] constexpr Truth either(Truth a, Truth b) { return std::max(a, b); }
[[nodiscard]] constexpr Truth negation(Truth a) {
    return static_cast<Truth>(2 - static_cast<int>(a));
}

static_assert(both(Truth::fails, Truth::unknown) == Truth::fails, "one known failure settles it");
static_assert(either(Truth::holds, Truth::unknown) == Truth::holds, "one known success settles it");
static_assert(negation(Truth::unknown) == Truth::unknown);

}  // namespace nextline::logic
