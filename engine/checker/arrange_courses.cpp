// SPDX-License-Identifier: Apache-2.0
// From treatments to courses: what runs, in which setting, on what the cancer grew.
#include <algorithm>
#include <utility>

#include "checker/arranged.h"
#include "checker/fact_states.h"

namespace nextline::checker {
namespace {

using facts::FactId;
using facts::Treatment;

/// What the record says about now and about the spread, as far as courses depend on it.
struct Background {
    Sureness progressing = Sureness::unknown;
    bool spread_dated = false;
    facts::ValueSet spread;  ///< days on which it may first have been known, as said
};

/// Whether the newest value is the one named; a fact that the vocabulary lacks may have any value.
Sureness newest_is(const Arranged& arranged, FactId fact, std::string_view value) {
    if (fact == facts::kNoFact) return Sureness::unknown;
    const auto index = facts::find_value(arranged.vocabulary.facts[fact], value);
    if (!index || *index >= 64) return Sureness::fails;
    return decide(newest(arranged, fact, facts::any_specimen), facts::choice(*index));
}

Background background(const Arranged& arranged) {
    Background known;
    known.progressing = newest_is(arranged, arranged.now_response, "progressing");
    const FactId since = arranged.metastatic_since;
    known.spread_dated = since != facts::kNoFact && !arranged.entries_of(since).empty();
    if (known.spread_dated) known.spread = newest(arranged, since, facts::any_specimen);
    return known;
}

/// As recorded; no bit at all says nothing.
std::uint8_t recorded(const Treatment& treatment) {
    return (treatment.ongoing & 3) == 0 ? 3 : treatment.ongoing & 3;
}

/// Every drug of it was recognised and is supportive: "no treatment now" does not speak of it.
bool only_supportive(const Arranged& arranged, const Treatment& treatment) {
    const auto& drugs = arranged.vocabulary.drugs;
    return treatment.unknown_drugs.empty() &&
           std::ranges::all_of(treatment.drugs, [&](facts::DrugId drug) {
               return drug < drugs.size() && drugs[drug].supportive;
           });
}

std::uint8_t running(const Arranged& arranged, const Treatment& treatment) {
    const std::uint8_t said = recorded(treatment);
    if (said == 1) return 1;
    if (arranged.treatment_is_none && !only_supportive(arranged, treatment))
        return said == 2 ? 3 : 1;
    const double limit = arranged.vocabulary.ongoing_lapses_months;
    if (limit <= 0) return said;
    const base::Day as_of = arranged.patient.as_of;
    const base::Day asserted = days_up_to(as_of, treatment.asserted).earliest;
    const bool old = !treatment.asserted.known() || base::months_between(asserted, as_of) > limit;
    return old ? 3 : said;
}

std::uint8_t settings(const Treatment& treatment, const Course& course, const Background& known) {
    if (treatment.settings != facts::any_setting || !known.spread_dated) return treatment.settings;
    if (course.start.earliest >= known.spread.high) return facts::metastatic;
    if (course.surely_ended() && course.end.latest < known.spread.low)
        return facts::neoadjuvant | facts::adjuvant;
    return facts::any_setting;
}

Sureness grew(const Course& course, Sureness progressing) {
    const Sureness stopped = (course.stopped_for & facts::progression) == 0 ? Sureness::fails
                             : course.stopped_for == facts::progression     ? Sureness::holds
                                                                            : Sureness::unknown;
    if (course.surely_ended()) return stopped;
    if (course.surely_runs()) return progressing;
    return stopped == progressing ? stopped : Sureness::unknown;
}

Course course_of(const Arranged& arranged, const Treatment& treatment, const Background& known) {
    Course course{.has_unknown_drugs = !treatment.unknown_drugs.empty(),
                  .recorded = recorded(treatment),
                  .running = running(arranged, treatment),
                  .stopped_for = treatment.stopped_for,
                  .start = days_up_to(arranged.patient.as_of, treatment.start),
                  .end = days_up_to(arranged.patient.as_of, treatment.end),
                  .amount = treatment.cumulative_mg_m2};
    for (const facts::DrugId drug : treatment.drugs) {
        if (drug < arranged.vocabulary.drugs.size() && drug < facts::kMostDrugs)
            course.drugs.set(drug);
        else
            course.has_unknown_drugs = true;
    }
    course.end.earliest = std::max(course.end.earliest, course.start.earliest);
    course.settings = settings(treatment, course, known);
    course.grew = grew(course, known.progressing);
    return course;
}

void note_running(Arranged& arranged) {
    for (const Course& course : arranged.courses) {
        if (course.surely_runs()) arranged.surely_running |= course.drugs;
        if (course.recorded == 2) arranged.recorded_running |= course.drugs;
        if (course.recorded == 1) continue;
        arranged.recorded_perhaps |= course.drugs;
        arranged.recorded_unknown |= course.has_unknown_drugs;
    }
}

bool grew_later(const Arranged& arranged, const Entry& entry, const facts::DrugSet& drugs) {
    return std::ranges::any_of(arranged.courses, [&](const Course& course) {
        if (course.grew == Sureness::fails || (course.drugs & drugs).none()) return false;
        const base::Day as_of = arranged.patient.as_of;
        const base::Day latest = course.surely_runs() ? as_of : course.end.latest;
        return !entry.dated || latest > entry.days.latest;
    });
}

}  // namespace

void arrange_courses(Arranged& arranged) {
    const auto& drugs = arranged.vocabulary.drugs;
    for (std::size_t drug = 0; drug < std::min(drugs.size(), facts::kMostDrugs); ++drug)
        if (drugs[drug].anticancer && !drugs[drug].supportive) arranged.any_treatment.set(drug);
    const FactId now = arranged.now_treatment;
    arranged.treatment_is_none = newest_is(arranged, now, "none") == Sureness::holds;
    const Background known = background(arranged);
    for (const Treatment& treatment : arranged.patient.treatments)
        if (treatment.kind == Treatment::Kind::systemic)
            arranged.courses.push_back(course_of(arranged, treatment, known));
    for (std::uint32_t i = 0; i < arranged.courses.size(); ++i) arranged.courses[i].place = i;
    std::ranges::sort(arranged.courses, {}, [](const Course& course) {
        return std::pair(course.start.earliest, course.place);
    });
    note_running(arranged);
}

void lapse_by_growth(Arranged& arranged) {
    const auto& facts = arranged.vocabulary.facts;
    for (std::size_t id = 0; id < facts.size(); ++id) {
        for (const facts::Staleness& rule : facts[id].stale) {
            if (!rule.on_progression) continue;
            for (std::uint32_t i = arranged.first_entry[id]; i < arranged.first_entry[id + 1];
                 ++i) {
                Entry& entry = arranged.entries[i];
                if (concerns(facts[id], rule, entry) && grew_later(arranged, entry, rule.drugs))
                    entry.lapsed = true;
            }
        }
    }
}

Arranged arrange(const facts::Vocabulary& vocabulary, const facts::Patient& patient) {
    Arranged arranged{.vocabulary = vocabulary, .patient = patient};
    arranged.as_of = vocabulary.find_fact("as_of");
    arranged.metastatic_since = vocabulary.find_fact("metastatic_since");
    arranged.now_treatment = vocabulary.find_fact("now_treatment");
    arranged.now_response = vocabulary.find_fact("now_response");
    arranged.complete.assign(vocabulary.facts.size(), false);
    for (const FactId list : patient.complete)
        if (list < vocabulary.facts.size()) arranged.complete[list] = true;
    arrange_entries(arranged);
    arrange_courses(arranged);
    lapse_by_growth(arranged);
    return arranged;
}

}  // namespace nextline::checker
