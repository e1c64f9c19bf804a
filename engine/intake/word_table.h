// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nextline::intake {

/// Words with a number each, for fast look-up: one flat table, no pointers into foreign text.
/// The first number that a word is added with stays.
class WordTable {
public:
    static constexpr std::uint32_t kNone = 0xffffffff;

    /// Adds the word under `space` (words of different spaces never meet) and returns its number.
    std::uint32_t add(std::uint8_t space, std::string_view word, std::uint32_t number);
    /// The word's number, or kNone.
    [[nodiscard]] std::uint32_t find(std::uint8_t space, std::string_view word) const;

private:
    struct Slot {
        std::uint32_t number = kNone;
        std::uint32_t start = 0;  ///< in text_
        std::uint32_t size = 0;
        std::uint32_t hash = 0;
    };
    [[nodiscard]] std::size_t slot_of(std::uint32_t hash, std::string_view word,
                                      std::uint8_t space) const;
    void grow();

    std::vector<Slot> slots_;
    std::size_t used_ = 0;
    std::string text_;  ///< space byte and word, one after the other
};

}  // namespace nextline::intake
