// SPDX-License-Identifier: Apache-2.0
// What a record's words say about one fact, as a set of values.
#include <cmath>

#include "base/number_text.h"
#include "base/partial_date.h"
#include "facts/vocabulary.h"

namespace nextline::facts {
namespace {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::optional<ValueSet> read_range(std::string_view text, std::size_t dots) {
    const auto low = base::read_number(trimmed(text.substr(0, dots)));
    const auto high = base::read_number(trimmed(text.substr(dots + 2)));
    if (!low || !high || *low > *high) return std::nullopt;
    return interval(*low, *high);
}

bool whole(double value) { return std::isinf(value) || value == std::floor(value); }

std::optional<ValueSet> read_number_value(const Fact& fact, std::string_view text) {
    const auto set = read_interval(text);
    return set ? within_domain(fact, *set) : std::nullopt;
}

std::optional<ValueSet> read_boolean(std::string_view text) {
    if (text == "true") return boolean(true);
    if (text == "false") return boolean(false);
    return std::nullopt;
}

std::optional<ValueSet> read_day(std::string_view text) {
    const auto date = base::read_date(text);
    if (!date) return std::nullopt;
    const base::DayRange days = base::days_of(*date);
    return interval(days.earliest, days.latest);
}

}  // namespace

std::optional<ValueSet> read_interval(std::string_view text) {
    text = trimmed(text);
    if (const auto dots = text.find(".."); dots != std::string_view::npos)
        return read_range(text, dots);
    const bool less = text.starts_with('<');
    const bool more = text.starts_with('>');
    if (less || more) text.remove_prefix(1);
    const bool open = (less || more) && !text.starts_with('=');
    if ((less || more) && !open) text.remove_prefix(1);
    const auto number = base::read_number(trimmed(text));
    if (!number) return std::nullopt;
    if (less) return interval(-kInfinity, *number, false, open);
    if (more) return interval(*number, kInfinity, open, false);
    return exactly(*number);
}

std::optional<ValueSet> within_domain(const Fact& fact, const ValueSet& set) {
    if (set.kind != fact.domain.kind) return std::nullopt;
    // A stated number outside the plausible range is an error, not a fact; "<1" and ">90" only
    // touch the range and are cut to it.
    const bool stated_low = std::isfinite(set.low) && disjoint(exactly(set.low), fact.domain);
    const bool stated_high = std::isfinite(set.high) && disjoint(exactly(set.high), fact.domain);
    if (stated_low || stated_high) return std::nullopt;
    if (fact.integer && !(whole(set.low) && whole(set.high))) return std::nullopt;
    const ValueSet cut = intersection(set, fact.domain);
    if (empty(cut)) return std::nullopt;
    return cut;
}

std::optional<ValueSet> read_value(const Fact& fact, std::string_view text) {
    text = trimmed(text);
    if (text.empty()) return std::nullopt;
    if (fact.type == FactType::choice)
        if (const auto value = find_value(fact, text)) return choice(*value);
    if (fact.type != FactType::list)
        if (const ValueGroup* group = find_group(fact, text)) {
            if (fact.type != FactType::number) return group->set;
            return intersection(group->set, fact.domain);
        }
    switch (fact.type) {
        case FactType::boolean:
        case FactType::list: return read_boolean(text);
        case FactType::number: return read_number_value(fact, text);
        case FactType::date: return read_day(text);
        case FactType::choice: return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace nextline::facts
