// SPDX-License-Identifier: Apache-2.0
#include "reports/json_parts.h"

#include "logic/print_expression.h"

namespace nextline::reports {
namespace {

using logic::NodeKind;
using logic::StepId;

constexpr std::array<std::string_view, 3> kTruths{"fails", "unknown", "holds"};

void write_use(JsonWriter& json, const Voice& voice, const logic::Use& use) {
    const bool of_item = use.kind == logic::Use::Kind::item;
    json.begin_object();
    if (of_item) {
        const facts::Item& item = voice.patient.items[use.index];
        json.text("fact", voice.book.vocabulary.facts[item.fact].id)
            .text("text", voice.words.item(item))
            .text("date", base::to_text(item.date))
            .text("origin", item.origin);
    } else {
        const facts::Treatment& treatment = voice.patient.treatments[use.index];
        json.text("fact", "treatments")
            .text("text", voice.words.treatment(treatment))
            .text("date", base::to_text(treatment.start))
            .text("origin", treatment.origin);
    }
    json.truth("stale", use.stale).end_object();
}

void write_step(JsonWriter& json, const Voice& voice, StepId id) {
    const logic::Proof& proof = voice.plan.proof;
    const logic::Step& step = proof.steps[id];
    const logic::Node& node = voice.book.program.nodes[step.node];
    json.begin_object().text("id", "s" + std::to_string(id));
    if (node.kind == NodeKind::named)
        json.text("kind", "named").text("name", voice.book.program.names[node.index]);
    else if (node.kind == NodeKind::atom)
        json.text("kind", "atom")
            .text("rule",
                  logic::print_atom(voice.book.program.atoms[node.index], voice.book.vocabulary));
    else
        json.text("kind", node.kind == NodeKind::all   ? "all"
                          : node.kind == NodeKind::any ? "any"
                                                       : "not");
    json.text("truth", kTruths[static_cast<std::size_t>(step.truth)]);
    // Composed steps are their premises; only what has a sentence of its own carries text.
    if (node.kind == NodeKind::named || node.kind == NodeKind::atom)
        json.text("text", voice.words.condition(step.node));
    json.begin_array("premises");
    for (std::uint32_t i = 0; i < step.premise_count; ++i)
        json.text("s" + std::to_string(proof.premises[step.premises + i]));
    json.end_array();
    if (step.use_count > 0) {
        json.begin_array("uses");
        for (std::uint32_t i = 0; i < step.use_count; ++i)
            write_use(json, voice, proof.uses[step.uses + i]);
        json.end_array();
    }
    if (step.missing_count > 0) {
        std::vector<logic::Missing> missing;
        for (std::uint32_t i = 0; i < step.missing_count; ++i)
            missing.push_back(proof.missing[step.missing + i]);
        write_missing(json, voice, "missing", missing);
    }
    if (step.contradictory) json.truth("contradictory", true);
    if (step.assumed) json.truth("assumed", true);
    json.end_object();
}

}  // namespace

std::string ProofTable::refer(StepId step) {
    if (step >= wanted_.size()) return {};
    wanted_[step] = true;
    return "s" + std::to_string(step);
}

void ProofTable::write(JsonWriter& json) const {
    const logic::Proof& proof = voice_.plan.proof;
    std::vector<bool> wanted = wanted_;
    // Premises stand before their step: one pass from the last finds all that are needed.
    for (std::size_t id = wanted.size(); id-- > 0;)
        if (wanted[id])
            for (std::uint32_t i = 0; i < proof.steps[id].premise_count; ++i)
                wanted[proof.premises[proof.steps[id].premises + i]] = true;
    json.begin_array("proofs");
    for (std::size_t id = 0; id < wanted.size(); ++id)
        if (wanted[id]) write_step(json, voice_, static_cast<StepId>(id));
    json.end_array();
}

void write_statement(JsonWriter& json, const Voice& voice, const Statement& statement,
                     std::string_view key) {
    json.begin_object(key).text("id", statement.id).begin_object("args");
    for (const auto& [name, value] : statement.args) json.text(name, value);
    json.end_object().text("text", statement.text);
    if (!statement.citations.empty()) {
        json.begin_array("sources");
        for (const rulebook::Citation* citation : statement.citations) {
            if (citation->source >= voice.book.sources.size()) continue;
            json.begin_object()
                .text("source", voice.book.sources[citation->source].id)
                .text("place", citation->place)
                .truth("read_at_source", citation->read_at_source)
                .end_object();
        }
        json.end_array();
    }
    json.end_object();
}

void write_statements(JsonWriter& json, const Voice& voice, std::string_view key,
                      const std::vector<Statement>& statements) {
    json.begin_array(key);
    for (const Statement& statement : statements) write_statement(json, voice, statement);
    json.end_array();
}

void write_what_is_missing(JsonWriter& json, const Voice& voice, const logic::Missing& missing) {
    const auto& facts = voice.book.vocabulary.facts;
    const bool known_fact = missing.fact < facts.size();
    const bool completeness = missing.kind == logic::Missing::Kind::completeness;
    const bool fact = missing.kind == logic::Missing::Kind::fact;
    json.text("kind", completeness ? "completeness" : fact ? "fact" : "history");
    if (known_fact) json.text("fact", facts[missing.fact].id);
    if (completeness && !known_fact) json.text("fact", "treatments");
    if (known_fact && fact && facts[missing.fact].type == facts::FactType::list &&
        missing.member < facts[missing.fact].values.size())
        json.text("member", facts[missing.fact].values[missing.member].id);
}

void write_missing(JsonWriter& json, const Voice& voice, std::string_view key,
                   const std::vector<logic::Missing>& missing) {
    json.begin_array(key);
    for (const logic::Missing& one : missing) {
        json.begin_object();
        write_what_is_missing(json, voice, one);
        if (one.kind == logic::Missing::Kind::history)
            json.text("rule",
                      logic::print_atom(voice.book.program.atoms[one.atom], voice.book.vocabulary));
        json.text("text", voice.words.missing(one))
            .text("question", words::sentence(voice.words.question(one)))
            .end_object();
    }
    json.end_array();
}

void write_head(JsonWriter& json, const Voice& voice, std::string_view form) {
    const advice::Request& request = voice.plan.request;
    json.text("nextline", form)
        .begin_object("rulebook")
        .text("version", voice.book.version)
        .text("hash", voice.book.hash)
        .text("horizon", voice.book.horizon)
        .text("reviewed", voice.book.reviewed)
        .text("authors", voice.words.text(voice.book.authors))
        .text("funding", voice.words.text(voice.book.funding))
        .end_object()
        .begin_object("request")
        .text("as_of", base::to_text(request.as_of))
        .text("region", request.region)
        .text("language", request.language == facts::Language::es ? "es" : "en")
        .text("audience", voice.clinician ? "clinician" : "patient")
        .text("figures", request.show_survival ? "shown" : "hidden")
        .end_object()
        .truth("synthetic", voice.patient.synthetic)
        .number("proof_faults", voice.plan.proof_faults);
    write_statements(json, voice, "notices", notices(voice));
}

}  // namespace nextline::reports
