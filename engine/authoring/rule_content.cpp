// SPDX-License-Identifier: Apache-2.0
#include "authoring/rule_content.h"

#include <algorithm>

namespace nextline::authoring {
namespace {

using rulebook::Rulebook;

void say(Content& content, std::string name, const facts::Text& text) {
    if (text != facts::Text{}) content.says.emplace_back(std::move(name), text);
}

void add_id(std::string& ids, const std::string& id) { ids += (ids.empty() ? "" : ", ") + id; }

void add_name(std::string& names, const rulebook::Option& option, const Content& content) {
    names += (names.empty() ? "" : "; ") + content.t.of(option.name);
}

template <class T>
const T* find(const std::vector<T>& all, std::string_view id) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const T& each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

void add_support(const Rulebook& book, std::string_view id, Content& content) {
    constexpr std::array<std::string_view, 4> words{"recommend", "may", "approved", "against"};
    constexpr std::array<std::string_view, 4> meant{
        "recommended by the source", "may be offered, says the source",
        "approved by the regulator; nobody recommends it here", "the source advises against it"};
    std::string options;
    std::string names;
    const rulebook::Support* support = nullptr;
    for (const rulebook::Support& each : book.supports) {
        if (each.id != id) continue;
        support = &each;
        add_id(options, book.options[each.option].id);
        add_name(names, book.options[each.option], content);
    }
    if (support == nullptr) return;
    const auto then = static_cast<std::size_t>(support->then);
    add_detail(content, "then", std::string(words[then]), content.t(meant[then]));
    add_detail(content, "options", options, names);
    add_detail(content, "strength", support->strength);
    add_detail(content, "level of evidence", support->level);
    add_detail(content, "answers the question", support->question);
    add_detail(content, "since", support->since);
    add_detail(content, "until", support->until);
    say(content, "remark", support->remark);
    content.citations = {support->citation};
}

void add_guard(const Rulebook& book, std::string_view id, Content& content) {
    const rulebook::Guard* guard = find(book.guards, id);
    if (guard == nullptr) return;
    const auto index = static_cast<std::uint16_t>(guard - book.guards.data());
    std::string options;
    std::string names;
    for (const rulebook::Option& option : book.options) {
        if (std::find(option.guards.begin(), option.guards.end(), index) == option.guards.end())
            continue;
        add_id(options, option.id);
        add_name(names, option, content);
    }
    constexpr std::array<std::string_view, 3> words{"exclude", "wait", "weigh"};
    constexpr std::array<std::string_view, 3> meant{
        "excluded: it must not be started, or must be stopped for good",
        "not yet: it must not be started before this has passed or been treated",
        "shown beside the option to be weighed; it takes nothing away"};
    const auto then = static_cast<std::size_t>(guard->then);
    add_detail(content, "then", std::string(words[then]), content.t(meant[then]));
    if (guard->drug.empty())
        add_detail(content, "options", options, names);
    else
        add_detail(content, "drug or class", guard->drug);
    if (guard->must_know)
        add_detail(content, "must_know", "true",
                   content.t("until this is known, the option only depends"));
    say(content, "say", guard->say);
    content.citations = {guard->citation};
}

void add_definition(const Rulebook& book, std::string_view id, Content& content) {
    const rulebook::Definition* definition = find(book.definitions, id);
    if (definition == nullptr) return;
    say(content, "says, if it holds", definition->holds);
    say(content, "says, if it fails", definition->fails);
    say(content, "is called", definition->noun);
    add_detail(content, "rival definition", definition->rival);
    say(content, "why the two differ", definition->rival_says);
    content.citations = definition->citations;
}

void add_preference(const Rulebook& book, std::string_view id, Content& content) {
    std::string over;
    std::string names;
    const rulebook::Preference* preference = nullptr;
    for (const rulebook::Preference& each : book.preferences) {
        if (each.id != id) continue;
        preference = &each;
        add_id(over, book.options[each.over].id);
        add_name(names, book.options[each.over], content);
    }
    if (preference == nullptr) return;
    const rulebook::Option& preferred = book.options[preference->option];
    add_detail(content, "prefers", preferred.id, content.t.of(preferred.name));
    add_detail(content, "over", over, names);
    content.citations = {preference->citation};
}

void add_note(const Rulebook& book, std::string_view id, Content& content) {
    constexpr std::array<std::string_view, 9> kinds{"call now", "urgent",        "aim",
                                                    "test",     "care",          "monitoring",
                                                    "question", "contradiction", "disagreement"};
    const rulebook::Note* note = find(book.notes, id);
    if (note == nullptr) return;
    std::string options;
    std::string names;
    for (const std::uint16_t option : note->options) {
        add_id(options, book.options[option].id);
        add_name(names, book.options[option], content);
    }
    add_detail(content, "kind", std::string(kinds[static_cast<std::size_t>(note->kind)]));
    add_detail(content, "group", note->group);
    add_detail(content, "beside the options", options, names);
    if (note->show_if_unknown)
        add_detail(content, "show_if_unknown", "true",
                   content.t("shown unless the condition is known to fail"));
    say(content, "say", note->say);
    content.citations = note->citations;
}

void add_pathway(const Rulebook& book, std::string_view id, Content& content) {
    const rulebook::Pathway* pathway = find(book.pathways, id.substr(id.find('.') + 1));
    if (pathway == nullptr) return;
    add_detail(content, "complete since", pathway->complete_since);
    say(content, "name", pathway->name);
}

}  // namespace

void add_detail(Content& content, std::string name, std::string value, std::string words,
                std::string label) {
    if (!value.empty())
        content.details.push_back(
            {std::move(name), std::move(value), std::move(words), std::move(label)});
}

Content content_of(const Rulebook& book, const Rule& rule, facts::Language language) {
    Content content{.t = ReviewWords(language)};
    switch (rule.kind) {
        case Rule::Kind::support: add_support(book, rule.id, content); break;
        case Rule::Kind::guard: add_guard(book, rule.id, content); break;
        case Rule::Kind::definition: add_definition(book, rule.id, content); break;
        case Rule::Kind::preference: add_preference(book, rule.id, content); break;
        case Rule::Kind::note: add_note(book, rule.id, content); break;
        case Rule::Kind::pathway: add_pathway(book, rule.id, content); break;
        case Rule::Kind::option: add_option(book, rule.id, content); break;
        case Rule::Kind::trial: add_trial(book, rule.id, content); break;
    }
    return content;
}

std::vector<logic::NodeId> conditions_of(const Rule& rule) {
    if (rule.kind != Rule::Kind::note) return rule.written;
    return rule.node == logic::kNoNode ? std::vector<logic::NodeId>{}
                                       : std::vector<logic::NodeId>{rule.node};
}

}  // namespace nextline::authoring
