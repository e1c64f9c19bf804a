// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace nextline::base {

/// FNV-1a, 64 bits: finds damage in a file; it is no protection against intent.
/// Source: Fowler, Noll, Vo; IETF draft-eastlake-fnv.
[[nodiscard]] constexpr std::uint64_t fnv1a(std::string_view bytes,
                                            std::uint64_t seed = 0xcbf29ce484222325ULL) {
    std::uint64_t hash = seed;
    for (const char c : bytes) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3ULL;
    }
    return hash;
}

}  // namespace nextline::base
