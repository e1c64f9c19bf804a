// SPDX-License-Identifier: Apache-2.0
#include "reports/glossary.h"
#include "reports/plan_json_parts.h"
#include "reports/refusal.h"
#include "reports/trials_report.h"

namespace nextline::reports {
namespace {

void write_disagreements(JsonWriter& json, const Voice& voice, const Content& content) {
    json.begin_array("disagreements");
    for (const DisagreementWords& one : content.disagreements) {
        json.begin_object();
        write_statement(json, voice, one.says, "statement");
        write_statements(json, voice, "sides", one.sides);
        json.end_object();
    }
    json.end_array();
}

void write_plan(JsonWriter& json, const Voice& voice) {
    const Content content = content_of(voice);
    ProofTable proofs{voice};
    json.text("refused", "");
    write_statements(json, voice, "assumptions", content.assumptions);
    write_statements(json, voice, "if_complete", content.if_complete);
    write_statements(json, voice, "contradictions", content.contradictions);
    write_statements(json, voice, "stale", content.stale);
    write_statements(json, voice, "not_read", content.not_read);
    write_notes(json, voice, proofs, "call_now", content.call_now);
    write_notes(json, voice, proofs, "urgent", content.urgent);
    write_decision(json, voice, proofs, content.decision);
    write_notes(json, voice, proofs, "aims", content.aims);
    json.begin_array("options");
    for (const OptionWords& option : content.options) write_option(json, voice, proofs, option);
    json.end_array();
    write_unmoved(json, voice);
    write_tests(json, voice, content.tests);
    write_notes(json, voice, proofs, "test_notes", content.test_notes);
    write_notes(json, voice, proofs, "care", content.care);
    write_notes(json, voice, proofs, "monitoring", content.monitoring);
    write_statements(json, voice, "questions", content.questions);
    json.begin_array("trials");
    for (const TrialWords& trial : content.trials.named) write_trial(json, voice, trial, false);
    json.end_array();
    write_statement(json, voice, content.trials.says, "trials_statement");
    write_disagreements(json, voice, content);
    write_sources(json, voice, content.sources);
    proofs.write(json);
    write_glossary(json, voice);
}

}  // namespace

std::string plan_json(const Subject& subject) {
    const Voice voice{subject};
    JsonWriter json;
    json.begin_object();
    write_head(json, voice, "plan/1");
    if (voice.plan.refusal != advice::Refusal::none)
        write_refusal(json, voice);
    else
        write_plan(json, voice);
    json.end_object();
    return json.take();
}

}  // namespace nextline::reports
