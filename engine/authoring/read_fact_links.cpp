// SPDX-License-Identifier: Apache-2.0
// vocabulary/: what a fact has to do with other facts, with drugs and with codes.
#include "authoring/readers.h"
#include "base/nearest.h"

namespace nextline::authoring {
namespace {

using facts::Fact;
using facts::ValueSet;

// One or several values of a fact, as their union.
std::optional<ValueSet> read_values(const Fact& fact, const Node& node, Draft& draft) {
    std::optional<ValueSet> set;
    for (const Node* item : elements(node)) {
        const auto value = facts::read_value(fact, item->text);
        if (!value) {
            std::vector<std::string> ids;
            for (const auto& each : fact.values) ids.push_back(each.id);
            error(draft, item->place, "`" + fact.id + "` has no value `" + item->text + "`",
                  base::did_you_mean(item->text, ids));
            return std::nullopt;
        }
        set = set ? facts::hull(*set, *value) : *value;
    }
    return set;
}

facts::FactId need_fact(Draft& draft, const std::string& id, const base::Place& place) {
    const facts::FactId found = draft.book.vocabulary.find_fact(id);
    if (found != facts::kNoFact) return found;
    std::vector<std::string> ids;
    for (const Fact& fact : draft.book.vocabulary.facts) ids.push_back(fact.id);
    error(draft, place, "unknown fact `" + id + "`", base::did_you_mean(id, ids));
    return facts::kNoFact;
}

void add_reading(Fact& fact, const Node& node, Draft& draft) {
    Entry entry(node, draft.problems);
    const std::string from = entry.text("from", Need::required);
    const Node* is = entry.node("is", Need::required);
    const Node* means = entry.node("means", Need::required);
    facts::Reading reading{.source = read_source_id(draft, entry)};
    entry.finish();
    if (from.empty() || is == nullptr || means == nullptr) return;
    reading.from = need_fact(draft, from, entry.place("from"));
    if (reading.from == facts::kNoFact) return;
    const auto when = read_values(draft.book.vocabulary.facts[reading.from], *is, draft);
    const auto meant = read_values(fact, *means, draft);
    if (!when || !meant) return;
    reading.when = *when;
    reading.means = *meant;
    fact.readings.push_back(std::move(reading));
}

void add_staleness(Fact& fact, const Node& node, Draft& draft) {
    Entry entry(node, draft.problems);
    facts::Staleness stale{.values = fact.domain};
    stale.months = entry.number("after_months").value_or(0);
    const Node* values = entry.node("values");
    const auto drugs = entry.list("after_progression_on");
    stale.source = read_source_id(draft, entry);
    entry.finish();
    if (values != nullptr)
        if (const auto set = read_values(fact, *values, draft)) stale.values = *set;
    for (const Node* drug : drugs) {
        const auto what = logic::find_what(draft.book.vocabulary, drug->text);
        if (what)
            stale.drugs |= what->drugs;
        else
            error(draft, drug->place, "`" + drug->text + "` is neither a drug nor a class");
        stale.on_progression = true;
    }
    if (stale.months <= 0 && !stale.on_progression)
        error(draft, entry.place(), "a value lapses after_months or after_progression_on");
    fact.stale.push_back(std::move(stale));
}

// {loinc: 85319-2} or {snomed: "94381002", means: liver}.
void add_code(Fact& fact, const Node& node, Draft& draft) {
    facts::Code code;
    for (const Member& member : node.members)
        if (member.key != "means") code.system = code.system.empty() ? member.key : code.system;
    Entry entry(node, draft.problems);
    if (code.system.empty()) return error(draft, node.place, "expected like {loinc: 85319-2}");
    code.code = entry.text(code.system, Need::required);
    const Node* means = entry.node("means");
    entry.finish();
    if (means != nullptr && fact.type == facts::FactType::list) {
        code.member = facts::find_value(fact, means->text);
        if (!code.member)
            error(draft, means->place, "`" + fact.id + "` has no member `" + means->text + "`");
    } else if (means != nullptr) {
        code.means = read_values(fact, *means, draft);
    }
    fact.codes.push_back(std::move(code));
}

// {sites: [brain, leptomeninges]}: members or groups of one list.
void add_about(Fact& fact, const Node& node, Draft& draft) {
    if (node.members.size() != 1)
        return error(draft, node.place, "expected one list with members, like {sites: [brain]}");
    const Member& of = node.members.front();
    fact.about.list = need_fact(draft, of.key, node.place);
    if (fact.about.list == facts::kNoFact) return;
    const Fact& list = draft.book.vocabulary.facts[fact.about.list];
    if (list.type != facts::FactType::list)
        return error(draft, of.place, "`" + list.id + "` is no list");
    for (const Node* item : elements(of.value)) {
        const auto member = facts::find_value(list, item->text);
        const facts::ValueGroup* group = member ? nullptr : facts::find_group(list, item->text);
        if (member)
            fact.about.members.push_back(*member);
        else if (group != nullptr)
            fact.about.members.insert(fact.about.members.end(), group->members.begin(),
                                      group->members.end());
        else
            error(draft, item->place, "`" + list.id + "` has no member `" + item->text + "`");
    }
}

// How often the test is wrong: only in words that were read at their source.
void add_accuracy(facts::FactId fact, const Node& node, Draft& draft) {
    Entry entry(node, draft.problems);
    rulebook::Accuracy accuracy{.fact = fact, .say = entry.words("say", Need::required)};
    accuracy.citation = read_citation(draft, entry.node("source", Need::required), entry.place());
    entry.finish();
    if (!accuracy.citation.read_at_source)
        entry.fail(entry.place("source"), "how often a test is wrong must be read at the source",
                   "read: primary, or leave it out");
    draft.book.accuracies.push_back(std::move(accuracy));
}

}  // namespace

void read_fact_links(const Node& node, Draft& draft) {
    const Node* id = node.find("fact");
    const facts::FactId index =
        id != nullptr ? draft.book.vocabulary.find_fact(id->text) : facts::kNoFact;
    if (index == facts::kNoFact) return;  // reported by read_fact
    Fact& fact = draft.book.vocabulary.facts[index];
    const auto each = [&](std::string_view key, void (*add)(Fact&, const Node&, Draft&)) {
        if (const Node* list = node.find(key))
            for (const Node* item : elements(*list)) add(fact, *item, draft);
    };
    each("readings", add_reading);
    each("stale", add_staleness);
    each("codes", add_code);
    if (const Node* about = node.find("about")) add_about(fact, *about, draft);
    if (const Node* accuracy = node.find("accuracy")) add_accuracy(index, *accuracy, draft);
}

void read_answer(const Node& node, Draft& draft) {
    Entry entry(node, draft.problems);
    facts::Answer answer{.word = entry.text("answer", Need::required), .codes = {}};
    for (const Node* item : entry.list("codes", Need::required)) {
        Entry code(*item, draft.problems);
        for (const Member& member : item->members)
            answer.codes.push_back(
                {.system = member.key, .code = code.text(member.key), .means = {}, .member = {}});
        code.finish();
    }
    entry.finish();
    if (declare(draft, "answer", answer.word, entry.place()))
        draft.book.vocabulary.answers.push_back(std::move(answer));
}

}  // namespace nextline::authoring
