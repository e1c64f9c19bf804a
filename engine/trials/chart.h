// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "trials/grammar.h"
#include "trials/words.h"

namespace nextline::trials {

inline constexpr std::size_t kMostTries = 200000;  ///< of one line; beyond, it is not read

/// A stretch of words that a phrase of the grammar covers.
struct Edge {
    Symbol symbol = kNoSymbol;
    std::uint32_t begin = 0, end = 0;             ///< words
    std::uint32_t rule = 0;                       ///< index in Grammar::rules + 1; 0: built in
    std::uint32_t first_part = 0, last_part = 0;  ///< in Chart::parts
};

/// A part of a stretch whose value its meaning fills in.
struct Filled {
    int slot = -1;
    std::uint32_t edge = 0;
};

/// The stretches of a line that wanted phrases cover, and those inside of them: top-down parsing
/// with a table of what was tried (P. Norvig, Techniques for automatic memoization with
/// applications to context-free parsing, 1991). Of two derivations of one phrase over the same
/// words, that of the earlier way counts.
struct Chart {
    std::vector<Edge> edges;
    std::vector<Filled> parts;
    std::vector<std::uint32_t> found;  ///< edges of wanted phrases, by the word they begin at
    std::vector<std::uint32_t> first;  ///< by word: the first of them; one more than there are
    bool full = false;                 ///< stopped at kMostTries

    /// The edges of wanted phrases that begin at a word.
    [[nodiscard]] std::span<const std::uint32_t> at(std::size_t word) const {
        return std::span(found).subspan(first[word], first[word + 1] - first[word]);
    }
};

/// False if the words have none of those without which the phrase cannot stand.
[[nodiscard]] bool may_have(const Grammar& grammar, const std::vector<Word>& words, Symbol phrase);

/// The wanted phrases at every word, or at the first word only.
[[nodiscard]] Chart chart_of(const Grammar& grammar, const std::vector<Word>& words,
                             const std::vector<Symbol>& wanted, bool first_only = false);

/// What an edge means; empty for a phrase within itself without end.
[[nodiscard]] std::string value_of(const Grammar& grammar, const std::vector<Word>& words,
                                   const Chart& chart, std::uint32_t edge);

}  // namespace nextline::trials
