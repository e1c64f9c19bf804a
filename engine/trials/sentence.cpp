// SPDX-License-Identifier: Apache-2.0
#include "trials/sentence.h"

#include <algorithm>
#include <vector>

#include "trials/clauses.h"

namespace nextline::trials {

std::string both_of(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty() || a == b) return a.empty() ? b : a;
    const auto part = [](const std::string& text) {
        return text.find(" or ") == std::string::npos ? text : "(" + text + ")";
    };
    return part(a) + " and " + part(b);
}

namespace {

Asked nothing(bool whole) { return {{}, whole, {}}; }

bool is_permission(const Stretch& stretch) {
    return stretch.role == Role::permission || stretch.role == Role::permission_beside;
}

/// What a sentence asks beside what it permits.
template <class Read>
Asked beside_permission(Row row, Read read) {
    std::vector<Stretch> rest;
    for (const Row element : elements(row)) {
        const std::size_t asking = count_asking(element);
        if (asking > 0 && has(element, Role::permission_beside)) return nothing(false);
        if (asking == 0 && std::ranges::any_of(element, is_permission)) continue;
        if (!rest.empty()) rest.push_back({Role::joint, "and", 0, 0});
        for (const Stretch& stretch : element)
            if (!is_permission(stretch)) rest.push_back(stretch);
    }
    Asked asked = rest.empty() ? nothing(true) : read(Row(rest));
    asked.whole = asked.whole && !has(row, Role::unknown);
    std::vector<std::string> permitted;
    for (const Stretch& stretch : row)
        if (is_permission(stretch) && !stretch.value.empty()) permitted.push_back(stretch.value);
    asked.permits = join(permitted, "or");
    return asked;
}

/// True if words before it turn what the stretch at `at` of an element asks, or a "not" behind it.
bool is_turned(Row element, std::size_t at) {
    const auto before = element.first(at);
    const auto after = element.subspan(at + 1);
    return turns(before, Turn::beside) || turns(before, Turn::behind) ||
           std::ranges::any_of(after, [&](const Stretch& s) {
               return turn_of(s) == Turn::behind && s.depth <= element[at].depth;
           });
}

/// True if what the stretch at `at` asks is no alternative of the others of its group: a demand
/// that a list begins with, or one behind which `or` joins the words of a tail, or those in a
/// bracket.
bool is_apart(Row group, Row element, std::size_t at) {
    const Stretch* const joint = element.data() + element.size();
    if (joint == group.data() + group.size()) return false;
    if (joint->value == ",") return element[at].role == Role::demand;
    const bool only_one = count_asking(group) == count_asking(element);
    return element.data() == group.data() && only_one &&
           (joint->depth > element[at].depth || is_open(element.subspan(at + 1)));
}

/// The row without what is asked in a bracket behind another thing that is asked: it explains that.
std::vector<Stretch> without_explanations(Row row) {
    std::vector<Stretch> out(row.begin(), row.end());
    const Stretch* explained = nullptr;
    for (Stretch& stretch : out) {
        if (explained != nullptr && stretch.depth > explained->depth) {
            if (asks(stretch)) stretch.role = Role::unknown;
        } else if (asks(stretch)) {
            explained = &stretch;
        } else if (stretch.role == Role::joint) {
            explained = nullptr;
        }
    }
    return out;
}

/// One of what the elements ask.
std::string one_of(Row row) {
    std::vector<std::string> musts;
    for (const Stretch& stretch : row)
        if (asks(stretch) && std::ranges::find(musts, stretch.value) == musts.end())
            musts.push_back(stretch.value);
    return join(musts, "or");
}

/// True if an `and` without a comma may bind more closely than an `or`: "A and B or C".
bool is_ambiguous(Row row) {
    const bool bare = std::ranges::any_of(row, [](const Stretch& s) {
        return s.role == Role::joint && s.value == "and" && s.end - s.begin == 1;
    });
    return bare && joins_of(row) == Joins::mixed;
}

}  // namespace

Asked read_inclusion(Row row) {
    if (is_void(row)) return nothing(false);
    if (std::ranges::any_of(row, is_permission)) return beside_permission(row, read_inclusion);
    bool whole = !is_open(row);
    const std::vector<Stretch> told = whole ? std::vector<Stretch>() : without_explanations(row);
    if (!whole) row = told;
    std::string must;
    bool negated = false;
    for (const Row group : ways(row)) {
        const auto alternatives = elements(group);
        const bool others_ask =
            alternatives.size() > 1 && count_asking(group) > count_asking(alternatives.front());
        if (others_ask && is_ambiguous(row)) return nothing(false);
        if (alternatives.size() > 1 && !negated && are_plain(alternatives)) {
            must = both_of(must, one_of(group));
            continue;
        }
        for (const Row element : alternatives) {
            for (std::size_t i = 0; i < element.size(); ++i) {
                if (turn_of(element[i]) == Turn::behind) negated = true;
                if (!asks(element[i])) continue;
                // What was not understood may be another way to fit; "no A or B" means neither.
                const bool apart = alternatives.size() == 1 || is_apart(group, element, i);
                if (negated || is_turned(element, i) || !apart)
                    whole = false;
                else
                    must = both_of(must, element[i].value);
            }
        }
    }
    return {must, whole, {}};
}

Asked read_exclusion(Row row) {
    if (is_void(row)) return nothing(false);
    if (std::ranges::any_of(row, is_permission)) return beside_permission(row, read_exclusion);
    const Joins joins = joins_of(row);
    const auto parts = elements(row);
    if (parts.empty()) return nothing(true);
    // "A and B" shuts out those with both; in a list with commas each one shuts out.
    const auto commas = std::ranges::count_if(
        row, [](const Stretch& s) { return s.role == Role::joint && s.value == ","; });
    const bool demands =
        std::ranges::none_of(row, [](const Stretch& s) { return s.role == Role::state; });
    if (joins == Joins::mixed && commas < 2) return nothing(false);
    if (joins == Joins::all && commas < 2 && parts.size() > 1 && !demands) {
        const bool only_commas = std::ranges::none_of(
            row, [](const Stretch& s) { return s.role == Role::joint && s.value == "and"; });
        if (!only_commas) return nothing(false);
    }
    struct Member {
        const Stretch* asked = nullptr;
        bool narrowed = false;
    };
    std::vector<Member> members;
    bool whole = true;
    for (const Row part : parts) {
        Member& member = members.emplace_back();
        if (is_open(part)) whole = false;
        for (const Stretch& stretch : part) {
            if (!asks(stretch) || (member.asked != nullptr && stretch.depth > member.asked->depth))
                continue;
            if (member.asked != nullptr && stretch.depth == member.asked->depth)
                return nothing(false);
            member.asked = &stretch;
        }
        member.narrowed = std::ranges::any_of(part, [&](const Stretch& s) {
            if (member.asked == nullptr) return turn_of(s) != Turn::none;
            return (s.role == Role::unknown || turn_of(s) != Turn::none) &&
                   s.depth <= member.asked->depth;
        });
    }
    // Words beside a state may narrow it: at the ends of a list, every member.
    const bool all_narrowed = members.front().narrowed || members.back().narrowed;
    if (all_narrowed) whole = false;
    std::string must;
    for (const auto& [asked, narrowed] : members) {
        if (asked == nullptr || (!asked->firm && (narrowed || all_narrowed))) continue;
        must = both_of(
            must, asked->role == Role::state ? "not " + bracketed(asked->value) : asked->value);
    }
    return {must, whole, {}};
}

}  // namespace nextline::trials
