// SPDX-License-Identifier: Apache-2.0
#include "evaluate/hypotheses.h"

#include <algorithm>
#include <array>

#include "evaluate/atoms.h"

namespace nextline::evaluate {
namespace {

using facts::FactId;
using facts::FactType;
using facts::ValueSet;
using logic::Atom;
using logic::AtomId;
using logic::Op;
using logic::TermKind;

// Distances from today, in months, at which an unknown date is tried.
constexpr std::array<double, 8> kMonthsAgo{0, 3, 7, 13, 25, 37, 61, 121};

bool about_courses(const Atom& atom) {
    if (atom.op == Op::includes) return false;
    if (atom.op != Op::within) return true;
    if (atom.term.kind == TermKind::fact) return false;
    return atom.term.kind != TermKind::years || atom.term.from.kind != logic::DateRef::Kind::fact;
}

std::vector<FactId> facts_of(const Atom& atom, const facts::Vocabulary& vocabulary,
                             const Reserved& reserved) {
    std::vector<FactId> named{atom.list};
    if (atom.op == Op::within) {
        const logic::Term& term = atom.term;
        named = {term.fact, term.from.fact, term.to.fact};
    }
    std::vector<FactId> all = named;
    for (const FactId fact : named)
        if (fact != facts::kNoFact)
            for (const facts::Reading& reading : vocabulary.facts[fact].readings)
                all.push_back(reading.from);
    if (about_courses(atom))
        all.insert(all.end(),
                   {reserved.metastatic_since, reserved.now_treatment, reserved.now_response});
    std::erase(all, facts::kNoFact);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

std::vector<ValueSet> number_values(const facts::Fact& fact,
                                    const std::vector<double>& thresholds) {
    std::vector<double> marks{fact.domain.low};
    for (const double mark : thresholds)
        if (mark > fact.domain.low && mark < fact.domain.high) marks.push_back(mark);
    marks.push_back(fact.domain.high);
    std::vector<ValueSet> values;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        values.push_back(facts::exactly(marks[i]));
        if (i + 1 == marks.size()) break;
        const double middle = (marks[i] + marks[i + 1]) / 2;
        if (!fact.integer) values.push_back(facts::exactly(middle));
        if (fact.integer && marks[i] + 1 < marks[i + 1])
            values.push_back(facts::exactly(marks[i] + 1));
    }
    return values;
}

std::vector<ValueSet> representative_values(const facts::Fact& fact, base::Day as_of,
                                            const std::vector<double>& thresholds) {
    std::vector<ValueSet> values;
    switch (fact.type) {
        case FactType::boolean:
        case FactType::list: return {facts::boolean(true), facts::boolean(false)};
        case FactType::choice:
            for (unsigned i = 0; i < fact.values.size(); ++i) values.push_back(facts::choice(i));
            return values;
        case FactType::number: return number_values(fact, thresholds);
        case FactType::date:
            for (const double months : kMonthsAgo)
                values.push_back(facts::exactly(as_of - months * base::kDaysPerMonth));
            return values;
    }
    return values;
}

// A specimen that every rule about this fact takes, if there is one; else a metastasis.
std::uint8_t specimen_for(const logic::Program& program, const std::vector<AtomId>& atoms,
                          FactId fact) {
    std::uint8_t common = facts::any_specimen;
    for (const AtomId id : atoms)
        if (program.atoms[id].op == Op::within && program.atoms[id].term.fact == fact)
            common &= program.atoms[id].term.specimens;
    if (common != facts::any_specimen && common != 0) return common;
    return facts::metastasis;
}

}  // namespace

Dependence::Dependence(const logic::Program& program, const facts::Vocabulary& vocabulary,
                       const Reserved& reserved)
    : atoms_of_(vocabulary.facts.size()) {
    for (AtomId id = 0; id < program.atoms.size(); ++id)
        for (const FactId fact : facts_of(program.atoms[id], vocabulary, reserved))
            atoms_of_[fact].push_back(id);
}

std::vector<AtomTruths> answers(const logic::Program& program, const View& view,
                                const Dependence& dependence,
                                const std::vector<std::vector<double>>& thresholds,
                                const logic::Missing& missing) {
    if (missing.kind == logic::Missing::Kind::history)
        return {{{missing.atom, logic::Truth::holds}}, {{missing.atom, logic::Truth::fails}}};
    if (missing.kind == logic::Missing::Kind::completeness) return {};
    const facts::Fact& fact = view.vocabulary.facts[missing.fact];
    const std::vector<AtomId>& atoms = dependence.atoms_of(missing.fact);
    const std::vector<double> none;
    const auto& marks = missing.fact < thresholds.size() ? thresholds[missing.fact] : none;
    facts::Item item{.fact = missing.fact, .member = missing.member};
    item.specimens = specimen_for(program, atoms, missing.fact);
    std::vector<AtomTruths> all;
    for (const ValueSet& values : representative_values(fact, view.patient.as_of, marks)) {
        item.values = values;
        const View supposed = view.with(item);
        AtomTruths truths;
        truths.reserve(atoms.size());
        for (const AtomId id : atoms)
            truths.emplace_back(id, atom_truth(supposed, program.atoms[id]));
        all.push_back(std::move(truths));
    }
    return all;
}

AtomTruths if_complete(const logic::Program& program, const View& view,
                       const std::vector<FactId>& lists, const std::vector<logic::Truth>& truths) {
    const View supposed = view.with_complete(lists);
    AtomTruths changed;
    for (AtomId id = 0; id < program.atoms.size(); ++id) {
        const Atom& atom = program.atoms[id];
        if (truths[id] != logic::Truth::unknown) continue;
        const bool concerned =
            atom.op == Op::includes
                ? std::find(lists.begin(), lists.end(), atom.list) != lists.end()
                : about_courses(atom) &&
                      std::find(lists.begin(), lists.end(), facts::kNoFact) != lists.end();
        if (!concerned) continue;
        const logic::Truth truth = atom_truth(supposed, atom);
        if (truth != truths[id]) changed.emplace_back(id, truth);
    }
    return changed;
}

}  // namespace nextline::evaluate
