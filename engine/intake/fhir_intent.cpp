// SPDX-License-Identifier: Apache-2.0
// Why a treatment was given, and why it ended.
#include "intake/fhir_intent.h"

#include <span>

#include "intake/concept.h"

namespace nextline::intake {
namespace {

struct Word {
    std::string_view word;
    std::uint8_t bits;
};

constexpr Word kSettings[] = {{"neoadjuvant", facts::neoadjuvant},
                              {"adjuvant", facts::adjuvant},
                              {"early", facts::neoadjuvant | facts::adjuvant},
                              {"curative", facts::neoadjuvant | facts::adjuvant},
                              {"metastatic", facts::metastatic},
                              {"palliative", facts::metastatic}};

constexpr Word kReasons[] = {{"completed", facts::completed},
                             {"progression", facts::progression},
                             {"toxicity", facts::toxicity},
                             {"wish", facts::wish},
                             {"other", facts::other_reason}};

// Extensions whose address ends so carry the concept (mCODE STU1 to STU4 moved them about).
constexpr std::string_view kIntents[] = {"mcode-procedure-intent", "mcode-treatment-intent"};
constexpr std::string_view kEndings[] = {"mcode-termination-reason",
                                         "mcode-treatment-termination-reason"};

std::uint8_t narrowed(const Reading& reading, Value concept_value, std::span<const Word> words,
                      std::uint8_t possible) {
    each_meaning(reading.index, concept_value, [&](const Meaning& meaning) {
        if (meaning.kind != Meaning::Kind::word) return;
        for (const Word& each : words)
            if (each.word == reading.vocabulary.answers[meaning.word].word &&
                (possible & each.bits) != 0)
                possible = possible & each.bits;
    });
    return possible;
}

std::uint8_t by_extension(const Reading& reading, Value treatment,
                          std::span<const std::string_view> names, std::span<const Word> words,
                          std::uint8_t possible) {
    for (const auto& [key, extension] : treatment["extension"])
        for (const std::string_view name : names)
            if (extension["url"].text().ends_with(name))
                possible = narrowed(reading, extension["valueCodeableConcept"], words, possible);
    return possible;
}

// One concept or a list of them, as the releases of FHIR differ.
std::uint8_t by_concepts(const Reading& reading, Value concepts, std::uint8_t possible) {
    if (!concepts.is_array()) return narrowed(reading, concepts, kReasons, possible);
    for (const auto& [key, each] : concepts) possible = narrowed(reading, each, kReasons, possible);
    return possible;
}

}  // namespace

std::uint8_t settings_of(const Reading& reading, Value treatment) {
    return by_extension(reading, treatment, kIntents, kSettings, facts::any_setting);
}

std::uint8_t reasons_of(const Reading& reading, Value treatment, std::uint8_t possible) {
    possible = by_concepts(reading, treatment["statusReason"], possible);
    return by_extension(reading, treatment, kEndings, kReasons, possible);
}

}  // namespace nextline::intake
