// SPDX-License-Identifier: Apache-2.0
#include "trials/chart.h"

#include <algorithm>
#include <cmath>

#include "base/number_text.h"

namespace nextline::trials {
namespace {

constexpr int kDeepest = 60;

class Builder {
public:
    Builder(const Grammar& grammar, const std::vector<Word>& words)
        : grammar_(grammar), words_(words) {
        chart_.at.resize(words.size() + 1);
        chart_.edges.reserve(words.size() * 8);
        chart_.parts.reserve(words.size() * 8);
    }

    Chart run() {
        for (std::size_t i = words_.size(); i-- > 0 && !chart_.full;) {
            begin_ = static_cast<std::uint32_t>(i);
            first_ = static_cast<std::uint32_t>(chart_.edges.size());
            chart_.at[i] = {first_, first_};
            word_edges(words_[i]);
            for (std::uint32_t edge = first_; edge < chart_.edges.size() && !chart_.full; ++edge) {
                path_.assign(1, edge);
                const Edge& here = chart_.edges[edge];
                if (const std::uint32_t step = grammar_.begin[here.symbol]; step != 0)
                    walk(step, here.end);
            }
            chart_.at[i].last = static_cast<std::uint32_t>(chart_.edges.size());
        }
        return std::move(chart_);
    }

private:
    void word_edges(const Word& word) {
        if (word.is_number) {
            if (const auto at = grammar_.numbers.find(word.number); at != grammar_.numbers.end())
                add(at->second, begin_ + 1, 0);
            add(grammar_.any_number, begin_ + 1, 0);
        } else if (const auto at = grammar_.words.find(word.text); at != grammar_.words.end()) {
            add(at->second, begin_ + 1, 0);
        }
    }

    /// The step after `step` by this symbol; 0 (the root, which nothing leads to) if there is none.
    [[nodiscard]] std::uint32_t next(std::uint32_t step, Symbol symbol) const {
        const auto& ways = grammar_.steps[step].next;
        const auto at =
            std::ranges::lower_bound(ways, symbol, {}, &std::pair<Symbol, std::uint32_t>::first);
        return at != ways.end() && at->first == symbol ? at->second : 0;
    }

    void walk(std::uint32_t step, std::uint32_t end) {
        for (const std::uint32_t rule : grammar_.steps[step].rules)
            add(grammar_.rules[rule].phrase, end, rule + 1);
        if (grammar_.steps[step].next.empty() || end >= words_.size()) return;
        const Chart::Range range = chart_.at[end];
        for (std::uint32_t edge = range.first; edge < range.last && !chart_.full; ++edge) {
            const std::uint32_t after = next(step, chart_.edges[edge].symbol);
            if (after == 0) continue;
            path_.push_back(edge);
            walk(after, chart_.edges[edge].end);
            path_.pop_back();
        }
    }

    std::uint32_t keep_path() {
        const auto at = static_cast<std::uint32_t>(chart_.parts.size());
        chart_.parts.insert(chart_.parts.end(), path_.begin(), path_.end());
        return at;
    }

    void add(Symbol symbol, std::uint32_t end, std::uint32_t rule) {
        for (std::uint32_t known = first_; known < chart_.edges.size(); ++known) {
            Edge& edge = chart_.edges[known];
            if (edge.symbol != symbol || edge.end != end) continue;
            const bool better = rule != 0 && edge.rule != 0 &&
                                grammar_.rules[rule - 1].rank < grammar_.rules[edge.rule - 1].rank;
            if (better) {
                edge.rule = rule;
                edge.parts = keep_path();
            }
            return;
        }
        if (chart_.edges.size() >= kMostEdges) {
            chart_.full = true;
            return;
        }
        chart_.edges.push_back({symbol, begin_, end, rule, rule != 0 ? keep_path() : 0});
    }

    const Grammar& grammar_;
    const std::vector<Word>& words_;
    Chart chart_;
    std::uint32_t begin_ = 0;
    std::uint32_t first_ = 0;  ///< first edge that begins at begin_
    std::vector<std::uint32_t> path_;
};

std::string reckoned(const std::string& text, double times) {
    const auto number = base::read_number(text);
    if (!number) return {};
    return base::number_text(std::round(*number * times * 100) / 100);
}

std::string value_at(const Grammar& grammar, const std::vector<Word>& words, const Chart& chart,
                     std::uint32_t index, int depth) {
    const Edge& edge = chart.edges[index];
    if (edge.rule == 0)
        return words[edge.begin].is_number ? base::number_text(words[edge.begin].number) : "";
    if (depth >= kDeepest) return {};
    const Rule& rule = grammar.rules[edge.rule - 1];
    std::string out;
    for (const Piece& piece : rule.pieces) {
        out += piece.text;
        if (piece.slot < 0) continue;
        const auto part = std::ranges::find(rule.slots, piece.slot);
        if (part == rule.slots.end()) continue;  // left out in this form
        const std::string value =
            value_at(grammar, words, chart,
                     chart.parts[edge.parts + static_cast<std::uint32_t>(part - rule.slots.begin())],
                     depth + 1);
        out += piece.reckons ? reckoned(value, piece.times) : value;
    }
    return out;
}

}  // namespace

Chart chart_of(const Grammar& grammar, const std::vector<Word>& words) {
    return Builder(grammar, words).run();
}

std::string value_of(const Grammar& grammar, const std::vector<Word>& words, const Chart& chart,
                     std::uint32_t edge) {
    return value_at(grammar, words, chart, edge, 0);
}

}  // namespace nextline::trials
