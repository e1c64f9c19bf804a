// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <unordered_map>

#include "trials/grammar.h"

namespace nextline::trials {

inline constexpr std::size_t kMostTries = 200000;  ///< for one stretch; beyond, it is not read

/// A stretch of a line: its words, and what they are to the grammar.
struct Text {
    std::span<const Word> words;
    std::span<const Kind> kinds;

    [[nodiscard]] Text part(std::size_t begin, std::size_t end) const {
        return {words.subspan(begin, end - begin), kinds.subspan(begin, end - begin)};
    }
};

/// What phrases mean over all the words of a stretch: their `gives`, filled in with what their
/// parts mean. Top-down parsing with a table of what was tried (P. Norvig, Techniques for automatic
/// memoization with applications to context-free parsing, 1991). Of two derivations of one phrase
/// over the same words, that of the earlier way counts. What was asked before is remembered.
class Meanings {
public:
    explicit Meanings(const Grammar& grammar) : grammar_(grammar) {}

    /// Nothing if the phrase does not cover the words, or only after more than kMostTries; empty
    /// for a phrase within itself without end.
    [[nodiscard]] std::optional<std::string> of(Symbol phrase, const Text& text);

private:
    const Grammar& grammar_;
    std::unordered_map<std::string, std::optional<std::string>> known_;
};

}  // namespace nextline::trials
