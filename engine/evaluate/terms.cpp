// SPDX-License-Identifier: Apache-2.0
// Terms about dates and treatments, as intervals.
#include <algorithm>

#include "evaluate/history.h"

namespace nextline::evaluate {
namespace {

using logic::DateRef;
using logic::Term;
using logic::TermKind;

constexpr double kMonthsPerYear = 12;

/// A named date: nothing if it surely does not exist.
struct DayState {
    std::optional<base::DayRange> days;
    bool may_be_absent = false;
};

DayState first_start(const View& view, const DateRef& date) {
    base::DayRange days{base::kLatestDay, view.patient.as_of};
    bool possible = !view.treatments_complete();
    bool sure = false;
    if (possible) days.earliest = base::kEarliestDay;
    for (const Course& course : view.courses()) {
        const Match meant = match(course, date.what, date.settings);
        if (meant == Match::no) continue;
        possible = true;
        days.earliest = std::min(days.earliest, course.start.earliest);
        if (meant != Match::surely) continue;
        sure = true;
        days.latest = std::min(days.latest, course.start.latest);
    }
    if (!possible) return {};
    return {days, !sure};
}

DayState last_end(const View& view, const DateRef& date) {
    base::DayRange days{base::kEarliestDay, base::kEarliestDay};
    const bool open = !view.treatments_complete();
    bool possible = open;
    bool sure = false;
    bool may_run = open;
    for (const Course& course : view.courses()) {
        const Match meant = match(course, date.what, date.settings);
        if (meant == Match::no) continue;
        if (course.running == 2 && meant == Match::surely) return {};
        possible = true;
        may_run |= (course.running & 2) != 0;
        days.latest = std::max(days.latest, course.end.latest);
        if (meant != Match::surely) continue;
        sure = true;
        days.earliest = std::max(days.earliest, course.end.earliest);
    }
    if (!possible) return {};
    if (may_run) days.latest = view.patient.as_of;
    days.latest = std::min(days.latest, view.patient.as_of);
    return {days, !sure || may_run};
}

DayState day_state(const View& view, const DateRef& date) {
    const base::Day today = view.patient.as_of;
    if (date.kind == DateRef::Kind::start_of) return first_start(view, date);
    if (date.kind == DateRef::Kind::end_of) return last_end(view, date);
    if (date.fact == facts::kNoFact || date.fact == view.reserved.as_of)
        return {base::DayRange{today, today}};
    const Newest value = newest(view, date.fact);
    if (!value.found) return {base::DayRange{base::kEarliestDay, today}, true};
    if (value.set.low > today) return {};
    const auto day = [](double number) {
        return static_cast<base::Day>(
            std::clamp<double>(number, base::kEarliestDay, base::kLatestDay));
    };
    return {base::DayRange{day(value.set.low), std::min(day(value.set.high), today)}, value.lapsed};
}

TermState months(const View& view, const DateRef& from, const DateRef& to) {
    const DayState a = day_state(view, from);
    const DayState b = day_state(view, to);
    if (!a.days || !b.days) return {};
    return {facts::interval(base::months_between(a.days->latest, b.days->earliest),
                            base::months_between(a.days->earliest, b.days->latest)),
            a.may_be_absent || b.may_be_absent};
}

facts::ValueSet months_on(const View& view, const Term& term) {
    double low = 0;
    double high = view.treatments_complete() ? 0 : facts::kInfinity;
    for (const Course& course : view.courses()) {
        const Match meant = match(course, term.what, term.settings);
        if (meant == Match::no) continue;
        base::DayRange end = course.end;
        if (course.running == 2) end = {view.patient.as_of, view.patient.as_of};
        if (course.running == 3) end.latest = view.patient.as_of;
        const double shortest = base::months_between(course.start.latest, end.earliest);
        if (meant == Match::surely) low = std::max(low, shortest);
        high = std::max(high, base::months_between(course.start.earliest, end.latest));
    }
    return facts::interval(low, std::max(low, high));
}

facts::ValueSet amount(const View& view, const Term& term) {
    double sum = 0;
    bool open = !view.treatments_complete();
    for (std::size_t i = 0; i < view.courses().size(); ++i) {
        const Match meant = match(view.courses()[i], term.what, term.settings);
        if (meant == Match::no) continue;
        const double given = view.patient.treatments[i].cumulative_mg_m2;
        if (meant == Match::surely) sum += given;
        if (given == 0 || meant == Match::perhaps) open = true;
    }
    return facts::interval(sum, open ? facts::kInfinity : sum);
}

TermState plain_state(const View& view, const Term& term) {
    switch (term.kind) {
        case TermKind::fact: return {newest(view, term.fact, term.specimens).set};
        case TermKind::months: return months(view, term.from, term.to);
        case TermKind::years: {
            TermState state = months(view, term.from, DateRef{});
            if (state.values) {
                state.values->low /= kMonthsPerYear;
                state.values->high /= kMonthsPerYear;
            }
            return state;
        }
        case TermKind::months_on: return {months_on(view, term)};
        case TermKind::lines: return {lines_of(view, term.what, term.settings)};
        case TermKind::amount: return {amount(view, term)};
    }
    return {};
}

}  // namespace

facts::ValueSet moved(facts::ValueSet set, double plus) {
    if (set.kind == facts::ValueSet::Kind::interval) {
        set.low += plus;
        set.high += plus;
    }
    return set;
}

TermState term_state(const View& view, const Term& term) {
    TermState state = plain_state(view, term);
    if (state.values) state.values = moved(*state.values, term.plus);
    return state;
}

}  // namespace nextline::evaluate
