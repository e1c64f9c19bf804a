// SPDX-License-Identifier: Apache-2.0
#include "reports/option_outline.h"

#include <array>

namespace nextline::reports {
namespace {

using advice::Standing;

/// Sources beside a sentence; rule ids for clinicians.
std::string aside_of(const Voice& voice, const Statement& statement) {
    std::string out = voice.cite(statement);
    if (voice.clinician && !statement.citations.empty())
        out += (out.empty() ? "" : "; ") + statement.id;
    return out;
}

Block said(const Voice& voice, const Statement& statement, std::string mark = {}) {
    return item(statement.text, aside_of(voice, statement), std::move(mark));
}

void put(Outline& out, const Voice& voice, std::string_view title, std::vector<Block> items) {
    if (items.empty()) return;
    out.push_back(heading(5, voice.words.message(title)));
    out.push_back(list(std::move(items)));
}

/// "✓ HER2 is low [HER2 result: low (2025-10-12)]"
Block reason_item(const Voice& voice, const Reason& reason) {
    // A condition that fails is said as it was asked: ✗ stands before it.
    const std::string text =
        reason.truth == logic::Truth::fails ? voice.words.condition(reason.node) : reason.sentence;
    std::string grounds;
    constexpr std::size_t kShown = 3;
    for (std::size_t i = 0; i < reason.grounds.size() && i < kShown; ++i) {
        const Ground& ground = reason.grounds[i];
        grounds += (grounds.empty() ? "" : "; ") + ground.text;
        if (ground.stale) grounds += " " + voice.words.message("proof.too_old");
        if (voice.clinician && !ground.origin.empty()) grounds += " " + ground.origin;
    }
    return item(words::sentence(text), grounds, std::string(words::mark_of(reason.truth)));
}

Block check_item(const Voice& voice, const Check& check, bool ask) {
    Block out = said(voice, check.say);
    if (check.truth != logic::Truth::unknown || check.missing.empty()) return out;
    const std::string nouns = missing_words(voice, check.missing);
    out.text = voice.words.message(ask ? "check.first" : "check.if",
                                   {{"missing", nouns}, {"say", check.say.text}});
    return out;
}

/// Who says so is in the sentence already; beside it stands only the rule.
std::vector<Block> speakers(const Voice& voice, const std::vector<Statement>& statements) {
    std::vector<Block> out;
    for (const Statement& statement : statements)
        out.push_back(item(statement.text, voice.clinician ? statement.id : std::string{}));
    return out;
}

std::vector<Block> said_all(const Voice& voice, const std::vector<Statement>& statements) {
    std::vector<Block> out;
    for (const Statement& statement : statements) out.push_back(said(voice, statement));
    return out;
}

std::vector<Block> checks(const Voice& voice, const std::vector<Check>& all, bool ask) {
    std::vector<Block> out;
    for (const Check& check : all) out.push_back(check_item(voice, check, ask));
    return out;
}

Outline evidence_outline(const Voice& voice, const OptionWords& words) {
    Outline out;
    if (words.evidence.empty()) {
        out.push_back(heading(5, voice.words.message("option.evidence")));
        out.push_back(paragraph(voice.words.message("evidence.none"), {}, Tone::quiet));
        return out;
    }
    out.push_back(heading(5, voice.words.message("option.evidence")));
    for (const EvidenceWords& evidence : words.evidence) {
        out.push_back(paragraph(evidence.trial.text));
        const auto figures = [&](std::string_view title, const std::vector<FigureWords>& list_of) {
            std::vector<Block> items;
            for (const FigureWords& figure : list_of)
                items.push_back(item(figure.statement.text, voice.cite(figure.statement)));
            if (items.empty()) return;
            Block block = item(voice.words.message(title));
            block.parts.push_back(list(std::move(items)));
            out.push_back(list({std::move(block)}));
        };
        figures("evidence.benefits", evidence.benefits);
        figures("evidence.harms", evidence.harms);
        out.push_back(list(said_all(voice, evidence.not_shown)));
    }
    return out;
}

Outline notes_for(const Voice& voice, const Content& content, const OptionWords& words) {
    std::vector<Block> items;
    for (const auto* notes : {&content.care, &content.monitoring, &content.test_notes})
        for (const NoteWords& note : *notes)
            for (const std::uint16_t option : note.options)
                if (option == words.card->option) items.push_back(said(voice, note.say));
    Outline out;
    put(out, voice, "option.with_it", std::move(items));
    return out;
}

void append(Outline& out, Outline more) {
    for (Block& block : more) out.push_back(std::move(block));
}

/// Reasons whose truth is the one wanted.
std::vector<Block> reasons(const Voice& voice, const OptionWords& words, logic::Truth truth) {
    std::vector<Block> out;
    for (const Reason& reason : words.because)
        if (reason.truth == truth) out.push_back(reason_item(voice, reason));
    return out;
}

/// The conditions of each source that speaks for the option, folded away on the page.
Block proof_details(const Voice& voice, const OptionWords& words) {
    Block out = details(voice.words.message("option.proof"), {});
    out.page_only = true;
    const advice::Card& card = *words.card;
    for (const auto* list : {&card.by, &card.open_supports, &card.later_supports})
        for (const std::uint16_t index : *list) {
            const rulebook::Support& support = voice.book.supports[index];
            out.parts.push_back(paragraph(words::sentence(voice.cite(support.citation)),
                                          voice.clinician ? support.id : std::string{}));
            for (const logic::NodeId node : {support.when, support.after})
                if (const logic::StepId step = step_of(voice.plan, node); step != logic::kNoStep)
                    out.parts.push_back(proof_list(voice, step));
        }
    return out;
}

Block full_card(const Voice& voice, const Content& content, const OptionWords& words) {
    Block card{.kind = Block::Kind::card,
               .level = 4,
               .id = "option-" + words.option->id,
               .text = words::capital(voice.words.text(words.option->name)),
               .aside = words.standing.text};
    const bool good = words.card->standing <= Standing::possible;
    card.tone = good                                                ? Tone::good
                : words.card->standing == Standing::advised_against ? Tone::care
                                                                    : Tone::plain;
    Outline& out = card.parts;
    std::vector<Block> top = said_all(voice, words.flags);
    if (words.if_choosing) top.push_back(item(words.if_choosing->text));
    out.push_back(list(std::move(top)));
    put(out, voice, "option.against", said_all(voice, words.against));
    put(out, voice, "option.by", speakers(voice, words.by));
    put(out, voice, "option.because", reasons(voice, words, logic::Truth::holds));
    put(out, voice, "option.open", reasons(voice, words, logic::Truth::unknown));
    put(out, voice, "option.not_yet", reasons(voice, words, logic::Truth::fails));
    put(out, voice, "option.preferred.heading", said_all(voice, words.preferred));
    put(out, voice, "option.before_start", checks(voice, words.before_start, true));
    put(out, voice, "option.companions", checks(voice, words.companions, false));
    put(out, voice, "option.weigh", checks(voice, words.weigh, false));
    put(out, voice, "option.burden", said_all(voice, words.burden));
    put(out, voice, "option.wishes", said_all(voice, words.wishes));
    append(out, evidence_outline(voice, words));
    append(out, notes_for(voice, content, words));
    if (Block proof = proof_details(voice, words); !proof.parts.empty())
        out.push_back(std::move(proof));
    return card;
}

/// Options that are not for now: the name and the reasons, no figures.
Block brief_card(const Voice& voice, const OptionWords& words) {
    Block card{.kind = Block::Kind::card,
               .level = 4,
               .id = "option-" + words.option->id,
               .text = words::capital(voice.words.text(words.option->name))};
    Outline& out = card.parts;
    if (words.if_choosing) out.push_back(list({item(words.if_choosing->text)}));
    put(out, voice, "option.against", said_all(voice, words.against));
    put(out, voice, "option.by", speakers(voice, words.by));
    put(out, voice, "option.not_yet", reasons(voice, words, logic::Truth::fails));
    put(out, voice, "option.open", reasons(voice, words, logic::Truth::unknown));
    return card;
}

/// One line an option: its name and the first condition that fails.
Block name_item(const Voice& voice, const OptionWords& words) {
    std::string why;
    for (const Reason& reason : words.because)
        if (reason.truth == logic::Truth::fails && why.empty()) why = reason.sentence;
    const std::string name = words::capital(voice.words.text(words.option->name));
    if (why.empty()) return item(words::sentence(name));
    return item(voice.words.message("option.not_fitting", {{"option", name}, {"why", why}}));
}

}  // namespace

Block proof_list(const Voice& voice, logic::StepId step) {
    Block root = list({});
    std::vector<std::vector<Block>*> levels{&root.parts};
    for (const auto& line : voice.words.proof_lines(voice.plan.proof, step, voice.patient)) {
        const bool condition = line.kind == words::ProofLine::Kind::condition;
        Block block = item(words::capital(line.text),
                           voice.clinician || condition ? line.origin : std::string{},
                           condition ? std::string(words::mark_of(line.truth)) : "·");
        const auto depth = static_cast<std::size_t>(line.depth);
        levels.resize(std::min(levels.size(), depth + 1));
        if (levels.size() <= depth) {
            // The first line below its parent opens a list there.
            Block& parent = levels.back()->back();
            parent.parts.push_back(list({}));
            levels.push_back(&parent.parts.back().parts);
        }
        levels.back()->push_back(std::move(block));
    }
    return root;
}

Outline options_outline(const Voice& voice, const Content& content) {
    constexpr std::array<Standing, 7> kOrder{
        Standing::continue_, Standing::recommended,     Standing::possible,     Standing::depends,
        Standing::later,     Standing::advised_against, Standing::not_indicated};
    Outline out{heading(2, voice.words.message("section.options"), "options"),
                paragraph(voice.words.message("options.order"), {}, Tone::quiet),
                paragraph(voice.words.message("evidence.never_compared"), {}, Tone::quiet)};
    for (const Standing standing : kOrder) {
        std::vector<Block> cards;
        std::vector<Block> names;
        for (const OptionWords& words : content.options) {
            if (words.card->standing != standing) continue;
            if (standing == Standing::not_indicated)
                names.push_back(name_item(voice, words));
            else if (standing == Standing::later || standing == Standing::advised_against)
                cards.push_back(brief_card(voice, words));
            else
                cards.push_back(full_card(voice, content, words));
        }
        if (cards.empty() && names.empty()) continue;
        const std::string id{standing_id(standing)};
        // Card titles are one level below their group.
        out.push_back(heading(3, voice.words.message("standing.heading." + id), "standing-" + id));
        out.push_back(paragraph(voice.words.message("standing.about." + id), {}, Tone::quiet));
        if (!names.empty()) {
            const std::string how_many = voice.words.counted("options.not_indicated", names.size());
            out.push_back(details(how_many, {list(std::move(names))}));
        }
        for (Block& card : cards) out.push_back(std::move(card));
    }
    return out;
}

}  // namespace nextline::reports
