// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/option_words.h"
#include "reports/plan_words.h"
#include "reports/trials_words.h"

namespace nextline::reports {

/// A whole plan in words, said once: text, page and JSON render this.
struct Content {
    std::vector<Statement> notices;
    DecisionWords decision;
    std::vector<Topic> understood;
    std::vector<std::string> treatments;
    std::vector<std::string> pathways;
    std::vector<NoteWords> call_now, urgent, aims, care, monitoring, test_notes;
    std::vector<OptionWords> options;
    std::vector<TestWords> tests;
    std::vector<Statement> questions, assumptions, if_complete, stale, contradictions, not_read;
    std::vector<DisagreementWords> disagreements;
    TrialsInPlan trials;
    std::vector<std::uint16_t> sources;  ///< cited anywhere above, in the order of the rulebook
};

[[nodiscard]] Content content_of(const Voice& voice);

/// "ASCO (2024): Title. doi ..., PMID ..., NCT ..."
[[nodiscard]] std::string source_words(const rulebook::Source& source);
/// An address to read it at; empty if there is none.
[[nodiscard]] std::string source_link(const rulebook::Source& source);

}  // namespace nextline::reports
