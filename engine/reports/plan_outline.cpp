// SPDX-License-Identifier: Apache-2.0
#include "reports/plan_outline.h"

#include <algorithm>

#include "reports/first_screen.h"
#include "reports/option_outline.h"
#include "reports/refusal.h"
#include "reports/sections.h"

namespace nextline::reports {
namespace {

Block note_item(const Voice& voice, const NoteWords& note) {
    Block out = item(note.say.text, voice.cite(note.say));
    using Kind = rulebook::Note::Kind;
    const bool remarked = note.note->kind != Kind::call_now && note.note->kind != Kind::aim;
    const bool open = note.truth == logic::Truth::unknown && note.note->when != logic::kNoNode;
    if (open && remarked) {
        const auto missing = missing_below(voice, step_of(voice.plan, note.note->when));
        out.parts.push_back(paragraph(
            voice.words.message("note.may_apply", {{"missing", few_missing_words(voice, missing)}}),
            {}, Tone::quiet));
    }
    return out;
}

/// Notes that stand for everyone, under the headings of their groups.
void add_notes(Outline& out, const Voice& voice, const char* id,
               const std::vector<NoteWords>& notes, Tone tone = Tone::plain) {
    Block part = section({heading(2, text_of(voice, "section." + std::string(id)), id)}, tone);
    std::vector<std::string> groups;
    for (const NoteWords& note : notes)
        if (note.note->options.empty() &&
            std::find(groups.begin(), groups.end(), note.note->group) == groups.end())
            groups.push_back(note.note->group);
    for (const std::string& group : groups) {
        const std::string message = "group." + group;
        if (!group.empty() && groups.size() > 1 && voice.words.has(message))
            part.parts.push_back(heading(3, text_of(voice, message)));
        std::vector<Block> items;
        for (const NoteWords& note : notes)
            if (note.note->options.empty() && note.note->group == group)
                items.push_back(note_item(voice, note));
        part.parts.push_back(list(std::move(items)));
    }
    if (!groups.empty()) out.push_back(std::move(part));
}

/// The first fifteen questions, the others on demand.
void add_questions(Outline& out, const Voice& voice, const Content& content) {
    constexpr std::size_t kFirst = 15;
    std::vector<Block> items = items_of(voice, content.questions);
    if (items.empty()) return;
    std::vector<Block> rest;
    if (items.size() > kFirst)
        rest.assign(std::make_move_iterator(items.begin() + kFirst),
                    std::make_move_iterator(items.end()));
    items.resize(std::min(items.size(), kFirst));
    Outline parts{heading(2, text_of(voice, "section.questions"), "questions"),
                  list(std::move(items), true)};
    if (!rest.empty()) {
        const std::string how_many = voice.words.counted("questions.more", rest.size());
        parts.push_back(details(how_many, {list(std::move(rest))}));
    }
    out.push_back(section(std::move(parts)));
}

Block test_item(const Voice& voice, const TestWords& test) {
    Block block = item(words::capital(voice.words.all_of(test.nouns)), test.burden.text);
    std::string line = test.effect.text;
    for (const std::string& where : test.where) line += " " + where;
    block.parts.push_back(paragraph(line));
    for (const Statement& accuracy : test.accuracy)
        block.parts.push_back(paragraph(accuracy.text, voice.cite(accuracy)));
    std::vector<std::string> names;
    for (const std::uint16_t option : test.test->options)
        if (names.size() < 6) names.push_back(voice.option_name(option));
    const bool more = test.test->options.size() > names.size();
    if (!names.empty())
        block.parts.push_back(
            paragraph(voice.words.message(more ? "test.options.more" : "test.options",
                                          {{"options", voice.words.all_of(names)}}),
                      {}, Tone::quiet));
    return block;
}

/// The tests that matter most, then the rest folded away; then what the rulebook says of tests.
void add_tests(Outline& out, const Voice& voice, const Content& content) {
    constexpr std::size_t kFirst = 10;
    std::vector<Block> first, rest;
    for (const TestWords& test : content.tests)
        (first.size() < kFirst ? first : rest).push_back(test_item(voice, test));
    Outline parts{heading(2, text_of(voice, "section.tests"), "tests")};
    if (!first.empty()) parts.push_back(list(std::move(first), true));
    if (!rest.empty()) {
        const std::string how_many = voice.words.counted("tests.more", rest.size());
        Block line = paragraph(how_many);
        line.text_only = true;
        parts.push_back(std::move(line));
        parts.push_back(details(how_many, {list(std::move(rest))}));
        parts.back().page_only = true;
    }
    std::vector<Block> notes;
    for (const NoteWords& note : content.test_notes)
        if (note.note->options.empty()) notes.push_back(note_item(voice, note));
    if (!notes.empty()) {
        parts.push_back(heading(3, text_of(voice, "tests.notes")));
        parts.push_back(list(std::move(notes)));
    }
    if (parts.size() > 1) out.push_back(section(std::move(parts)));
}

void add_disagreements(Outline& out, const Voice& voice, const Content& content) {
    std::vector<Block> items;
    for (const DisagreementWords& one : content.disagreements) {
        Block block = item(one.says.text, voice.cite(one.says));
        // Each side names its source already.
        std::vector<Block> sides;
        for (const Statement& side : one.sides) sides.push_back(item(side.text));
        if (!sides.empty()) block.parts.push_back(list(std::move(sides)));
        items.push_back(std::move(block));
    }
    add_section(out, voice, "disagreements", std::move(items));
}

void add_sources(Outline& out, const Voice& voice, const Content& content) {
    std::vector<Block> items;
    for (const std::uint16_t index : content.sources) {
        const rulebook::Source& source = voice.book.sources[index];
        Block block = item(source_words(source));
        block.link = source_link(source);
        items.push_back(std::move(block));
    }
    if (items.empty()) return;
    out.push_back(section({heading(2, text_of(voice, "section.sources"), "sources"),
                           paragraph(text_of(voice, "sources.unconfirmed"), {}, Tone::quiet),
                           list(std::move(items), true)}));
}

/// Who stands behind this document, how it is kept, and what is not known about it.
void add_about(Outline& out, const Voice& voice) {
    std::vector<Block> items;
    for (const char* id : {"footer.update", "footer.readability", "footer.not_tested"})
        items.push_back(item(text_of(voice, id)));
    const auto stated = [&](const std::string& id, const facts::Text& text) {
        const std::string& who = voice.words.text(text);
        items.push_back(item(who.empty() ? text_of(voice, id + "_unknown")
                                         : voice.words.message(id, {{"who", who}})));
    };
    stated("footer.authors", voice.book.authors);
    stated("footer.funding", voice.book.funding);
    items.push_back(
        item(voice.words.message("footer.selection", {{"place", "knowledge/README.md"}})));
    add_section(out, voice, "about", std::move(items));
}

void add_trials(Outline& out, const Voice& voice, const TrialsInPlan& trials) {
    std::vector<Block> parts{heading(2, text_of(voice, "section.trials"), "trials"),
                             paragraph(trials.says.text)};
    std::vector<Block> items;
    for (const TrialWords& trial : trials.named) {
        Block one = item(trial.read->trial.title, trial.fit.text);
        one.parts.push_back(paragraph(trial.read->trial.id + ". " + trial.state.text));
        one.parts.back().link = trial.link;
        one.parts.push_back(paragraph(trial.counts.text, {}, Tone::quiet));
        items.push_back(std::move(one));
    }
    if (!items.empty()) parts.push_back(list(std::move(items)));
    out.push_back(section(std::move(parts)));
}

}  // namespace

Outline notices_outline(const std::vector<Statement>& notices) {
    Outline parts;
    for (const Statement& notice : notices) {
        const bool fault = notice.id == "notice.proof_faults";
        const bool small = notice.id == "notice.rulebook" || notice.id == "notice.request";
        parts.push_back(item(notice.text, {}, {}));
        parts.back().tone = fault ? Tone::alarm : small ? Tone::quiet : Tone::plain;
    }
    return {section({list(std::move(parts))}, Tone::care, "notices")};
}

Outline plan_outline(const Voice& voice) {
    if (voice.plan.refusal != advice::Refusal::none) return refusal_outline(voice);
    const Content content = content_of(voice);
    Outline out{heading(1, text_of(voice, "plan.title"))};
    for (Block& block : notices_outline(content.notices)) out.push_back(std::move(block));
    add_notes(out, voice, "urgent", content.urgent, Tone::alarm);
    add_notes(out, voice, "call_now", content.call_now, Tone::alarm);
    const Leading leading = leading_options(content);
    for (Block& block : first_screen(voice, content, leading)) out.push_back(std::move(block));
    add_notes(out, voice, "aims", content.aims);
    for (Block& block : options_outline(voice, content, leading)) out.push_back(std::move(block));
    add_tests(out, voice, content);
    add_questions(out, voice, content);
    add_notes(out, voice, "care", content.care);
    add_notes(out, voice, "monitoring", content.monitoring);
    add_disagreements(out, voice, content);
    add_section(out, voice, "if_complete", items_of(voice, content.if_complete));
    add_section(out, voice, "assumptions", items_of(voice, content.assumptions));
    add_section(out, voice, "stale", items_of(voice, content.stale));
    add_section(out, voice, "not_read", items_of(voice, content.not_read));
    add_trials(out, voice, content.trials);
    add_sources(out, voice, content);
    add_about(out, voice);
    return out;
}

}  // namespace nextline::reports
