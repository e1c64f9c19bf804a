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
    }

    Chart run() {
        for (std::size_t i = words_.size(); i-- > 0 && !chart_.full;) {
            begin_ = static_cast<std::uint32_t>(i);
            word_edges(words_[i]);
            for (std::size_t q = 0; q < chart_.at[i].size() && !chart_.full; ++q) {
                const std::uint32_t edge = chart_.at[i][q];
                path_.assign(1, edge);
                if (const auto step = next(0, chart_.edges[edge].symbol))
                    walk(step, chart_.edges[edge].end);
            }
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
        for (std::size_t i = 0; i < chart_.at[end].size() && !chart_.full; ++i) {
            const std::uint32_t edge = chart_.at[end][i];
            const std::uint32_t after = next(step, chart_.edges[edge].symbol);
            if (after == 0) continue;
            path_.push_back(edge);
            walk(after, chart_.edges[edge].end);
            path_.pop_back();
        }
    }

    void add(Symbol symbol, std::uint32_t end, std::uint32_t rule) {
        for (const std::uint32_t known : chart_.at[begin_]) {
            Edge& edge = chart_.edges[known];
            if (edge.symbol != symbol || edge.end != end) continue;
            const bool better = rule != 0 && edge.rule != 0 &&
                                grammar_.rules[rule - 1].rank < grammar_.rules[edge.rule - 1].rank;
            if (better) {
                edge.rule = rule;
                edge.parts = path_;
            }
            return;
        }
        if (chart_.edges.size() >= kMostEdges) {
            chart_.full = true;
            return;
        }
        chart_.at[begin_].push_back(static_cast<std::uint32_t>(chart_.edges.size()));
        chart_.edges.push_back({symbol, begin_, end, rule, {}});
        if (rule != 0) chart_.edges.back().parts = path_;
    }

    const Grammar& grammar_;
    const std::vector<Word>& words_;
    Chart chart_;
    std::uint32_t begin_ = 0;
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
                     edge.parts[static_cast<std::size_t>(part - rule.slots.begin())], depth + 1);
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
