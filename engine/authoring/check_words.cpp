// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "authoring/checks.h"

namespace nextline::authoring {
namespace {

using facts::Text;

// The {places} of a message, sorted.
std::vector<std::string> places_of(std::string_view text) {
    std::vector<std::string> places;
    for (std::size_t at = text.find('{'); at != std::string_view::npos;
         at = text.find('{', at + 1)) {
        const std::size_t end = text.find('}', at);
        if (end == std::string_view::npos) break;
        places.emplace_back(text.substr(at, end - at + 1));
    }
    std::sort(places.begin(), places.end());
    return places;
}

struct Words {
    Draft& draft;
    base::Place place;
    std::string name;

    void complain(std::string message) const {
        error(draft, place, "the text `" + name + "` " + std::move(message));
    }
    void check(const Text& text) const {
        if (text[0].empty() && text[1].empty()) return;
        for (const std::string& each : text) {
            if (each.empty()) return complain("is missing in one language");
            if (each.find("  ") != std::string::npos) return complain("has two blanks in a row");
            if (each.front() == ' ' || each.back() == ' ')
                return complain("begins or ends with a blank");
        }
        if (places_of(text[0]) != places_of(text[1]))
            complain("has other {places} in English than in Spanish");
    }
    // Sentences that stand inside others: no full stop.
    void check_inner(const Text& text) const {
        check(text);
        for (const std::string& each : text)
            if (each.ends_with('.')) return complain("ends with a full stop");
    }
};

void check_facts(Draft& draft) {
    for (const auto& fact : draft.book.vocabulary.facts) {
        const auto found = draft.declared.find("fact " + fact.id);
        const auto words = [&](std::string_view key) {
            return Words{draft, found->second, fact.id + "." + std::string(key)};
        };
        words("noun").check_inner(fact.noun);
        words("ask").check(fact.ask);
        words("find").check(fact.find);
        words("holds").check_inner(fact.holds);
        words("fails").check_inner(fact.fails);
        words("level").check_inner(fact.level_noun);
        for (const auto& value : fact.values) words(value.id).check_inner(value.words);
        for (const auto& group : fact.groups) words(group.id).check_inner(group.words);
    }
}

void check_rules(Draft& draft) {
    const auto of = [&](std::string_view kind, const std::string& id, std::string_view key) {
        const auto found = draft.declared.find(std::string(kind) + " " + id);
        return Words{draft, found != draft.declared.end() ? found->second : base::Place{},
                     id + "." + std::string(key)};
    };
    for (const auto& each : draft.book.definitions) {
        of("definition", each.id, "holds").check_inner(each.holds);
        of("definition", each.id, "fails").check_inner(each.fails);
        of("definition", each.id, "noun").check_inner(each.noun);
        of("definition", each.id, "rival_says").check(each.rival_says);
    }
    for (const auto& each : draft.book.guards) of("rule", each.id, "say").check(each.say);
    for (const auto& each : draft.book.notes) of("rule", each.id, "say").check(each.say);
    for (const auto& each : draft.book.supports) of("rule", each.id, "remark").check(each.remark);
    for (const auto& each : draft.book.pathways)
        of("rule", "pathway." + each.id, "name").check(each.name);
    for (const auto& each : draft.book.options) {
        of("option", each.id, "name").check_inner(each.name);
        of("option", each.id, "daily_life").check(each.daily_life);
        for (const auto& companion : each.companions)
            of("option", each.id, "companions").check(companion.say);
    }
}

void check_glossary(Draft& draft) {
    for (const auto& each : draft.book.glossary) {
        const auto place = draft.declared.find("term " + each.id)->second;
        Words{draft, place, each.id + ".name"}.check_inner(each.name);
        Words{draft, place, each.id + ".means"}.check(each.means);
    }
}

void check_messages(Draft& draft) {
    for (const auto& [id, text] : draft.book.messages)
        Words{draft, draft.declared.find("message " + id)->second, id}.check(text);
    if (draft.book.messages.empty()) return;
    for (const auto& note : draft.book.notes) {
        const std::string id = "group." + note.group;
        if (draft.declared.contains("message " + id)) continue;
        error(draft, draft.declared.find("rule " + note.id)->second,
              "the heading `" + id + "` is no message", "add it to languages/en.yaml and es.yaml");
    }
}

}  // namespace

void check_words(Draft& draft) {
    check_facts(draft);
    check_rules(draft);
    check_glossary(draft);
    check_messages(draft);
}

}  // namespace nextline::authoring
