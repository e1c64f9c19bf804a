// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/partial_date.h"
#include "facts/vocabulary.h"

namespace nextline::logic {

using NodeId = std::uint32_t;
using AtomId = std::uint32_t;
inline constexpr NodeId kNoNode = 0xffffffff;

/// A drug or a class of drugs, as a rule names it.
struct What {
    std::string
        id;  ///< drug or class ("cdk46_inhibitor"), or "any_treatment": every anticancer drug
    facts::DrugSet drugs;
    bool operator==(const What&) const = default;
};

/// Which of several dated items counts.
enum class Fold : std::uint8_t {
    newest,  ///< the latest; if the dates leave several, any of them
    any,     ///< at least one item is so
    every    ///< all items are so, and there is one
};

/// A date that a rule names.
struct DateRef {
    enum class Kind : std::uint8_t { fact, start_of, end_of };
    Kind kind = Kind::fact;
    facts::FactId fact = facts::kNoFact;  ///< kind fact: a date fact; kNoFact: today (as_of)
    What what;                            ///< start_of: first start; end_of: last end
    std::uint8_t settings = facts::any_setting;
    bool operator==(const DateRef&) const = default;
};

/// What a comparison looks at. The words are in the table of operators (operators.h).
enum class TermKind : std::uint8_t {
    fact,       ///< newest her2, any esr1, ecog
    months,     ///< months from D1 to D2 (`months since D` is: from D to today)
    years,      ///< years since D: completed years and their fraction, months / 12
    months_on,  ///< months on W in S: the longest single stretch
    lines,      ///< lines of W in S: lines of systemic treatment that contained W
    amount      ///< amount of W: cumulative dose, mg/m2
};
inline constexpr std::size_t kTermKinds = 6;

struct Term {
    TermKind kind = TermKind::fact;
    facts::FactId fact = facts::kNoFact;
    Fold fold = Fold::newest;
    std::uint8_t specimens = facts::any_specimen;
    DateRef from, to;
    What what;
    std::uint8_t settings = facts::any_setting;
    double plus = 0;   ///< added to a number
    std::string name;  ///< name of the value definition it came through, may be empty
    bool operator==(const Term&) const = default;
};

/// The kinds of atoms: one row each in the table of operators.
enum class Op : std::uint8_t {
    within,      ///< TERM is V, TERM >= N ...: the value lies in `accepted`
    includes,    ///< LIST include M [of at least N]
    received,    ///< received W [in S]
    progressed,  ///< progressed on W [in S]
    stopped,     ///< stopped W for R [in S]
    taking,      ///< taking W: a cancer treatment that is running
    taking_two,  ///< taking two of W: two different drugs of W at once
};
inline constexpr std::size_t kOps = 7;

/// A smallest condition, over the facts of one patient.
struct Atom {
    Op op = Op::within;
    Term term;                            ///< within
    facts::ValueSet accepted;             ///< within: true if the value is in here
    std::string accepted_text;            ///< within: as the rule wrote it: "is positive", ">= 450"
    facts::FactId list = facts::kNoFact;  ///< includes
    std::vector<std::uint16_t> members;   ///< includes: any of these
    std::string member_name;              ///< includes: value or group id
    facts::ValueSet level = facts::any_number();  ///< includes: the member's number lies in here
    What what;  ///< received, progressed, stopped, taking, taking_two
    std::uint8_t settings = facts::any_setting;
    std::uint8_t reasons = 0;  ///< stopped
    bool operator==(const Atom&) const = default;
};

enum class NodeKind : std::uint8_t { all, any, negation, atom, named };

/// One node of the shared graph. Children always have smaller ids than their parent.
struct Node {
    NodeKind kind = NodeKind::all;
    std::uint32_t first = 0;  ///< all, any, negation, named: first place in Program::children
    std::uint32_t count = 0;  ///< number of children (negation, named: 1; all of none holds)
    std::uint32_t index = 0;  ///< atom: in Program::atoms; named: in Program::names
    bool operator==(const Node&) const = default;
};

/// Every condition of a rulebook, each distinct one once.
struct Program {
    std::vector<Node> nodes;
    std::vector<NodeId> children;
    std::vector<Atom> atoms;
    std::vector<std::string> names;  ///< definitions, by Node::index

    [[nodiscard]] NodeId child(const Node& node, std::uint32_t i = 0) const {
        return children[node.first + i];
    }
};

}  // namespace nextline::logic
