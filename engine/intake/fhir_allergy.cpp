// SPDX-License-Identifier: Apache-2.0
// AllergyIntolerance.
#include "intake/concept.h"
#include "intake/fhir.h"
#include "intake/fhir_time.h"

namespace nextline::intake {

void read_allergy(Fhir& fhir, const Resource& resource) {
    Reading& reading = fhir.reading;
    const Value allergy = resource.value;
    const Value code = allergy["code"];
    const std::string origin = fhir.origin(resource);
    const std::string_view status = first_code(allergy["verificationStatus"]);
    const facts::FactId fact = reading.index.at("health.allergies");
    const bool refuted = status == "refuted";
    std::string reason;
    if (status == "entered-in-error" || status == "unconfirmed" || status == "presumed")
        reason = "its verification status is " + given(status);
    else if (const auto clinical = first_code(allergy["clinicalStatus"]);
             !refuted && (clinical == "inactive" || clinical == "resolved"))
        reason = "its clinical status is " + given(clinical);
    if (!reason.empty()) return leave_out(reading, origin, given(words_of(code)), reason);
    std::size_t kept = 0;
    each_meaning(reading.index, code, [&](const Meaning& meaning) {
        if (meaning.kind != Meaning::Kind::member || meaning.fact != fact) return;
        facts::Item item;
        item.fact = fact;
        item.member = meaning.member;
        item.values = facts::boolean(!refuted);
        item.date = date_of(allergy["recordedDate"]);
        item.as_given = given(words_of(code));
        item.origin = origin;
        keep(reading, std::move(item));
        ++kept;
    });
    if (kept == 0)
        leave_out(reading, origin, given(words_of(code)),
                  "the code is not known: " + name_of(reading.index, code));
}

}  // namespace nextline::intake
