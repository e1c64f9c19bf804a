// SPDX-License-Identifier: Apache-2.0
// Private to room trials: a set of symbols, one bit each.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace nextline::trials {

using Bits = std::vector<std::uint64_t>;

inline Bits no_bits(std::size_t count) { return Bits((count + 63) / 64, 0); }
inline void set(Bits& bits, std::size_t at) { bits[at / 64] |= std::uint64_t{1} << (at % 64); }
inline bool has(const std::uint64_t* bits, std::size_t at) {
    return (bits[at / 64] >> (at % 64) & 1) != 0;
}
inline void add(Bits& bits, const Bits& more) {
    for (std::size_t i = 0; i < bits.size(); ++i) bits[i] |= more[i];
}
/// Calls `use` with the place of each bit, in order.
template <class Use>
void each_bit(const Bits& bits, Use use) {
    for (std::size_t i = 0; i < bits.size(); ++i)
        for (std::uint64_t left = bits[i]; left != 0; left &= left - 1)
            use(i * 64 + static_cast<std::size_t>(std::countr_zero(left)));
}

}  // namespace nextline::trials
