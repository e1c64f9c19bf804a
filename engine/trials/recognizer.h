// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "trials/bits.h"
#include "trials/grammar.h"
#include "trials/numbered.h"

namespace nextline::trials {

/// A stretch of words that a phrase covers.
struct Covered {
    Symbol phrase = kNoSymbol;
    std::uint32_t begin = 0, end = 0;  ///< words
    bool operator==(const Covered&) const = default;
};

/// Tells which phrases cover which stretches of a line. It is an automaton over words whose states
/// are made when a line first needs them and kept for later ones, as criteria repeat each other:
/// the parser generator of J. Heering, P. Klint, J. Rekers (Incremental generation of parsers,
/// 1990), with the stacks of calls as parts of the states. When its states fill their room it
/// begins anew. The grammar must live as long as it does; one thread at a time.
class Recognizer {
public:
    Recognizer(const Grammar& grammar, const std::vector<Symbol>& wanted);

    /// The stretches that wanted phrases cover, from every word or from the first only: by their
    /// first word, then in the order of `wanted`, shorter ones first.
    [[nodiscard]] std::vector<Covered> find(std::span<const Kind> words,
                                            bool at_first_only = false);

private:
    using State = std::uint32_t;
    using Calls = std::uint32_t;  ///< a set of places to go on at when a phrase is complete

    /// A step inside of a phrase, and who called that phrase.
    struct Config {
        std::uint32_t step = 0;
        Calls calls = 0;
        auto operator<=>(const Config&) const = default;
    };
    /// Sets of configurations, each kept once. The set 0 is empty.
    struct Sets {
        std::vector<Config> members;
        std::vector<std::uint32_t> first{0, 0};
        Numbered known;

        [[nodiscard]] std::span<const Config> at(std::uint32_t set) const {
            return std::span(members).subspan(first[set], first[set + 1] - first[set]);
        }
        /// The number of a set; it is put into order.
        std::uint32_t number(std::vector<Config>& set);
    };

    /// Of a state: what may follow (Step::after), and the phrases that end there, in Sets::members.
    struct Ways {
        std::uint64_t after = 0;
        std::uint32_t first_end = 0, last_end = 0;
    };

    void clear();
    [[nodiscard]] bool is_full() const;
    void rank_phrases();
    State start(Kind kind);
    State next(State from, Kind kind);
    State made(State from, Kind kind);
    void go(Config from, Kind kind);
    void end_phrases();
    void call(Symbol phrase, Config back);
    void find_from(std::span<const Kind> kinds, std::uint32_t begin, std::vector<Covered>& out);

    const Grammar& grammar_;
    std::vector<Symbol> wanted_;
    std::vector<std::uint32_t> order_;  ///< by symbol: of a wanted phrase, its place
    std::vector<std::uint32_t> rank_;   ///< by symbol: a phrase stands before those it begins with
    std::vector<Symbol> by_rank_;
    Sets states_;  ///< what may follow, and the wanted phrases that end there
    Sets calls_;
    std::vector<Ways> ways_on_;  ///< by state
    std::vector<State> start_;   ///< by kind of word
    Numbered next_;              ///< by state and kind of word
    // Of the state that is being made:
    std::vector<std::vector<Config>> called_;  ///< by rank
    Bits pending_;                             ///< ranks that were called
    std::vector<Config> reached_;
    std::vector<std::uint32_t> left_;  ///< by calls: the round in which they went on
    std::uint32_t round_ = 0;
};

}  // namespace nextline::trials
