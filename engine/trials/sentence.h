// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "trials/cover.h"
#include "trials/reading.h"

namespace nextline::trials {

/// What one sentence of a line asks.
struct Asked {
    std::string must;
    bool whole = true;
    std::string permits;  ///< Reading::permits
};

[[nodiscard]] Asked read_inclusion(std::span<const Stretch> row);
[[nodiscard]] Asked read_exclusion(std::span<const Stretch> row);

/// Two conditions that both must hold, in brackets where the language needs them; empty ones ask
/// nothing.
[[nodiscard]] std::string both_of(const std::string& a, const std::string& b);

}  // namespace nextline::trials
