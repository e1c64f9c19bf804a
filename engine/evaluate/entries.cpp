// SPDX-License-Identifier: Apache-2.0
// From dated items to entries: one for each report, with what other tests mean and what lapsed.
#include <algorithm>

#include "evaluate/view.h"

namespace nextline::evaluate {
namespace {

using facts::Fact;
using facts::Item;
using facts::ValueSet;

void merge(Entry& entry, const ValueSet& set) {
    const ValueSet common = facts::intersection(entry.set, set);
    if (facts::empty(common)) {
        entry.set = facts::hull(entry.set, set);
        entry.contradictory = true;
    } else if (!entry.contradictory) {
        entry.set = common;
    } else {
        entry.set = facts::hull(entry.set, set);
    }
}

base::DayRange days_until(base::PartialDate date, base::Day as_of) {
    base::DayRange days = base::days_of(date);
    days.latest = std::min(days.latest, as_of);
    days.earliest = std::min(days.earliest, days.latest);
    return days;
}

class Maker {
public:
    Maker(const Fact& fact, base::Day as_of) : fact_(fact), as_of_(as_of) {}

    void add(const Item& item, std::uint32_t index, const ValueSet& set, bool extra) {
        Entry* entry = extra ? nullptr : same_report(item);
        if (entry == nullptr) {
            entry = &entries_.emplace_back();
            entry->set = set;
            entry->date = item.date;
            entry->days = days_until(item.date, as_of_);
            // A result still to come is newer than everything, undated items too.
            if (extra) entry->days = {as_of_ + 1, as_of_ + 1};
            entry->specimens = item.specimens;
            entry->member = item.member;
            entry->level = item.level;
        } else {
            merge(*entry, set);
            const ValueSet level = facts::intersection(entry->level, item.level);
            entry->level = facts::empty(level) ? facts::hull(entry->level, item.level) : level;
        }
        if (!extra) entry->items.push_back(index);
    }
    [[nodiscard]] std::vector<Entry> take() { return std::move(entries_); }

private:
    Entry* same_report(const Item& item) {
        for (Entry& entry : entries_)
            if (entry.date == item.date && entry.specimens == item.specimens &&
                (fact_.type != facts::FactType::list || entry.member == item.member) &&
                entry.days.latest <= as_of_)
                return &entry;
        return nullptr;
    }

    const Fact& fact_;
    base::Day as_of_;
    std::vector<Entry> entries_;
};

// What one possible value of another fact means for this one: all readings of it intersected.
ValueSet meaning_of(const Fact& fact, facts::FactId from, const ValueSet& value) {
    ValueSet means = fact.domain;
    for (const facts::Reading& reading : fact.readings)
        if (reading.from == from && facts::subset(value, reading.when))
            means = facts::intersection(means, reading.means);
    return means;
}

// What an item of another fact means: the hull over its possible values, which may leave every
// value open. Nothing if no reading speaks of any of its values: then it is no report of this fact.
std::optional<ValueSet> meaning(const Fact& fact, const Item& item) {
    const bool speaks =
        std::any_of(fact.readings.begin(), fact.readings.end(), [&](const facts::Reading& reading) {
            return reading.from == item.fact && !facts::disjoint(item.values, reading.when);
        });
    if (!speaks) return std::nullopt;
    ValueSet means = meaning_of(fact, item.fact, item.values);
    if (item.values.kind == ValueSet::Kind::choice) {
        bool first = true;
        for (unsigned value = 0; value < 64; ++value) {
            if ((item.values.mask >> value & 1) == 0) continue;
            const ValueSet one = meaning_of(fact, item.fact, facts::choice(value));
            means = first ? one : facts::hull(means, one);
            first = false;
        }
    }
    return means;
}

}  // namespace

std::vector<Entry> View::make_entries(facts::FactId id, const Item* extra) const {
    const Fact& fact = vocabulary.facts[id];
    Maker maker(fact, patient.as_of);
    const auto add_all = [&](facts::FactId from) {
        for (const std::uint32_t index : store_->items_of[from]) {
            const Item& item = patient.items[index];
            const auto set = from == id ? std::optional(item.values) : meaning(fact, item);
            if (set) maker.add(item, index, *set, false);
        }
        if (extra == nullptr || extra->fact != from) return;
        const auto set = from == id ? std::optional(extra->values) : meaning(fact, *extra);
        if (set) maker.add(*extra, 0, *set, true);
    };
    add_all(id);
    std::vector<facts::FactId> sources;
    for (const facts::Reading& reading : fact.readings)
        if (std::find(sources.begin(), sources.end(), reading.from) == sources.end()) {
            sources.push_back(reading.from);
            add_all(reading.from);
        }
    return maker.take();
}

void mark_lapsed(std::vector<Entry>& entries, const Fact& fact, base::Day as_of,
                 const std::vector<Growth>& growths) {
    for (Entry& entry : entries) {
        for (const facts::Staleness& rule : fact.stale) {
            const bool concerned =
                fact.type == facts::FactType::list || !facts::disjoint(entry.set, rule.values);
            if (!concerned) continue;
            const base::Day earliest = std::max(entry.days.earliest, base::day_of(1800, 1, 1));
            if (rule.months > 0 && base::months_between(earliest, as_of) > rule.months)
                entry.lapsed = true;
            if (!rule.on_progression) continue;
            for (const Growth& growth : growths) {
                const bool later = !entry.date.known() || growth.latest > entry.days.latest;
                if ((growth.drugs & rule.drugs).any() && later && entry.days.latest <= as_of)
                    entry.lapsed = true;
            }
        }
    }
}

Newest newest(const View& view, facts::FactId fact, std::uint8_t specimens,
              std::optional<std::uint16_t> member) {
    Newest result{.set = view.vocabulary.facts[fact].domain};
    if (view.vocabulary.facts[fact].type == facts::FactType::list)
        result.set = facts::either_boolean();
    const auto passes = [&](const Entry& entry) {
        return (entry.specimens & specimens) != 0 && (!member || entry.member == *member);
    };
    const auto surely = [&](const Entry& entry) { return (entry.specimens & ~specimens) == 0; };
    base::Day newest_start = base::kEarliestDay;
    bool any_sure = false;
    for (const Entry& entry : view.entries(fact))
        if (passes(entry) && surely(entry)) {
            newest_start = std::max(newest_start, entry.days.earliest);
            any_sure = true;
        }
    const ValueSet domain = result.set;
    for (const Entry& entry : view.entries(fact)) {
        if (!passes(entry) || entry.days.latest < newest_start) continue;
        for (const Entry* other : result.from)
            if (facts::disjoint(other->set, entry.set)) result.contradictory = true;
        result.from.push_back(&entry);
        result.lapsed |= entry.lapsed;
        result.contradictory |= entry.contradictory;
        const ValueSet& set = entry.lapsed ? domain : entry.set;
        result.set = result.found ? facts::hull(result.set, set) : set;
        result.found = true;
    }
    // Items of unknown specimen alone: perhaps there is no result of the asked specimen at all.
    if (!any_sure) result.set = domain;
    return result;
}

}  // namespace nextline::evaluate
