// SPDX-License-Identifier: Apache-2.0
#include "reports/plan_json_parts.h"

#include "reports/refusal.h"
#include "reports/wish_words.h"

namespace nextline::reports {
namespace {

constexpr std::array<std::string_view, 3> kTruths{"fails", "unknown", "holds"};

void write_option_ids(JsonWriter& json, const Voice& voice,
                      const std::vector<std::uint16_t>& options) {
    json.begin_array("options");
    for (const std::uint16_t option : options) json.text(voice.book.options[option].id);
    json.end_array();
}

}  // namespace

void write_notes(JsonWriter& json, const Voice& voice, ProofTable& proofs, std::string_view key,
                 const std::vector<NoteWords>& notes) {
    json.begin_array(key);
    for (const NoteWords& note : notes) {
        json.begin_object()
            .text("group", note.note->group)
            .text("truth", kTruths[static_cast<std::size_t>(note.truth)]);
        write_statement(json, voice, note.say, "statement");
        write_option_ids(json, voice, note.options);
        json.text("proof", proofs.refer(step_of(voice.plan, note.note->when))).end_object();
    }
    json.end_array();
}

void write_decision(JsonWriter& json, const Voice& voice, ProofTable& proofs,
                    const DecisionWords& decision) {
    json.begin_object("decision").text("is", decision_id(voice.plan.decision));
    write_statement(json, voice, decision.says, "statement");
    if (decision.because)
        json.text("because", decision.because->sentence)
            .text("proof", proofs.refer(step_of(voice.plan, decision.because->node)));
    write_statements(json, voice, "but", decision.but);
    json.end_object();
}

void write_tests(JsonWriter& json, const Voice& voice, const std::vector<TestWords>& tests) {
    json.begin_array("tests");
    for (const TestWords& test : tests) {
        json.begin_object();
        write_missing(json, voice, "facts", test.test->facts);
        json.number("settles", test.test->settles)
            .number("changes", test.test->changes)
            .text("burden", facts::kBurdens[static_cast<std::size_t>(test.test->burden)]);
        write_statement(json, voice, test.effect, "statement");
        write_statements(json, voice, "accuracy", test.accuracy);
        write_option_ids(json, voice, test.test->options);
        json.end_object();
    }
    json.end_array();
}

void write_unmoved(JsonWriter& json, const Voice& voice) {
    std::vector<Statement> unmoved;
    if (auto one = unmoved_wishes(voice)) unmoved.push_back(std::move(*one));
    write_statements(json, voice, "unmoved", unmoved);
}

void write_sources(JsonWriter& json, const Voice& voice,
                   const std::vector<std::uint16_t>& sources) {
    json.begin_array("sources");
    for (const std::uint16_t index : sources) {
        const rulebook::Source& source = voice.book.sources[index];
        json.begin_object()
            .text("id", source.id)
            .text("kind", source.kind)
            .text("body", source.body)
            .text("title", source.title)
            .text("date", source.date)
            .text("url", source.url)
            .text("doi", source.doi)
            .text("pmid", source.pmid)
            .text("nct", source.nct)
            .text("licence", source.licence)
            .text("text", source_words(source))
            .end_object();
    }
    json.end_array();
}

void write_refusal(JsonWriter& json, const Voice& voice) {
    json.text("refused", refusal_id(voice));
    write_statements(json, voice, "call_now", {refusal_call_now(voice)});
    write_statements(json, voice, "refusal", refusal_words(voice));
}

}  // namespace nextline::reports
