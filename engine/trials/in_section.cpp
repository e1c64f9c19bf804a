// SPDX-License-Identifier: Apache-2.0
#include "trials/in_section.h"

#include <algorithm>
#include <string_view>

namespace nextline::trials {
namespace {

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

void doubt_denials(std::span<Stretch> row, const Grammar& grammar,
                   std::span<const Covered> covered) {
    const Symbol recent = grammar.phrase("recent"), denies = grammar.phrase("denies");
    const auto holds_recent = [&](std::uint32_t begin, std::uint32_t end) {
        return std::ranges::any_of(covered, [&](const Covered& c) {
            return c.phrase == recent && c.begin >= begin && c.end <= end;
        });
    };
    // The "not" of "not more than" tells nothing.
    const bool told = std::ranges::any_of(covered, [&](const Covered& one) {
        return one.phrase == denies && std::ranges::none_of(covered, [&](const Covered& c) {
                   return c.phrase == recent && c.begin <= one.begin && c.end >= one.end;
               });
    });
    if (told || denies == kNoSymbol) return;
    for (Stretch& stretch : row) {
        if (stretch.role != Role::demand) continue;
        const bool timed = stretch.value.find("months since ") != std::string::npos;
        if (timed ? holds_recent(stretch.begin, stretch.end) : only_denies(stretch.value))
            stretch.role = Role::doubt;
    }
}

}  // namespace nextline::trials
