// SPDX-License-Identifier: Apache-2.0
// A vocabulary of a few invented facts and drugs, for tests of logic, evaluation and checking.
#pragma once

#include <string>
#include <vector>

#include "base/partial_date.h"
#include "facts/patient.h"
#include "logic/read_expression.h"

namespace nextline::small {

using facts::Fact;
using facts::FactId;
using facts::FactType;

inline Fact choice_fact(std::string id, std::vector<std::string> values) {
    Fact fact{.id = std::move(id), .type = FactType::choice};
    for (std::string& value : values) fact.values.push_back({.id = std::move(value)});
    fact.domain = facts::choices((1ULL << fact.values.size()) - 1);
    return fact;
}

inline Fact number_fact(std::string id, double low, double high) {
    Fact fact{.id = std::move(id), .type = FactType::number};
    fact.domain = facts::interval(low, high);
    return fact;
}

inline Fact date_fact(std::string id) {
    Fact fact{.id = std::move(id), .type = FactType::date};
    fact.domain = facts::interval(base::kEarliestDay, base::kLatestDay);
    return fact;
}

inline Fact list_fact(std::string id, std::vector<std::string> members) {
    Fact fact = choice_fact(std::move(id), std::move(members));
    fact.type = FactType::list;
    fact.domain = facts::either_boolean();
    return fact;
}

inline facts::Drug drug(std::string id, bool supportive = false) {
    return {.id = std::move(id), .supportive = supportive};
}

/// marker: choice with a lapse by progression; score reads from stain (a murky one settles nothing,
/// a spoilt one is no report); lab lapses after 6 months.
inline facts::Vocabulary vocabulary() {
    facts::Vocabulary all;
    all.drugs = {drug("pinkol"), drug("pinkal"), drug("blue"), drug("green"), drug("calm", true)};
    facts::DrugClass pinks{.id = "pinks", .one_at_a_time = true};
    pinks.drugs.set(0).set(1);
    facts::DrugClass colours{.id = "colours"};
    colours.drugs.set(0).set(1).set(2).set(3);
    all.classes = {pinks, colours};

    all.facts.push_back(date_fact("as_of"));
    all.facts.push_back(date_fact("metastatic_since"));
    all.facts.push_back(choice_fact("now_treatment", {"ongoing", "paused", "none"}));
    all.facts.push_back(choice_fact("now_response", {"responding", "stable", "progressing"}));
    Fact stain = choice_fact("stain", {"plain", "faint", "strong", "murky", "spoilt"});
    Fact score = choice_fact("score", {"zero", "low", "high"});
    score.groups.push_back({.id = "negative", .set = facts::choices(3)});
    score.readings = {{.from = 4, .when = facts::choice(0), .means = facts::choices(3)},
                      {.from = 4, .when = facts::choice(1), .means = facts::choice(1)},
                      {.from = 4, .when = facts::choice(2), .means = facts::choice(2)},
                      {.from = 4, .when = facts::choice(3), .means = facts::choices(7)}};
    Fact marker = choice_fact("marker", {"wild", "mutated"});
    facts::Staleness lapse{.values = facts::choice(0), .on_progression = true};
    lapse.drugs.set(2);
    marker.stale = {lapse};
    Fact lab = number_fact("lab", 0, 1000);
    lab.groups.push_back({.id = "high", .set = facts::interval(100, 1000)});
    lab.stale = {{.values = lab.domain, .months = 6}};
    Fact crisis{.id = "crisis", .type = FactType::boolean};
    crisis.domain = facts::either_boolean();
    Fact sites = list_fact("sites", {"bone", "liver", "lung"});
    sites.groups.push_back({.id = "organ", .members = {1, 2}});
    Fact symptoms = list_fact("symptoms", {"ache", "cough"});
    symptoms.has_level = true;
    all.facts.insert(all.facts.end(), {stain, score, marker, lab, crisis, sites, symptoms});
    all.facts.push_back(date_fact("born"));
    return all;
}

/// Names without definitions.
inline logic::Names names(const facts::Vocabulary& vocabulary) {
    return {vocabulary,
            [](std::string_view) { return logic::kNoNode; },
            [](std::string_view) -> const logic::Term* { return nullptr; },
            {}};
}

/// A patient of 2026-11-22.
struct Person {
    explicit Person(const facts::Vocabulary& of) : vocabulary(of) {
        patient.as_of = base::day_of(2026, 11, 22);
    }
    const facts::Vocabulary& vocabulary;
    facts::Patient patient;

    Person& says(const std::string& fact, const std::string& value, const std::string& date = "",
                 std::uint8_t specimens = facts::any_specimen) {
        const FactId id = vocabulary.find_fact(fact);
        facts::Item item{.fact = id};
        const Fact& entry = vocabulary.facts[id];
        item.values = facts::read_value(entry, value).value();
        item.date = base::read_date(date).value_or(base::PartialDate{});
        item.specimens = specimens;
        patient.items.push_back(item);
        return *this;
    }
    Person& has(const std::string& list, const std::string& member, bool present = true,
                double level = -1) {
        const FactId id = vocabulary.find_fact(list);
        facts::Item item{.fact = id, .values = facts::boolean(present)};
        item.member = facts::find_value(vocabulary.facts[id], member).value();
        if (level >= 0) item.level = facts::exactly(level);
        patient.items.push_back(item);
        return *this;
    }
    Person& complete(const std::string& list) {
        if (list == "treatments")
            patient.treatments_complete = true;
        else
            patient.complete.push_back(vocabulary.find_fact(list));
        return *this;
    }
    /// `ended` empty: running.
    Person& had(const std::vector<std::string>& drugs, const std::string& began,
                const std::string& ended, std::uint8_t reason = facts::any_reason,
                std::uint8_t setting = facts::metastatic) {
        facts::Treatment treatment{.settings = setting};
        for (const std::string& id : drugs) treatment.drugs.push_back(vocabulary.find_drug(id));
        treatment.start = base::read_date(began).value_or(base::PartialDate{});
        treatment.end = base::read_date(ended).value_or(base::PartialDate{});
        treatment.ongoing = ended.empty() ? 2 : 1;
        treatment.stopped_for = reason;
        patient.treatments.push_back(treatment);
        return *this;
    }
};

}  // namespace nextline::small
