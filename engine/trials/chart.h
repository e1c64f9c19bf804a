// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "trials/grammar.h"
#include "trials/words.h"

namespace nextline::trials {

inline constexpr std::size_t kMostEdges = 20000;  ///< of one line; beyond, the line is not read

/// A stretch of words that a symbol of the grammar covers.
struct Edge {
    Symbol symbol = kNoSymbol;
    std::uint32_t begin = 0, end = 0;  ///< words
    std::uint32_t rule = 0;            ///< index in Grammar::rules + 1; 0: a word or number
    std::uint32_t parts = 0;           ///< in Chart::parts: one edge for each symbol of the form
};

/// Every stretch of a line that is a word, a number or a phrase: bottom-up chart parsing from right
/// to left (M. Kay, Algorithm schemata and data structures in syntactic processing, 1980). Of two
/// derivations of one phrase over the same words, that of the earlier way counts.
struct Chart {
    /// Edges that begin at one word stand side by side.
    struct Range {
        std::uint32_t first = 0, last = 0;
    };
    std::vector<Edge> edges;
    std::vector<std::uint32_t> parts;
    std::vector<Range> at;  ///< by word; one more than there are words
    bool full = false;      ///< stopped at kMostEdges
};
[[nodiscard]] Chart chart_of(const Grammar& grammar, const std::vector<Word>& words);

/// What an edge means; empty for a word, and for a phrase within itself without end.
[[nodiscard]] std::string value_of(const Grammar& grammar, const std::vector<Word>& words,
                                   const Chart& chart, std::uint32_t edge);

}  // namespace nextline::trials
