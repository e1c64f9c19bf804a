// SPDX-License-Identifier: Apache-2.0
// Procedure: operations on the cancer and radiotherapy.
#include "intake/concept.h"
#include "intake/fhir.h"
#include "intake/fhir_intent.h"
#include "intake/fhir_time.h"

namespace nextline::intake {
namespace {

using Kind = facts::Treatment::Kind;

struct Known {
    bool found = false;
    Kind kind = Kind::surgery;
    std::string procedure;
};

// Profiles of mCODE (STU1 to STU4) that say what a procedure is, whatever its code.
constexpr std::pair<std::string_view, Kind> kProfiles[] = {
    {"mcode-cancer-related-surgical-procedure", Kind::surgery},
    {"mcode-cancer-related-radiation-procedure", Kind::radiation},
    {"mcode-radiotherapy-course-summary", Kind::radiation},
    {"mcode-radiotherapy-treatment-course-summary", Kind::radiation},
    {"mcode-teleradiotherapy-course-summary", Kind::radiation},
    {"mcode-brachytherapy-course-summary", Kind::radiation}};

// Answers named surgery, surgery_mastectomy, radiation, radiation_breast ...
bool take_word(Known& known, std::string_view word) {
    constexpr std::pair<std::string_view, Kind> kinds[] = {{"surgery", Kind::surgery},
                                                           {"radiation", Kind::radiation}};
    for (const auto& [name, kind] : kinds) {
        if (!word.starts_with(name)) continue;
        word.remove_prefix(name.size());
        if (!word.empty() && word.front() != '_') return false;
        known.found = true;
        known.kind = kind;
        known.procedure = std::string(word.empty() ? word : word.substr(1));
        return true;
    }
    return false;
}

Known recognise(const Reading& reading, Value procedure) {
    Known known;
    each_meaning(reading.index, procedure["code"], [&](const Meaning& meaning) {
        if (meaning.kind == Meaning::Kind::word && known.procedure.empty())
            take_word(known, reading.vocabulary.answers[meaning.word].word);
    });
    if (known.found) return known;
    for (const auto& [key, profile] : procedure["meta"]["profile"])
        for (const auto& [name, kind] : kProfiles)
            if (profile.text().ends_with(name)) {
                known.found = true;
                known.kind = kind;
            }
    return known;
}

}  // namespace

void read_procedure(Fhir& fhir, const Resource& resource) {
    Reading& reading = fhir.reading;
    const Value procedure = resource.value;
    const Value code = procedure["code"];
    const std::string_view status = procedure["status"].text();
    std::string origin = fhir.origin(resource);
    std::string words = given(words_of(code));
    if (status != "completed" && status != "in-progress")
        return leave_out(reading, std::move(origin), std::move(words),
                         "its status is " + given(status));
    Known known = recognise(reading, procedure);
    if (!known.found)
        return leave_out(reading, std::move(origin), std::move(words),
                         "not known as a treatment of the cancer: " + name_of(reading.index, code));
    facts::Treatment treatment;
    treatment.kind = known.kind;
    treatment.settings = settings_of(reading, procedure);
    treatment.procedure = std::move(known.procedure);
    const Period period = period_of(procedure["performedPeriod"]);
    treatment.start = period.start;
    treatment.end = period.end;
    if (const Value at = procedure["performedDateTime"]) treatment.start = date_of(at);
    treatment.ongoing = status == "in-progress" ? 2 : 1;
    treatment.stopped_for = reasons_of(reading, procedure, facts::any_reason);
    treatment.as_given = std::move(words);
    treatment.origin = std::move(origin);
    keep(reading, std::move(treatment));
}

}  // namespace nextline::intake
