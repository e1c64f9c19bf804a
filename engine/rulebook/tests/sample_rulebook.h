// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rulebook/rulebook.h"

namespace nextline::rulebook {

/// A small rulebook with something in every field, invented.
[[nodiscard]] inline facts::Vocabulary sample_vocabulary() {
    facts::Vocabulary all;
    facts::Fact marker{.id = "marker", .type = facts::FactType::choice, .at = "tumour_tests"};
    marker.topic = "receptors";
    marker.noun = {"the marker", "el marcador"};
    marker.ask = {"What is the marker?", "¿Cuál es el marcador?"};
    marker.values = {{"low", {"low", "bajo"}, {"weak"}}, {"high", {"high", "alto"}, {}}};
    marker.groups = {{"any", {"any", "alguno"}, facts::choices(3), {0, 1}, "guide"}};
    marker.domain = facts::choices(3);
    marker.stale = {{facts::choice(0), 6, true, facts::DrugSet{1}, "guide"}};
    marker.readings = {{1, facts::interval(0, 1, false, true), facts::choice(0), "guide"}};
    marker.codes = {{"loinc", "1-8", facts::choice(1), std::nullopt}};
    facts::Fact percent{.id = "percent", .type = facts::FactType::number, .at = "tumour_tests"};
    percent.unit = "%";
    percent.domain = facts::interval(0, 100);
    percent.molar_mass_g_mol = 1.5;
    facts::Fact sites{.id = "sites", .type = facts::FactType::list, .at = "disease.sites"};
    sites.values = {{"bone", {"bone", "hueso"}, {}}};
    sites.groups = {{"all", {"all", "todos"}, {}, {0}, ""}};
    sites.codes = {{"snomed", "1", std::nullopt, std::uint16_t{0}}};
    sites.domain = facts::either_boolean();
    sites.has_level = true;
    all.facts = {marker, percent, sites};
    all.drugs = {{"onemab", {"onemab", "onemab"}, {"brand"}, {"12"}, true, true, false},
                 {"twonib", {"twonib", "twonib"}, {}, {}, true, true, true}};
    all.classes = {{"mabs", {"antibodies", "anticuerpos"}, facts::DrugSet{1}, true}};
    all.answers = {{"positive", {{"snomed", "2", std::nullopt, std::nullopt}}}};
    all.ongoing_lapses_months = 6;
    all.opening = {"treatments", "marker"};
    return all;
}

[[nodiscard]] inline logic::Program sample_program() {
    logic::Program program;
    logic::Atom within{.term = {.fact = 1}, .accepted = facts::interval(1, facts::kInfinity)};
    within.accepted_text = ">= 1";
    logic::Atom includes{.op = logic::Op::includes, .list = 2, .members = {0}};
    includes.member_name = "bone";
    logic::Atom received{.op = logic::Op::received, .what = {"mabs", facts::DrugSet{1}}};
    received.settings = facts::metastatic;
    program.atoms = {within, includes, received};
    using logic::NodeKind;
    program.nodes = {{NodeKind::atom, 0, 0, 0},     {NodeKind::atom, 0, 0, 1},
                     {NodeKind::atom, 0, 0, 2},     {NodeKind::all, 0, 2, 0},
                     {NodeKind::negation, 2, 1, 0}, {NodeKind::any, 3, 2, 0},
                     {NodeKind::named, 5, 1, 0}};
    program.children = {0, 1, 2, 3, 4, 5};
    program.names = {"marked"};
    return program;
}

[[nodiscard]] inline Rulebook sample_rulebook() {
    Rulebook book{.version = "1.2.3", .hash = "00ff", .horizon = "2026-11-22", .reviewed = "no"};
    book.vocabulary = sample_vocabulary();
    book.program = sample_program();
    const Citation cited{0, "Table 1", true, "2026-11-22"};
    book.definitions = {{.id = "marked",
                         .node = 6,
                         .holds = {"it is marked", "está marcado"},
                         .fails = {"it is not", "no lo está"},
                         .citations = {cited},
                         .rival = "other",
                         .rival_says = {"why", "por qué"}},
                        {.id = "share", .is_term = true, .term = {.fact = 1, .plus = -1}}};
    book.sources = {{"guide", "guideline", "BODY", "Title", "2026-01", "https://example.org",
                     "10.1/x", "1", "NCT00000001", "CC BY"}};
    book.supports = {{.id = "guide.one",
                      .when = 3,
                      .after = 2,
                      .current = 0,
                      .holds = 5,
                      .then = Offer::against,
                      .since = "2026-01-01",
                      .citation = cited}};
    book.guards = {{"onemab.no", "onemab", 1, GuardThen::exclude, true, {"no", "no"}, cited}};
    book.evidence = {{.id = "trial", .name = "TRIAL"}};
    book.evidence[0].figures = {{.end_point = "pfs", .kind = "survival", .citation = cited}};
    Option option{.id = "one", .name = {"one", "uno"}, .family = "targeted", .drugs = {"onemab"}};
    option.companions = {{"mabs", 4, {"with", "con"}}};
    option.supports = {0};
    option.guards = {0};
    option.approvals = {{"us", 3, "2025-01-01", "", cited}};
    option.evidence = {{0, logic::kNoNode}};
    option.supported = option.possible = option.opposed = option.excluded = option.not_now =
        option.must_know_open = 3;
    book.options = {option};
    book.preferences = {{"p", 0, 0, logic::kNoNode, cited}};
    book.notes = {{.id = "n", .kind = Note::Kind::urgent, .order = -5, .options = {0}}};
    book.notes[0].citations = {cited};
    book.pathways = {{"path", {"path", "camino"}, 6, "2020-01-01"}};
    book.accuracies = {{1, {"seldom wrong", "rara vez falla"}, cited}};
    book.glossary = {{"word", {"word", "palabra"}, {"words"}, {"what it means", "qué significa"}}};
    book.authors = {"we", "nosotros"};
    book.thresholds = {{}, {1}, {}};
    book.messages = {{"plan.title", {"Plan", "Plan"}}};
    return book;
}

}  // namespace nextline::rulebook
