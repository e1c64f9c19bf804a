// SPDX-License-Identifier: Apache-2.0
// Observation: results, panels of results, absent conditions; variants go to fhir_variant.cpp.
#include "intake/concept.h"
#include "intake/fhir_result.h"
#include "intake/fhir_time.h"
#include "intake/fhir_variant.h"

namespace nextline::intake {
namespace {

constexpr std::string_view kAbsentCondition =
    "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-related-condition-absent";

struct Parts {
    Result result;
    std::string_view status;
    base::PartialDate date;
    base::PartialDate issued;
    Value components, extensions;
    bool has_specimen = false;
};

Parts parts_of(Value observation) {
    Parts parts;
    for (const auto& [key, value] : observation) {
        if (key == "status")
            parts.status = value.text();
        else if (key == "effectiveDateTime" || key == "effectiveInstant")
            parts.date = date_of(value);
        else if (key == "effectivePeriod")
            parts.date = common_date(period_of(value));
        else if (key == "issued")
            parts.issued = date_of(value);
        else if (key == "component")
            parts.components = value;
        else if (key == "extension")
            parts.extensions = value;
        else if (key == "specimen" || key == "bodySite")
            parts.has_specimen = true;
        else
            take(parts.result, key, value);
    }
    return parts;
}

bool is_final(std::string_view status) {
    return status == "final" || status == "amended" || status == "corrected" ||
           status == "preliminary";
}

// mCODE comorbidities: conditions that the person is said not to have.
std::size_t keep_absent(Reading& reading, const Parts& parts, const Setting& setting) {
    std::size_t kept = 0;
    for (const auto& [key, extension] : parts.extensions) {
        if (extension["url"].text() != kAbsentCondition) continue;
        const Value absent = extension["valueCodeableConcept"];
        each_meaning(reading.index, absent, [&](const Meaning& meaning) {
            if (meaning.kind != Meaning::Kind::member) return;
            facts::Item item;
            item.fact = meaning.fact;
            item.member = meaning.member;
            item.values = facts::boolean(false);
            item.date = setting.date;
            item.as_given = given(words_of(absent));
            item.origin = setting.origin;
            keep(reading, std::move(item));
            ++kept;
        });
    }
    return kept;
}

std::size_t keep_components(Reading& reading, const Parts& parts, const Setting& setting) {
    std::size_t known = 0;
    std::size_t i = 0;
    for (const auto& [component_key, component] : parts.components) {
        Result result;
        for (const auto& [key, value] : component) take(result, key, value);
        Setting own = setting;
        own.origin += "/component/" + std::to_string(i++);
        if (keep_result(reading, question_of(reading.index, result.code), result, own)) ++known;
    }
    return known;
}

}  // namespace

void read_observation(Fhir& fhir, const Resource& resource) {
    Reading& reading = fhir.reading;
    const Parts parts = parts_of(resource.value);
    Setting setting;
    setting.date = parts.date;
    setting.origin = fhir.origin(resource);
    if (!is_final(parts.status))
        return leave_out(reading, setting.origin, words_of(parts.result),
                         "its status is " + given(parts.status));
    if (!parts.date.known() && later(reading, parts.issued)) setting.date = parts.issued;
    if (parts.has_specimen) setting.specimens = specimens_of(fhir, resource);
    const Question question = question_of(reading.index, parts.result.code);
    if (question.variant) return read_variant(reading, parts.result, parts.components, setting);
    std::size_t understood = keep_result(reading, question, parts.result, setting) ? 1 : 0;
    if (parts.components) understood += keep_components(reading, parts, setting);
    if (parts.extensions) understood += keep_absent(reading, parts, setting);
    if (understood == 0)
        leave_out(reading, std::move(setting.origin), words_of(parts.result),
                  "the code is not known: " + name_of(reading.index, parts.result.code));
}

}  // namespace nextline::intake
