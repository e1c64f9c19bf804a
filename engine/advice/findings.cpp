// SPDX-License-Identifier: Apache-2.0
// What the record shows about itself and the sources about each other: contradictions, lapsed
// facts, disagreements.
#include <algorithm>

#include "advice/situation.h"

namespace nextline::advice {
namespace {

using logic::Truth;

std::uint16_t small(std::size_t index) { return static_cast<std::uint16_t>(index); }

std::vector<std::uint32_t> items_of(const std::vector<const evaluate::Entry*>& entries) {
    std::vector<std::uint32_t> items;
    for (const evaluate::Entry* entry : entries)
        items.insert(items.end(), entry->items.begin(), entry->items.end());
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
}

void add_contradiction(std::vector<Contradiction>& found, facts::FactId fact,
                       const evaluate::Newest& state) {
    if (!state.contradictory) return;
    Contradiction entry{.fact = fact, .items = items_of(state.from)};
    // One report that contradicts itself may be seen through several facts: shown once.
    for (const Contradiction& other : found)
        if (other.items == entry.items) return;
    found.push_back(std::move(entry));
}

// "No treatment now" beside a treatment that is recorded as running.
void add_none_now(const Situation& situation, std::vector<Contradiction>& found) {
    const facts::FactId now = situation.reserved.now_treatment;
    if (now == facts::kNoFact) return;
    const evaluate::Newest state = evaluate::newest(situation.view, now);
    if (!state.found || !facts::subset(state.set, situation.reserved.treatment_none)) return;
    Contradiction entry{.fact = now, .items = items_of(state.from)};
    for (std::uint32_t i = 0; i < situation.patient.treatments.size(); ++i)
        if (situation.patient.treatments[i].ongoing == 2 &&
            evaluate::treats_the_cancer(situation.patient.treatments[i],
                                        situation.rulebook.vocabulary))
            entry.treatments.push_back(i);
    if (!entry.treatments.empty()) found.push_back(std::move(entry));
}

void add_source_disagreements(const Situation& situation, std::vector<Disagreement>& found) {
    const rulebook::Rulebook& book = situation.rulebook;
    for (std::size_t i = 0; i < book.options.size(); ++i) {
        Disagreement entry{.option = small(i)};
        for (const std::uint16_t index : book.options[i].supports) {
            const rulebook::Support& support = book.supports[index];
            if (situation.truth(support.holds) != Truth::holds) continue;
            (support.then == rulebook::Offer::against ? entry.against : entry.in_favour)
                .push_back(index);
        }
        if (!entry.in_favour.empty() && !entry.against.empty()) found.push_back(std::move(entry));
    }
}

// A definition that has a rival: the standings if the rival's truth is put in its place.
void add_rivals(const Situation& situation, const std::vector<Verdict>& standings,
                std::vector<Disagreement>& found) {
    const rulebook::Rulebook& book = situation.rulebook;
    std::vector<evaluate::Override> overrides;
    std::vector<std::uint16_t> definitions;
    for (std::size_t i = 0; i < book.definitions.size() && overrides.size() < 64; ++i) {
        const rulebook::Definition* rival = book.find_definition(book.definitions[i].rival);
        if (rival == nullptr || rival->is_term || book.definitions[i].is_term) continue;
        if (situation.truth(rival->node) == situation.truth(book.definitions[i].node)) continue;
        overrides.push_back({.node = book.definitions[i].node,
                             .in_lanes = 1ULL << overrides.size(),
                             .take = rival->node});
        definitions.push_back(small(i));
    }
    if (overrides.empty()) return;
    const auto lanes = evaluate::evaluate_lanes(book.program, situation.atoms, overrides);
    for (std::size_t lane = 0; lane < overrides.size(); ++lane) {
        const auto changed = verdicts(book, lanes, static_cast<unsigned>(lane));
        Disagreement entry{.definition = definitions[lane]};
        for (std::size_t i = 0; i < standings.size(); ++i)
            if (changed[i].standing != standings[i].standing)
                entry.changes.push_back({small(i), standings[i].standing, changed[i].standing});
        if (!entry.changes.empty()) found.push_back(std::move(entry));
    }
}

// "Running" of a record so old that it no longer counts.
bool lapsed(const Situation& situation, std::size_t treatment) {
    const double limit = situation.rulebook.vocabulary.ongoing_lapses_months;
    const base::PartialDate asserted = situation.patient.treatments[treatment].asserted;
    return limit > 0 &&
           (!asserted.known() || base::months_between(base::days_of(asserted).earliest,
                                                      situation.patient.as_of) > limit);
}

}  // namespace

std::vector<Contradiction> find_contradictions(const Situation& situation) {
    std::vector<Contradiction> found;
    const auto& facts = situation.rulebook.vocabulary.facts;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const auto id = static_cast<facts::FactId>(i);
        const auto& entries = situation.view.entries(id);
        if (entries.empty()) continue;
        if (facts[i].type != facts::FactType::list) {
            add_contradiction(found, id, evaluate::newest(situation.view, id));
            continue;
        }
        std::vector<std::uint16_t> members;
        for (const evaluate::Entry& entry : entries) members.push_back(entry.member);
        std::sort(members.begin(), members.end());
        members.erase(std::unique(members.begin(), members.end()), members.end());
        for (const std::uint16_t member : members)
            add_contradiction(found, id,
                              evaluate::newest(situation.view, id, facts::any_specimen, member));
    }
    add_none_now(situation, found);
    for (std::size_t i = 0; i < situation.rulebook.notes.size(); ++i) {
        const rulebook::Note& note = situation.rulebook.notes[i];
        if (note.kind == rulebook::Note::Kind::contradiction &&
            situation.truth(note.when) == Truth::holds)
            found.push_back({.note = small(i)});
    }
    return found;
}

std::vector<Stale> find_stale(const Situation& situation) {
    std::vector<std::uint32_t> items;
    for (std::size_t i = 0; i < situation.rulebook.vocabulary.facts.size(); ++i)
        for (const auto& entry : situation.view.entries(static_cast<facts::FactId>(i)))
            if (entry.lapsed) items.insert(items.end(), entry.items.begin(), entry.items.end());
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    std::vector<Stale> found;
    for (const std::uint32_t item : items) found.push_back({.item = item});
    for (std::uint32_t i = 0; i < situation.patient.treatments.size(); ++i)
        if (situation.patient.treatments[i].ongoing == 2 && lapsed(situation, i))
            found.push_back({.treatment = i});
    return found;
}

std::vector<Disagreement> find_disagreements(const Situation& situation,
                                             const std::vector<Verdict>& standings) {
    std::vector<Disagreement> found;
    add_source_disagreements(situation, found);
    add_rivals(situation, standings, found);
    for (std::size_t i = 0; i < situation.rulebook.notes.size(); ++i) {
        const rulebook::Note& note = situation.rulebook.notes[i];
        if (note.kind == rulebook::Note::Kind::disagreement &&
            situation.truth(note.when) == Truth::holds)
            found.push_back({.note = small(i)});
    }
    return found;
}

}  // namespace nextline::advice
