// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "logic/truth.h"

namespace nextline::authoring {

/// As cases and declarations write it.
[[nodiscard]] constexpr std::string_view truth_word(logic::Truth truth) {
    switch (truth) {
        case logic::Truth::holds: return "holds";
        case logic::Truth::fails: return "fails";
        case logic::Truth::unknown: return "unknown";
    }
    return "unknown";
}

}  // namespace nextline::authoring
