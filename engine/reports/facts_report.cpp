// SPDX-License-Identifier: Apache-2.0
// What was read of a record, with origin; what was not, and why; what contradicts itself or lapsed.
#include <array>

#include "reports/plan_json_parts.h"
#include "reports/plan_outline.h"

namespace nextline::reports {
namespace {

constexpr std::array<std::string_view, 3> kKinds{"systemic", "surgery", "radiation"};
constexpr std::array<std::string_view, 3> kBases{"given", "derived", "assumed"};

std::string aside_of(const Voice& voice, facts::Basis basis, const std::string& as_given,
                     const std::string& origin) {
    std::string out;
    if (basis != facts::Basis::given)
        out = voice.words.message("basis." + std::string(kBases[static_cast<std::size_t>(basis)]));
    if (!as_given.empty())
        out += (out.empty() ? "" : "; ") +
               voice.words.message("facts.as_given", {{"words", as_given}});
    if (!origin.empty()) out += (out.empty() ? "" : "; ") + origin;
    return out;
}

Outline facts_outline(const Voice& voice) {
    Outline out{heading(1, voice.words.message("facts.title"))};
    for (Block& block : notices_outline(notices(voice))) out.push_back(std::move(block));
    const auto& vocabulary = voice.book.vocabulary;
    for (const Topic& topic : understood(voice)) {
        out.push_back(heading(2, topic.name));
        std::vector<Block> items;
        for (std::uint32_t i = 0; i < voice.patient.items.size(); ++i) {
            const facts::Item& one = voice.patient.items[i];
            if (vocabulary.facts[one.fact].topic != topic.id) continue;
            std::string text = voice.words.item(one);
            if (item_lapsed(voice.plan, i)) text += " " + voice.words.message("proof.too_old");
            items.push_back(item(text, aside_of(voice, one.basis, one.as_given, one.origin)));
        }
        out.push_back(list(std::move(items)));
    }
    std::vector<Block> treatments;
    for (const facts::Treatment& one : voice.patient.treatments)
        treatments.push_back(item(words::capital(voice.words.treatment(one)),
                                  aside_of(voice, one.basis, one.as_given, one.origin)));
    const auto add = [&](const char* id, std::vector<Block> items) {
        if (items.empty()) return;
        out.push_back(heading(2, voice.words.message("section." + std::string(id))));
        out.push_back(list(std::move(items)));
    };
    const auto add_all = [&](const char* id, const std::vector<Statement>& statements) {
        std::vector<Block> items;
        for (const Statement& one : statements) items.push_back(item(one.text));
        add(id, std::move(items));
    };
    add("treatments", std::move(treatments));
    add_all("contradictions", contradiction_words(voice));
    add_all("stale", stale_words(voice));
    add_all("assumptions", assumption_words(voice));
    add_all("not_read", not_read_words(voice));
    std::vector<Block> remarks;
    for (const base::Diagnostic& remark : voice.patient.remarks)
        remarks.push_back(item(remark.message, remark.place.pointer));
    add("remarks", std::move(remarks));
    return out;
}

void write_item(JsonWriter& json, const Voice& voice, std::uint32_t index) {
    const facts::Item& one = voice.patient.items[index];
    const facts::Fact& fact = voice.book.vocabulary.facts[one.fact];
    json.begin_object().text("fact", fact.id);
    if (fact.type == facts::FactType::list) json.text("member", fact.values[one.member].id);
    json.text("text", voice.words.item(one))
        .text("date", base::to_text(one.date))
        .text("basis", kBases[static_cast<std::size_t>(one.basis)])
        .text("as_given", one.as_given)
        .text("origin", one.origin)
        .truth("stale", item_lapsed(voice.plan, index))
        .end_object();
}

/// The setting as the case form has it; empty where it may be early or metastatic.
std::string_view setting_of(std::uint8_t settings) {
    switch (settings) {
        case facts::neoadjuvant: return "neoadjuvant";
        case facts::adjuvant: return "adjuvant";
        case facts::metastatic: return "metastatic";
        case facts::neoadjuvant | facts::adjuvant: return "early";
        default: return "";
    }
}

}  // namespace

std::string facts_text(const Subject& subject, std::size_t width, bool colour) {
    const Voice voice{subject};
    return render_text(facts_outline(voice), {.width = width, .colour = colour});
}

void write_record(JsonWriter& json, const Voice& voice) {
    json.begin_array("facts");
    for (std::uint32_t i = 0; i < voice.patient.items.size(); ++i) write_item(json, voice, i);
    json.end_array().begin_array("treatments");
    for (const facts::Treatment& one : voice.patient.treatments) {
        json.begin_object()
            .text("text", voice.words.treatment(one))
            .text("start", base::to_text(one.start))
            .text("end", base::to_text(one.end))
            .text("basis", kBases[static_cast<std::size_t>(one.basis)])
            .text("as_given", one.as_given)
            .text("origin", one.origin)
            .text("kind", kKinds[static_cast<std::size_t>(one.kind)])
            .text("procedure", one.procedure)
            .text("setting", setting_of(one.settings))
            .truth("ongoing", one.ongoing == 2)
            .begin_array("drugs");
        for (const facts::DrugId drug : one.drugs) json.text(voice.book.vocabulary.drugs[drug].id);
        json.end_array().end_object();
    }
    json.end_array().begin_array("complete");
    if (voice.patient.treatments_complete) json.text("treatments");
    for (const facts::FactId fact : voice.patient.complete)
        json.text(voice.book.vocabulary.facts[fact].id);
    json.end_array().text("completeness",
                          kBases[static_cast<std::size_t>(voice.patient.completeness)]);
    write_statements(json, voice, "assumptions", assumption_words(voice));
    write_statements(json, voice, "contradictions", contradiction_words(voice));
    write_statements(json, voice, "stale", stale_words(voice));
    write_statements(json, voice, "not_read", not_read_words(voice));
    json.begin_array("remarks");
    for (const base::Diagnostic& remark : voice.patient.remarks)
        json.begin_object()
            .text("text", voice.words.of_reader(remark.message))
            .text("hint", voice.words.of_reader(remark.hint))
            .text("origin", remark.place.pointer)
            .end_object();
    json.end_array();
}

std::string facts_json(const Subject& subject) {
    const Voice voice{subject};
    JsonWriter json;
    json.begin_object();
    write_head(json, voice, "facts/1");
    write_record(json, voice);
    json.end_object();
    return json.take();
}

}  // namespace nextline::reports
