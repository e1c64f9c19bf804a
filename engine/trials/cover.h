// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "trials/meaning.h"
#include "trials/recognizer.h"

namespace nextline::trials {

/// A stretch of words with its role. `value`: the condition, or the joint's word.
struct Stretch {
    Role role = Role::unknown;
    std::string value;
    std::uint32_t begin = 0, end = 0;  ///< words
    bool partly = false;               ///< it says only a part of what stands there
    bool firm = false;                 ///< words beside it do not narrow it
    std::uint32_t depth = 0;           ///< brackets that its first word stands in
};

/// What a part means that is one only where a bracket holds it.
inline constexpr std::string_view kInBracket = "bracket";

/// The line as a row of stretches: as few words as possible not understood, as few stretches as
/// possible; of equal ones the first of `covered` counts. Neighbouring words that are not
/// understood make one stretch.
[[nodiscard]] std::vector<Stretch> cover(const Grammar& grammar, const Text& line,
                                         const std::vector<Covered>& covered, Meanings& meanings);

}  // namespace nextline::trials
