// SPDX-License-Identifier: Apache-2.0
#include "reports/statement.h"

#include <algorithm>

namespace nextline::reports {

Voice::Voice(const Subject& subject)
    : book(subject.rulebook),
      patient(subject.patient),
      plan(subject.plan),
      trials(subject.trials),
      words(subject.rulebook, subject.plan.request.language, subject.patient.as_of),
      clinician(subject.plan.request.audience == advice::Audience::clinician) {}

Statement Voice::say(std::string_view id, const words::Args& args) const {
    Statement out{
        .id = std::string(id), .args = {}, .text = words.message(id, args), .citations = {}};
    for (const auto& [name, value] : args) out.args.emplace_back(std::string(name), value);
    return out;
}

Statement Voice::rule(const std::string& id, const facts::Text& text,
                      const std::vector<rulebook::Citation>& citations) const {
    Statement out{.id = id, .args = {}, .text = words.text(text), .citations = {}};
    for (const rulebook::Citation& citation : citations) out.citations.push_back(&citation);
    return out;
}

Statement Voice::rule(const std::string& id, const facts::Text& text,
                      const rulebook::Citation& citation) const {
    return {.id = id, .args = {}, .text = words.text(text), .citations = {&citation}};
}

std::string Voice::cite(const rulebook::Citation& citation) const {
    if (clinician) return words.citation(citation);
    rulebook::Citation brief = citation;
    brief.place.clear();
    return words.citation(brief);
}

std::string Voice::cite(const Statement& statement) const {
    // One source named twice is said once; as unconfirmed if one of its places is.
    std::vector<rulebook::Citation> once;
    for (const rulebook::Citation* citation : statement.citations) {
        rulebook::Citation said = *citation;
        if (!clinician) said.place.clear();
        const auto same = std::find_if(once.begin(), once.end(), [&](const auto& one) {
            return one.source == said.source && one.place == said.place;
        });
        if (same == once.end())
            once.push_back(std::move(said));
        else
            same->read_at_source = same->read_at_source && said.read_at_source;
    }
    std::string out;
    std::vector<std::string> texts;
    for (const rulebook::Citation& citation : once) {
        std::string text = words.citation(citation);
        if (std::find(texts.begin(), texts.end(), text) != texts.end()) continue;
        out += (out.empty() ? "" : "; ") + text;
        texts.push_back(std::move(text));
    }
    return out;
}

const std::string& Voice::option_name(std::size_t option) const {
    return words.text(book.options[option].name);
}

}  // namespace nextline::reports
