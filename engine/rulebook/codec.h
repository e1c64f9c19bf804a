// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "rulebook/rulebook.h"

namespace nextline::rulebook {

inline constexpr std::size_t kLargestRulebook = 32u << 20;  ///< bytes; ours has about one million

/// The rulebook as one binary file: magic, format version, checksum, fields in a fixed order,
/// little endian. Same rulebook, same bytes.
[[nodiscard]] std::string encode(const Rulebook& rulebook);

/// Reads it back. Every length and index is checked; damaged or foreign bytes are refused.
[[nodiscard]] base::Result<Rulebook> decode(std::string_view bytes);

}  // namespace nextline::rulebook
