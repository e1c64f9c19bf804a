// SPDX-License-Identifier: Apache-2.0
// Where a specimen came from.
#include "intake/concept.h"
#include "intake/fhir.h"

namespace nextline::intake {
namespace {

// Words that the vocabulary's answers may give to codes of specimens and body sites.
struct Origin {
    std::string_view word;
    std::uint8_t specimens;
};
constexpr Origin kOrigins[] = {
    {"primary", facts::primary},
    {"metastasis", facts::metastasis},
    {"plasma", facts::plasma},
    {"germline", facts::germline},
    {"tumour", facts::primary | facts::metastasis},
    {"blood", facts::plasma | facts::germline},
};

std::uint8_t narrowed(const Reading& reading, Value concept_value, std::uint8_t specimens) {
    each_meaning(reading.index, concept_value, [&](const Meaning& meaning) {
        if (meaning.kind != Meaning::Kind::word) return;
        const std::string& word = reading.vocabulary.answers[meaning.word].word;
        for (const Origin& each : kOrigins)
            if (each.word == word && (specimens & each.specimens) != 0)
                specimens = specimens & each.specimens;
    });
    return specimens;
}

}  // namespace

std::uint8_t specimens_of(const Fhir& fhir, const Resource& observation) {
    std::uint8_t specimens = facts::any_specimen;
    const Reading& reading = fhir.reading;
    if (const Value site = observation.value["bodySite"])
        specimens = narrowed(reading, site, specimens);
    const Value specimen = fhir.target(observation, observation.value["specimen"], "Specimen");
    if (!specimen) return specimens;
    specimens = narrowed(reading, specimen["type"], specimens);
    return narrowed(reading, specimen["collection"]["bodySite"], specimens);
}

}  // namespace nextline::intake
