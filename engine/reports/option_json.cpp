// SPDX-License-Identifier: Apache-2.0
#include "reports/json_parts.h"

namespace nextline::reports {
namespace {

constexpr std::array<std::string_view, 3> kTruths{"fails", "unknown", "holds"};

void write_drugs(JsonWriter& json, const Voice& voice, std::string_view key,
                 const std::vector<std::string>& drugs) {
    json.begin_array(key);
    for (const std::string& drug : drugs)
        json.begin_object().text("id", drug).text("name", voice.words.what(drug)).end_object();
    json.end_array();
}

void write_checks(JsonWriter& json, const Voice& voice, std::string_view key,
                  const std::vector<Check>& checks) {
    json.begin_array(key);
    for (const Check& check : checks) {
        json.begin_object().text("truth", kTruths[static_cast<std::size_t>(check.truth)]);
        write_statement(json, voice, check.say, "statement");
        write_missing(json, voice, "missing", check.missing);
        json.end_object();
    }
    json.end_array();
}

void write_because(JsonWriter& json, const Voice& voice, ProofTable& proofs,
                   const OptionWords& words) {
    json.begin_array("because");
    for (const Reason& reason : words.because)
        json.begin_object()
            .text("truth", kTruths[static_cast<std::size_t>(reason.truth)])
            .text("text", reason.sentence)
            .text("proof", proofs.refer(step_of(voice.plan, reason.node)))
            .end_object();
    json.end_array();
}

/// The published figure itself, never one that is hidden.
void write_figure(JsonWriter& json, const Voice& voice, const EvidenceWords& evidence,
                  const FigureWords& words) {
    const rulebook::Figure& figure = *words.figure;
    json.begin_object()
        .text("trial", evidence.evidence->id)
        .text("end_point", figure.end_point)
        .text("kind", figure.kind)
        .text("unit", figure.unit)
        .text("value", figure.value)
        .text("interval", figure.interval)
        .text("versus", figure.comparator_value)
        .text("versus_interval", figure.comparator_interval)
        .text("hazard_ratio", figure.hazard_ratio)
        .text("hazard_interval", figure.hazard_interval)
        .text("at_months", figure.at_months)
        .text("grade", figure.grade);
    write_statement(json, voice, words.statement, "statement");
    json.end_object();
}

void write_figures(JsonWriter& json, const Voice& voice, const OptionWords& words) {
    json.begin_array("evidence");
    for (const EvidenceWords& evidence : words.evidence) {
        json.begin_object()
            .text("trial", evidence.evidence->id)
            .text("name", evidence.evidence->name)
            .text("nct", evidence.evidence->nct)
            .truth("survival_hidden", evidence.survival_hidden);
        write_statement(json, voice, evidence.trial, "statement");
        write_statements(json, voice, "not_shown", evidence.not_shown);
        json.end_object();
    }
    json.end_array().begin_array("benefits");
    for (const EvidenceWords& evidence : words.evidence)
        for (const FigureWords& figure : evidence.benefits)
            write_figure(json, voice, evidence, figure);
    json.end_array().begin_array("harms");
    for (const EvidenceWords& evidence : words.evidence)
        for (const FigureWords& figure : evidence.harms)
            write_figure(json, voice, evidence, figure);
    json.end_array();
}

}  // namespace

void write_option(JsonWriter& json, const Voice& voice, ProofTable& proofs,
                  const OptionWords& words) {
    const advice::Card& card = *words.card;
    const rulebook::Option& option = *words.option;
    json.begin_object()
        .text("id", option.id)
        .text("name", voice.words.text(option.name))
        .text("family", option.family);
    write_drugs(json, voice, "drugs", option.drugs);
    write_drugs(json, voice, "one_of", option.one_of);
    write_checks(json, voice, "companions", words.companions);
    json.text("standing", standing_id(card.standing))
        .truth("settled", card.settled)
        .truth("disputed", card.disputed)
        .truth("unconfirmed", card.unconfirmed)
        .truth("running", card.running)
        .text("access", access_id(card.access));
    if (card.if_choosing) json.text("if_choosing", standing_id(*card.if_choosing));
    write_statement(json, voice, words.standing, "says");
    write_statements(json, voice, "flags", words.flags);
    write_statements(json, voice, "by", words.by);
    write_because(json, voice, proofs, words);
    write_statements(json, voice, "against", words.against);
    write_missing(json, voice, "missing", card.missing);
    write_statements(json, voice, "earlier", words.earlier);
    write_checks(json, voice, "before_start", words.before_start);
    write_checks(json, voice, "weigh", words.weigh);
    write_statements(json, voice, "preferred_over", words.preferred);
    write_figures(json, voice, words);
    json.begin_object("burden")
        .text("route", option.route)
        .text("visits_per_28_days", option.visits_per_28_days);
    write_statements(json, voice, "says", words.burden);
    json.end_object();
    write_statements(json, voice, "wishes", words.wishes);
    json.truth("reviewed", option.reviewed).text("proof", proofs.refer(card.proof)).end_object();
}

}  // namespace nextline::reports
