// SPDX-License-Identifier: Apache-2.0
#include "trials/cover.h"

#include <algorithm>
#include <limits>
#include <span>
#include <string_view>

#include "trials/clauses.h"

namespace nextline::trials {
namespace {

constexpr int kNotUnderstood = 20;

/// The price of a stretch: states and demands are wanted, fillers are a last resort; a scope of
/// several words is worth more than fillers for each of them.
constexpr int price_of(Role role) {
    switch (role) {
        case Role::filler:
        case Role::filler_in: return 3;
        case Role::scope:
        case Role::exception: return 5;
        case Role::none:
        case Role::unknown: return kNotUnderstood;
        default: return 2;
    }
}

constexpr int kPartly = 1;  ///< dearer than what says everything

constexpr std::string_view kInDoubt = "in_doubt";  ///< the meaning that is none (reading.h)

/// True if a stretch begins outside of the bracket that it ends in.
bool begins_before_bracket(const Text& line, const Covered& one) {
    return line.words[one.begin].depth < line.words[one.end - 1].depth;
}

struct Best {
    int price = std::numeric_limits<int>::max();
    std::uint32_t next = 0;
    Symbol phrase = kNoSymbol;
    Role role = Role::unknown;
};

}  // namespace

std::vector<Stretch> cover(const Grammar& grammar, const Text& line,
                           const std::vector<Covered>& covered, Meanings& meanings) {
    std::vector<Best> best(line.words.size() + 1);
    best.back().price = 0;
    std::size_t after = covered.size();
    for (std::size_t i = line.words.size(); i-- > 0;) {
        best[i] = {best[i + 1].price + kNotUnderstood, static_cast<std::uint32_t>(i + 1), kNoSymbol,
                   Role::unknown};
        std::size_t first = after;
        while (first > 0 && covered[first - 1].begin == i) --first;
        for (const Covered& one : std::span(covered).subspan(first, after - first)) {
            const Role role = grammar.roles[one.phrase];
            if (role == Role::none) continue;
            if (role == Role::part && begins_before_bracket(line, one) &&
                meanings.of(one.phrase, line.part(one.begin, one.end)) == kInBracket)
                continue;
            const int price =
                best[one.end].price + price_of(role) + (grammar.partly[one.phrase] ? kPartly : 0);
            if (price < best[i].price) best[i] = {price, one.end, one.phrase, role};
        }
        after = first;
    }
    std::vector<Stretch> row;
    for (std::uint32_t i = 0; i < line.words.size(); i = best[i].next) {
        const Best& here = best[i];
        const std::uint32_t depth = line.words[i].depth;
        if (here.role == Role::unknown && !row.empty() && row.back().role == Role::unknown &&
            row.back().depth == depth) {
            row.back().end = here.next;
            continue;
        }
        row.push_back({here.role, {}, i, here.next});
        row.back().depth = depth;
        if (here.phrase == kNoSymbol) continue;
        row.back().partly = grammar.partly[here.phrase];
        if (!grammar.means[here.phrase]) continue;
        const auto value = meanings.of(here.phrase, line.part(i, here.next));
        row.back().value = value.value_or("");
        row.back().firm = value && names_only(grammar.firm, *value);
        if (!value || value->find(kInDoubt) != std::string::npos) row.back().role = Role::doubt;
    }
    return row;
}

}  // namespace nextline::trials
