// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "reports/report.h"
#include "words/words.h"

namespace nextline::reports {

/// One thing that a plan says, in the language of its request.
struct Statement {
    std::string id;  ///< of the message, or of the rule whose text it is
    std::vector<std::pair<std::string, std::string>> args;
    std::string text;
    std::vector<const rulebook::Citation*> citations;
};

/// Who speaks: the subject of a report with the words of its language.
struct Voice {
    explicit Voice(const Subject& subject);

    const rulebook::Rulebook& book;
    const facts::Patient& patient;
    const advice::Plan& plan;
    const Trials* trials;
    words::Words words;
    bool clinician;  ///< places, levels, rule ids and pointers are shown

    [[nodiscard]] Statement say(std::string_view id, const words::Args& args = {}) const;
    /// A rule's own text with its sources.
    [[nodiscard]] Statement rule(const std::string& id, const facts::Text& text,
                                 const std::vector<rulebook::Citation>& citations) const;
    [[nodiscard]] Statement rule(const std::string& id, const facts::Text& text,
                                 const rulebook::Citation& citation) const;
    /// "ASCO 2024, Recommendation 1.1": the place is left out for patients.
    [[nodiscard]] std::string cite(const rulebook::Citation& citation) const;
    [[nodiscard]] std::string cite(const Statement& statement) const;
    [[nodiscard]] const std::string& option_name(std::size_t option) const;
};

}  // namespace nextline::reports
