// SPDX-License-Identifier: Apache-2.0
// The packet for a visit or a second opinion: what a doctor who does not know the person asks for.
#include <algorithm>
#include <numeric>

#include "base/number_text.h"
#include "reports/leading.h"
#include "reports/plan_outline.h"
#include "reports/sections.h"

namespace nextline::reports {
namespace {

/// Items of the record, newest first; undated ones last.
std::vector<std::uint32_t> newest_first(const Voice& voice) {
    std::vector<std::uint32_t> order(voice.patient.items.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto day = [&](std::uint32_t index) {
        const base::PartialDate date = voice.patient.items[index].date;
        return date.known() ? base::days_of(date).latest : base::kEarliestDay;
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return day(a) > day(b); });
    return order;
}

/// What the record says at these places of the case form, each report by itself.
std::vector<Block> items_at(const Voice& voice, std::initializer_list<std::string_view> places) {
    std::vector<Block> out;
    for (const std::uint32_t index : newest_first(voice)) {
        const facts::Item& one = voice.patient.items[index];
        const std::string& at = voice.book.vocabulary.facts[one.fact].at;
        const bool asked = std::any_of(places.begin(), places.end(), [&](std::string_view place) {
            return place.ends_with('.') ? at.starts_with(place) : at == place;
        });
        if (!asked) continue;
        std::string text = voice.words.item(one);
        if (item_lapsed(voice.plan, index)) text += " " + text_of(voice, "proof.too_old");
        out.push_back(item(std::move(text)));
    }
    return out;
}

std::string amount_of(const Voice& voice, const facts::Treatment& treatment) {
    std::vector<std::string> parts;
    if (treatment.cycles > 0)
        parts.push_back(voice.words.message(
            "packet.cycles", {{"n", voice.words.number(base::number_text(treatment.cycles))}}));
    if (treatment.cumulative_mg_m2 > 0)
        parts.push_back(voice.words.message(
            "packet.dose",
            {{"n", voice.words.number(base::number_text(treatment.cumulative_mg_m2))}}));
    if (!treatment.detail.empty()) parts.push_back(treatment.detail);
    return parts.empty() ? std::string{} : voice.words.all_of(parts);
}

std::vector<Block> treatments_of(const Voice& voice) {
    std::vector<Block> out;
    for (const facts::Treatment& one : voice.patient.treatments)
        out.push_back(item(words::capital(voice.words.treatment(one)), amount_of(voice, one)));
    return out;
}

std::vector<Block> choices_of(const Voice& voice, const Content& content) {
    std::vector<Block> out;
    for (const auto& place : leading_options(content).places)
        for (const OptionWords* words : place)
            out.push_back(item(words::capital(voice.words.text(words->option->name)),
                               speakers_of(voice, *words)));
    return out;
}

std::vector<Block> lines_of(std::string_view notes) {
    std::vector<Block> out;
    while (!notes.empty()) {
        const std::size_t end = std::min(notes.find('\n'), notes.size());
        const std::string_view line = notes.substr(0, end);
        if (line.find_first_not_of(" \t\r") != std::string_view::npos)
            out.push_back(item(std::string(line)));
        notes.remove_prefix(std::min(end + 1, notes.size()));
    }
    return out;
}

/// What the person wants to ask first, then everything else that is worth asking.
void add_questions(Outline& out, const Voice& voice, const std::vector<Statement>& all) {
    constexpr std::size_t kMost = 15;
    const std::vector<std::string>& ask = voice.patient.visit.ask;
    std::vector<Statement> first, rest;
    for (const Statement& one : all) {
        const bool asked = std::find(ask.begin(), ask.end(), one.id) != ask.end();
        (asked ? first : rest).push_back(one);
    }
    rest.resize(std::min(rest.size(), kMost));
    add_section(out, voice, "packet_first", items_of(voice, first), true);
    add_section(out, voice, "packet_own", lines_of(voice.patient.visit.notes));
    add_section(out, voice, "questions", items_of(voice, rest), true);
}

std::vector<Block> urgent_of(const Voice& voice, const Content& content) {
    std::vector<Block> out;
    for (const NoteWords& note : content.urgent)
        out.push_back(item(note.say.text, voice.cite(note.say)));
    return out;
}

/// What an answer would change most.
std::vector<Block> missing_of(const Voice& voice) {
    constexpr std::size_t kMost = 6;
    std::vector<Block> out;
    for (const TestWords& test : test_words(voice)) {
        if (out.size() == kMost) break;
        out.push_back(item(words::capital(voice.words.all_of(test.nouns))));
    }
    return out;
}

std::vector<Block> messages(const Voice& voice, std::initializer_list<const char*> ids) {
    std::vector<Block> out;
    for (const char* id : ids) out.push_back(item(text_of(voice, id)));
    return out;
}

}  // namespace

Outline packet_outline(const Voice& voice) {
    const Content content = content_of(voice);
    Outline out{heading(1, text_of(voice, "packet.title")),
                paragraph(text_of(voice, "packet.about"))};
    for (Block& block : notices_outline(content.notices)) out.push_back(std::move(block));
    add_section(out, voice, "urgent", urgent_of(voice, content), false, Tone::alarm);
    std::vector<Block> summary;
    for (const std::string& kind : content.pathways) summary.push_back(item(words::capital(kind)));
    summary.push_back(item(content.decision.says.text));
    for (Block& each : items_at(voice, {"person.", "disease.", "now."}))
        summary.push_back(std::move(each));
    add_section(out, voice, "packet_summary", std::move(summary));
    add_section(out, voice, "packet_pathology", items_at(voice, {"tumour_tests"}));
    add_section(out, voice, "packet_treatments", treatments_of(voice));
    add_section(out, voice, "packet_health",
                items_at(voice, {"health.", "symptoms", "measurements"}));
    add_section(out, voice, "packet_open", items_of(voice, content.contradictions));
    add_section(out, voice, "packet_choices", choices_of(voice, content));
    add_section(out, voice, "packet_missing", missing_of(voice));
    add_questions(out, voice, content.questions);
    add_section(
        out, voice, "packet_bring",
        messages(voice, {"packet.bring.pathology", "packet.bring.scans", "packet.bring.letters",
                         "packet.bring.medicines", "packet.bring.question"}));
    return out;
}

}  // namespace nextline::reports
