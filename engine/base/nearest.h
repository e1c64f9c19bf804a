// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace nextline::base {

/// The candidate with the smallest edit distance (insert, delete, replace, swap of neighbours) to
/// `word`, if that distance is at most a third of the word's length (at least 1); else empty.
/// Ties go to the candidate that stands first.
[[nodiscard]] std::string nearest(std::string_view word, std::span<const std::string> candidates);

/// "did you mean `x`?", or empty if nothing is near.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       std::span<const std::string> candidates);

}  // namespace nextline::base
