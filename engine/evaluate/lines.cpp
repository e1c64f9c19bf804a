// SPDX-License-Identifier: Apache-2.0
// How many lines of treatment: an interval, because records leave open what belonged together.
#include <algorithm>
#include <array>
#include <optional>

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

// Lines that contain `what`, the fewest or the most over every choice of the courses that may
// not be of the setting: fewest joins those that may belong together, most does not.
class Count {
public:
    Count(const View& view, const logic::What& what, std::uint8_t settings, bool fewest)
        : all_(logic::find_what(view.vocabulary, "any_treatment").value()),
          what_(what),
          settings_(settings),
          fewest_(fewest),
          courses_(in_order(view, all_, settings)),
          ending_(courses_.size()) {}

    [[nodiscard]] double lines() {
        for (std::size_t i = 0; i < courses_.size(); ++i) ending_[i] = best_ending_with(i);
        std::array<std::optional<double>, 2> best;
        each_before(courses_.size(), [&](const Course*, const Best& ending) {
            better(best[0], ending[0]);
            better(best[0], ending[1]);
        });
        return best[0].value_or(0);
    }

private:
    // The best count of lines up to a course: its line not counted yet, or counted.
    using Best = std::array<std::optional<double>, 2>;

    void better(std::optional<double>& best, std::optional<double> count) const {
        if (count && (!best || (fewest_ ? *count < *best : *count > *best))) best = count;
    }

    // Every course that may stand directly before `end`: back to the last one that surely is there.
    template <typename Visit>
    void each_before(std::size_t end, Visit visit) const {
        for (std::size_t i = end; i-- > 0;) {
            visit(courses_[i], ending_[i]);
            if (match(*courses_[i], all_, settings_) == Match::surely) return;
        }
        visit(nullptr, Best{0.0, std::nullopt});
    }

    [[nodiscard]] Best best_ending_with(std::size_t i) const {
        const Course& course = *courses_[i];
        const Match meant = match(course, what_, settings_);
        const bool counts = meant == Match::surely || (meant == Match::perhaps && !fewest_);
        Best best;
        each_before(i, [&](const Course* before, const Best& ending) {
            const Joint link = before == nullptr ? Joint::new_line : joint(*before, course);
            const bool starts = link == Joint::new_line || (link == Joint::perhaps && !fewest_);
            for (const bool counted : {false, true}) {
                std::optional<double> count = ending[counted];
                const bool still = counted && !starts;
                if (count && counts && !still) ++*count;
                better(best[counts || still], count);
            }
        });
        return best;
    }

    const logic::What all_;
    const logic::What& what_;
    std::uint8_t settings_;
    bool fewest_;
    std::vector<const Course*> courses_;
    std::vector<Best> ending_;
};

}  // namespace

facts::ValueSet lines_of(const View& view, const logic::What& what, std::uint8_t settings) {
    const double fewest = Count(view, what, settings, true).lines();
    const double most =
        view.treatments_complete() ? Count(view, what, settings, false).lines() : facts::kInfinity;
    return facts::interval(fewest, most);
}

}  // namespace nextline::evaluate
