// SPDX-License-Identifier: Apache-2.0
#include "reports/statement.h"

namespace nextline::reports {

Voice::Voice(const Subject& subject)
    : book(subject.rulebook),
      patient(subject.patient),
      plan(subject.plan),
      words(subject.rulebook, subject.plan.request.language),
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
    std::string out;
    for (const rulebook::Citation* citation : statement.citations) {
        const std::string one = cite(*citation);
        if (one.empty() || out.find(one) != std::string::npos) continue;
        out += (out.empty() ? "" : "; ") + one;
    }
    return out;
}

const std::string& Voice::option_name(std::size_t option) const {
    return words.text(book.options[option].name);
}

}  // namespace nextline::reports
