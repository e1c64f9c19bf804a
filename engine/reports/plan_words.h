// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "reports/reasons.h"

namespace nextline::reports {

/// What stands on top of every output: proof faults (first, if any), intended use, review,
/// rulebook, date and region, synthetic record, knowledge that ends before the date.
[[nodiscard]] std::vector<Statement> notices(const Voice& voice);

/// "It looks like time to choose the next treatment", and why.
struct DecisionWords {
    Statement says;
    std::optional<Reason> because;
    std::vector<Statement> but;  ///< what to settle before it
};
[[nodiscard]] DecisionWords decision_words(const Voice& voice);
[[nodiscard]] std::string_view decision_id(advice::Decision decision);

/// Two definitions of what the cancer is (its receptors, for instance) differ for this person.
[[nodiscard]] bool kind_is_disputed(const Voice& voice);

/// The newest value of each fact of the record, by topic in the order of the vocabulary.
struct KnownFact {
    facts::FactId fact = facts::kNoFact;
    std::string label;  ///< "HER2 result"; empty where `value` is a sentence
    std::string value;  ///< "low"; of a list its members
};
struct Topic {
    std::string id;
    std::string name;
    std::vector<KnownFact> facts;
};
[[nodiscard]] std::vector<Topic> understood(const Voice& voice);
/// True if the item is shown but does not count any more.
[[nodiscard]] bool item_lapsed(const advice::Plan& plan, std::uint32_t item);

/// A note of the rulebook; `may_apply` says on what it depends where that is not known.
struct NoteWords {
    Statement say;
    const rulebook::Note* note = nullptr;
    logic::Truth truth = logic::Truth::holds;
    std::vector<std::uint16_t> options;
};
[[nodiscard]] std::vector<NoteWords> note_words(const Voice& voice,
                                                const std::vector<advice::Shown>& notes);

/// How many options an answer settles or changes.
[[nodiscard]] Statement effect_of(const Voice& voice, const advice::Test& test);

/// A missing fact whose answer changes or settles something.
struct TestWords {
    const advice::Test* test = nullptr;
    std::vector<std::string> nouns, questions, where;
    std::vector<Statement> accuracy;  ///< how often the test is wrong, where a source says it
    Statement effect;                 ///< how many options it settles and changes
    Statement burden;
};
[[nodiscard]] std::vector<TestWords> test_words(const Voice& voice);

/// Questions in the order of asking, each once: the decision, completeness, the missing facts that
/// rank first and those that a question answers, then the rulebook's.
[[nodiscard]] std::vector<Statement> question_words(const Voice& voice);

[[nodiscard]] std::vector<Statement> assumption_words(const Voice& voice);
[[nodiscard]] std::vector<Statement> if_complete_words(const Voice& voice);
[[nodiscard]] std::vector<Statement> stale_words(const Voice& voice);
[[nodiscard]] std::vector<Statement> contradiction_words(const Voice& voice);
[[nodiscard]] std::vector<Statement> not_read_words(const Voice& voice);

struct DisagreementWords {
    Statement says;
    std::vector<Statement> sides;
};
[[nodiscard]] std::vector<DisagreementWords> disagreement_words(const Voice& voice);

}  // namespace nextline::reports
