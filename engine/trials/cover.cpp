// SPDX-License-Identifier: Apache-2.0
#include "trials/cover.h"

#include <array>
#include <limits>
#include <string_view>

namespace nextline::trials {
namespace {

struct Known {
    std::string_view phrase;
    Role role;
    int price;  ///< of a stretch; states and demands are wanted, fillers are a last resort
};
constexpr std::array kKnown = {
    Known{"state", Role::state, 2},           Known{"demand", Role::demand, 2},
    Known{"permission", Role::permission, 2}, Known{"filler", Role::filler, 3},
    Known{"joint", Role::joint, 2},           Known{"stop", Role::stop, 2},
    Known{"any_stem", Role::filler, 2},
    Known{"scope", Role::scope, 19},          Known{"exception", Role::exception, 18},
};
constexpr int kUnknownWord = 20;

struct Best {
    int price = std::numeric_limits<int>::max();
    std::uint32_t next = 0;
    int edge = -1;
    Role role = Role::unknown;
};

}  // namespace

std::vector<Stretch> cover(const Grammar& grammar, const std::vector<Word>& words,
                           const Chart& chart) {
    std::vector<std::pair<Symbol, const Known*>> symbols;
    for (const Known& known : kKnown)
        if (const Symbol symbol = grammar.phrase(known.phrase); symbol != kNoSymbol)
            symbols.emplace_back(symbol, &known);
    std::vector<Best> best(words.size() + 1);
    best.back().price = 0;
    for (std::size_t i = words.size(); i-- > 0;) {
        best[i] = {best[i + 1].price + kUnknownWord, static_cast<std::uint32_t>(i + 1), -1,
                   Role::unknown};
        for (const std::uint32_t at : chart.at[i]) {
            const Edge& edge = chart.edges[at];
            for (const auto& [symbol, known] : symbols) {
                if (edge.symbol != symbol) continue;
                const int price = best[edge.end].price + known->price;
                if (price < best[i].price)
                    best[i] = {price, edge.end, static_cast<int>(at), known->role};
            }
        }
    }
    std::vector<Stretch> row;
    for (std::uint32_t i = 0; i < words.size(); i = best[i].next) {
        const Best& here = best[i];
        if (here.role == Role::unknown && !row.empty() && row.back().role == Role::unknown) {
            row.back().end = here.next;
            continue;
        }
        row.push_back({here.role, {}, i, here.next});
        if (here.edge >= 0)
            row.back().value =
                value_of(grammar, words, chart, static_cast<std::uint32_t>(here.edge));
    }
    return row;
}

}  // namespace nextline::trials
