// SPDX-License-Identifier: Apache-2.0
// Condition: the cancer itself, where it has spread, other illnesses.
#include "intake/concept.h"
#include "intake/fhir.h"
#include "intake/fhir_time.h"

namespace nextline::intake {
namespace {

constexpr std::string_view kHistology =
    "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-histology-morphology-behavior";

struct Diagnosis {
    base::PartialDate onset;
    base::PartialDate recorded;
    bool refuted = false;
    bool over = false;  ///< resolved, inactive or in remission
    std::string origin;
    std::string words;
    std::size_t kept = 0;
    std::string reason;  ///< why something of it was not kept
};

base::PartialDate onset_of(Value condition) {
    if (const Value at = condition["onsetDateTime"]) return date_of(at);
    return period_of(condition["onsetPeriod"]).start;
}

bool is_over(Value condition) {
    const std::string_view status = first_code(condition["clinicalStatus"]);
    if (status.empty())
        return condition["abatementDateTime"].present() || condition["abatementPeriod"].present();
    return status == "inactive" || status == "remission" || status == "resolved";
}

facts::Item item_of(const Diagnosis& diagnosis, facts::FactId fact) {
    facts::Item item;
    item.fact = fact;
    item.date = diagnosis.onset.known() ? diagnosis.onset : diagnosis.recorded;
    item.as_given = diagnosis.words;
    item.origin = diagnosis.origin;
    return item;
}

// A date fact is asked for by the code of an illness: its value is when that began. Of several
// the earliest stays.
void keep_onset(Reading& reading, Diagnosis& diagnosis, facts::FactId fact) {
    if (!diagnosis.onset.known()) {
        diagnosis.reason = "it does not say when it began";
        return;
    }
    const base::DayRange days = base::days_of(diagnosis.onset);
    facts::Item item = item_of(diagnosis, fact);
    item.values = facts::interval(days.earliest, days.latest);
    ++diagnosis.kept;
    for (facts::Item& known : reading.patient.items) {
        if (known.fact != fact) continue;
        if (item.values.low < known.values.low) known = std::move(item);
        return;
    }
    keep(reading, std::move(item));
}

void keep_meaning(Reading& reading, Diagnosis& diagnosis, const Meaning& meaning) {
    const bool is_date = meaning.kind == Meaning::Kind::asks &&
                         reading.vocabulary.facts[meaning.fact].type == facts::FactType::date;
    if (meaning.kind == Meaning::Kind::member) {
        if (diagnosis.over && !diagnosis.refuted) {
            diagnosis.reason = "its clinical status says that it is over";
            return;
        }
        facts::Item item = item_of(diagnosis, meaning.fact);
        item.member = meaning.member;
        item.values = facts::boolean(!diagnosis.refuted);
        keep(reading, std::move(item));
        ++diagnosis.kept;
    } else if (diagnosis.refuted) {
        diagnosis.reason = "refuted";
    } else if (meaning.kind == Meaning::Kind::value) {
        facts::Item item = item_of(diagnosis, meaning.fact);
        item.values = meaning.values;
        keep(reading, std::move(item));
        ++diagnosis.kept;
    } else if (is_date) {
        keep_onset(reading, diagnosis, meaning.fact);
    }
}

void keep_stages(Reading& reading, Diagnosis& diagnosis, Value stages) {
    const facts::FactId fact = reading.index.at("disease.stage");
    if (fact == facts::kNoFact) return;
    std::size_t i = 0;
    for (const auto& [key, stage] : stages) {
        const std::string origin = diagnosis.origin + "/stage/" + std::to_string(i++);
        const Value summary = stage["summary"];
        if (!summary) continue;
        const CodedAnswer answer = read_answer(reading, fact, summary);
        if (!answer.values || answer.contradictory) {
            leave_out(reading, origin, "stage " + given(words_of(summary)),
                      "the coded stage is not known: " + name_of(reading.index, summary));
            continue;
        }
        facts::Item item;  // undated: the record does not say when it was staged
        item.fact = fact;
        item.values = *answer.values;
        item.as_given = given(words_of(summary));
        item.origin = origin;
        keep(reading, std::move(item));
    }
}

bool is_confirmed(std::string_view status) {
    return status.empty() || status == "confirmed" || status == "refuted";
}

}  // namespace

void read_condition(Fhir& fhir, const Resource& resource) {
    Reading& reading = fhir.reading;
    const Value condition = resource.value;
    const Value code = condition["code"];
    Diagnosis diagnosis;
    diagnosis.origin = fhir.origin(resource);
    diagnosis.words = given(words_of(code));
    const std::string_view status = first_code(condition["verificationStatus"]);
    if (!is_confirmed(status))
        return leave_out(reading, diagnosis.origin, diagnosis.words,
                         "its verification status is " + given(status));
    diagnosis.refuted = status == "refuted";
    diagnosis.over = is_over(condition);
    diagnosis.onset = onset_of(condition);
    diagnosis.recorded = date_of(condition["recordedDate"]);
    each_meaning(reading.index, code,
                 [&](const Meaning& meaning) { keep_meaning(reading, diagnosis, meaning); });
    for (const auto& [key, extension] : condition["extension"])
        if (extension["url"].text() == kHistology)
            each_meaning(
                reading.index, extension["valueCodeableConcept"],
                [&](const Meaning& meaning) { keep_meaning(reading, diagnosis, meaning); });
    if (!diagnosis.refuted) keep_stages(reading, diagnosis, condition["stage"]);
    if (diagnosis.kept > 0) return;
    if (diagnosis.reason.empty())
        diagnosis.reason = "the code is not known: " + name_of(reading.index, code);
    leave_out(reading, std::move(diagnosis.origin), std::move(diagnosis.words),
              std::move(diagnosis.reason));
}

}  // namespace nextline::intake
