// SPDX-License-Identifier: Apache-2.0
#include "trials/sentence.h"

#include <algorithm>
#include <vector>

namespace nextline::trials {
namespace {

using Row = std::span<const Stretch>;

bool has(Row row, Role role) {
    return std::ranges::any_of(row, [&](const Stretch& s) { return s.role == role; });
}
bool asks(const Stretch& stretch) {
    return stretch.role == Role::state || stretch.role == Role::demand;
}

std::string bracketed(const std::string& condition) {
    const bool joined =
        condition.find(" and ") != std::string::npos || condition.find(" or ") != std::string::npos;
    return joined ? "(" + condition + ")" : condition;
}

std::string join(const std::vector<std::string>& parts, std::string_view by) {
    if (parts.size() == 1) return parts.front();
    std::string out;
    for (const std::string& part : parts) {
        if (!out.empty()) out += " " + std::string(by) + " ";
        out += bracketed(part);
    }
    return out;
}

/// How a sentence joins its parts: all by `and` (and commas), all by `or` (and commas), by nothing,
/// or in a mixed way.
enum class Joins : std::uint8_t { none, all, any, mixed };

Joins joins_of(Row row) {
    bool with_and = false, with_or = false, with_comma = false;
    for (const Stretch& stretch : row) {
        if (stretch.role != Role::joint) continue;
        if (stretch.value == "and")
            with_and = true;
        else if (stretch.value == "or")
            with_or = true;
        else
            with_comma = true;
    }
    if (with_and && with_or) return Joins::mixed;
    if (with_or) return Joins::any;
    return with_and || with_comma ? Joins::all : Joins::none;
}

/// The row parted at its joints.
std::vector<Row> elements(Row row) {
    std::vector<Row> out;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= row.size(); ++i) {
        if (i < row.size() && row[i].role != Role::joint) continue;
        if (i > begin) out.push_back(row.subspan(begin, i - begin));
        begin = i + 1;
    }
    return out;
}

Asked nothing(bool whole) { return {{}, whole, false}; }

}  // namespace

std::string both_of(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty() || a == b) return a.empty() ? b : a;
    const auto part = [](const std::string& text) {
        return text.find(" or ") == std::string::npos ? text : "(" + text + ")";
    };
    return part(a) + " and " + part(b);
}

namespace {

bool is_void(Row row) {
    return has(row, Role::scope) || has(row, Role::exception) || has(row, Role::doubt);
}
bool is_open(Row row) {
    return has(row, Role::unknown) ||
           std::ranges::any_of(row, [](const Stretch& s) { return s.partly; });
}
std::size_t count_asking(Row row) {
    return static_cast<std::size_t>(std::ranges::count_if(row, asks));
}

/// What a sentence asks beside what it permits. A permission that does not say of what may soften
/// what stands right beside it.
template <class Read>
Asked beside_permission(Row row, Read read) {
    std::vector<Stretch> rest;
    for (const Row element : elements(row)) {
        const bool vague = std::ranges::any_of(element, [](const Stretch& s) {
            return s.role == Role::permission && s.value.empty();
        });
        if (vague && count_asking(element) > 0) return nothing(false);
        if (has(element, Role::permission) && count_asking(element) == 0) continue;
        if (!rest.empty()) rest.push_back({Role::joint, "and", 0, 0});
        for (const Stretch& stretch : element)
            if (stretch.role != Role::permission) rest.push_back(stretch);
    }
    Asked asked = rest.empty() ? nothing(true) : read(Row(rest));
    asked.whole = asked.whole && !has(row, Role::unknown);
    asked.permits = true;
    return asked;
}

}  // namespace

Asked read_inclusion(Row row) {
    if (is_void(row)) return nothing(false);
    if (has(row, Role::permission)) return beside_permission(row, read_inclusion);
    const bool open = is_open(row);
    std::vector<std::string> musts;
    for (const Stretch& stretch : row)
        if (asks(stretch)) musts.push_back(stretch.value);
    if (musts.empty()) return nothing(!open);
    const Joins joins = joins_of(row);
    if (joins == Joins::mixed) return nothing(false);
    if (joins == Joins::any) {
        const auto parts = elements(row);
        // What was not understood may be another way to fit; "no A or B" means neither.
        const bool plain = std::ranges::all_of(parts, [&](Row element) {
            return count_asking(element) == (parts.size() > 1 ? 1U : count_asking(element));
        });
        const bool negative = musts.size() > 1 && std::ranges::any_of(musts, [](const auto& must) {
                                  return must.starts_with("not ");
                              });
        if (parts.size() > 1 && (open || !plain || negative)) return nothing(false);
        if (parts.size() > 1) return {join(musts, "or"), true, false};
    }
    std::string must;
    for (const std::string& one : musts) must = both_of(must, one);
    return {must, !open, false};
}

Asked read_exclusion(Row row) {
    if (is_void(row)) return nothing(false);
    if (has(row, Role::permission)) return beside_permission(row, read_exclusion);
    const Joins joins = joins_of(row);
    const auto parts = elements(row);
    // "A and B" shuts out those with both; in a list with commas each one shuts out.
    if (joins == Joins::mixed) return nothing(false);
    const auto commas = std::ranges::count_if(
        row, [](const Stretch& s) { return s.role == Role::joint && s.value == ","; });
    const bool demands =
        std::ranges::none_of(row, [](const Stretch& s) { return s.role == Role::state; });
    if (joins == Joins::all && commas < 2 && parts.size() > 1 && !demands) {
        const bool only_commas = std::ranges::none_of(
            row, [](const Stretch& s) { return s.role == Role::joint && s.value == "and"; });
        if (!only_commas) return nothing(false);
    }
    std::string must;
    bool whole = true;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Row part = parts[i];
        const bool doubt = has(part, Role::unknown);
        // Words beside a state may narrow it: at the ends of a list, every member.
        if (count_asking(part) > 0 && doubt && (i == 0 || i + 1 == parts.size()))
            return nothing(false);
        if (is_open(part)) whole = false;
        if (count_asking(part) == 0 || doubt) continue;
        std::vector<std::string> here;
        for (const Stretch& stretch : part) {
            if (stretch.role == Role::state) here.push_back("not " + bracketed(stretch.value));
            if (stretch.role == Role::demand) here.push_back(stretch.value);
        }
        if (here.size() > 1) return nothing(false);
        must = both_of(must, here.front());
    }
    return {must, whole, false};
}

}  // namespace nextline::trials
