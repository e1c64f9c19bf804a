// SPDX-License-Identifier: Apache-2.0
#include "trials/chart.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "base/number_text.h"
#include "trials/bits.h"

namespace nextline::trials {
namespace {

constexpr int kDeepest = 60;

/// A phrase at a word: the edges that it has there.
struct Tried {
    std::uint64_t key = 0;  ///< phrase and word, plus one; 0: free
    std::uint32_t first = 0, last = 0;
};

/// A word as the grammar knows it; a number that some form names; which built-in phrases cover it.
struct Known {
    Symbol word = kNoSymbol;
    bool is_number = false, is_word = false;
};

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

Known known_of(const Grammar& grammar, const Word& word) {
    if (!word.is_number) {
        const auto at = grammar.words.find(word.text);
        if (at == grammar.words.end()) return {kNoSymbol, false, is_letter(word.text.front())};
        return {at->second, false, is_letter(word.text.front()) && !grammar.turns[at->second]};
    }
    const auto at = grammar.numbers.find(word.number);
    return {at == grammar.numbers.end() ? kNoSymbol : at->second, true, false};
}

class Parser {
public:
    Parser(const Grammar& grammar, const std::vector<Word>& words)
        : grammar_(grammar), words_(words), tried_(128) {
        chart_.edges.reserve(words.size() * 4);
        chart_.parts.reserve(words.size() * 8);
        for (const Word& word : words) {
            const Known known = known_of(grammar, word);
            symbols_.push_back(known);
            waiting_.push_back(kEnds | (known.word != kNoSymbol ? bit_of(known.word) : 0) |
                               (known.is_number ? bit_of(grammar.any_number) : 0) |
                               (known.is_word ? bit_of(grammar.any_word) : 0));
        }
        waiting_.push_back(kEnds);
        begins_.resize(words.size() * grammar.row, 0);
        std::vector<std::uint64_t> possible(grammar.row, 0);  ///< by the words from here on
        std::vector<std::uint64_t> second = grammar.alone;    ///< by the word after this one
        for (std::size_t word = words.size(); word-- > 0;) {
            add(grammar.needs, symbols_[word], possible.data());
            std::uint64_t* row = begins_.data() + word * grammar.row;
            add(grammar.begins, symbols_[word], row);
            for (std::size_t i = 0; i < grammar.row; ++i) row[i] &= possible[i] & second[i];
            second = grammar.alone;
            add(grammar.seconds, symbols_[word], second.data());
        }
    }

    Chart run(const std::vector<Symbol>& wanted, bool first_only) {
        const std::size_t end =
            first_only ? std::min<std::size_t>(1, words_.size()) : words_.size();
        chart_.first.reserve(words_.size() + 1);
        for (std::size_t word = 0; word < words_.size(); ++word) {
            chart_.first.push_back(static_cast<std::uint32_t>(chart_.found.size()));
            if (word >= end || chart_.full) continue;
            for (const Symbol phrase : wanted) {
                if (!may_begin(phrase, static_cast<std::uint32_t>(word))) continue;
                const Tried found = edges_of(phrase, static_cast<std::uint32_t>(word));
                for (std::uint32_t edge = found.first; edge < found.last; ++edge)
                    chart_.found.push_back(edge);
            }
        }
        chart_.first.push_back(static_cast<std::uint32_t>(chart_.found.size()));
        return std::move(chart_);
    }

private:
    /// The phrases that may begin at a word, as bits of their ordinals: of those that the rest
    /// of the line has words for.
    [[nodiscard]] const std::uint64_t* begins_at(std::uint32_t word) const {
        return begins_.data() + word * grammar_.row;
    }

    [[nodiscard]] bool may_begin(Symbol phrase, std::uint32_t word) const {
        return has(begins_at(word), grammar_.ordinal[phrase]);
    }

    /// Adds the row of a word to another one.
    void add(const std::vector<std::uint64_t>& rows, Known known, std::uint64_t* to) const {
        const auto add_row = [&](Symbol symbol) {
            const std::uint64_t* row = rows.data() + symbol * grammar_.row;
            for (std::size_t i = 0; i < grammar_.row; ++i) to[i] |= row[i];
        };
        if (known.word != kNoSymbol) add_row(known.word);
        if (known.is_number) add_row(grammar_.any_number);
        if (known.is_word) add_row(grammar_.any_word);
    }

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
        if (phrase == grammar_.any_number) {
            if (symbols_[word].is_number) ends_.push_back({phrase, word, word + 1, 0, 0, 0});
        } else if (phrase == grammar_.any_word) {
            if (symbols_[word].is_word) ends_.push_back({phrase, word, word + 1, 0, 0, 0});
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
        const Known& known = symbols_[word];
        if (known.word != kNoSymbol) {
            const Symbol* const symbols = grammar_.next_symbol.data();
            const Symbol* const at_word =
                std::lower_bound(symbols + step.first, symbols + step.middle, known.word);
            if (at_word != symbols + step.middle && *at_word == known.word)
                go(grammar_.next[static_cast<std::size_t>(at_word - symbols)], 0, word + 1, phrase);
        }
        if (step.index < 0) {
            for (std::uint32_t i = step.middle; i < step.last; ++i)
                if (may_begin(grammar_.next[i].symbol, word)) follow(i, word, phrase);
            return;
        }
        const Index& index = grammar_.indexes[static_cast<std::size_t>(step.index)];
        const std::uint64_t* begins = begins_at(word);
        for (const Index::Part& part : index.parts)
            for (std::uint64_t bits = part.phrases & begins[part.word]; bits != 0;
                 bits &= bits - 1) {
                const std::uint64_t below = (bits & -bits) - 1;
                const std::size_t rank =
                    part.before + static_cast<std::size_t>(std::popcount(part.phrases & below));
                for (std::uint32_t k = index.first[rank]; k < index.first[rank + 1]; ++k)
                    follow(k, word, phrase);
            }
    }

    void follow(std::uint32_t next, std::uint32_t word, Symbol phrase) {
        const Tried found = edges_of(grammar_.next[next].symbol, word);
        for (std::uint32_t edge = found.first; edge < found.last; ++edge)
            go(grammar_.next[next], edge, chart_.edges[edge].end, phrase);
    }

    void go(const Next& next, std::uint32_t edge, std::uint32_t word, Symbol phrase) {
        if ((next.after & waiting_[word]) == 0) return;
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
    const std::vector<Word>& words_;
    std::vector<Known> symbols_;
    std::vector<std::uint64_t> begins_;   ///< a row for each word of the line
    std::vector<std::uint64_t> waiting_;  ///< by word: what of Next::after goes on with it
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

std::string value_at(const Grammar& grammar, const std::vector<Word>& words, const Chart& chart,
                     std::uint32_t index, int depth) {
    const Edge& edge = chart.edges[index];
    if (edge.rule == 0) {
        const Word& word = words[edge.begin];
        return word.is_number ? base::number_text(word.number) : word.text;
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

}  // namespace

bool may_have(const Grammar& grammar, const std::vector<Word>& words, Symbol phrase) {
    const std::uint32_t ordinal = grammar.ordinal[phrase];
    const auto needs = [&](Symbol word) {
        return (grammar.needs[word * grammar.row + ordinal / 64] >> (ordinal % 64) & 1) != 0;
    };
    return std::ranges::any_of(words, [&](const Word& word) {
        const Known known = known_of(grammar, word);
        return (known.word != kNoSymbol && needs(known.word)) ||
               (known.is_number && needs(grammar.any_number)) ||
               (known.is_word && needs(grammar.any_word));
    });
}

Chart chart_of(const Grammar& grammar, const std::vector<Word>& words,
               const std::vector<Symbol>& wanted, bool first_only) {
    return Parser(grammar, words).run(wanted, first_only);
}

std::string value_of(const Grammar& grammar, const std::vector<Word>& words, const Chart& chart,
                     std::uint32_t edge) {
    return value_at(grammar, words, chart, edge, 0);
}

}  // namespace nextline::trials
