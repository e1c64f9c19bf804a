// SPDX-License-Identifier: Apache-2.0
#include "trials/meaning.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <utility>

#include "base/number_text.h"

namespace nextline::trials {
namespace {

constexpr int kDeepest = 60;
constexpr std::size_t kMostKnown = 150000;  ///< meanings that are remembered

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

struct Chart {
    std::vector<Edge> edges;
    std::vector<Filled> parts;
    bool full = false;  ///< stopped at kMostTries
};

/// A phrase at a word: the edges that it has there.
struct Tried {
    std::uint64_t key = 0;  ///< phrase and word, plus one; 0: free
    std::uint32_t first = 0, last = 0;
};

class Parser {
public:
    Parser(const Grammar& grammar, std::span<const Kind> words)
        : grammar_(grammar), words_(words), tried_(64) {}

    /// The edge of a phrase over all of the words, if it has one.
    std::optional<std::uint32_t> whole(Symbol phrase) {
        const Tried found = edges_of(phrase, 0);
        if (chart_.full) return std::nullopt;
        for (std::uint32_t edge = found.first; edge < found.last; ++edge)
            if (chart_.edges[edge].end == words_.size()) return edge;
        return std::nullopt;
    }

    [[nodiscard]] const Chart& chart() const { return chart_; }

private:
    /// The place of a phrase at a word in the table: its own, or a free one.
    Tried& place_of(std::uint64_t key) {
        const std::size_t mask = tried_.size() - 1;
        std::size_t at = static_cast<std::size_t>(key * 0x9e3779b97f4a7c15ULL >> 32) & mask;
        while (tried_[at].key != 0 && tried_[at].key != key) at = (at + 1) & mask;
        return tried_[at];
    }

    void keep(const Tried& found) {
        if (++kept_ * 2 > tried_.size()) {
            std::vector<Tried> old(tried_.size() * 2);
            old.swap(tried_);
            for (const Tried& each : old)
                if (each.key != 0) place_of(each.key) = each;
        }
        place_of(found.key) = found;
    }

    Tried edges_of(Symbol phrase, std::uint32_t word) {
        const std::uint64_t key = (std::uint64_t{phrase} << 32 | word) + 1;
        if (const Tried& known = place_of(key); known.key == key) return known;
        Tried found{key, 0, 0};
        const std::size_t below = ends_.size();
        if (grammar_.is_built_in(phrase)) {
            if (grammar_.built_in[words_[word]] == phrase)
                ends_.push_back({phrase, word, word + 1, 0, 0, 0});
        } else if (grammar_.root[phrase] != 0) {
            const std::size_t base = std::exchange(path_base_, path_.size());
            const std::size_t ends = std::exchange(ends_base_, below);
            const std::uint32_t begin = std::exchange(begin_, word);
            walk(grammar_.root[phrase], word, phrase);
            path_base_ = base;
            ends_base_ = ends;
            begin_ = begin;
        }
        found.first = static_cast<std::uint32_t>(chart_.edges.size());
        chart_.edges.insert(chart_.edges.end(), ends_.begin() + static_cast<std::ptrdiff_t>(below),
                            ends_.end());
        ends_.resize(below);
        found.last = static_cast<std::uint32_t>(chart_.edges.size());
        keep(found);
        return found;
    }

    void walk(std::uint32_t at, std::uint32_t word, Symbol phrase) {
        if (++tries_ > kMostTries) chart_.full = true;
        if (chart_.full) return;
        const Step& step = grammar_.steps[at];
        for (std::uint32_t i = step.first_rule; i < step.last_rule; ++i)
            complete(grammar_.complete[i], word, phrase);
        if (word >= words_.size()) return;
        const Symbol* const symbols = grammar_.next_symbol.data();
        const Symbol* const at_word =
            std::lower_bound(symbols + step.first, symbols + step.middle, words_[word]);
        if (at_word != symbols + step.middle && *at_word == words_[word])
            go(grammar_.next[static_cast<std::size_t>(at_word - symbols)], 0, word + 1, phrase);
        grammar_.each_phrase(step, words_[word],
                             [&](std::uint32_t next) { follow(next, word, phrase); });
    }

    void follow(std::uint32_t next, std::uint32_t word, Symbol phrase) {
        const Tried found = edges_of(grammar_.next[next].symbol, word);
        for (std::uint32_t edge = found.first; edge < found.last; ++edge)
            go(grammar_.next[next], edge, chart_.edges[edge].end, phrase);
    }

    void go(const Next& next, std::uint32_t edge, std::uint32_t word, Symbol phrase) {
        const std::uint64_t waits = word < words_.size() ? grammar_.waits[words_[word]] : kEnds;
        if ((grammar_.steps[next.step].after & waits) == 0) return;
        if (next.slot >= 0) path_.push_back({next.slot, edge});
        walk(next.step, word, phrase);
        if (next.slot >= 0) path_.pop_back();
    }

    void complete(std::uint32_t rule, std::uint32_t end, Symbol phrase) {
        for (std::size_t i = ends_base_; i < ends_.size(); ++i) {
            Edge& edge = ends_[i];
            if (edge.end != end) continue;
            if (grammar_.rules[rule].rank < grammar_.rules[edge.rule - 1].rank) {
                edge.rule = rule + 1;
                keep_path(edge);
            }
            return;
        }
        keep_path(ends_.emplace_back(Edge{phrase, begin_, end, rule + 1, 0, 0}));
    }

    void keep_path(Edge& edge) {
        edge.first_part = static_cast<std::uint32_t>(chart_.parts.size());
        chart_.parts.insert(chart_.parts.end(),
                            path_.begin() + static_cast<std::ptrdiff_t>(path_base_), path_.end());
        edge.last_part = static_cast<std::uint32_t>(chart_.parts.size());
    }

    const Grammar& grammar_;
    std::span<const Kind> words_;
    Chart chart_;
    std::vector<Tried> tried_;  ///< hash table with open addressing, a power of two in size
    std::size_t kept_ = 0;
    std::size_t tries_ = 0;
    // Of the phrase that is being tried, above those of the phrases around it:
    std::vector<Filled> path_;  ///< parts of the form so far
    std::vector<Edge> ends_;    ///< edges found
    std::size_t path_base_ = 0, ends_base_ = 0;
    std::uint32_t begin_ = 0;
};

std::string reckoned(const std::string& text, double times) {
    const auto number = base::read_number(text);
    if (!number) return {};
    return base::number_text(std::round(*number * times * 100) / 100);
}

std::string value_at(const Grammar& grammar, std::span<const Word> words, const Chart& chart,
                     std::uint32_t index, int depth) {
    const Edge& edge = chart.edges[index];
    if (edge.rule == 0) {
        const Word& word = words[edge.begin];
        return word.is_number ? base::number_text(word.number) : std::string{};
    }
    if (depth >= kDeepest) return {};
    const Rule& rule = grammar.rules[edge.rule - 1];
    std::string out;
    for (const Piece& piece : rule.pieces) {
        out += piece.text;
        if (piece.slot < 0) continue;
        const auto parts =
            std::span(chart.parts).subspan(edge.first_part, edge.last_part - edge.first_part);
        const auto part = std::ranges::find(parts, piece.slot, &Filled::slot);
        if (part == parts.end()) continue;  // left out in this form
        const std::string value = value_at(grammar, words, chart, part->edge, depth + 1);
        out += piece.reckons ? reckoned(value, piece.times) : value;
    }
    return out;
}

std::optional<std::string> meaning_of(const Grammar& grammar, Symbol phrase, const Text& text) {
    if (text.words.empty()) return std::nullopt;
    Parser parser(grammar, text.kinds);
    const auto edge = parser.whole(phrase);
    if (!edge) return std::nullopt;
    return value_at(grammar, text.words, parser.chart(), *edge, 0);
}

/// Phrase and words as bytes; of a number that the grammar does not name, its value.
std::string key_of(const Grammar& grammar, Symbol phrase, const Text& text) {
    std::string key;
    const auto add = [&](const auto value) {
        const auto bytes = std::bit_cast<std::array<char, sizeof(value)>>(value);
        key.append(bytes.begin(), bytes.end());
    };
    add(phrase);
    for (std::size_t i = 0; i < text.kinds.size(); ++i) {
        add(text.kinds[i]);
        if (text.kinds[i] == grammar.symbols + kUnknownNumber) add(text.words[i].number);
    }
    return key;
}

}  // namespace

std::optional<std::string> Meanings::of(Symbol phrase, const Text& text) {
    std::string key = key_of(grammar_, phrase, text);
    if (const auto known = known_.find(key); known != known_.end()) return known->second;
    if (known_.size() >= kMostKnown) known_.clear();
    return known_.emplace(std::move(key), meaning_of(grammar_, phrase, text)).first->second;
}

}  // namespace nextline::trials
