// SPDX-License-Identifier: Apache-2.0
#include "trials/clauses.h"

#include <algorithm>

namespace nextline::trials {

bool has(Row row, Role role) {
    return std::ranges::any_of(row, [&](const Stretch& s) { return s.role == role; });
}
bool asks(const Stretch& stretch) {
    return stretch.role == Role::state || stretch.role == Role::demand;
}
std::size_t count_asking(Row row) {
    return static_cast<std::size_t>(std::ranges::count_if(row, asks));
}

Turn turn_of(const Stretch& stretch) {
    if (stretch.role == Role::exception || stretch.role == Role::doubt) return Turn::sentence;
    if (stretch.role != Role::scope) return Turn::none;
    if (stretch.value == "beside") return Turn::beside;
    return stretch.value == "not" ? Turn::behind : Turn::sentence;
}
bool turns(Row row, Turn turn) {
    return std::ranges::any_of(row, [&](const Stretch& s) { return turn_of(s) == turn; });
}

namespace {

/// True of "patients with X must have Y", and of "X must have been Y".
bool speaks_of_some(Row row) {
    bool who = false, asked = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i].role == Role::filler && row[i].value.ends_with("must")) {
            who = who || row[i].value.starts_with("who");
            return asked && who && row[i - 1].role != Role::joint;
        }
        if (row[i].role == Role::filler && row[i].value == "who") who = true;
        if (asks(row[i])) asked = true;
    }
    return false;
}

}  // namespace

bool is_void(Row row) { return turns(row, Turn::sentence) || speaks_of_some(row); }

bool is_open(Row row) {
    return std::ranges::any_of(row, [](const Stretch& s) {
        return s.partly || s.role == Role::unknown || turn_of(s) != Turn::none;
    });
}

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

std::vector<Row> ways(Row row) {
    std::vector<Row> out;
    std::size_t end = row.size();
    bool with_or = false;
    for (std::size_t i = row.size() + 1; i-- > 0;) {
        if (i > 0 && row[i - 1].role != Role::joint) continue;
        const std::string_view by = i > 0 ? std::string_view(row[i - 1].value) : "";
        with_or = by == "or" || (with_or && by == ",");
        if (with_or) continue;
        if (end > i) out.push_back(row.subspan(i, end - i));
        end = i - 1;
    }
    std::ranges::reverse(out);
    return out;
}

bool are_plain(const std::vector<Row>& parts) {
    return std::ranges::all_of(parts, [](Row element) {
        return count_asking(element) == 1 && !has(element, Role::unknown) &&
               std::ranges::none_of(element, [](const Stretch& s) {
                   return turn_of(s) != Turn::none || (asks(s) && s.value.starts_with("not "));
               });
    });
}

std::string bracketed(const std::string& condition) {
    const bool joined =
        condition.find(" and ") != std::string::npos || condition.find(" or ") != std::string::npos;
    return joined ? "(" + condition + ")" : condition;
}

bool names_only(std::span<const std::string> beginnings, std::string_view condition) {
    constexpr std::string_view kAnd = " and ", kOr = " or ", kNot = "not ";
    while (!condition.empty()) {
        const std::size_t both = condition.find(kAnd), one = condition.find(kOr);
        const std::size_t end = std::min({both, one, condition.size()});
        std::string_view name = condition.substr(0, end);
        while (name.starts_with('(') || name.starts_with(kNot))
            name.remove_prefix(name.starts_with('(') ? 1 : kNot.size());
        const bool known = std::ranges::any_of(beginnings, [&](const std::string& of) {
            return name.starts_with(of) &&
                   (name.size() == of.size() || name[of.size()] == ' ' || name[of.size()] == ')');
        });
        if (!known) return false;
        condition.remove_prefix(
            std::min(condition.size(), end + (both < one ? kAnd.size() : kOr.size())));
    }
    return true;
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

}  // namespace nextline::trials
