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

/// One line of a proof: a condition with its truth, or what stands below it.
struct ProofLine {
    enum class Kind : std::uint8_t { condition, fact, missing, remark };
    Kind kind = Kind::condition;
    logic::Truth truth = logic::Truth::unknown;  ///< of a condition
    int depth = 0;
    std::string text;    ///< no capital, no full stop
    std::string origin;  ///< JSON pointer of a fact
};

/// ✓, ✗ or ?
[[nodiscard]] std::string_view mark_of(logic::Truth truth);

/// Sentences in one language: messages of the rulebook with their places filled, expressions,
/// proofs and facts as text. Sentences of conditions have no capital and no full stop.
class Words {
public:
    /// A date equal to `today` is not said: undated facts of a record count as of that day.
    Words(const rulebook::Rulebook& rulebook, Language language, base::Day today = base::kLatestDay)
        : rulebook_(rulebook), language_(language), today_(today) {}

    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] const rulebook::Rulebook& rulebook() const { return rulebook_; }
    /// True if the rulebook has that message.
    [[nodiscard]] bool has(std::string_view id) const;
    /// The message with its places filled; an unfilled place stays visible as {name}.
    [[nodiscard]] std::string message(std::string_view id, const Args& args = {}) const;
    /// `id`.one if `count` is 1, else `id`.many; {n} is the count.
    [[nodiscard]] std::string counted(std::string_view id, std::size_t count,
                                      const Args& args = {}) const;
    /// A remark or error of the reader of records, given in English; as it is if no message
    /// `reader.*` has its words.
    [[nodiscard]] std::string of_reader(std::string_view english) const;
    [[nodiscard]] const std::string& text(const facts::Text& text) const;
    /// "a, b and c", "a, b or c"; in Spanish "e" and "u" before the same sound.
    [[nodiscard]] std::string all_of(const std::vector<std::string>& parts) const;
    [[nodiscard]] std::string one_of(const std::vector<std::string>& parts) const;

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
    /// A decimal number as the language writes it: "1.5", "1,5".
    [[nodiscard]] std::string number(std::string_view decimal) const;
    /// "450 ms", "12 months", "1%": the number as given with its unit (UCUM) in words.
    [[nodiscard]] std::string quantity(std::string_view decimal, std::string_view unit) const;
    /// A noun phrase as a heading: "the HER2 result" without its article, first letter large.
    [[nodiscard]] std::string label(const std::string& noun) const;
    /// ", for metastatic disease" and the like for a set of settings; empty for any.
    [[nodiscard]] std::string setting(std::uint8_t settings) const;

    /// The proof below a step, line by line: each condition, the facts behind it with date and
    /// origin, what is missing. A step that was said before is only named.
    [[nodiscard]] std::vector<ProofLine> proof_lines(const logic::Proof& proof, logic::StepId step,
                                                     const facts::Patient& patient) const;
    /// The same as indented text. Used by `nextline explain`.
    [[nodiscard]] std::string proof_text(const logic::Proof& proof, logic::StepId step,
                                         const facts::Patient& patient, int indent = 0) const;

private:
    struct Said;  ///< a sentence and how deeply it is joined
    [[nodiscard]] Said say(logic::NodeId node, bool holds) const;
    [[nodiscard]] Said say_joined(logic::NodeId node, bool holds) const;
    [[nodiscard]] std::string within(const logic::Atom& atom, bool negated) const;
    [[nodiscard]] std::string compared(const logic::Atom& atom, bool negated) const;
    [[nodiscard]] std::string included(const logic::Atom& atom, bool negated) const;
    [[nodiscard]] std::string date_ref(const logic::DateRef& date) const;
    [[nodiscard]] std::string unit_of(const logic::Term& term) const;
    [[nodiscard]] std::string stretch(double months) const;

    const rulebook::Rulebook& rulebook_;
    Language language_;
    base::Day today_;
};

/// The pattern with its places filled; an unfilled place stays visible as {name}.
[[nodiscard]] std::string fill(std::string_view pattern, const Args& args);
/// The top conjuncts of a condition: `a and (b or c) and d` gives three nodes, a name stays whole.
[[nodiscard]] std::vector<logic::NodeId> conjuncts(const logic::Program& program,
                                                   logic::NodeId node);
/// First letter large, full stop at the end.
[[nodiscard]] std::string sentence(std::string text);
/// First letter large (ASCII and Latin-1 letters in UTF-8).
[[nodiscard]] std::string capital(std::string text);
/// "a, b and c" with the language's "and".
[[nodiscard]] std::string enumerate(const std::vector<std::string>& parts, std::string_view last);

}  // namespace nextline::words
