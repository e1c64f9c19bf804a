// SPDX-License-Identifier: Apache-2.0
// From items to entries: what each report says about each fact, and what lapsed by age.
#include <algorithm>
#include <optional>
#include <utility>

#include "checker/arranged.h"

namespace nextline::checker {
namespace {

using facts::Fact;
using facts::FactId;
using facts::Item;
using facts::ValueSet;

/// What one item says about a fact, with all that must be equal for items to be one report.
struct Statement {
    std::uint64_t report = 0;
    std::size_t place = 0;  ///< among the statements about the fact
    const Item* item = nullptr;
    ValueSet set;
};

std::uint64_t report_of(const Item& item) {
    const auto& date = item.date;
    std::uint64_t key = item.member;
    key = key << 16 | static_cast<std::uint16_t>(date.year);
    key = key << 8 | date.month;
    key = key << 8 | date.day;
    return key << 8 | item.specimens;
}

/// Items by fact, in record order within a fact.
struct ItemsByFact {
    std::vector<std::uint32_t> first;
    std::vector<const Item*> items;

    ItemsByFact(const facts::Vocabulary& vocabulary, const facts::Patient& patient)
        : first(vocabulary.facts.size() + 1) {
        const auto usable = [&](const Item& item) {
            return item.fact < vocabulary.facts.size() &&
                   fits(vocabulary.facts[item.fact], item.values) && !facts::empty(item.values);
        };
        for (const Item& item : patient.items)
            if (usable(item)) ++first[item.fact + 1UL];
        for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
        items.resize(first.back());
        std::vector<std::uint32_t> next = first;
        for (const Item& item : patient.items)
            if (usable(item)) items[next[item.fact]++] = &item;
    }

    [[nodiscard]] std::span<const Item* const> of(FactId fact) const {
        return std::span(items).subspan(first[fact], first[fact + 1UL] - first[fact]);
    }
};

/// What one possible value of a source means here: all its readings, intersected.
ValueSet meaning(const Fact& fact, FactId source, const ValueSet& value) {
    ValueSet means = fact.domain;
    for (const facts::Reading& reading : fact.readings) {
        if (reading.from != source || reading.when.kind != value.kind) continue;
        if (fits(fact, reading.means) && facts::subset(value, reading.when))
            means = facts::intersection(means, reading.means);
    }
    return means;
}

/// The item of another fact, if some reading names one of its values: any of them may be the true
/// one, and a report that leaves everything open is a report all the same.
void add_reading(const Fact& fact, const Item& item, std::vector<Statement>& statements) {
    const bool named = std::ranges::any_of(fact.readings, [&](const facts::Reading& reading) {
        return reading.from == item.fact && reading.when.kind == item.values.kind &&
               fits(fact, reading.means) &&
               !facts::empty(facts::intersection(item.values, reading.when));
    });
    if (!named) return;
    std::optional<ValueSet> hull;
    const auto add = [&](const ValueSet& value) {
        const ValueSet means = meaning(fact, item.fact, value);
        if (!facts::empty(means)) hull = hull ? facts::hull(*hull, means) : means;
    };
    if (item.values.kind == ValueSet::Kind::interval) {
        add(item.values);
    } else {
        for (unsigned value = 0; value < 64; ++value)
            if ((item.values.mask >> value & 1) != 0) add(facts::choice(value));
    }
    if (hull) statements.push_back({report_of(item), statements.size(), &item, *hull});
}

void collect(const Fact& fact, FactId id, const ItemsByFact& items,
             std::vector<Statement>& statements) {
    statements.clear();
    for (const Item* item : items.of(id))
        statements.push_back({report_of(*item), statements.size(), item, item->values});
    for (auto reading = fact.readings.begin(); reading != fact.readings.end(); ++reading) {
        const FactId source = reading->from;
        const bool seen = std::any_of(fact.readings.begin(), reading,
                                      [&](const auto& other) { return other.from == source; });
        if (seen || source >= items.first.size() - 1) continue;
        for (const Item* item : items.of(source)) add_reading(fact, *item, statements);
    }
}

/// Narrows while the parts agree; from the first contradiction on only widens.
struct Agreement {
    ValueSet set;
    bool broken = false;

    void add(const ValueSet& next) {
        const ValueSet common = facts::intersection(set, next);
        broken = broken || facts::empty(common);
        set = broken ? facts::hull(set, next) : common;
    }
};

bool lapses_by_age(const Fact& fact, const Entry& entry, base::Day as_of) {
    for (const facts::Staleness& rule : fact.stale) {
        if (rule.months <= 0 || !concerns(fact, rule, entry)) continue;
        const base::Day from = std::max(entry.days.earliest, base::day_of(1800, 1, 1));
        if (base::months_between(from, as_of) > rule.months) return true;
    }
    return false;
}

Entry entry_of(const Fact& fact, std::span<const Statement> report, base::Day as_of) {
    Agreement set{report.front().set};
    Agreement level{report.front().item->level};
    for (const Statement& statement : report.subspan(1)) {
        set.add(statement.set);
        level.add(statement.item->level);
    }
    const Item& item = *report.front().item;
    Entry entry{.set = set.set,
                .level = level.set,
                .days = days_up_to(as_of, item.date),
                .member = item.member,
                .specimens = item.specimens,
                .dated = item.date.known()};
    entry.lapsed = lapses_by_age(fact, entry, as_of);
    return entry;
}

}  // namespace

bool concerns(const Fact& fact, const facts::Staleness& rule, const Entry& entry) {
    if (fact.type == facts::FactType::list) return true;
    return rule.values.kind == entry.set.kind && !facts::disjoint(rule.values, entry.set);
}

bool fits(const Fact& fact, const ValueSet& set) {
    const bool interval =
        fact.type == facts::FactType::number || fact.type == facts::FactType::date;
    return interval == (set.kind == ValueSet::Kind::interval);
}

base::DayRange days_up_to(base::Day as_of, base::PartialDate date) {
    const base::DayRange days = base::days_of(date);
    return {std::min(days.earliest, as_of), std::min(days.latest, as_of)};
}

void arrange_entries(Arranged& arranged) {
    const auto& facts = arranged.vocabulary.facts;
    const ItemsByFact items(arranged.vocabulary, arranged.patient);
    arranged.entries.reserve(arranged.patient.items.size() * 2);
    arranged.first_entry.assign(facts.size() + 1, 0);
    std::vector<Statement> statements;
    for (std::size_t id = 0; id < facts.size(); ++id) {
        collect(facts[id], static_cast<FactId>(id), items, statements);
        std::ranges::sort(statements, {},
                          [](const Statement& one) { return std::pair(one.report, one.place); });
        for (auto first = statements.begin(); first != statements.end();) {
            const auto last = std::find_if(first, statements.end(), [&](const Statement& other) {
                return other.report != first->report;
            });
            arranged.entries.push_back(
                entry_of(facts[id], std::span(first, last), arranged.patient.as_of));
            first = last;
        }
        arranged.first_entry[id + 1UL] = static_cast<std::uint32_t>(arranged.entries.size());
    }
}

}  // namespace nextline::checker
