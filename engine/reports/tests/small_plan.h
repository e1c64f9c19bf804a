// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/advise.h"
#include "reports/report.h"
#include "words/tests/small_rulebook.h"

namespace nextline::reports::testing {

using namespace nextline::words::testing;  // the small vocabulary and its atoms
using logic::NodeId;
using rulebook::Offer;

/// An invented rulebook with one option in each standing, and a plan for one person.
class SmallPlan {
public:
    SmallPlan() {
        book.version = "1.0";
        book.hash = "0123456789abcdef";
        book.horizon = "2026-06-30";
        book.vocabulary = small_vocabulary();
        book.messages = all_messages();
        book.sources = {{.id = "guide",
                         .kind = "guideline",
                         .body = "Guide",
                         .title = "A guide",
                         .date = "2025-03-01",
                         .url = "https://example.org/guide"},
                        {.id = "trial",
                         .kind = "paper",
                         .body = "Journal",
                         .title = "A trial",
                         .date = "2022",
                         .doi = "10.1000/182"}};
        book.glossary = {
            {"qt", {"QTcF", "QTcF"}, {}, {"A time on the ECG.", "Un tiempo del ECG."}},
            {"tired", {"tiredness", "cansancio"}, {"fatigue"}, {"No strength.", "Sin fuerzas."}},
            {"unused", {"zebra", "cebra"}, {}, {"An animal.", "Un animal."}}};
        add_definitions();
        add_evidence();
        add_options();
        add_notes();
        book.program = builder_.take();
        add_patient();
        request.as_of = {2026, 5, 1};
        request.region = "us";
    }

    /// The plan as it stands now; change `book`, `patient` and `request` before.
    Subject subject() {
        patient.as_of = base::days_of(request.as_of).earliest;
        plan_ = advice::advise(patient, book, request);
        return {book, patient, plan_};
    }

    rulebook::Rulebook book;
    facts::Patient patient;
    advice::Request request;

private:
    NodeId define(const std::string& id, NodeId body, facts::Text holds, facts::Text fails) {
        const NodeId node = builder_.named(id, body);
        book.definitions.push_back({.id = id,
                                    .node = node,
                                    .holds = std::move(holds),
                                    .fails = std::move(fails),
                                    .citations = {cite("1.1")}});
        return node;
    }

    static rulebook::Citation cite(std::string place, bool read = true, std::uint16_t source = 0) {
        return {.source = source, .place = std::move(place), .read_at_source = read};
    }

    void add_definitions() {
        er_ = define(
            "er_positive",
            builder_.atom(value_is(kEr, "is positive", facts::interval(1, facts::kInfinity))),
            {"the cancer feeds on oestrogen (ER-positive)",
             "el cáncer usa estrógeno (RE positivo)"},
            {"the cancer does not feed on oestrogen", "el cáncer no usa estrógeno"});
        const NodeId spread = builder_.any({builder_.atom(includes(kSites, 0, "bone")),
                                            builder_.atom(includes(kSites, 1, "liver"))});
        define("metastatic", spread, {"the cancer has spread", "el cáncer se ha extendido"},
               {"the cancer has not spread", "el cáncer no se ha extendido"});
        define(
            "decision_switch",
            builder_.atom(history(Op::progressed, "letrozole", facts::metastatic)),
            {"the cancer grew on the last treatment", "el cáncer creció con el último tratamiento"},
            {"the cancer did not grow", "el cáncer no creció"});
    }

    void add_evidence() {
        const auto figure = [&](std::string end_point, std::string kind, facts::Text label,
                                std::string unit, std::string value, std::string versus) {
            return rulebook::Figure{.end_point = std::move(end_point),
                                    .kind = std::move(kind),
                                    .label = std::move(label),
                                    .unit = std::move(unit),
                                    .value = std::move(value),
                                    .comparator_value = std::move(versus),
                                    .citation = cite("Table 2", true, 1)};
        };
        auto pfs = figure("pfs_median_months", "survival",
                          {"median time without growth", "mediana de tiempo sin crecimiento"},
                          "months", "3.8", "1.9");
        pfs.hazard_ratio = "0.55";
        pfs.hazard_interval = "0.39 to 0.77";
        book.evidence = {
            {.id = "emerald",
             .name = "EMERALD",
             .nct = "NCT00000000",
             .population = {"people with an ESR1 change", "personas con cambio en ESR1"},
             .arm = {"elacestrant", "elacestrant"},
             .comparator = {"standard hormone therapy", "terapia hormonal habitual"},
             .figures = {pfs,
                         figure("nausea", "harm", {"nausea", "náuseas"}, "percent", "35.0", "18.8"),
                         figure("severe_nausea", "harm", {"severe nausea", "náuseas intensas"},
                                "percent", "2.5", "0.9")}}};
    }

    void add_option(const std::string& id, facts::Text name, Offer then, NodeId when,
                    bool read = true) {
        const auto index = static_cast<std::uint16_t>(book.options.size());
        const auto support = static_cast<std::uint16_t>(book.supports.size());
        book.supports.push_back({.id = "guide." + id,
                                 .option = index,
                                 .when = when,
                                 .current = builder_.all({}),
                                 .holds = when,
                                 .then = then,
                                 .strength = "strong",
                                 .level = "high",
                                 .citation = cite("Recommendation 1", read)});
        rulebook::Option option{.id = id,
                                .name = std::move(name),
                                .family = "endocrine",
                                .drugs = {"elacestrant"},
                                .supports = {support},
                                .route = "tablet"};
        const bool supported = then == Offer::recommend && read;
        option.supported = supported ? when : builder_.any({});
        option.possible = supported ? builder_.any({}) : when;
        option.opposed = option.excluded = option.not_now = option.must_know_open =
            builder_.any({});
        book.options.push_back(std::move(option));
    }

    void add_guard(std::size_t option, const std::string& id, NodeId when, facts::Text say) {
        book.options[option].guards.push_back(static_cast<std::uint16_t>(book.guards.size()));
        book.options[option].excluded = book.options[option].not_now = when;
        book.guards.push_back({.id = id,
                               .drug = "elacestrant",
                               .when = when,
                               .then = rulebook::GuardThen::exclude,
                               .say = std::move(say),
                               .citation = cite("Warnings")});
    }

    void add_options() {
        const NodeId her2 = builder_.atom(value_is(kHer2, "is negative", facts::choices(3)));
        add_option("a_letrozole_again", {"letrozole again", "letrozol otra vez"}, Offer::recommend,
                   er_);
        add_option("b_elacestrant", {"elacestrant", "elacestrant"}, Offer::recommend, er_);
        add_option("c_exemestane", {"exemestane", "exemestano"}, Offer::recommend, er_, false);
        add_option("d_conjugate", {"a conjugate", "un conjugado"}, Offer::recommend,
                   builder_.all({er_, her2}));
        add_option("e_chemotherapy", {"chemotherapy", "quimioterapia"}, Offer::may,
                   builder_.negation(er_));
        book.options[1].evidence = {{.evidence = 0}};
        add_guard(0, "letrozole.frail", builder_.atom(at_least(kEcog, 2)),
                  {"Too weak for it.", "Demasiada debilidad."});
        add_guard(
            1, "elacestrant.qt", builder_.atom(at_least(kQtcf, 450)),
            {"A long QTcF can disturb the heartbeat.", "Un QTcF largo puede alterar el latido."});
    }

    void add_notes() {
        book.notes = {
            {.id = "fever",
             .kind = rulebook::Note::Kind::call_now,
             .group = "emergency",
             .say = {"Fever: call at once.", "Fiebre: llame enseguida."},
             .citations = {cite("2")}},
            {.id = "exercise",
             .kind = rulebook::Note::Kind::care,
             .say = {"Moving helps against tiredness.", "Moverse ayuda contra el cansancio."},
             .citations = {cite("3")}},
            {.id = "ask_trial",
             .kind = rulebook::Note::Kind::question,
             .say = {"Is there a trial?", "¿Hay algún ensayo?"}}};
    }

    void add_patient() {
        patient.synthetic = true;
        patient.items = {{.fact = kEr,
                          .values = facts::exactly(90),
                          .date = {2025, 10, 12},
                          .specimens = facts::metastasis,
                          .as_given = "90 %",
                          .origin = "/tumour_tests/0"},
                         {.fact = kEcog,
                          .values = facts::exactly(2),
                          .date = {2026, 4, 1},
                          .origin = "/health/ecog"},
                         {.fact = kSites,
                          .values = facts::boolean(true),
                          .member = 0,
                          .origin = "/disease/sites/0"}};
        facts::Treatment treatment;
        treatment.settings = facts::metastatic;
        treatment.drugs = {kLetrozole};
        treatment.unknown_drugs = {"<script>alert(1)</script>"};
        treatment.start = {2025, 11, 0};
        treatment.end = {2026, 4, 0};
        treatment.ongoing = 1;
        treatment.stopped_for = facts::progression;
        treatment.origin = "/treatments/0";
        patient.treatments = {treatment};
        patient.not_read = {{"/entry/7", "Observation 1234-5", "the code is not known here"}};
    }

    logic::Builder builder_;
    NodeId er_ = logic::kNoNode;
    advice::Plan plan_;
};

}  // namespace nextline::reports::testing
