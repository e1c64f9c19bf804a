// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace nextline::preferences {

/// What is known of one choice: one number for each wish, the most important wish first; smaller is
/// better. A number that is not known is a tie with everything, never the last place.
using Attributes = std::vector<std::optional<double>>;

/// The choices in order, as indexes: the wishes decide lexicographically, and what they leave equal
/// keeps its place. All have as many attributes as the first.
[[nodiscard]] std::vector<std::size_t> order(const std::vector<Attributes>& choices);

/// The wish (as index) by which `a` stands before `b`: the most important one on which both are
/// known and differ, if it is `a` that it favours.
[[nodiscard]] std::optional<std::size_t> deciding_wish(const Attributes& a, const Attributes& b);

}  // namespace nextline::preferences
