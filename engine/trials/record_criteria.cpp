// SPDX-License-Identifier: Apache-2.0
#include "trials/record_criteria.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/number_text.h"
#include "trials/clauses.h"

namespace nextline::trials {
namespace {

constexpr std::size_t kMostConditionWords = 16;

Criterion from_record(std::string text, std::string must) {
    return {Section::inclusion, {}, std::move(text), std::move(must), true, {}, Beyond::none, 0};
}

/// True if both conditions name the same thing.
bool name_the_same(std::string_view one, std::string_view other) {
    const auto names = [](std::string_view text) {
        std::vector<std::string_view> out;
        while (!text.empty()) {
            const std::size_t begin = text.find_first_not_of(" ()");
            if (begin == std::string_view::npos) break;
            const std::size_t end = std::min(text.find_first_of(" ()", begin), text.size());
            out.push_back(text.substr(begin, end - begin));
            text.remove_prefix(end);
        }
        std::erase_if(out, [](std::string_view word) {
            return word == "and" || word == "or" || word == "not" || word.front() < 'a';
        });
        return out;
    };
    const auto others = names(other);
    return std::ranges::any_of(names(one), [&](std::string_view name) {
        return std::ranges::find(others, name) != others.end();
    });
}

}  // namespace

void add_record(const Trial& trial, std::vector<Criterion>& out) {
    if (const auto years = age_in_years(trial.minimum_age))
        out.push_back(from_record("Minimum age: " + trial.minimum_age,
                                  "age >= " + base::number_text(*years)));
    // "Maximum age 75" admits everybody until the 76th birthday.
    if (const auto years = age_in_years(trial.maximum_age))
        out.push_back(from_record("Maximum age: " + trial.maximum_age,
                                  "age < " + base::number_text(*years + 1)));
    if (trial.sex == "FEMALE") out.push_back(from_record("Sex: female", "sex is female"));
    if (trial.sex == "MALE") out.push_back(from_record("Sex: male", "sex is male"));
}

void add_kinds(Reader& reader, const Trial& trial, std::vector<Criterion>& list) {
    std::vector<std::string> kinds;
    std::string named;
    for (const std::string& condition : trial.conditions) {
        if (!reader.names_own_tumour(condition)) {
            const auto other = reader.tumour_of(condition, kMostConditionWords);
            if (!other || other->empty()) return;
            continue;
        }
        const auto kind = reader.kind_of(condition, kMostConditionWords);
        if (!kind) return;
        named += (named.empty() ? "" : "; ") + condition;
        if (std::ranges::find(kinds, *kind) == kinds.end()) kinds.push_back(*kind);
    }
    if (kinds.empty()) return;
    const std::string must = join(kinds, "or");
    const bool asked = std::ranges::any_of(
        list, [&](const Criterion& each) { return name_the_same(must, each.must); });
    if (!asked) list.insert(list.begin(), from_record("Condition: " + named, must));
}

}  // namespace nextline::trials
