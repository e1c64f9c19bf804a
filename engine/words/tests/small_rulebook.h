// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "logic/builder.h"
#include "rulebook/rulebook.h"
#include "words/tests/language_files.h"

namespace nextline::words::testing {

using facts::Fact;
using facts::FactType;
using logic::Atom;
using logic::Op;

/// An invented vocabulary, just large enough for every kind of fact. Facts by index.
enum : facts::FactId { kEr, kHer2, kEcog, kCrisis, kSites, kToxicities, kQtcf, kBorn, kTaken };
enum : facts::DrugId { kLetrozole, kPalbociclib, kElacestrant };

inline std::vector<Fact> small_facts() {  // NOLINT(readability-function-size): a list
    std::vector<Fact> facts(9);
    facts[kEr] = {.id = "er",
                  .type = FactType::number,
                  .at = "tumour_tests",
                  .unit = "%",
                  .topic = "receptors",
                  .noun = {"the oestrogen receptor (ER)", "el receptor de estrógeno (RE)"},
                  .ask = {"What percentage of oestrogen receptor does the report give?",
                          "¿Qué porcentaje de receptor de estrógeno da el informe?"},
                  .groups = {{.id = "positive",
                              .words = {"positive", "positivo"},
                              .set = facts::interval(1, facts::kInfinity)}},
                  .domain = facts::interval(0, 100),
                  .burden = facts::Burden::biopsy};
    facts[kHer2] = {
        .id = "her2",
        .type = FactType::choice,
        .at = "tumour_tests",
        .topic = "receptors",
        .noun = {"the HER2 result", "el resultado de HER2"},
        .ask = {"What was the HER2 result?", "¿Cuál fue el resultado de HER2?"},
        .find = {"The pathology report.", "El informe de patología."},
        .values = {{.id = "zero", .words = {"zero", "cero"}},
                   {.id = "low", .words = {"low", "bajo"}},
                   {.id = "positive", .words = {"positive", "positivo"}}},
        .groups = {{.id = "negative", .words = {"negative", "negativo"}, .set = facts::choices(3)}},
        .domain = facts::choices(7),
        .burden = facts::Burden::biopsy};
    facts[kEcog] = {.id = "ecog",
                    .type = FactType::number,
                    .at = "health.ecog",
                    .topic = "health",
                    .noun = {"the performance status (ECOG)", "el estado general (ECOG)"},
                    .ask = {"How active are you (ECOG)?", "¿Cuánta actividad puede hacer (ECOG)?"},
                    .domain = facts::interval(0, 4),
                    .integer = true};
    facts[kCrisis] = {
        .id = "visceral_crisis",
        .type = FactType::boolean,
        .at = "disease.visceral_crisis",
        .topic = "disease",
        .noun = {"whether an organ is failing", "si algún órgano está fallando"},
        .ask = {"Is an organ failing?", "¿Está fallando algún órgano?"},
        .holds = {"an organ is failing quickly", "un órgano está fallando deprisa"},
        .fails = {"no organ is failing quickly", "ningún órgano está fallando deprisa"},
        .domain = facts::either_boolean()};
    facts[kSites] = {
        .id = "sites",
        .type = FactType::list,
        .at = "disease.sites",
        .topic = "disease",
        .noun = {"the places of spread", "los lugares de extensión"},
        .ask = {"Where has the cancer spread?", "¿Adónde se ha extendido el cáncer?"},
        .holds = {"cancer has been found in {value}", "se ha encontrado cáncer en {value}"},
        .fails = {"no cancer has been found in {value}", "no se ha encontrado cáncer en {value}"},
        .values = {{.id = "bone", .words = {"the bones", "los huesos"}},
                   {.id = "liver", .words = {"the liver", "el hígado"}}},
        .domain = facts::either_boolean()};
    facts[kToxicities] = {.id = "toxicities",
                          .type = FactType::list,
                          .at = "now.toxicities",
                          .topic = "now",
                          .noun = {"the side effects", "los efectos secundarios"},
                          .ask = {"Which side effects are there?", "¿Qué efectos hay?"},
                          .holds = {"there is {value}", "hay {value}"},
                          .fails = {"there is no {value}", "no hay {value}"},
                          .values = {{.id = "rash", .words = {"rash", "erupción"}}},
                          .domain = facts::either_boolean(),
                          .has_level = true,
                          .level_noun = {"grade", "grado"}};
    facts[kQtcf] = {.id = "qtcf_ms",
                    .type = FactType::number,
                    .at = "measurements",
                    .unit = "ms",
                    .topic = "measurements",
                    .noun = {"the QTcF", "el QTcF"},
                    .ask = {"What is the QTcF on the ECG?", "¿Cuál es el QTcF del ECG?"},
                    .domain = facts::interval(200, 800),
                    .burden = facts::Burden::blood};
    facts[kBorn] = {.id = "born",
                    .type = FactType::date,
                    .at = "person.born",
                    .topic = "person",
                    .noun = {"the date of birth", "la fecha de nacimiento"},
                    .ask = {"When were you born?", "¿Cuándo nació?"},
                    .domain = facts::any_number()};
    facts[kTaken] = {.id = "medicines",
                     .type = FactType::list,
                     .at = "health.medicines",
                     .topic = "health",
                     .noun = {"the other medicines", "los otros medicamentos"},
                     .ask = {"Which other medicines are taken?", "¿Qué otros medicamentos toma?"},
                     .holds = {"{value} is taken", "toma {value}"},
                     .fails = {"{value} is not taken", "no toma {value}"},
                     .values = {{.id = "st_johns_wort", .words = {"St John's wort", "hipérico"}}},
                     .groups = {{.id = "strong_inducer",
                                 .words = {"a strong inducer", "un inductor potente"},
                                 .members = {0}}},
                     .domain = facts::either_boolean()};
    return facts;
}

inline facts::Vocabulary small_vocabulary() {
    facts::Vocabulary vocabulary;
    vocabulary.facts = small_facts();
    vocabulary.drugs = {{.id = "letrozole", .name = {"letrozole", "letrozol"}},
                        {.id = "palbociclib", .name = {"palbociclib", "palbociclib"}},
                        {.id = "elacestrant", .name = {"elacestrant", "elacestrant"}}};
    facts::DrugClass inhibitors{.id = "cdk46_inhibitor",
                                .name = {"a CDK4/6 inhibitor", "un inhibidor de CDK4/6"},
                                .one_at_a_time = true};
    inhibitors.drugs.set(kPalbociclib);
    vocabulary.classes = {inhibitors};
    return vocabulary;
}

/// Atoms of the small vocabulary.
inline Atom value_is(facts::FactId fact, std::string text, facts::ValueSet accepted) {
    Atom atom;
    atom.term.fact = fact;
    atom.accepted = accepted;
    atom.accepted_text = std::move(text);
    return atom;
}
inline Atom at_least(facts::FactId fact, double number) {
    return value_is(fact, ">= " + std::to_string(static_cast<int>(number)),
                    facts::interval(number, facts::kInfinity));
}
inline Atom includes(facts::FactId list, std::uint16_t member, std::string name) {
    Atom atom;
    atom.op = Op::includes;
    atom.list = list;
    atom.members = {member};
    atom.member_name = std::move(name);
    return atom;
}
inline Atom history(Op op, std::string what, std::uint8_t settings = facts::any_setting,
                    std::uint8_t reasons = 0) {
    Atom atom;
    atom.op = op;
    atom.what.id = std::move(what);
    atom.settings = settings;
    atom.reasons = reasons;
    return atom;
}

}  // namespace nextline::words::testing
