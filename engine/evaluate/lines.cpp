// SPDX-License-Identifier: Apache-2.0
// How many lines of treatment: an interval, because records leave open what belonged together.
#include <algorithm>

#include "evaluate/history.h"
#include "logic/read_expression.h"

namespace nextline::evaluate {
namespace {

// How two courses that follow each other in time stand to each other.
enum class Joint : std::uint8_t { same_line, perhaps, new_line };

Joint joint(const Course& before, const Course& after) {
    const bool same_day = before.start.earliest == before.start.latest &&
                          before.start == after.start && before.start.earliest > base::kEarliestDay;
    if (same_day) return Joint::same_line;
    const bool follows = after.start.latest >= before.end.earliest;
    if (before.running == 1 && before.stopped_for == facts::progression && follows)
        return Joint::new_line;
    const bool part_of = (after.drugs & ~before.drugs).none() && !after.unread && !before.unread;
    const bool no_growth = before.running == 2 || (before.running == 1 && before.grew == 0);
    return part_of && no_growth ? Joint::same_line : Joint::perhaps;
}

std::vector<const Course*> in_order(const View& view, const logic::What& all,
                                    std::uint8_t settings) {
    std::vector<const Course*> courses;
    for (const Course& course : view.courses())
        if (match(course, all, settings) != Match::no) courses.push_back(&course);
    std::stable_sort(courses.begin(), courses.end(), [](const Course* a, const Course* b) {
        return a->start.earliest < b->start.earliest;
    });
    return courses;
}

// Lines that contain `what`: the most if courses that may belong together do not, the fewest if
// they do and only those count that surely are of the setting.
double count_lines(const std::vector<const Course*>& courses, const logic::What& all,
                   const logic::What& what, std::uint8_t settings, bool fewest) {
    double count = 0;
    bool counted = false;
    const Course* before = nullptr;
    for (const Course* course : courses) {
        if (fewest && match(*course, all, settings) != Match::surely) continue;
        const Joint link = before == nullptr ? Joint::new_line : joint(*before, *course);
        if (link == Joint::new_line || (link == Joint::perhaps && !fewest)) counted = false;
        const Match meant = match(*course, what, settings);
        if (!counted && (meant == Match::surely || (meant == Match::perhaps && !fewest))) {
            counted = true;
            ++count;
        }
        before = course;
    }
    return count;
}

}  // namespace

facts::ValueSet lines_of(const View& view, const logic::What& what, std::uint8_t settings) {
    const logic::What all = logic::find_what(view.vocabulary, "any_treatment").value();
    const auto courses = in_order(view, all, settings);
    const double fewest = count_lines(courses, all, what, settings, true);
    const double most = view.treatments_complete()
                            ? count_lines(courses, all, what, settings, false)
                            : facts::kInfinity;
    return facts::interval(fewest, std::max(fewest, most));
}

}  // namespace nextline::evaluate
