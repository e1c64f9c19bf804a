// SPDX-License-Identifier: Apache-2.0
#include "evaluate/atoms.h"

#include <algorithm>

#include "evaluate/history.h"

namespace nextline::evaluate {
namespace {

using facts::ValueSet;
using logic::Atom;
using logic::Fold;
using logic::Op;
using logic::Term;
using logic::TermKind;
using logic::Truth;

Truth truth_of(const ValueSet& possible, const ValueSet& accepted) {
    if (facts::subset(possible, accepted)) return Truth::holds;
    return facts::disjoint(possible, accepted) ? Truth::fails : Truth::unknown;
}

// Any and every: over all entries of the specimen. Entries of another or unknown specimen may be
// of it; one that surely is decides whether there is anything to speak of.
Truth folded(const View& view, const Atom& atom) {
    const Term& term = atom.term;
    const ValueSet& domain = view.vocabulary.facts[term.fact].domain;
    bool any_sure = false;
    Truth some = Truth::fails;
    Truth all = Truth::holds;
    for (const Entry& entry : view.entries(term.fact)) {
        if ((entry.specimens & term.specimens) == 0) continue;
        const bool sure = (entry.specimens & ~term.specimens) == 0;
        const Truth truth =
            truth_of(moved(entry.lapsed ? domain : entry.set, term.plus), atom.accepted);
        any_sure |= sure;
        some = logic::either(some, sure ? truth : std::min(truth, Truth::unknown));
        all = logic::both(all, sure ? truth : std::max(truth, Truth::unknown));
    }
    if (!any_sure) return Truth::unknown;
    return term.fold == Fold::any ? some : all;
}

Truth within(const View& view, const Atom& atom) {
    if (atom.term.kind == TermKind::fact) {
        if (atom.term.fact == view.reserved.as_of)
            return truth_of(facts::exactly(view.patient.as_of), atom.accepted);
        if (atom.term.fold != Fold::newest) return folded(view, atom);
    }
    const TermState state = term_state(view, atom.term);
    if (!state.values) return Truth::fails;
    const Truth truth = truth_of(*state.values, atom.accepted);
    return state.may_be_absent ? std::min(truth, Truth::unknown) : truth;
}

Truth member_truth(const View& view, const Atom& atom, std::uint16_t member) {
    const Newest state = newest(view, atom.list, facts::any_specimen, member);
    if (!state.found) return view.complete(atom.list) ? Truth::fails : Truth::unknown;
    const Truth present = truth_of(state.set, facts::boolean(true));
    if (atom.level.low == -facts::kInfinity) return present;
    Truth level = truth_of(state.from.front()->level, atom.level);
    for (const Entry* entry : state.from)
        if (truth_of(entry->level, atom.level) != level) level = Truth::unknown;
    return logic::both(present, level);
}

Truth includes(const View& view, const Atom& atom) {
    Truth truth = Truth::fails;
    for (const std::uint16_t member : atom.members)
        truth = logic::either(truth, member_truth(view, atom, member));
    return truth;
}

bool about_treatments(const Atom& atom) {
    if (atom.op == Op::within)
        return atom.term.kind == TermKind::months_on || atom.term.kind == TermKind::lines ||
               atom.term.kind == TermKind::amount;
    return atom.op != Op::includes;
}

// Adds the entries that may be newest, and the lapsed ones, as uses.
void use_entries(Grounds& grounds, const std::vector<Entry>& entries,
                 const std::vector<const Entry*>* only) {
    for (const Entry& entry : entries) {
        if (only != nullptr && std::find(only->begin(), only->end(), &entry) == only->end())
            continue;
        for (const std::uint32_t item : entry.items)
            grounds.uses.push_back({logic::Use::Kind::item, item, entry.lapsed});
        grounds.contradictory |= entry.contradictory;
    }
}

void use_fact(const View& view, Grounds& grounds, facts::FactId fact, std::uint8_t specimens) {
    if (fact == facts::kNoFact || fact == view.reserved.as_of) return;
    const Newest state = newest(view, fact, specimens);
    use_entries(grounds, view.entries(fact), &state.from);
    grounds.contradictory |= state.contradictory;
}

void use_courses(const View& view, Grounds& grounds, const logic::What& what,
                 std::uint8_t settings) {
    for (std::uint32_t i = 0; i < view.courses().size(); ++i)
        if (match(view.courses()[i], what, settings) != Match::no)
            grounds.uses.push_back({logic::Use::Kind::treatment, i, false});
    grounds.assumed |=
        view.patient.treatments_complete && view.patient.completeness == facts::Basis::assumed;
}

void use_date(const View& view, Grounds& grounds, const logic::DateRef& date) {
    if (date.kind == logic::DateRef::Kind::fact)
        use_fact(view, grounds, date.fact, facts::any_specimen);
    else
        use_courses(view, grounds, date.what, date.settings);
}

void use_list(const View& view, Grounds& grounds, const Atom& atom) {
    for (const Entry& entry : view.entries(atom.list))
        if (std::find(atom.members.begin(), atom.members.end(), entry.member) != atom.members.end())
            for (const std::uint32_t item : entry.items)
                grounds.uses.push_back({logic::Use::Kind::item, item, entry.lapsed});
    grounds.assumed |=
        view.complete(atom.list) && view.patient.completeness == facts::Basis::assumed;
}

void use_term(const View& view, Grounds& grounds, const Term& term) {
    switch (term.kind) {
        case TermKind::fact:
            if (term.fold == Fold::newest)
                use_fact(view, grounds, term.fact, term.specimens);
            else
                use_entries(grounds, view.entries(term.fact), nullptr);
            break;
        case TermKind::months:
            use_date(view, grounds, term.from);
            use_date(view, grounds, term.to);
            break;
        case TermKind::years: use_date(view, grounds, term.from); break;
        case TermKind::months_on:
        case TermKind::lines:
        case TermKind::amount: use_courses(view, grounds, term.what, term.settings); break;
    }
}

bool known_date(const View& view, const logic::DateRef& date) {
    if (date.kind != logic::DateRef::Kind::fact || date.fact == facts::kNoFact) return true;
    return newest(view, date.fact).found;
}

}  // namespace

Truth atom_truth(const View& view, const Atom& atom) {
    switch (atom.op) {
        case Op::within: return within(view, atom);
        case Op::includes: return includes(view, atom);
        case Op::received:
        case Op::progressed:
        case Op::stopped:
        case Op::taking:
        case Op::taking_two: return history_truth(view, atom);
    }
    return Truth::unknown;
}

std::vector<logic::Missing> atom_missing(const View& view, const Atom& atom, logic::AtomId id) {
    using Kind = logic::Missing::Kind;
    if (atom.op == Op::includes && atom.members.size() == 1)
        return {{.kind = Kind::fact, .fact = atom.list, .member = atom.members[0]}};
    if (atom.op == Op::within && atom.term.kind == TermKind::fact)
        return {{.kind = Kind::fact, .fact = atom.term.fact}};
    if (atom.op == Op::within && !about_treatments(atom))
        for (const logic::DateRef* date : {&atom.term.from, &atom.term.to})
            if (!known_date(view, *date)) return {{.kind = Kind::fact, .fact = date->fact}};
    return {{.kind = Kind::history, .atom = id}};
}

Grounds atom_grounds(const View& view, const Atom& atom, logic::AtomId id, Truth truth) {
    Grounds grounds;
    if (atom.op == Op::within)
        use_term(view, grounds, atom.term);
    else if (atom.op == Op::includes)
        use_list(view, grounds, atom);
    else
        use_courses(view, grounds, atom.what, atom.settings);
    if (truth == Truth::unknown) grounds.missing = atom_missing(view, atom, id);
    return grounds;
}

}  // namespace nextline::evaluate
