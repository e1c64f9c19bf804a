// SPDX-License-Identifier: Apache-2.0
#include "reports/trials_report.h"

#include "reports/json_parts.h"
#include "reports/plan_outline.h"
#include "reports/plan_words.h"
#include "reports/sections.h"

namespace nextline::reports {
namespace {

using advice::Match;

std::string_view mark_of(Match match) {
    switch (match) {
        case Match::met: return "✓";
        case Match::not_met: return "✗";
        case Match::wait: return "…";
        case Match::nothing:
        case Match::own_will:
        case Match::judgement:
        case Match::heading: return "·";
        default: return "?";
    }
}

std::string one_line(const Voice& voice, const std::vector<std::string>& parts) {
    return parts.empty() ? std::string{} : voice.words.all_of(parts);
}

Block criterion_block(const Voice& voice, const CriterionWords& criterion) {
    Block block = item(criterion.text,
                       text_of(voice, "trials.match." + std::string(match_id(criterion.match))),
                       std::string(mark_of(criterion.match)));
    if (!criterion.cohort.empty())
        block.parts.push_back(paragraph(
            voice.words.message("trials.part", {{"text", criterion.cohort}}), {}, Tone::quiet));
    if (!criterion.reading.empty())
        block.parts.push_back(paragraph(
            voice.words.message("trials.read_as", {{"text", criterion.reading}}), {}, Tone::quiet));
    for (const Ground& ground : criterion.grounds)
        block.parts.push_back(
            paragraph(voice.words.message("trials.your_record", {{"text", ground.text}}),
                      voice.clinician ? ground.origin : "", Tone::quiet));
    if (!criterion.missing.empty())
        block.parts.push_back(paragraph(
            voice.words.message("trials.missing", {{"text", one_line(voice, criterion.missing)}}),
            {}, Tone::quiet));
    if (!criterion.note.empty()) block.parts.push_back(paragraph(criterion.note, {}, Tone::quiet));
    return block;
}

Block card(const Voice& voice, const TrialWords& trial) {
    const trials::Trial& record = trial.read->trial;
    Block block{.kind = Block::Kind::card,
                .text = (record.title.empty() ? record.id : record.title),
                .aside = trial.fit.text};
    block.folded =
        trial.match->fit != advice::Fit::fits && trial.match->fit != advice::Fit::fits_if;
    Block name = paragraph(record.id + ". " + trial.state.text);
    name.link = trial.link;
    block.parts.push_back(std::move(name));
    block.parts.push_back(paragraph(trial.counts.text));
    block.parts.push_back(paragraph(trial.places.text, {}, Tone::quiet));
    std::vector<Block> parts;
    for (const trials::Section section : {trials::Section::inclusion, trials::Section::exclusion}) {
        std::vector<Block> criteria;
        for (const CriterionWords& criterion : trial.criteria)
            if (criterion.section == section) criteria.push_back(criterion_block(voice, criterion));
        if (criteria.empty()) continue;
        parts.push_back(
            paragraph(text_of(voice, section == trials::Section::inclusion ? "trials.inclusion"
                                                                           : "trials.exclusion"),
                      {}, Tone::strong));
        parts.push_back(list(std::move(criteria)));
    }
    block.parts.push_back(details(text_of(voice, "trials.criteria"), std::move(parts)));
    return block;
}

void add_cards(Outline& out, const Voice& voice, const char* id,
               const std::vector<TrialWords>& trials) {
    if (trials.empty()) return;
    std::vector<Block> parts{heading(2, text_of(voice, "section." + std::string(id)), id)};
    for (const TrialWords& trial : trials) parts.push_back(card(voice, trial));
    out.push_back(section(std::move(parts)));
}

Outline outline_of(const Voice& plain) {
    const Voice voice = voice_of(plain, *plain.trials);
    const TrialsWords content = trials_words(voice, *plain.trials);
    Outline out{heading(1, text_of(voice, "trials.title"))};
    for (Block& block : notices_outline(notices(plain))) out.push_back(std::move(block));
    for (const Statement& one : content.about) out.push_back(paragraph(one.text));
    add_section(out, voice, "trials_questions", items_of(voice, content.questions), true);
    add_cards(out, voice, "trials_open", content.open);
    add_cards(out, voice, "trials_ask", content.asked);
    return out;
}

// What is asked stands by the ids of the vocabulary too, for a form that can ask it.
void write_questions(JsonWriter& json, const Voice& voice, const TrialsWords& content,
                     const advice::TrialMatches& matches) {
    json.begin_array("questions");
    for (std::size_t i = 0; i < content.questions.size(); ++i) {
        json.begin_object();
        write_what_is_missing(json, voice, matches.questions[i].missing);
        json.number("trials", matches.questions[i].trials);
        write_statement(json, voice, content.questions[i], "statement");
        json.end_object();
    }
    json.end_array();
}

void write_criterion(JsonWriter& json, const CriterionWords& criterion) {
    json.begin_object();
    json.text("section",
              criterion.section == trials::Section::inclusion ? "inclusion" : "exclusion");
    if (!criterion.cohort.empty()) json.text("cohort", criterion.cohort);
    json.text("text", criterion.text).text("match", match_id(criterion.match));
    if (!criterion.reading.empty()) json.text("reading", criterion.reading);
    if (!criterion.grounds.empty()) {
        json.begin_array("record");
        for (const Ground& ground : criterion.grounds)
            json.begin_object()
                .text("text", ground.text)
                .text("origin", ground.origin)
                .end_object();
        json.end_array();
    }
    if (!criterion.missing.empty()) {
        json.begin_array("missing");
        for (const std::string& missing : criterion.missing) json.text(missing);
        json.end_array();
    }
    if (!criterion.note.empty()) json.text("note", criterion.note);
    json.end_object();
}

}  // namespace

void write_trial(JsonWriter& json, const Voice& voice, const TrialWords& trial,
                 bool with_criteria) {
    const trials::Trial& record = trial.read->trial;
    json.begin_object();
    json.text("id", record.id).text("title", record.title).text("link", trial.link);
    json.text("fit", fit_id(trial.match->fit)).truth("open", trial.match->open);
    json.truth("near", trial.match->near);
    json.text("status", record.status).text("snapshot", trial.read->snapshot);
    json.text("source", trial.read->source);
    json.begin_array("phases");
    for (const std::string& phase : record.phases) json.text(phase);
    json.end_array();
    json.begin_object("counts");
    for (std::size_t i = 0; i < advice::kMatches; ++i)
        json.number(match_id(static_cast<Match>(i)), trial.match->counts[i]);
    json.end_object();
    write_statement(json, voice, trial.fit, "fit_statement");
    write_statement(json, voice, trial.counts, "counts_statement");
    write_statement(json, voice, trial.state, "state");
    write_statement(json, voice, trial.places, "places");
    if (with_criteria) {
        json.begin_array("criteria");
        for (const CriterionWords& criterion : trial.criteria) write_criterion(json, criterion);
        json.end_array();
    }
    json.end_object();
}

std::string trials_text(const Subject& subject, std::size_t width, bool colour) {
    return render_text(outline_of(Voice(subject)), {.width = width, .colour = colour});
}

std::string trials_html(const Subject& subject) {
    const Voice voice(subject);
    return page_of(voice, outline_of(voice), "trials.title");
}

std::string trials_json(const Subject& subject) {
    const Voice plain(subject);
    const Voice voice = voice_of(plain, *subject.trials);
    const TrialsWords content = trials_words(voice, *subject.trials);
    JsonWriter json;
    json.begin_object();
    write_head(json, plain, "trials-found/1");
    write_statements(json, voice, "about", content.about);
    write_questions(json, voice, content, subject.trials->matches);
    for (const auto& [key, list] :
         {std::pair("open", &content.open), std::pair("ask", &content.asked)}) {
        json.begin_array(key);
        for (const TrialWords& trial : *list) write_trial(json, voice, trial, true);
        json.end_array();
    }
    json.end_object();
    return json.take();
}

}  // namespace nextline::reports
