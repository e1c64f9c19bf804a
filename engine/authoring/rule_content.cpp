// SPDX-License-Identifier: Apache-2.0
#include "authoring/rule_content.h"

#include <algorithm>

namespace nextline::authoring {
namespace {

using rulebook::Rulebook;

void detail(Content& content, std::string name, std::string value) {
    if (!value.empty()) content.details.emplace_back(std::move(name), std::move(value));
}

void say(Content& content, std::string name, const facts::Text& text) {
    if (text != facts::Text{}) content.says.emplace_back(std::move(name), text);
}

void add_id(std::string& ids, const std::string& id) { ids += (ids.empty() ? "" : ", ") + id; }

template <class T>
const T* find(const std::vector<T>& all, std::string_view id) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const T& each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

void add_support(const Rulebook& book, std::string_view id, Content& content) {
    constexpr std::array<std::string_view, 4> words{"recommend", "may", "approved", "against"};
    std::string options;
    const rulebook::Support* support = nullptr;
    for (const rulebook::Support& each : book.supports) {
        if (each.id != id) continue;
        support = &each;
        add_id(options, book.options[each.option].id);
    }
    if (support == nullptr) return;
    detail(content, "then", std::string(words[static_cast<std::size_t>(support->then)]));
    detail(content, "options", options);
    detail(content, "strength", support->strength);
    detail(content, "level of evidence", support->level);
    detail(content, "answers the question", support->question);
    detail(content, "since", support->since);
    detail(content, "until", support->until);
    say(content, "remark", support->remark);
    content.citations = {support->citation};
}

void add_guard(const Rulebook& book, std::string_view id, Content& content) {
    const rulebook::Guard* guard = find(book.guards, id);
    if (guard == nullptr) return;
    const auto index = static_cast<std::uint16_t>(guard - book.guards.data());
    std::string options;
    for (const rulebook::Option& option : book.options)
        if (std::find(option.guards.begin(), option.guards.end(), index) != option.guards.end())
            add_id(options, option.id);
    detail(content, "then", guard->then == rulebook::GuardThen::exclude ? "exclude" : "weigh");
    detail(content, guard->drug.empty() ? "options" : "drug or class",
           guard->drug.empty() ? options : guard->drug);
    if (guard->must_know) detail(content, "must be known", "the option stays open until it is");
    say(content, "say", guard->say);
    content.citations = {guard->citation};
}

void add_definition(const Rulebook& book, std::string_view id, Content& content) {
    const rulebook::Definition* definition = find(book.definitions, id);
    if (definition == nullptr) return;
    say(content, "says, if it holds", definition->holds);
    say(content, "says, if it fails", definition->fails);
    say(content, "is called", definition->noun);
    detail(content, "rival definition", definition->rival);
    say(content, "why the two differ", definition->rival_says);
    content.citations = definition->citations;
}

void add_preference(const Rulebook& book, std::string_view id, Content& content) {
    std::string over;
    const rulebook::Preference* preference = nullptr;
    for (const rulebook::Preference& each : book.preferences) {
        if (each.id != id) continue;
        preference = &each;
        add_id(over, book.options[each.over].id);
    }
    if (preference == nullptr) return;
    detail(content, "prefers", book.options[preference->option].id);
    detail(content, "over", over);
    content.citations = {preference->citation};
}

void add_note(const Rulebook& book, std::string_view id, Content& content) {
    constexpr std::array<std::string_view, 9> kinds{"call now", "urgent",        "aim",
                                                    "test",     "care",          "monitoring",
                                                    "question", "contradiction", "disagreement"};
    const rulebook::Note* note = find(book.notes, id);
    if (note == nullptr) return;
    std::string options;
    for (const std::uint16_t option : note->options) add_id(options, book.options[option].id);
    detail(content, "kind", std::string(kinds[static_cast<std::size_t>(note->kind)]));
    detail(content, "group", note->group);
    detail(content, "beside the options", options);
    if (note->show_if_unknown) detail(content, "shown", "unless the condition is known to fail");
    say(content, "say", note->say);
    content.citations = note->citations;
}

void add_pathway(const Rulebook& book, std::string_view id, Content& content) {
    const rulebook::Pathway* pathway = find(book.pathways, id.substr(id.find('.') + 1));
    if (pathway == nullptr) return;
    detail(content, "complete since", pathway->complete_since);
    say(content, "name", pathway->name);
}

}  // namespace

Content content_of(const Rulebook& book, const Rule& rule) {
    Content content;
    switch (rule.kind) {
        case Rule::Kind::support: add_support(book, rule.id, content); break;
        case Rule::Kind::guard: add_guard(book, rule.id, content); break;
        case Rule::Kind::definition: add_definition(book, rule.id, content); break;
        case Rule::Kind::preference: add_preference(book, rule.id, content); break;
        case Rule::Kind::note: add_note(book, rule.id, content); break;
        case Rule::Kind::pathway: add_pathway(book, rule.id, content); break;
    }
    return content;
}

std::vector<logic::NodeId> conditions_of(const Rule& rule) {
    if (rule.kind != Rule::Kind::note) return rule.written;
    return rule.node == logic::kNoNode ? std::vector<logic::NodeId>{}
                                       : std::vector<logic::NodeId>{rule.node};
}

}  // namespace nextline::authoring
