// SPDX-License-Identifier: Apache-2.0
// From treatments as listed to courses as the language sees them: setting by the dates, running or
// not, grew on it or not.
#include <algorithm>

#include "evaluate/view.h"

namespace nextline::evaluate {
namespace {

using facts::Treatment;

constexpr std::uint8_t kEnded = 1;
constexpr std::uint8_t kRunning = 2;

base::DayRange until(base::PartialDate date, base::Day as_of) {
    base::DayRange days = base::days_of(date);
    days.latest = std::min(days.latest, as_of);
    return days;
}

// A record that gives no setting: by the day on which the cancer was known to be metastatic.
std::uint8_t setting_by_dates(const Course& course, const Newest& since) {
    if (course.settings != facts::any_setting || !since.found) return course.settings;
    if (course.start.earliest >= since.set.high) return facts::metastatic;
    if (course.running == kEnded && course.end.latest < since.set.low)
        return facts::neoadjuvant | facts::adjuvant;
    return course.settings;
}

std::uint8_t running(const Treatment& treatment, double lapses_months, base::Day as_of,
                     bool nothing_runs) {
    if (treatment.ongoing == kEnded) return kEnded;
    // "None now" beside "is running" is a contradiction: either may be so.
    if (nothing_runs) return treatment.ongoing == kRunning ? kEnded | kRunning : kEnded;
    const base::DayRange asserted = base::days_of(treatment.asserted);
    const bool old =
        lapses_months > 0 && (!treatment.asserted.known() ||
                              base::months_between(asserted.earliest, as_of) > lapses_months);
    return old ? kEnded | kRunning : treatment.ongoing;
}

// Whether the cancer grew on it: 0 no, 1 surely, 2 perhaps.
std::uint8_t grew(const Course& course, bool progressing, bool perhaps_progressing) {
    const bool stopped = course.stopped_for == facts::progression;
    const bool perhaps_stopped = (course.stopped_for & facts::progression) != 0;
    if (course.running == kEnded) return stopped ? 1 : perhaps_stopped ? 2 : 0;
    if (course.running == kRunning) return progressing ? 1 : perhaps_progressing ? 2 : 0;
    if (stopped && progressing) return 1;
    return perhaps_stopped || perhaps_progressing ? 2 : 0;
}

}  // namespace

bool treats_the_cancer(const Treatment& treatment, const facts::Vocabulary& vocabulary) {
    if (!treatment.unknown_drugs.empty()) return true;
    return std::any_of(treatment.drugs.begin(), treatment.drugs.end(),
                       [&](facts::DrugId drug) { return !vocabulary.drugs[drug].supportive; });
}

std::vector<Course> View::make_courses() const {
    const auto newest_of = [&](facts::FactId fact) {
        return fact == facts::kNoFact ? Newest{} : newest(*this, fact);
    };
    const Newest since = newest_of(reserved.metastatic_since);
    const Newest treatment_now = newest_of(reserved.now_treatment);
    const Newest response = newest_of(reserved.now_response);
    const bool nothing_runs =
        treatment_now.found && facts::subset(treatment_now.set, reserved.treatment_none);
    const bool progressing =
        response.found && facts::subset(response.set, reserved.response_progressing);
    const bool perhaps_progressing =
        !response.found || !facts::disjoint(response.set, reserved.response_progressing);
    std::vector<Course> courses;
    courses.reserve(patient.treatments.size());
    for (const Treatment& treatment : patient.treatments) {
        Course course;
        course.systemic = treatment.kind == Treatment::Kind::systemic;
        for (const facts::DrugId drug : treatment.drugs) course.drugs.set(drug);
        course.unread = course.systemic && !treatment.unknown_drugs.empty();
        course.settings = treatment.settings;
        course.running = running(treatment, vocabulary.ongoing_lapses_months, patient.as_of,
                                 nothing_runs && treats_the_cancer(treatment, vocabulary));
        course.recorded = treatment.ongoing;
        course.stopped_for = treatment.stopped_for;
        course.start = until(treatment.start, patient.as_of);
        course.end = until(treatment.end, patient.as_of);
        course.end.earliest = std::max(course.end.earliest, course.start.earliest);
        course.settings = setting_by_dates(course, since);
        course.grew = grew(course, progressing, perhaps_progressing);
        courses.push_back(course);
    }
    return courses;
}

}  // namespace nextline::evaluate
