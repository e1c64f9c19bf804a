// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/compile.h"
#include "authoring/entry.h"
#include "logic/builder.h"
#include "logic/read_expression.h"

namespace nextline::authoring {

/// A definition on its way: read when first named, so that files need no order.
struct PendingDefinition {
    enum class State : std::uint8_t { waiting, reading, done };
    const Node* entry = nullptr;
    State state = State::waiting;
    std::size_t index = 0;  ///< in Rulebook::definitions, once done
    bool sound = true;
};

/// Everything that one compilation gathers. Readers of entries add to it in the order of
/// compile.cpp; a mistake adds a problem and leaves a placeholder.
struct Draft {
    rulebook::Rulebook book;
    logic::Builder builder;
    base::Diagnostics problems;
    std::map<std::string, std::string_view, std::less<>> files;  ///< text by path
    std::map<std::string, base::Place, std::less<>> declared;    ///< by "kind id"
    std::map<std::string, PendingDefinition, std::less<>> definitions;
    rulebook::Definition placeholder;  ///< stands for a definition that needs itself
    std::size_t definition_depth = 0;
    std::vector<Rule> rules;
    std::map<std::string, std::size_t, std::less<>> rule_of_id;
    std::vector<base::Place> support_places;  ///< by index in Rulebook::supports
    /// The option that a guard was written for, by index in Rulebook::guards; else its drug counts.
    std::vector<std::optional<std::uint16_t>> guard_options;
    std::set<std::uint16_t> cited;  ///< sources that something cites
    std::vector<const Node*> cases;
    std::vector<Cited> citations;
    std::vector<StatusRow> status;
    std::vector<Signature> signatures;
    /// Drugs that name their classes themselves: the drug and the name.
    std::vector<std::pair<facts::DrugId, const Node*>> member_of;
    std::map<std::string, std::size_t> option_index;
    facts::FactId as_of = facts::kNoFact;  ///< the built-in date fact
};

void error(Draft& draft, const base::Place& place, std::string message, std::string hint = {});
void warning(Draft& draft, const base::Place& place, std::string message, std::string hint = {});

/// Notes that an id of a kind was declared; a second declaration is an error and gives false.
bool declare(Draft& draft, std::string_view kind, const std::string& id, const base::Place& place);

/// Adds a rule that cases may name; its id must be new among all rules.
void add_rule(Draft& draft, Rule rule);

/// A condition as read, or a placeholder that holds.
struct Condition {
    logic::NodeId node = logic::kNoNode;
    bool sound = true;
};

/// Reads a condition of the rule language at a scalar. nullptr: kNoNode (nothing was asked).
[[nodiscard]] Condition read_condition(Draft& draft, const Node* scalar);
[[nodiscard]] std::optional<logic::Term> read_term(Draft& draft, const Node& scalar);
/// `as_of >= 2021-07-28`, read like any other condition so that equal ones are one node.
[[nodiscard]] logic::NodeId date_condition(Draft& draft, std::string_view sign,
                                           const std::string& date);

/// A citation {id, place, read, checked}. A missing or unknown source is an error.
[[nodiscard]] rulebook::Citation read_citation(Draft& draft, const Node* node,
                                               const base::Place& otherwise);
[[nodiscard]] std::vector<rulebook::Citation> read_citations(Draft& draft, Entry& entry);
/// The key `impossible` of a rule with these conditions (docs/knowledge-form.md).
[[nodiscard]] std::vector<Impossible> read_impossible(Draft& draft, Entry& entry,
                                                      const std::vector<logic::NodeId>& written);
/// Index of a source by id; an unknown one is an error.
std::uint16_t find_source(Draft& draft, const std::string& id, const base::Place& place);
/// The id of a declared source, for fields that keep it as text; checked by `check_sources`.
std::string read_source_id(Draft& draft, Entry& entry);
/// Index of an option by id; nothing (and an error) if there is none.
[[nodiscard]] std::optional<std::uint16_t> find_option(Draft& draft, const Node& scalar);

}  // namespace nextline::authoring
