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

// The first start or last end of the courses meant; nothing if there is none, or it still runs.
std::optional<base::DayRange> course_date(const View& view, const DateRef& date) {
    const bool first = date.kind == DateRef::Kind::start_of;
    base::DayRange days = first ? base::DayRange{base::kLatestDay, base::kLatestDay}
                                : base::DayRange{base::kEarliestDay, base::kEarliestDay};
    bool perhaps_running = false;
    bool possible = false;
    for (const Course& course : view.courses()) {
        const Match meant = match(course, date.what, date.settings);
        if (meant == Match::no) continue;
        possible = true;
        const bool sure = meant == Match::surely;
        if (first) {
            days.earliest = std::min(days.earliest, course.start.earliest);
            if (sure) days.latest = std::min(days.latest, course.start.latest);
        } else {
            if (course.running == 2 && sure) return std::nullopt;
            if ((course.running & 2) != 0) perhaps_running = true;
            days.latest = std::max(days.latest, course.end.latest);
            if (sure) days.earliest = std::max(days.earliest, course.end.earliest);
        }
    }
    const bool open = !view.treatments_complete();
    if (!possible && !open) return std::nullopt;
    if (first && open) days.earliest = base::kEarliestDay;
    if (!first && (open || perhaps_running)) days.latest = view.patient.as_of;
    days.latest = std::min(days.latest, view.patient.as_of);
    return days;
}

std::optional<base::DayRange> day_range(const View& view, const DateRef& date) {
    const base::Day today = view.patient.as_of;
    if (date.kind != DateRef::Kind::fact) return course_date(view, date);
    if (date.fact == facts::kNoFact || date.fact == view.reserved.as_of)
        return base::DayRange{today, today};
    const Newest value = newest(view, date.fact);
    if (!value.found) return base::DayRange{base::kEarliestDay, today};
    const auto day = [](double number) {
        return static_cast<base::Day>(
            std::clamp<double>(number, base::kEarliestDay, base::kLatestDay));
    };
    return base::DayRange{day(value.set.low), std::min(day(value.set.high), today)};
}

std::optional<facts::ValueSet> months(const View& view, const DateRef& from, const DateRef& to) {
    const auto a = day_range(view, from);
    const auto b = day_range(view, to);
    if (!a || !b) return std::nullopt;
    return facts::interval(base::months_between(a->latest, b->earliest),
                           base::months_between(a->earliest, b->latest));
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

std::optional<facts::ValueSet> plain_values(const View& view, const Term& term) {
    switch (term.kind) {
        case TermKind::fact: return newest(view, term.fact, term.specimens).set;
        case TermKind::months: return months(view, term.from, term.to);
        case TermKind::years: {
            auto values = months(view, term.from, DateRef{});
            if (values) {
                values->low /= kMonthsPerYear;
                values->high /= kMonthsPerYear;
            }
            return values;
        }
        case TermKind::months_on: return months_on(view, term);
        case TermKind::lines: return lines_of(view, term.what, term.settings);
        case TermKind::amount: return amount(view, term);
    }
    return std::nullopt;
}

}  // namespace

std::optional<facts::ValueSet> term_values(const View& view, const Term& term) {
    auto values = plain_values(view, term);
    if (values && term.plus != 0) {
        values->low += term.plus;
        values->high += term.plus;
    }
    return values;
}

}  // namespace nextline::evaluate
