// SPDX-License-Identifier: Apache-2.0
// The standing of options as conditions, so that one patient, a cohort and a solver see the same.
#include <algorithm>

#include "authoring/readers.h"

namespace nextline::authoring {
namespace {

using logic::NodeId;
using rulebook::Guard;
using rulebook::GuardThen;
using rulebook::Offer;
using rulebook::Option;
using rulebook::Support;

// The first day on which a newer statement of the same body on the same question stands, or "".
std::string superseded_on(const Draft& draft, const Support& support) {
    std::string first;
    if (support.question.empty()) return first;
    const auto& sources = draft.book.sources;
    for (const Support& other : draft.book.supports) {
        if (other.question != support.question || other.since <= support.since) continue;
        if (sources[other.citation.source].body != sources[support.citation.source].body) continue;
        if (first.empty() || other.since < first) first = other.since;
    }
    return first;
}

void compose(Draft& draft, Support& support) {
    std::vector<NodeId> dates;
    if (!support.since.empty()) dates.push_back(date_condition(draft, ">=", support.since));
    std::string end = superseded_on(draft, support);
    if (!support.until.empty() && (end.empty() || support.until < end)) end = support.until;
    if (!end.empty()) dates.push_back(date_condition(draft, "<", end));
    support.current = draft.builder.all(dates);
    std::vector<NodeId> parts{support.current, support.when};
    if (support.after != logic::kNoNode) parts.push_back(support.after);
    support.holds = draft.builder.all(parts);
}

// The guards of one sort with the drugs that each stands for.
struct Guards {
    std::vector<std::size_t> indexes;
    std::vector<facts::DrugSet> drugs;
};

facts::DrugSet drugs_of(const Draft& draft, const std::string& id) {
    const auto what = logic::find_what(draft.book.vocabulary, id);
    return what ? what->drugs : facts::DrugSet{};
}

template <class Wanted>
Guards guards_that(const Draft& draft, Wanted wanted) {
    Guards found;
    for (std::size_t i = 0; i < draft.book.guards.size(); ++i) {
        const Guard& guard = draft.book.guards[i];
        if (!wanted(guard)) continue;
        found.indexes.push_back(i);
        found.drugs.push_back(guard.drug.empty() ? facts::DrugSet{} : drugs_of(draft, guard.drug));
    }
    return found;
}

NodeId any_guard_of_drug(Draft& draft, std::size_t drug, const Guards& guards) {
    std::vector<NodeId> parts;
    for (std::size_t i = 0; i < guards.indexes.size(); ++i)
        if (guards.drugs[i].test(drug)) parts.push_back(draft.book.guards[guards.indexes[i]].when);
    return draft.builder.any(parts);
}

// Alternatives (a choice of drugs, the drugs of a class): all of them must be guarded against.
NodeId guard_of_every(Draft& draft, const facts::DrugSet& drugs, const Guards& guards) {
    std::vector<NodeId> parts;
    for (std::size_t drug = 0; drug < drugs.size(); ++drug)
        if (drugs.test(drug)) parts.push_back(any_guard_of_drug(draft, drug, guards));
    return parts.empty() ? draft.builder.any({}) : draft.builder.all(parts);
}

// Guards of one sort over all parts of an option: its own, those of each drug, of all
// alternatives, and of each companion where it is needed.
NodeId guard_of_option(Draft& draft, std::uint16_t index, const Guards& guards) {
    const Option& option = draft.book.options[index];
    std::vector<NodeId> parts;
    for (const std::size_t i : guards.indexes)
        if (draft.guard_options[i] == index) parts.push_back(draft.book.guards[i].when);
    for (const std::string& drug : option.drugs)
        parts.push_back(guard_of_every(draft, drugs_of(draft, drug), guards));
    facts::DrugSet alternatives;
    for (const std::string& drug : option.one_of) alternatives |= drugs_of(draft, drug);
    if (alternatives.any()) parts.push_back(guard_of_every(draft, alternatives, guards));
    for (const auto& companion : option.companions) {
        const NodeId bites = guard_of_every(draft, drugs_of(draft, companion.drug), guards);
        parts.push_back(
            companion.when == logic::kNoNode ? bites : draft.builder.all({companion.when, bites}));
    }
    const NodeId nothing = draft.builder.any({});
    std::erase(parts, nothing);
    return draft.builder.any(parts);
}

facts::DrugSet all_drugs_of(const Draft& draft, const Option& option) {
    facts::DrugSet drugs;
    for (const std::string& drug : option.drugs) drugs |= drugs_of(draft, drug);
    for (const std::string& drug : option.one_of) drugs |= drugs_of(draft, drug);
    for (const auto& companion : option.companions) drugs |= drugs_of(draft, companion.drug);
    return drugs;
}

void link_guards(Draft& draft, std::uint16_t index, const Guards& all) {
    Option& option = draft.book.options[index];
    const facts::DrugSet drugs = all_drugs_of(draft, option);
    for (std::size_t i = 0; i < draft.book.guards.size(); ++i) {
        if (draft.guard_options[i] == index || (all.drugs[i] & drugs).any())
            option.guards.push_back(static_cast<std::uint16_t>(i));
    }
}

void compose_offers(Draft& draft, std::uint16_t index) {
    Option& option = draft.book.options[index];
    std::vector<NodeId> supported, possible, opposed;
    for (std::size_t i = 0; i < draft.book.supports.size(); ++i) {
        const Support& support = draft.book.supports[i];
        if (support.option != index) continue;
        option.supports.push_back(static_cast<std::uint16_t>(i));
        const bool strong = support.then == Offer::recommend && support.citation.read_at_source;
        auto& list = support.then == Offer::against ? opposed : strong ? supported : possible;
        list.push_back(support.holds);
    }
    option.supported = draft.builder.any(supported);
    option.possible = draft.builder.any(possible);
    option.opposed = draft.builder.any(opposed);
}

}  // namespace

void compose_supports(Draft& draft) {
    for (Support& support : draft.book.supports) {
        compose(draft, support);
        if (const auto rule = draft.rule_of_id.find(support.id); rule != draft.rule_of_id.end())
            draft.rules[rule->second].node = support.holds;
    }
}

void compose_options(Draft& draft) {
    const Guards all = guards_that(draft, [](const Guard&) { return true; });
    const Guards excluding =
        guards_that(draft, [](const Guard& guard) { return guard.then == GuardThen::exclude; });
    const Guards delaying =
        guards_that(draft, [](const Guard& guard) { return guard.then != GuardThen::weigh; });
    const Guards must_know = guards_that(draft, [](const Guard& guard) { return guard.must_know; });
    for (std::size_t i = 0; i < draft.book.options.size(); ++i) {
        const auto index = static_cast<std::uint16_t>(i);
        compose_offers(draft, index);
        link_guards(draft, index, all);
        Option& option = draft.book.options[i];
        option.excluded = guard_of_option(draft, index, excluding);
        option.not_now = guard_of_option(draft, index, delaying);
        option.must_know_open = guard_of_option(draft, index, must_know);
    }
}

}  // namespace nextline::authoring
