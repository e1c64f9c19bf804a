// SPDX-License-Identifier: Apache-2.0
#include "trials/cover.h"

#include <algorithm>
#include <limits>
#include <string_view>

namespace nextline::trials {
namespace {

constexpr int kUnknownWord = 20;

/// The price of a stretch: states and demands are wanted, fillers are a last resort; a scope of
/// several words is worth more than fillers for each of them.
constexpr int price_of(Role role) {
    switch (role) {
        case Role::filler: return 3;
        case Role::scope:
        case Role::exception: return 5;
        case Role::none:
        case Role::unknown: return kUnknownWord;
        default: return 2;
    }
}

constexpr int kPartly = 1;  ///< dearer than what says everything

constexpr std::string_view kInDoubt = "in_doubt";  ///< the meaning that is none (reading.h)

struct Best {
    int price = std::numeric_limits<int>::max();
    std::uint32_t next = 0;
    int edge = -1;
    Role role = Role::unknown;
};

}  // namespace

std::vector<Stretch> cover(const Grammar& grammar, const std::vector<Word>& words,
                           const Chart& chart) {
    std::vector<Best> best(words.size() + 1);
    best.back().price = 0;
    for (std::size_t i = words.size(); i-- > 0;) {
        best[i] = {best[i + 1].price + kUnknownWord, static_cast<std::uint32_t>(i + 1), -1,
                   Role::unknown};
        for (const std::uint32_t at : chart.at(i)) {
            const Edge& edge = chart.edges[at];
            const Role role = grammar.roles[edge.symbol];
            if (role == Role::none) continue;
            const int price =
                best[edge.end].price + price_of(role) + (grammar.partly[edge.symbol] ? kPartly : 0);
            if (price < best[i].price) best[i] = {price, edge.end, static_cast<int>(at), role};
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
        if (here.edge < 0) continue;
        const auto edge = static_cast<std::uint32_t>(here.edge);
        row.back().value = value_of(grammar, words, chart, edge);
        if (row.back().value.find(kInDoubt) != std::string::npos) row.back().role = Role::doubt;
        row.back().partly = grammar.partly[chart.edges[edge].symbol];
    }
    return row;
}

}  // namespace nextline::trials
