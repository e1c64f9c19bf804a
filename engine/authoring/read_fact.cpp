// SPDX-License-Identifier: Apache-2.0
// vocabulary/: what a fact is. What it has to do with other facts and drugs: read_fact_links.cpp.
#include <algorithm>
#include <array>

#include "authoring/readers.h"
#include "base/partial_date.h"

namespace nextline::authoring {
namespace {

using facts::Fact;
using facts::FactType;

constexpr std::size_t kMostChoices = 64;

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

void add_value(Entry& entry, Fact& fact, const Node& node, Draft& draft) {
    Entry value(node, draft.problems);
    facts::NamedValue named{.id = value.text("id", Need::required)};
    named.words = value.words("says", Need::required);
    for (const std::string& other : value.texts("also")) named.also.push_back(lower(other));
    value.finish();
    for (const auto& each : fact.values)
        if (each.id == named.id)
            entry.fail(value.place(), "the value `" + named.id + "` is declared twice");
    fact.values.push_back(std::move(named));
}

void add_values(Entry& entry, Fact& fact, Draft& draft) {
    const bool named = fact.type == FactType::choice || fact.type == FactType::list;
    const auto nodes = entry.list("values", named ? Need::required : Need::optional);
    if (!named && !nodes.empty())
        return entry.fail(entry.place("values"), "only a choice or a list has values");
    for (const Node* node : nodes) add_value(entry, fact, *node, draft);
    if (fact.type == FactType::choice && fact.values.size() > kMostChoices) {
        entry.fail(entry.place("values"), "a choice has at most 64 values");
        fact.values.resize(kMostChoices);
    }
}

// Members of a group of a choice or list: values, or groups that stand before.
void add_members(const Node& of, const Fact& fact, facts::ValueGroup& group, Draft& draft) {
    group.set = facts::choices(0);
    for (const Node* item : elements(of)) {
        if (const auto value = facts::find_value(fact, item->text)) {
            group.members.push_back(*value);
        } else if (const auto* other = facts::find_group(fact, item->text)) {
            group.members.insert(group.members.end(), other->members.begin(), other->members.end());
        } else {
            error(draft, item->place, "`" + fact.id + "` has no value `" + item->text + "`");
        }
    }
    std::sort(group.members.begin(), group.members.end());
    group.members.erase(std::unique(group.members.begin(), group.members.end()),
                        group.members.end());
    if (fact.type == FactType::choice)
        for (const std::uint16_t member : group.members) group.set.mask |= 1ULL << member;
}

void add_group(Fact& fact, const Node& node, Draft& draft) {
    Entry entry(node, draft.problems);
    facts::ValueGroup group{.id = entry.text("id", Need::required)};
    group.words = entry.words("says", Need::required);
    group.source = read_source_id(draft, entry);
    const Node* of = entry.node("of", Need::required);
    entry.finish();
    if (of == nullptr) return;
    if (facts::find_value(fact, group.id) || facts::find_group(fact, group.id) != nullptr)
        return entry.fail(entry.place(), "`" + group.id + "` is declared twice");
    if (fact.type == FactType::number) {
        const auto interval = facts::read_interval(of->text);
        if (!interval)
            return entry.fail(of->place, "`" + of->text + "` found, expected an interval",
                              "like \">= 1\" or 1..10");
        group.set = *interval;
    } else if (fact.type == FactType::date) {
        if (of->text != "never")
            return entry.fail(of->place, "`" + of->text + "` found, expected never",
                              "a date has one group: that it never was");
        group.set = facts::exactly(base::kEarliestDay);
    } else {
        add_members(*of, fact, group, draft);
    }
    fact.groups.push_back(std::move(group));
}

void set_domain(Entry& entry, Fact& fact) {
    const std::string text =
        entry.text("plausible", fact.type == FactType::number ? Need::required : Need::optional);
    switch (fact.type) {
        case FactType::boolean:
        case FactType::list: fact.domain = facts::either_boolean(); break;
        case FactType::choice:
            fact.domain = facts::choices(
                fact.values.size() >= kMostChoices ? ~0ULL : (1ULL << fact.values.size()) - 1);
            break;
        case FactType::date:
            fact.domain = facts::interval(base::kEarliestDay, base::kLatestDay);
            break;
        case FactType::number:
            fact.domain = facts::any_number();
            if (const auto range = facts::read_interval(text);
                range && text.find("..") != text.npos)
                fact.domain = *range;
            else if (!text.empty())
                entry.fail(entry.place("plausible"), "`" + text + "` found, expected like 5..90");
    }
}

void read_sentences(Entry& entry, Fact& fact) {
    const bool needed = fact.type == FactType::boolean || fact.type == FactType::list;
    fact.holds = entry.words("holds", needed ? Need::required : Need::optional);
    fact.fails = entry.words("fails", needed ? Need::required : Need::optional);
    if (fact.type != FactType::list) return;
    for (const facts::Text& text : {fact.holds, fact.fails})
        for (const std::string& sentence : text)
            if (!sentence.empty() && sentence.find("{value}") == std::string::npos)
                entry.fail(entry.place("holds"), "a list's sentence names its member",
                           "write {value} where the member stands");
}

void read_number_keys(Entry& entry, Fact& fact) {
    const bool number = fact.type == FactType::number;
    fact.unit = entry.text("unit");
    fact.integer = entry.flag("integer");
    fact.molar_mass_g_mol = entry.number("molar_mass_g_mol").value_or(0);
    if (!number && (!fact.unit.empty() || fact.integer || fact.molar_mass_g_mol != 0))
        entry.fail(entry.place(), "only a number has a unit, integer or molar_mass_g_mol");
}

}  // namespace

void add_built_in_facts(Draft& draft) {
    // Where rules say `as_of >= 2023-01-27`: the date of the request, always known.
    draft.as_of = static_cast<facts::FactId>(draft.book.vocabulary.facts.size());
    draft.book.vocabulary.facts.push_back(
        {.id = "as_of",
         .type = FactType::date,
         .noun = {"today's date", "la fecha de hoy"},
         .ask = {"What is today's date?", "¿Qué fecha es hoy?"},
         .domain = facts::interval(base::kEarliestDay, base::kLatestDay)});
    declare(draft, "fact", "as_of", {});
}

void read_fact(const Node& node, Draft& draft) {
    Entry entry(node, draft.problems);
    Fact fact{.id = entry.id("fact")};
    fact.type = static_cast<FactType>(
        entry.choice("type", {"boolean", "choice", "number", "date", "list"}, Need::required));
    fact.at = entry.text("at", Need::required);
    fact.topic = entry.text("topic", Need::required);
    fact.noun = entry.words("noun", Need::required);
    fact.ask = entry.words("ask", Need::required);
    fact.find = entry.words("find");
    fact.burden = static_cast<facts::Burden>(
        entry.choice("burden", {"question", "blood", "scan", "biopsy", "team"}));
    fact.level_noun = entry.words("level");
    fact.has_level = entry.has("level");
    if (fact.has_level && fact.type != FactType::list)
        entry.fail(entry.place("level"), "only a list has a level");
    fact.last_radiation = entry.choice("last_of", {"", "radiation"}) == 1;
    if (fact.last_radiation && fact.type != FactType::date)
        entry.fail(entry.place("last_of"), "only a date is the last of something");
    fact.source = read_source_id(draft, entry);
    read_number_keys(entry, fact);
    read_sentences(entry, fact);
    add_values(entry, fact, draft);
    set_domain(entry, fact);
    for (const Node* group : entry.list("groups")) add_group(fact, *group, draft);
    for (const char* later : {"readings", "stale", "codes", "about", "accuracy"})
        (void)entry.node(later);
    entry.finish();
    if (declare(draft, "fact", fact.id, entry.place()))
        draft.book.vocabulary.facts.push_back(std::move(fact));
}

}  // namespace nextline::authoring
