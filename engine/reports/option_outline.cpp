// SPDX-License-Identifier: Apache-2.0
#include "reports/option_outline.h"

#include <algorithm>
#include <array>

#include "reports/brief_outline.h"
#include "reports/option_blocks.h"
#include "reports/wish_words.h"

namespace nextline::reports {
namespace {

using advice::Standing;

void put(Outline& out, const Voice& voice, std::string_view title, std::vector<Block> items) {
    if (items.empty()) return;
    out.push_back(heading(5, voice.words.message(title)));
    out.push_back(list(std::move(items)));
}

/// Checks that wait for the same facts stand together: the facts are named once.
std::vector<Block> checks(const Voice& voice, const std::vector<Check>& all,
                          std::string_view message) {
    std::vector<Block> out;
    std::vector<std::string> waiting_for;
    for (const Check& check : all) {
        const bool open = check.truth == logic::Truth::unknown && !check.missing.empty();
        const std::string nouns = open ? missing_words(voice, check.missing) : std::string{};
        const auto same = std::find(waiting_for.begin(), waiting_for.end(), nouns);
        if (nouns.empty() || same == waiting_for.end()) {
            out.push_back(nouns.empty() ? said(voice, check.say)
                                        : item(voice.words.message(message, {{"missing", nouns}})));
            waiting_for.push_back(nouns);
            if (!nouns.empty()) out.back().parts.push_back(list({said(voice, check.say)}));
        } else {
            auto& group = out[static_cast<std::size_t>(same - waiting_for.begin())];
            group.parts[0].parts.push_back(said(voice, check.say));
        }
    }
    return out;
}

/// Who says so is in the sentence already; beside it stands only the rule.
std::vector<Block> speakers(const Voice& voice, const std::vector<Statement>& statements) {
    std::vector<Block> out;
    for (const Statement& statement : statements)
        out.push_back(item(statement.text, voice.clinician ? statement.id : std::string{}));
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

/// What the text says of an option that is not among the first: one or two lines.
void put_brief(Outline& out, const Voice& voice, const OptionWords& words, const Leading& leading) {
    const std::string why = why_of(voice, words, leading);
    std::string line;
    if (!words.against.empty()) line = words.against.front().text + " ";
    for (const Statement& earlier : words.earlier) line += earlier.text + " ";
    const bool open = words.card->standing == Standing::depends;
    if (!why.empty())
        line += voice.words.message(open ? "leading.so_far" : "leading.why", {{"why", why}});
    Block brief = paragraph(line, speakers_of(voice, words));
    brief.text_only = true;
    out.push_back(std::move(brief));
}

/// Open points to weigh: in full on the page; the text names what is to be known.
void put_weigh(Outline& out, const Voice& voice, const OptionWords& words) {
    std::vector<Check> known, open;
    std::vector<logic::Missing> missing;
    for (const Check& check : words.weigh) {
        const bool waits = check.truth == logic::Truth::unknown && !check.missing.empty();
        (waits ? open : known).push_back(check);
        if (waits) missing.insert(missing.end(), check.missing.begin(), check.missing.end());
    }
    put(out, voice, "option.weigh", checks(voice, known, "check.if"));
    if (open.empty()) return;
    Block fold =
        details(voice.words.message("option.weigh_open"), {list(checks(voice, open, "check.if"))});
    fold.page_only = true;
    out.push_back(std::move(fold));
    Block line = paragraph(
        voice.words.message("weigh.once_known", {{"missing", missing_words(voice, missing)}}));
    line.text_only = true;
    out.push_back(std::move(line));
}

Outline card_parts(const Voice& voice, const Content& content, const OptionWords& words) {
    Outline out;
    std::vector<Block> top = said_all(voice, words.flags);
    if (words.if_choosing) top.push_back(item(words.if_choosing->text));
    out.push_back(list(std::move(top)));
    put(out, voice, "option.against", said_all(voice, words.against));
    put(out, voice, "option.by", speakers(voice, words.by));
    put(out, voice, "option.because", reasons(voice, words, logic::Truth::holds));
    put(out, voice, "option.open", reasons(voice, words, logic::Truth::unknown));
    put(out, voice, "option.not_yet", reasons(voice, words, logic::Truth::fails));
    put(out, voice, "option.preferred.heading", said_all(voice, words.preferred));
    put(out, voice, "option.earlier", said_all(voice, words.earlier));
    std::vector<Block> waits;
    std::vector<Check> open;
    for (const Check& check : words.before_start)
        if (check.truth == logic::Truth::holds)
            waits.push_back(said(voice, check.say));
        else
            open.push_back(check);
    put(out, voice, "option.wait", std::move(waits));
    const bool running = words.card->running;
    put(out, voice, running ? "option.while_it_runs" : "option.before_start",
        checks(voice, open, "check.first"));
    put(out, voice, "option.companions", checks(voice, words.companions, "check.if"));
    put_weigh(out, voice, words);
    put(out, voice, "option.burden", said_all(voice, words.burden));
    put(out, voice, "option.wishes", said_all(voice, words.wishes));
    append(out, evidence_outline(voice, words));
    append(out, notes_for(voice, content, words));
    if (Block proof = proof_details(voice, words); !proof.parts.empty())
        out.push_back(std::move(proof));
    return out;
}

Block option_card(const Voice& voice, const Content& content, const OptionWords& words,
                  const Leading& leading) {
    const bool leads = leading.leads(words);
    Block card{.kind = Block::Kind::card,
               .level = 4,
               .folded = !leads,
               .id = "option-" + words.option->id,
               .text = words::capital(voice.words.text(words.option->name)),
               .aside = words.standing.text};
    if (words.card->standing <= Standing::possible) card.tone = Tone::good;
    if (words.card->standing == Standing::advised_against) card.tone = Tone::care;
    card.parts = card_parts(voice, content, words);
    if (leads) return card;
    for (Block& part : card.parts) part.page_only = true;
    // Lines that stood for details in the text would stand there twice.
    std::erase_if(card.parts, [](const Block& part) { return part.text_only; });
    put_brief(card.parts, voice, words, leading);
    return card;
}

/// What is not a choice now. For patients it is folded where nothing hangs on it today: what may
/// come later, and while a treatment works what would be advised against.
void put_group(Outline& out, const Voice& voice, Standing standing,
               const std::vector<const OptionWords*>& group) {
    const bool goes_on = voice.plan.decision == advice::Decision::continue_;
    if (voice.clinician || (standing == Standing::advised_against && !goes_on)) {
        out.push_back(list(grouped_items(voice, group)));
        return;
    }
    const std::string how_many =
        voice.words.counted("options.folded." + std::string(standing_id(standing)), group.size());
    out.push_back(details(how_many, {list(grouped_items(voice, group))}));
    out.back().page_only = true;
    out.push_back(paragraph(how_many));
    out.back().text_only = true;
}

}  // namespace

Outline options_outline(const Voice& voice, const Content& content, const Leading& leading) {
    constexpr std::array<Standing, 7> kOrder{
        Standing::continue_, Standing::recommended,     Standing::possible,     Standing::depends,
        Standing::later,     Standing::advised_against, Standing::not_indicated};
    Outline out{heading(2, voice.words.message("section.options"), "options"),
                paragraph(voice.words.message("options.order"), {}, Tone::quiet),
                paragraph(voice.words.message("evidence.never_compared"), {}, Tone::quiet)};
    if (const auto unmoved = unmoved_wishes(voice)) out.push_back(paragraph(unmoved->text));
    for (const Standing standing : kOrder) {
        std::vector<const OptionWords*> group;
        for (const OptionWords& words : content.options)
            if (words.card->standing == standing) group.push_back(&words);
        if (group.empty()) continue;
        const std::string id{standing_id(standing)};
        out.push_back(heading(3, voice.words.message("standing.heading." + id), "standing-" + id));
        out.push_back(paragraph(voice.words.message("standing.about." + id), {}, Tone::quiet));
        if (standing < Standing::later) {
            for (const OptionWords* words : group)
                out.push_back(option_card(voice, content, *words, leading));
        } else if (standing < Standing::not_indicated) {
            put_group(out, voice, standing, group);
        } else {
            const std::string how_many = voice.words.counted("options.not_indicated", group.size());
            out.push_back(details(how_many, {list(not_fitting_items(voice, group))}));
        }
    }
    return out;
}

}  // namespace nextline::reports
