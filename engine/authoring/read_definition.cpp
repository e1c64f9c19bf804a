// SPDX-License-Identifier: Apache-2.0
// definitions/: named conditions and terms. They may stand in any order and name each other; each
// is read when it is first named.
#include <algorithm>

#include "authoring/readers.h"

namespace nextline::authoring {
namespace {

constexpr std::size_t kDeepestDefinitions = 60;

void read_condition_of(Entry& entry, rulebook::Definition& definition, Rule& rule, Draft& draft) {
    const Condition body = read_condition(draft, entry.node("means", Need::required));
    const logic::NodeId node = body.node != logic::kNoNode ? body.node : draft.builder.all({});
    definition.node = draft.builder.named(definition.id, node);
    definition.holds = entry.words("holds", Need::required);
    definition.fails = entry.words("fails", Need::required);
    rule.node = definition.node;
    rule.written = {node};
    rule.impossible = read_impossible(draft, entry, rule.written);
    rule.sound = body.sound && body.node != logic::kNoNode;
}

void read_term_of(Entry& entry, rulebook::Definition& definition, Rule& rule, Draft& draft) {
    definition.is_term = true;
    const Node* value = entry.node("value", Need::required);
    const auto term = value != nullptr ? read_term(draft, *value) : std::nullopt;
    if (term) {
        definition.term = *term;
        definition.term.name = definition.id;
    }
    definition.noun = entry.words("noun", Need::required);
    rule.sound = term.has_value();
}

void read_now(Draft& draft, PendingDefinition& pending) {
    Entry entry(*pending.entry, draft.problems);
    rulebook::Definition definition{.id = entry.id("define")};
    Rule rule{.kind = Rule::Kind::definition, .id = definition.id, .place = entry.place()};
    if (entry.has("value"))
        read_term_of(entry, definition, rule, draft);
    else
        read_condition_of(entry, definition, rule, draft);
    definition.citations = read_citations(draft, entry);
    definition.rival = entry.text("rival");
    definition.rival_says =
        entry.words("rival_says", entry.has("rival") ? Need::required : Need::optional);
    if (!definition.rival.empty() && !draft.definitions.contains(definition.rival))
        entry.fail(entry.place("rival"), "unknown definition `" + definition.rival + "`");
    entry.finish();
    pending.sound = rule.sound;
    pending.index = draft.book.definitions.size();
    draft.book.definitions.push_back(std::move(definition));
    add_rule(draft, std::move(rule));
}

}  // namespace

void announce_definition(const Node& node, Draft& draft) {
    const Node* id = node.find("define");
    if (!declare(draft, "definition", id->text, node.place)) return;
    if (draft.book.vocabulary.find_fact(id->text) != facts::kNoFact)
        error(draft, node.place, "`" + id->text + "` is a fact already",
              "facts and definitions share their names in rules");
    draft.definitions[id->text] = {.entry = &node};
}

const rulebook::Definition* require_definition(Draft& draft, std::string_view id, bool& sound) {
    const auto found = draft.definitions.find(id);
    if (found == draft.definitions.end()) return nullptr;
    PendingDefinition& pending = found->second;
    using State = PendingDefinition::State;
    if (pending.state == State::reading) {
        if (pending.sound)
            error(draft, pending.entry->place,
                  "the definition `" + found->first + "` needs itself, directly or through others");
        pending.sound = sound = false;
        draft.placeholder = {.id = found->first, .node = draft.builder.all({})};
        draft.placeholder.is_term = pending.entry->find("value") != nullptr;
        return &draft.placeholder;
    }
    if (pending.state == State::waiting) {
        if (draft.definition_depth >= kDeepestDefinitions) {
            error(draft, pending.entry->place, "definitions name each other too deeply");
            return nullptr;
        }
        pending.state = State::reading;
        ++draft.definition_depth;
        read_now(draft, pending);
        --draft.definition_depth;
        pending.state = State::done;
    }
    if (!pending.sound) sound = false;
    return &draft.book.definitions[pending.index];
}

void read_definitions(Draft& draft) {
    bool sound = true;
    for (const auto& [id, pending] : draft.definitions) (void)require_definition(draft, id, sound);
    auto& definitions = draft.book.definitions;
    std::sort(definitions.begin(), definitions.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    for (std::size_t i = 0; i < definitions.size(); ++i)
        if (const auto found = draft.definitions.find(definitions[i].id);
            found != draft.definitions.end())
            found->second.index = i;
}

}  // namespace nextline::authoring
