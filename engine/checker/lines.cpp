// SPDX-License-Identifier: Apache-2.0
// Lines of treatment: the fewest and the most that the record allows.
#include "checker/course_atoms.h"
#include "checker/terms.h"

namespace nextline::checker {
namespace {

bool same_known_day(const Course& first, const Course& second) {
    return first.start.earliest == first.start.latest && first.start == second.start;
}

/// Whether two neighbours are one line.
Sureness one_line(const Course& first, const Course& second) {
    if (same_known_day(first, second)) return Sureness::holds;
    const bool grew = first.surely_ended() && first.stopped_for == facts::progression;
    if (grew && second.start.latest >= first.end.earliest) return Sureness::fails;
    const bool known = !first.has_unknown_drugs && !second.has_unknown_drugs;
    const bool part = known && (second.drugs & ~first.drugs).none();
    const bool goes_on =
        first.surely_runs() || (first.surely_ended() && first.grew == Sureness::fails);
    return part && goes_on ? Sureness::holds : Sureness::unknown;
}

/// Counts the lines that hold a course with W. `needed` holds: only courses that surely are meant,
/// joined where they may be one line; unknown: all that may be, joined where they surely are.
int count_lines(const Arranged& arranged, const logic::Term& term, Sureness needed) {
    int count = 0;
    bool counted = false;
    const Course* before = nullptr;
    const Sureness joined = needed == Sureness::holds ? Sureness::unknown : Sureness::holds;
    for (const Course& course : arranged.courses) {
        if (matches(course, arranged.any_treatment, term.settings) < needed) continue;
        if (before == nullptr || one_line(*before, course) < joined) counted = false;
        before = &course;
        if (counted || matches(course, term.what.drugs, term.settings) < needed) continue;
        counted = true;
        ++count;
    }
    return count;
}

}  // namespace

NumberState lines(const Arranged& arranged, const logic::Term& term) {
    NumberState state{.least = static_cast<double>(count_lines(arranged, term, Sureness::holds)),
                      .most = facts::kInfinity};
    if (arranged.patient.treatments_complete)
        state.most = count_lines(arranged, term, Sureness::unknown);
    return state;
}

}  // namespace nextline::checker
