// SPDX-License-Identifier: Apache-2.0
// What an atom looks at: its facts, what those are read from, the courses with its drugs, and the
// facts on which courses depend.
#include <algorithm>

#include "checker/check_atom.h"

namespace nextline::checker {
namespace {

using facts::FactId;
using logic::Atom;
using logic::DateRef;
using logic::Op;
using logic::Term;
using logic::TermKind;

bool is_dates(const Atom& atom) {
    return atom.op == Op::within &&
           (atom.term.kind == TermKind::months || atom.term.kind == TermKind::years);
}

bool of_courses(const DateRef& date) { return date.kind != DateRef::Kind::fact; }

/// The fact whose value the atom is about; kNoFact if it is about dates or courses.
FactId subject(const Atom& atom) {
    if (atom.op == Op::includes) return atom.list;
    return atom.op == Op::within && atom.term.kind == TermKind::fact ? atom.term.fact
                                                                     : facts::kNoFact;
}

bool looks_at_courses(const facts::Vocabulary& vocabulary, const Atom& atom) {
    if (const FactId fact = subject(atom); fact != facts::kNoFact)
        return std::ranges::any_of(vocabulary.facts[fact].stale, &facts::Staleness::on_progression);
    return !is_dates(atom) || of_courses(atom.term.from) || of_courses(atom.term.to);
}

/// `said` is the fact, or one that the fact is read from.
bool speaks_of(const facts::Vocabulary& vocabulary, FactId said, FactId fact) {
    if (fact >= vocabulary.facts.size()) return false;
    return said == fact ||
           std::ranges::any_of(vocabulary.facts[fact].readings,
                               [&](const facts::Reading& reading) { return reading.from == said; });
}

/// Facts that decide what runs, in which setting, and on what the cancer grew.
bool is_background(const Arranged& arranged, FactId said) {
    const FactId all[] = {arranged.metastatic_since, arranged.now_treatment, arranged.now_response};
    return std::ranges::any_of(
        all, [&](FactId fact) { return speaks_of(arranged.vocabulary, said, fact); });
}

bool in_dates(const facts::Vocabulary& vocabulary, const Atom& atom, FactId said) {
    if (!is_dates(atom)) return false;
    const DateRef& from = atom.term.from;
    const DateRef& to = atom.term.to;
    return (!of_courses(from) && speaks_of(vocabulary, said, from.fact)) ||
           (!of_courses(to) && speaks_of(vocabulary, said, to.fact));
}

/// The fact matters to the atom for another reason than being its subject.
bool beside_subject(const Arranged& arranged, const Atom& atom, FactId said) {
    return in_dates(arranged.vocabulary, atom, said) ||
           (looks_at_courses(arranged.vocabulary, atom) && is_background(arranged, said));
}

bool has_member(const Atom& atom, std::uint16_t member) {
    return std::ranges::find(atom.members, member) != atom.members.end();
}

bool looks_at_item(const Arranged& arranged, const Atom& atom, const facts::Item& item) {
    if (beside_subject(arranged, atom, item.fact)) return true;
    if (!speaks_of(arranged.vocabulary, item.fact, subject(atom))) return false;
    return atom.op != Op::includes || has_member(atom, item.member);
}

/// Drugs of W, and of classes in which another drug would put W in doubt.
facts::DrugSet rivals(const facts::Vocabulary& vocabulary, facts::DrugSet drugs) {
    facts::DrugSet all = drugs;
    for (const facts::DrugClass& entry : vocabulary.classes)
        if (entry.one_at_a_time && (entry.drugs & drugs).any()) all |= entry.drugs;
    return all;
}

/// The drugs of the courses that the atom looks at.
facts::DrugSet drugs_of(const Arranged& arranged, const Atom& atom) {
    const Term& term = atom.term;
    facts::DrugSet drugs;
    if (const FactId fact = subject(atom); fact != facts::kNoFact) {
        for (const facts::Staleness& rule : arranged.vocabulary.facts[fact].stale)
            if (rule.on_progression) drugs |= rule.drugs;
    } else if (is_dates(atom)) {
        if (of_courses(term.from)) drugs |= term.from.what.drugs;
        if (of_courses(term.to)) drugs |= term.to.what.drugs;
    } else if (atom.op == Op::within) {
        drugs = term.what.drugs;
        if (term.kind == TermKind::lines) drugs |= arranged.any_treatment;
    } else {
        drugs = atom.what.drugs;
    }
    return atom.op == Op::taking ? rivals(arranged.vocabulary, drugs) : drugs;
}

bool looks_at_treatment(const Arranged& arranged, const Atom& atom,
                        const facts::Treatment& treatment) {
    if (treatment.kind != facts::Treatment::Kind::systemic) return false;
    if (!looks_at_courses(arranged.vocabulary, atom)) return false;
    if (!treatment.unknown_drugs.empty()) return true;
    const facts::DrugSet drugs = drugs_of(arranged, atom);
    return std::ranges::any_of(treatment.drugs, [&](facts::DrugId drug) {
        return drug >= facts::kMostDrugs || drugs[drug];
    });
}

}  // namespace

bool concerns(const Arranged& arranged, const Atom& atom, const logic::Use& use) {
    const facts::Patient& patient = arranged.patient;
    if (use.kind == logic::Use::Kind::treatment)
        return use.index < patient.treatments.size() &&
               looks_at_treatment(arranged, atom, patient.treatments[use.index]);
    return use.index < patient.items.size() &&
           looks_at_item(arranged, atom, patient.items[use.index]);
}

bool concerns(const Arranged& arranged, const Atom& atom, logic::AtomId id,
              const logic::Missing& missing) {
    switch (missing.kind) {
        case logic::Missing::Kind::history: return missing.atom == id;
        case logic::Missing::Kind::completeness:
            return missing.fact == facts::kNoFact
                       ? looks_at_courses(arranged.vocabulary, atom)
                       : atom.op == Op::includes && missing.fact == atom.list;
        case logic::Missing::Kind::fact: break;
    }
    if (beside_subject(arranged, atom, missing.fact)) return true;
    if (!speaks_of(arranged.vocabulary, missing.fact, subject(atom))) return false;
    return atom.op != Op::includes || has_member(atom, missing.member);
}

}  // namespace nextline::checker
