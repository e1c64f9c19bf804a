// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/patient.h"
#include "logic/proof.h"
#include "rulebook/rulebook.h"

namespace nextline::words {

using facts::Language;

/// Named places of a message: {name} is replaced by its text.
using Args = std::vector<std::pair<std::string_view, std::string>>;

/// Sentences in one language: messages of the rulebook with their places filled, expressions,
/// proofs and facts as text. Sentences of conditions have no capital and no full stop.
class Words {
public:
    Words(const rulebook::Rulebook& rulebook, Language language)
        : rulebook_(rulebook), language_(language) {}

    [[nodiscard]] Language language() const { return language_; }
    /// The message with its places filled; an unfilled place stays visible as {name}.
    [[nodiscard]] std::string message(std::string_view id, const Args& args = {}) const;
    [[nodiscard]] const std::string& text(const facts::Text& text) const;

    /// "the QTcF is 450 ms or more and ..." A defined name is said by its own sentence.
    /// `as` fails gives the negated sentence.
    [[nodiscard]] std::string condition(logic::NodeId node,
                                        logic::Truth as = logic::Truth::holds) const;
    [[nodiscard]] std::string atom(const logic::Atom& atom, bool negated) const;
    [[nodiscard]] std::string term(const logic::Term& term) const;
    /// "metastatic", "in the metastatic setting"; drugs and classes by name.
    [[nodiscard]] std::string what(std::string_view id) const;

    /// "HER2: low (2025-10-12, metastasis)": what an item says.
    [[nodiscard]] std::string item(const facts::Item& item) const;
    [[nodiscard]] std::string treatment(const facts::Treatment& treatment) const;
    [[nodiscard]] std::string values(facts::FactId fact, const facts::ValueSet& values) const;
    /// The noun of something missing ("the QTcF"), and the question that asks for it.
    [[nodiscard]] std::string missing(const logic::Missing& missing) const;
    [[nodiscard]] std::string question(const logic::Missing& missing) const;
    /// "ASCO 2024, Recommendation 1.1".
    [[nodiscard]] std::string citation(const rulebook::Citation& citation) const;
    /// A date in words of the language.
    [[nodiscard]] std::string date(base::PartialDate date) const;

    /// The proof below a step as an indented text: sentence, truth, facts used with date and
    /// origin, what is missing. Used by `nextline explain`.
    [[nodiscard]] std::string proof_text(const logic::Proof& proof, logic::StepId step,
                                         const facts::Patient& patient, int indent = 0) const;

private:
    const rulebook::Rulebook& rulebook_;
    Language language_;
};

/// First letter large, full stop at the end.
[[nodiscard]] std::string sentence(std::string text);
/// "a, b and c" with the language's "and".
[[nodiscard]] std::string enumerate(const std::vector<std::string>& parts, std::string_view last);

}  // namespace nextline::words
