// SPDX-License-Identifier: Apache-2.0
#include "trials/in_section.h"

#include <algorithm>
#include <string_view>

#include "trials/clauses.h"

namespace nextline::trials {
namespace {

constexpr std::string_view kSince = "months since ";

/// True of "not x" and of "not (x or y)": of no more than that.
bool only_denies(std::string_view condition) {
    std::size_t depth = 0;
    for (std::size_t i = 0; i < condition.size(); ++i) {
        if (condition[i] == '(') ++depth;
        if (condition[i] == ')') --depth;
        if (depth == 0 && condition.substr(i).starts_with(" or ")) return false;
    }
    return condition.starts_with("not ");
}

bool is_timed(const Stretch& stretch) { return stretch.value.find(kSince) != std::string::npos; }

/// True of a demand that may ask for the opposite: that some time has passed since, or that
/// something is not with which people may be looked for.
bool may_be_meant_otherwise(const Grammar& grammar, const Stretch& stretch) {
    return stretch.role == Role::demand &&
           (is_timed(stretch) ||
            (only_denies(stretch.value) && !names_only(grammar.unsought, stretch.value)));
}

}  // namespace

void fit(Stretch& stretch, Section section) {
    const bool in = section == Section::inclusion;
    const auto becomes = [&](Role role, bool told) {
        if (!told) stretch.value.clear();
        stretch.role = told ? role : Role::scope;
    };
    if (stretch.role == Role::state_in) becomes(Role::state, in);
    if (stretch.role == Role::state_out) becomes(Role::state, !in);
    if (stretch.role == Role::filler_in) becomes(Role::filler, in);
}

void drop_alternatives(std::span<Stretch> row, const Grammar& grammar,
                       std::span<const Covered> covered) {
    const Symbol stem = grammar.phrase("any_here");
    for (const Covered& one : covered)
        for (Stretch& stretch : row)
            if (one.phrase == stem && stretch.begin >= one.end &&
                (stretch.role == Role::state || stretch.role == Role::demand))
                stretch.role = Role::unknown;
}

void doubt_denials(std::span<Stretch> row, const Grammar& grammar, Recognizer& denials,
                   std::span<const Kind> words) {
    const Symbol recent = grammar.phrase("recent"), denies = grammar.phrase("denies"),
                 passed = grammar.phrase("passed");
    const auto is_meant_so = [&](const Stretch& s) { return may_be_meant_otherwise(grammar, s); };
    if (denies == kNoSymbol || std::ranges::none_of(row, is_meant_so)) return;
    const std::vector<Covered> found = denials.find(words);
    const auto holds = [&](Symbol phrase, std::uint32_t begin, std::uint32_t end) {
        return std::ranges::any_of(found, [&](const Covered& c) {
            // The "not" of "not more than" tells nothing.
            const auto around = [&](const Covered& r) {
                return r.phrase == recent && r.begin <= c.begin && r.end >= c.end;
            };
            return c.phrase == phrase && c.begin >= begin && c.end <= end &&
                   (phrase == recent || std::ranges::none_of(found, around));
        });
    };
    std::uint32_t sentence = 0;
    for (Stretch& stretch : row) {
        if (stretch.role == Role::stop) sentence = stretch.end;
        if (!is_meant_so(stretch) || holds(denies, sentence, stretch.end)) continue;
        if (is_timed(stretch) &&
            (!holds(recent, stretch.begin, stretch.end) || holds(passed, sentence, stretch.end)))
            continue;
        stretch.role = Role::doubt;
    }
}

}  // namespace nextline::trials
