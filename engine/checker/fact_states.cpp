// SPDX-License-Identifier: Apache-2.0
#include "checker/fact_states.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nextline::checker {
namespace {

using facts::FactId;
using facts::ValueSet;
using logic::Atom;
using logic::Truth;

bool passes(const Entry& entry, std::uint8_t specimens) {
    return (entry.specimens & specimens) != 0;
}
bool sure(const Entry& entry, std::uint8_t specimens) {
    return passes(entry, specimens) && (entry.specimens & ~specimens) == 0;
}

/// The day that rules out every report which surely is older; kNone without a sure entry.
constexpr std::int64_t kNone = std::numeric_limits<std::int64_t>::min();
std::int64_t decisive_day(std::span<const Entry> entries, std::uint8_t specimens) {
    std::int64_t day = kNone;
    for (const Entry& entry : entries)
        if (sure(entry, specimens)) day = std::max<std::int64_t>(day, entry.days.earliest);
    return day;
}

ValueSet newest_of(std::span<const Entry> entries, std::uint8_t specimens, const ValueSet& domain) {
    const std::int64_t day = decisive_day(entries, specimens);
    if (day == kNone) return domain;
    ValueSet state;
    bool first = true;
    for (const Entry& entry : entries) {
        if (!passes(entry, specimens) || entry.days.latest < day) continue;
        const ValueSet& set = entry.lapsed ? domain : entry.set;
        state = first ? set : facts::hull(state, set);
        first = false;
    }
    return first ? domain : state;
}

/// One of the entries that may be the newest has lapsed.
bool newest_lapsed(std::span<const Entry> entries) {
    const std::int64_t day = decisive_day(entries, facts::any_specimen);
    return std::ranges::any_of(
        entries, [&](const Entry& entry) { return entry.lapsed && entry.days.latest >= day; });
}

ValueSet moved(ValueSet set, double plus) {
    if (set.kind == ValueSet::Kind::interval) {
        set.low += plus;
        set.high += plus;
    }
    return set;
}

Truth decide_choice(std::uint64_t possible, std::uint64_t accepted) {
    bool found = false;
    bool counterexample = false;
    for (; possible != 0; possible &= possible - 1) {
        const std::uint64_t value = possible & (~possible + 1);
        ((accepted & value) != 0 ? found : counterexample) = true;
    }
    if (found == counterexample) return Truth::unknown;
    return found ? Truth::holds : Truth::fails;
}

/// The entries of one member; entries of a list stand by member.
std::span<const Entry> entries_of_member(std::span<const Entry> entries, std::uint16_t member) {
    const auto found = std::ranges::equal_range(entries, member, {}, &Entry::member);
    return {found.begin(), found.end()};
}

Truth level_of(std::span<const Entry> entries, const ValueSet& accepted) {
    const std::int64_t day = decisive_day(entries, facts::any_specimen);
    bool seen[3] = {};
    for (const Entry& entry : entries) {
        if (!passes(entry, facts::any_specimen) || entry.days.latest < day) continue;
        seen[static_cast<int>(decide(entry.level, accepted))] = true;
    }
    if (seen[0] == seen[2] || seen[1]) return Truth::unknown;
    return seen[2] ? Truth::holds : Truth::fails;
}

Truth includes_member(const Arranged& arranged, const Atom& atom, std::uint16_t member) {
    const auto entries = entries_of_member(arranged.entries_of(atom.list), member);
    if (entries.empty()) return arranged.complete[atom.list] ? Truth::fails : Truth::unknown;
    const ValueSet state = newest_of(entries, facts::any_specimen, facts::either_boolean());
    const Truth present = decide(state, facts::boolean(true));
    if (atom.level == facts::any_number()) return present;
    return logic::both(present, level_of(entries, atom.level));
}

}  // namespace

bool contains(const ValueSet& set, double value) {
    if (set.kind == ValueSet::Kind::choice)
        return value >= 0 && value < 64 && (set.mask >> static_cast<unsigned>(value) & 1) != 0;
    return (set.low_open ? value > set.low : value >= set.low) &&
           (set.high_open ? value < set.high : value <= set.high);
}

Truth decide(const ValueSet& possible, const ValueSet& accepted) {
    if (possible.kind != accepted.kind) return Truth::unknown;
    if (possible.kind == ValueSet::Kind::choice) return decide_choice(possible.mask, accepted.mask);
    // Between two neighbouring borders all values are alike, so that the borders and the numbers
    // next to them stand for all.
    bool found = false;
    bool counterexample = false;
    for (const double border : {possible.low, possible.high, accepted.low, accepted.high}) {
        for (const double towards : {border, -facts::kInfinity, facts::kInfinity}) {
            const double value = std::nextafter(border, towards);
            if (!contains(possible, value)) continue;
            (contains(accepted, value) ? found : counterexample) = true;
        }
        if (found && counterexample) break;
    }
    if (found == counterexample) return Truth::unknown;
    return found ? Truth::holds : Truth::fails;
}

ValueSet newest(const Arranged& arranged, FactId fact, std::uint8_t specimens) {
    if (fact == arranged.as_of) return facts::exactly(arranged.patient.as_of);
    const ValueSet& domain = arranged.vocabulary.facts[fact].domain;
    return newest_of(arranged.entries_of(fact), specimens, domain);
}

DateState days_of_fact(const Arranged& arranged, FactId fact) {
    const base::Day as_of = arranged.patient.as_of;
    if (fact == facts::kNoFact || fact == arranged.as_of) return {.days = {as_of, as_of}};
    const auto entries = arranged.entries_of(fact);
    const ValueSet state = newest(arranged, fact, facts::any_specimen);
    if (entries.empty() || state.kind != ValueSet::Kind::interval)
        return {Sureness::unknown, {base::kEarliestDay, as_of}};
    if (state.low > as_of) return {Sureness::fails, {as_of, as_of}};
    const auto day = [&](double value) {
        return static_cast<base::Day>(std::clamp<double>(value, base::kEarliestDay, as_of));
    };
    return {newest_lapsed(entries) ? Sureness::unknown : Sureness::holds,
            {day(state.low), day(state.high)}};
}

Truth fact_within(const Arranged& arranged, const Atom& atom) {
    const logic::Term& term = atom.term;
    if (term.fold == logic::Fold::newest || term.fact == arranged.as_of)
        return decide(moved(newest(arranged, term.fact, term.specimens), term.plus), atom.accepted);
    const auto entries = arranged.entries_of(term.fact);
    if (decisive_day(entries, term.specimens) == kNone) return Truth::unknown;
    const bool any = term.fold == logic::Fold::any;
    const ValueSet& domain = arranged.vocabulary.facts[term.fact].domain;
    Truth truth = any ? Truth::fails : Truth::holds;
    for (const Entry& entry : entries) {
        if (!passes(entry, term.specimens)) continue;
        const Truth one =
            decide(moved(entry.lapsed ? domain : entry.set, term.plus), atom.accepted);
        const bool doubted = !sure(entry, term.specimens);
        if (any)
            truth = logic::either(truth, doubted ? logic::both(one, Truth::unknown) : one);
        else
            truth = logic::both(truth, doubted ? logic::either(one, Truth::unknown) : one);
    }
    return truth;
}

Truth includes(const Arranged& arranged, const Atom& atom) {
    Truth truth = Truth::fails;
    for (const std::uint16_t member : atom.members)
        truth = logic::either(truth, includes_member(arranged, atom, member));
    return truth;
}

}  // namespace nextline::checker
