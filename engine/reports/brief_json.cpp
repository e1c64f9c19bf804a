// SPDX-License-Identifier: Apache-2.0
// The plan while somebody answers questions: what changes with every answer, and nothing else.
#include <set>

#include "reports/plan_json_parts.h"
#include "reports/refusal.h"
#include "reports/wish_words.h"

namespace nextline::reports {
namespace {

void write_card(JsonWriter& json, const Voice& voice, const advice::Card& card) {
    const rulebook::Option& option = voice.book.options[card.option];
    json.begin_object()
        .text("id", option.id)
        .text("name", voice.words.text(option.name))
        .text("standing", standing_id(card.standing))
        .truth("settled", card.settled)
        .truth("running", card.running);
    write_statements(json, voice, "wishes", wishes_words(voice, card));
    json.end_object();
}

// The lists of which some option would need to know whether they are whole.
void write_open_lists(JsonWriter& json, const Voice& voice) {
    std::set<std::string> lists;
    for (const advice::Card& card : voice.plan.options)
        for (const logic::Missing& missing : card.missing)
            if (missing.kind == logic::Missing::Kind::completeness)
                lists.insert(missing.fact == facts::kNoFact
                                 ? "treatments"
                                 : voice.book.vocabulary.facts[missing.fact].id);
    json.begin_array("open_lists");
    for (const std::string& list : lists) json.text(list);
    json.end_array();
}

// What to ask next: the form has the words of the questions from the vocabulary.
void write_ranked(JsonWriter& json, const Voice& voice) {
    json.begin_array("tests");
    for (const advice::Test& test : voice.plan.tests) {
        json.begin_object().begin_array("facts");
        for (const logic::Missing& missing : test.facts) {
            json.begin_object();
            write_what_is_missing(json, voice, missing);
            json.end_object();
        }
        json.end_array().text("effect", effect_of(voice, test).text).end_object();
    }
    json.end_array();
}

std::vector<std::uint16_t> sources_of(const std::vector<NoteWords>& notes) {
    std::set<std::uint16_t> sources;
    for (const NoteWords& note : notes)
        for (const rulebook::Citation* citation : note.say.citations)
            sources.insert(citation->source);
    return {sources.begin(), sources.end()};
}

void write_brief(JsonWriter& json, const Voice& voice) {
    ProofTable proofs{voice};
    const std::vector<NoteWords> urgent = note_words(voice, voice.plan.urgent);
    json.text("refused", "");
    write_notes(json, voice, proofs, "urgent", urgent);
    write_decision(json, voice, proofs, decision_words(voice));
    json.begin_array("options");
    for (const advice::Card& card : voice.plan.options) write_card(json, voice, card);
    json.end_array();
    write_unmoved(json, voice);
    write_open_lists(json, voice);
    write_ranked(json, voice);
    write_sources(json, voice, sources_of(urgent));
    proofs.write(json);
}

}  // namespace

std::string brief_json(const Subject& subject) {
    const Voice voice{subject};
    JsonWriter json;
    json.begin_object();
    write_head(json, voice, "brief/1");
    if (voice.plan.refusal != advice::Refusal::none)
        write_refusal(json, voice);
    else
        write_brief(json, voice);
    write_record(json, voice);
    json.end_object();
    return json.take();
}

}  // namespace nextline::reports
