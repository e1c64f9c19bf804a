// SPDX-License-Identifier: Apache-2.0
#include "reports/refusal.h"

#include "reports/plan_outline.h"
#include "reports/plan_words.h"

namespace nextline::reports {
namespace {

std::string message_id(const Voice& voice, std::string_view part) {
    return std::string(refusal_id(voice)) + "." + std::string(part);
}

}  // namespace

std::string_view refusal_id(const Voice& voice) {
    switch (voice.plan.refusal) {
        case advice::Refusal::none: break;
        case advice::Refusal::early_stage: return "early";
        case advice::Refusal::other_cancer: return "other";
    }
    return {};
}

std::vector<Statement> refusal_words(const Voice& voice) {
    std::vector<Statement> out;
    for (const std::string_view part : {"title", "says", "ask", "if_wrong"})
        out.push_back(voice.say(message_id(voice, part)));
    return out;
}

Statement refusal_call_now(const Voice& voice) { return voice.say("early.call_now"); }

Outline refusal_outline(const Voice& voice) {
    Outline out{heading(1, voice.words.message("plan.title"))};
    for (Block& block : notices_outline(notices(voice))) out.push_back(std::move(block));
    const std::vector<Statement> words = refusal_words(voice);
    Outline parts{heading(2, words.front().text)};
    for (std::size_t i = 1; i < words.size(); ++i) parts.push_back(paragraph(words[i].text));
    out.push_back(section(std::move(parts)));
    out.push_back(section({heading(2, voice.words.message("section.call_now")),
                           paragraph(refusal_call_now(voice).text, {}, Tone::alarm)}));
    return out;
}

}  // namespace nextline::reports
