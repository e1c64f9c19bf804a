// SPDX-License-Identifier: Apache-2.0
// Patient: date of birth and sex.
#include "intake/fhir.h"
#include "intake/fhir_time.h"

namespace nextline::intake {
namespace {

constexpr std::string_view kBirthSex =
    "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex";

// Sex at birth where the record says it, else the administrative gender.
std::string_view sex_of(Value patient) {
    for (const auto& [key, extension] : patient["extension"]) {
        if (extension["url"].text() != kBirthSex) continue;
        if (extension["valueCode"].text() == "F") return "female";
        if (extension["valueCode"].text() == "M") return "male";
    }
    return patient["gender"].text();
}

void keep_word(Fhir& fhir, const Resource& resource, std::string_view place, std::string_view key,
               std::string_view word) {
    Reading& reading = fhir.reading;
    const facts::FactId fact = reading.index.at(place);
    if (fact == facts::kNoFact) return;
    const std::string origin = fhir.origin(resource) + "/" + std::string(key);
    const auto values =
        word.empty() ? std::nullopt : facts::read_value(reading.vocabulary.facts[fact], word);
    if (!values) {
        leave_out(reading, origin, "Patient." + std::string(key),
                  word.empty() ? "not given" : "not understood: " + given(word));
        return;
    }
    facts::Item item;
    item.fact = fact;
    item.values = *values;
    item.as_given = given(word);
    item.origin = origin;
    keep(reading, std::move(item));
}

}  // namespace

void read_person(Fhir& fhir, const Resource& resource) {
    const Value patient = resource.value;
    keep_word(fhir, resource, "person.born", "birthDate", patient["birthDate"].text());
    keep_word(fhir, resource, "person.sex", "gender", sex_of(patient));
    const bool dead = patient["deceasedBoolean"].boolean().value_or(false);
    if (dead || patient["deceasedDateTime"])
        remark(fhir.reading, base::Severity::warning, fhir.origin(resource),
               "the record says that the person has died");
}

}  // namespace nextline::intake
