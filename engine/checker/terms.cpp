// SPDX-License-Identifier: Apache-2.0
#include "checker/terms.h"

#include <algorithm>

#include "checker/course_atoms.h"

namespace nextline::checker {
namespace {

using logic::Atom;
using logic::DateRef;
using logic::Term;
using logic::TermKind;
using logic::Truth;

/// What all courses with W in S together allow.
struct Found {
    bool sure = false;
    bool possible = false;
    bool perhaps_runs = false;  ///< a possible course may be running
    bool surely_runs = false;   ///< a sure one surely is
};

template <typename Visit>
Found visit_courses(const Arranged& arranged, const logic::What& what, std::uint8_t settings,
                    Visit visit) {
    Found found;
    for (const Course& course : arranged.courses) {
        const Sureness match = matches(course, what.drugs, settings);
        if (match == Sureness::fails) continue;
        const bool sure = match == Sureness::holds;
        found.possible = true;
        found.sure = found.sure || sure;
        found.perhaps_runs = found.perhaps_runs || course.may_run();
        found.surely_runs = found.surely_runs || (sure && course.surely_runs());
        visit(course, sure);
    }
    return found;
}

DateState start_of(const Arranged& arranged, const DateRef& date) {
    DateState state{.days = {base::kLatestDay, arranged.patient.as_of}};
    const auto found =
        visit_courses(arranged, date.what, date.settings, [&](const Course& course, bool sure) {
            state.days.earliest = std::min(state.days.earliest, course.start.earliest);
            if (sure) state.days.latest = std::min(state.days.latest, course.start.latest);
        });
    const bool open = !arranged.patient.treatments_complete;
    if (open) state.days.earliest = base::kEarliestDay;
    if (!found.possible && !open)
        state.exists = Sureness::fails;
    else if (!found.sure)
        state.exists = Sureness::unknown;
    return state;
}

DateState end_of(const Arranged& arranged, const DateRef& date) {
    DateState state{.days = {base::kEarliestDay, base::kEarliestDay}};
    const auto found =
        visit_courses(arranged, date.what, date.settings, [&](const Course& course, bool sure) {
            state.days.latest = std::max(state.days.latest, course.end.latest);
            if (sure) state.days.earliest = std::max(state.days.earliest, course.end.earliest);
        });
    const bool open = !arranged.patient.treatments_complete;
    if (open || found.perhaps_runs) state.days.latest = arranged.patient.as_of;
    if (found.surely_runs || (!found.possible && !open))
        state.exists = Sureness::fails;
    else if (!found.sure || open || found.perhaps_runs)
        state.exists = Sureness::unknown;
    return state;
}

NumberState months(const Arranged& arranged, const DateRef& from, const DateRef& to) {
    const DateState a = date_state(arranged, from);
    const DateState b = date_state(arranged, to);
    return {.exists = logic::both(a.exists, b.exists),
            .least = base::months_between(a.days.latest, b.days.earliest),
            .most = base::months_between(a.days.earliest, b.days.latest)};
}

NumberState months_on(const Arranged& arranged, const Term& term) {
    const base::Day today = arranged.patient.as_of;
    NumberState state;
    visit_courses(arranged, term.what, term.settings, [&](const Course& course, bool sure) {
        const base::Day first_end = course.surely_runs() ? today : course.end.earliest;
        const base::Day last_end = course.may_run() ? today : course.end.latest;
        const double shortest = base::months_between(course.start.latest, first_end);
        const double longest = base::months_between(course.start.earliest, last_end);
        if (sure) state.least = std::max(state.least, shortest);
        state.most = std::max(state.most, longest);
    });
    if (!arranged.patient.treatments_complete) state.most = facts::kInfinity;
    return state;
}

NumberState amount(const Arranged& arranged, const Term& term) {
    NumberState state;
    bool open = !arranged.patient.treatments_complete;
    visit_courses(arranged, term.what, term.settings, [&](const Course& course, bool sure) {
        if (sure) state.least += course.amount;
        open = open || !sure || course.amount <= 0;
    });
    state.most = open ? facts::kInfinity : state.least;
    return state;
}

NumberState number_state(const Arranged& arranged, const Term& term) {
    switch (term.kind) {
        case TermKind::months: return months(arranged, term.from, term.to);
        case TermKind::years: {
            NumberState state = months(arranged, term.from, DateRef{});
            state.least /= 12;
            state.most /= 12;
            return state;
        }
        case TermKind::months_on: return months_on(arranged, term);
        case TermKind::lines: return lines(arranged, term);
        case TermKind::amount: return amount(arranged, term);
        case TermKind::fact: break;
    }
    return {.exists = Sureness::unknown, .least = -facts::kInfinity, .most = facts::kInfinity};
}

}  // namespace

DateState date_state(const Arranged& arranged, const DateRef& date) {
    switch (date.kind) {
        case DateRef::Kind::start_of: return start_of(arranged, date);
        case DateRef::Kind::end_of: return end_of(arranged, date);
        case DateRef::Kind::fact: break;
    }
    return days_of_fact(arranged, date.fact);
}

Truth term_within(const Arranged& arranged, const Atom& atom) {
    if (atom.term.kind == TermKind::fact) return fact_within(arranged, atom);
    const NumberState state = number_state(arranged, atom.term);
    if (state.exists == Sureness::fails) return Truth::fails;
    const double plus = atom.term.plus;
    const Truth truth =
        decide(facts::interval(state.least + plus, state.most + plus), atom.accepted);
    return state.exists == Sureness::holds ? truth : logic::both(truth, Truth::unknown);
}

}  // namespace nextline::checker
