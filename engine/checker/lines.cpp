// SPDX-License-Identifier: Apache-2.0
// Lines of treatment: the fewest and the most that the record allows.
#include <algorithm>
#include <array>
#include <vector>

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

/// Counts lines from the last course backwards; what a course adds depends on the next one kept.
/// `needed` holds: fewest (joined where they may be one line, only courses that surely are meant
/// count); unknown: most.
struct Counting {
    const Arranged& arranged;
    const logic::Term& term;
    Sureness needed;

    [[nodiscard]] int better(int a, int b) const {
        return needed == Sureness::holds ? std::min(a, b) : std::max(a, b);
    }
    [[nodiscard]] bool breaks(const Course* before, const Course& course) const {
        const Sureness joined = needed == Sureness::holds ? Sureness::unknown : Sureness::holds;
        return before == nullptr || one_line(*before, course) < joined;
    }
};

/// after[p][c]: the lines that the courses from `next` on add, if course p (0: none) was the last
/// one kept and its line is counted already (c).
using After = std::vector<std::array<int, 2>>;

int count_lines(const Counting& how) {
    const auto& courses = how.arranged.courses;
    After after(courses.size() + 1);
    for (std::size_t next = courses.size(); next-- > 0;) {
        const Course& course = courses[next];
        const Sureness there = matches(course, how.arranged.any_treatment, how.term.settings);
        if (there == Sureness::fails) continue;
        const bool counts = matches(course, how.term.what.drugs, how.term.settings) >= how.needed;
        for (std::size_t last = 0; last <= next; ++last) {
            const Course* before = last == 0 ? nullptr : &courses[last - 1];
            for (const std::size_t counted : {0UL, 1UL}) {
                const bool open_line = counted == 1 && !how.breaks(before, course);
                const int kept =
                    after[next + 1][open_line || counts ? 1 : 0] + (counts && !open_line ? 1 : 0);
                after[last][counted] =
                    there == Sureness::holds ? kept : how.better(kept, after[last][counted]);
            }
        }
    }
    return after[0][0];
}

}  // namespace

NumberState lines(const Arranged& arranged, const logic::Term& term) {
    NumberState state{.least = static_cast<double>(count_lines({arranged, term, Sureness::holds})),
                      .most = facts::kInfinity};
    if (arranged.patient.treatments_complete)
        state.most = count_lines({arranged, term, Sureness::unknown});
    return state;
}

}  // namespace nextline::checker
