// SPDX-License-Identifier: Apache-2.0
// The proof of one option: each source's conditions with what met or failed them, and each guard.
#include <array>

#include "reports/json_parts.h"
#include "reports/option_blocks.h"
#include "reports/plan_outline.h"
#include "reports/refusal.h"

namespace nextline::reports {
namespace {

constexpr std::array<std::string_view, 3> kTruths{"fails", "unknown", "holds"};

const advice::Card* card_of(const Voice& voice, std::uint16_t option) {
    for (const advice::Card& card : voice.plan.options)
        if (card.option == option) return &card;
    return nullptr;
}

/// "asco_2024.x: recommend. ASCO 2024, Recommendation 1.1 (strong; high)"
Outline support_outline(const Voice& voice, const rulebook::Support& support) {
    constexpr std::array<const char*, 4> kOffers{"recommend", "may", "approved", "against"};
    const std::string offer = kOffers[static_cast<std::size_t>(support.then)];
    const logic::Truth truth = truth_of(voice.plan, support.holds);
    Outline out{
        heading(3, voice.words.message("by." + offer + ".if",
                                       {{"source", voice.words.citation(support.citation)}})),
        paragraph(voice.words.message("explain.truth." +
                                      std::string(kTruths[static_cast<std::size_t>(truth)])),
                  support.id)};
    for (const logic::NodeId node : {support.current, support.when, support.after}) {
        const logic::StepId step = step_of(voice.plan, node);
        // A statement that is current says nothing of the person.
        if (node == support.current && truth_of(voice.plan, node) == logic::Truth::holds) continue;
        if (node == support.current)
            out.push_back(paragraph(voice.words.message("explain.not_current")));
        else if (step != logic::kNoStep)
            out.push_back(proof_list(voice, step));
    }
    return out;
}

Outline guard_outline(const Voice& voice, const rulebook::Guard& guard) {
    Block said =
        item(voice.words.text(guard.say), voice.words.citation(guard.citation) + "; " + guard.id,
             std::string(words::mark_of(truth_of(voice.plan, guard.when))));
    if (const logic::StepId step = step_of(voice.plan, guard.when); step != logic::kNoStep)
        said.parts.push_back(proof_list(voice, step));
    return {list({std::move(said)})};
}

Outline explain_outline(const Voice& voice, std::uint16_t index) {
    const rulebook::Option& option = voice.book.options[index];
    const advice::Card* card = card_of(voice, index);
    Outline out{heading(1, words::capital(voice.words.text(option.name)))};
    for (Block& block : notices_outline(notices(voice))) out.push_back(std::move(block));
    if (card == nullptr) {
        out.push_back(paragraph(refusal_words(voice)[1].text));
        return out;
    }
    const OptionWords words = option_words(voice, *card);
    out.push_back(paragraph(words.standing.text, {}, Tone::strong));
    for (const Statement& flag : words.flags) out.push_back(paragraph(flag.text));
    out.push_back(heading(2, voice.words.message("explain.supports")));
    out.push_back(paragraph(voice.words.message("explain.legend"), {}, Tone::quiet));
    for (const std::uint16_t support : option.supports)
        for (Block& block : support_outline(voice, voice.book.supports[support]))
            out.push_back(std::move(block));
    if (option.guards.empty()) return out;
    out.push_back(heading(2, voice.words.message("explain.guards")));
    for (const std::uint16_t guard : option.guards)
        for (Block& block : guard_outline(voice, voice.book.guards[guard]))
            out.push_back(std::move(block));
    return out;
}

void write_support(JsonWriter& json, const Voice& voice, ProofTable& proofs,
                   const rulebook::Support& support) {
    constexpr std::array<std::string_view, 4> kOffers{"recommend", "may", "approved", "against"};
    json.begin_object()
        .text("id", support.id)
        .text("then", kOffers[static_cast<std::size_t>(support.then)])
        .text("truth", kTruths[static_cast<std::size_t>(truth_of(voice.plan, support.holds))])
        .text("source", voice.words.citation(support.citation))
        .text("strength", support.strength)
        .text("level", support.level)
        .text("since", support.since)
        .text("until", support.until)
        .text("proof", proofs.refer(step_of(voice.plan, support.holds)))
        .end_object();
}

}  // namespace

std::string explain_text(const Subject& subject, std::uint16_t option, std::size_t width,
                         bool colour) {
    const Voice voice{subject};
    return render_text(explain_outline(voice, option), {.width = width, .colour = colour});
}

std::string explain_json(const Subject& subject, std::uint16_t option) {
    const Voice voice{subject};
    const rulebook::Option& rules = voice.book.options[option];
    ProofTable proofs{voice};
    JsonWriter json;
    json.begin_object();
    write_head(json, voice, "explain/1");
    json.text("option", rules.id);
    json.begin_array("options");
    if (const advice::Card* card = card_of(voice, option))
        write_option(json, voice, proofs, option_words(voice, *card));
    json.end_array().begin_array("supports");
    for (const std::uint16_t support : rules.supports)
        write_support(json, voice, proofs, voice.book.supports[support]);
    json.end_array().begin_array("guards");
    constexpr std::array<std::string_view, 3> kGuards{"exclude", "wait", "weigh"};
    for (const std::uint16_t index : rules.guards) {
        const rulebook::Guard& guard = voice.book.guards[index];
        const logic::Truth truth = truth_of(voice.plan, guard.when);
        json.begin_object()
            .text("then", kGuards[static_cast<std::size_t>(guard.then)])
            .truth("must_know", guard.must_know)
            .text("truth", kTruths[static_cast<std::size_t>(truth)])
            .text("proof", proofs.refer(step_of(voice.plan, guard.when)));
        write_statement(json, voice, voice.rule(guard.id, guard.say, guard.citation), "statement");
        json.end_object();
    }
    json.end_array();
    proofs.write(json);
    json.end_object();
    return json.take();
}

}  // namespace nextline::reports
