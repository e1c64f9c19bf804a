// SPDX-License-Identifier: Apache-2.0
#include "trials/in_section.h"

#include <algorithm>
#include <string_view>

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

/// True of a demand that may ask for the opposite: one that something is not, or that some time has
/// passed since.
bool may_be_meant_otherwise(const Stretch& stretch) {
    return stretch.role == Role::demand &&
           (stretch.value.find(kSince) != std::string::npos || only_denies(stretch.value));
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
    if (std::ranges::none_of(row, may_be_meant_otherwise)) return;
    const Symbol recent = grammar.phrase("recent"), denies = grammar.phrase("denies");
    if (denies == kNoSymbol) return;
    const std::vector<Covered> found = denials.find(words);
    const auto holds_recent = [&](std::uint32_t begin, std::uint32_t end) {
        return std::ranges::any_of(found, [&](const Covered& c) {
            return c.phrase == recent && c.begin >= begin && c.end <= end;
        });
    };
    // The "not" of "not more than" tells nothing.
    const bool told = std::ranges::any_of(found, [&](const Covered& one) {
        return one.phrase == denies && std::ranges::none_of(found, [&](const Covered& c) {
                   return c.phrase == recent && c.begin <= one.begin && c.end >= one.end;
               });
    });
    if (told) return;
    for (Stretch& stretch : row) {
        const bool timed = stretch.value.find(kSince) != std::string::npos;
        if (may_be_meant_otherwise(stretch) && (!timed || holds_recent(stretch.begin, stretch.end)))
            stretch.role = Role::doubt;
    }
}

}  // namespace nextline::trials
