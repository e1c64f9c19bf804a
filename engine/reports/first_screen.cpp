// SPDX-License-Identifier: Apache-2.0
#include "reports/first_screen.h"

#include <algorithm>

#include "reports/sections.h"

namespace nextline::reports {
namespace {

using advice::Standing;

/// Topics of the first screen; measurements and the like are only counted there.
bool on_first_screen(const Voice& voice, const KnownFact& known) {
    const std::string& at = voice.book.vocabulary.facts[known.fact].at;
    return at.starts_with("person.") || at.starts_with("disease.") || at == "tumour_tests" ||
           at.starts_with("now.");
}

void add_understood(Outline& out, const Voice& voice, const Content& content) {
    std::vector<Block> pairs;
    std::size_t others = 0;
    if (!content.pathways.empty()) {
        std::string kind = voice.words.all_of(content.pathways);
        if (kind_is_disputed(voice)) kind += " " + text_of(voice, "understood.kind_disputed");
        pairs.push_back(item(std::move(kind), {}, text_of(voice, "understood.kind")));
    }
    for (const Topic& topic : content.understood) {
        std::string line;
        for (const KnownFact& known : topic.facts) {
            if (!on_first_screen(voice, known)) {
                ++others;
                continue;
            }
            line += (line.empty() ? "" : "; ");
            line += known.label.empty() ? known.value : known.label + ": " + known.value;
        }
        if (!line.empty()) pairs.push_back(item(words::capital(line), {}, topic.name));
    }
    for (const std::string& treatment : content.treatments)
        pairs.push_back(item(treatment, {}, text_of(voice, "understood.treatment")));
    Outline parts{heading(2, text_of(voice, "section.understood"), "understood"),
                  {.kind = Block::Kind::pairs, .parts = std::move(pairs)}};
    if (others > 0) parts.push_back(paragraph(voice.words.counted("understood.more", others)));
    if (!content.contradictions.empty()) {
        parts.push_back(paragraph(text_of(voice, "contradictions.intro"), {}, Tone::care));
        parts.push_back(list(items_of(voice, content.contradictions)));
    }
    std::string uncounted;
    if (!content.stale.empty())
        uncounted = voice.words.counted("understood.stale", content.stale.size());
    if (!content.not_read.empty())
        uncounted += (uncounted.empty() ? "" : " ") +
                     voice.words.counted("understood.not_read", content.not_read.size());
    if (!uncounted.empty()) parts.push_back(paragraph(uncounted));
    out.push_back(section(std::move(parts)));
}

void add_decision(Outline& out, const Voice& voice, const Content& content) {
    Outline parts{heading(2, text_of(voice, "section.decision"), "decision"),
                  paragraph(content.decision.says.text, {}, Tone::strong)};
    if (content.decision.because) {
        std::string facts;
        for (const Ground& ground : content.decision.because->grounds)
            facts += (facts.empty() ? "" : "; ") + ground.text;
        if (!facts.empty())
            parts.push_back(paragraph(voice.words.message("decision.grounds", {{"facts", facts}})));
    }
    for (const Statement& but : content.decision.but)
        parts.push_back(paragraph(but.text, voice.cite(but), Tone::care));
    std::vector<Block> steps;
    for (const char* step : {"steps.1", "steps.2", "steps.3", "steps.4", "steps.5"})
        steps.push_back(item(text_of(voice, step)));
    parts.push_back(details(text_of(voice, "steps.title"), {list(std::move(steps), true)}));
    parts.back().page_only = true;
    out.push_back(section(std::move(parts)));
}

Block leading_item(const Voice& voice, const std::vector<const OptionWords*>& place,
                   const Leading& leading) {
    const OptionWords& first = *place.front();
    std::string names;
    for (const OptionWords* words : place)
        names += (names.empty() ? "" : "; ") + voice.words.text(words->option->name);
    Block block = item(words::capital(names));
    block.link = "#option-" + first.option->id;
    std::string line = first.standing.text;
    if (place.size() > 1)
        line = voice.words.message(
            "leading.place",
            {{"standing", voice.words.message("standing.heading." +
                                              std::string(standing_id(first.card->standing)))}});
    const std::string why = why_of(voice, first, leading);
    const bool open = first.card->standing == Standing::depends;
    if (!why.empty())
        line += " " + voice.words.message(open ? "leading.so_far" : "leading.why", {{"why", why}});
    block.parts.push_back(paragraph(line, speakers_of(voice, first)));
    return block;
}

void add_leading(Outline& out, const Voice& voice, const Leading& leading) {
    std::vector<Block> items;
    bool any = false;
    for (const auto& place : leading.places) {
        items.push_back(leading_item(voice, place, leading));
        any |= place.front()->option->family != "none";
    }
    Outline parts{heading(2, text_of(voice, "section.leading"), "leading")};
    if (!any) parts.push_back(paragraph(text_of(voice, "leading.none")));
    parts.push_back(list(std::move(items), true));
    if (leading.others > 0) {
        parts.push_back(paragraph(voice.words.counted("leading.more", leading.others)));
    }
    out.push_back(section(std::move(parts)));
}

void add_first_questions(Outline& out, const Voice& voice, const Content& content) {
    constexpr std::size_t kFirst = 5;
    std::vector<Block> items;
    for (const Statement& question : content.questions)
        if (items.size() < kFirst) items.push_back(item(question.text));
    add_section(out, voice, "first_questions", std::move(items), true);
}

}  // namespace

Outline first_screen(const Voice& voice, const Content& content, const Leading& leading) {
    Outline out;
    add_understood(out, voice, content);
    add_decision(out, voice, content);
    add_leading(out, voice, leading);
    add_first_questions(out, voice, content);
    return out;
}

}  // namespace nextline::reports
