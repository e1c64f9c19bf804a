// SPDX-License-Identifier: Apache-2.0
#include "checker/check_atom.h"

#include "checker/course_atoms.h"
#include "checker/fact_states.h"
#include "checker/terms.h"

namespace nextline::checker {
namespace {

using logic::Atom;
using logic::DateRef;
using logic::Op;
using logic::TermKind;

bool names_date(const facts::Vocabulary& vocabulary, const DateRef& date) {
    if (date.kind != DateRef::Kind::fact || date.fact == facts::kNoFact) return true;
    return date.fact < vocabulary.facts.size() &&
           vocabulary.facts[date.fact].type == facts::FactType::date;
}

}  // namespace

logic::Truth truth_of(const Arranged& arranged, const Atom& atom) {
    switch (atom.op) {
        case Op::within: return term_within(arranged, atom);
        case Op::includes: return includes(arranged, atom);
        case Op::received:
        case Op::progressed:
        case Op::stopped:
        case Op::taking:
        case Op::taking_two: return course_atom(arranged, atom);
    }
    return logic::Truth::unknown;
}

bool well_formed(const facts::Vocabulary& vocabulary, const Atom& atom) {
    const std::size_t facts = vocabulary.facts.size();
    if (atom.op == Op::includes) return atom.list < facts;
    if (atom.op != Op::within) return true;
    switch (atom.term.kind) {
        case TermKind::fact: return atom.term.fact < facts;
        case TermKind::months:
        case TermKind::years:
            return names_date(vocabulary, atom.term.from) && names_date(vocabulary, atom.term.to);
        case TermKind::months_on:
        case TermKind::lines:
        case TermKind::amount: return true;
    }
    return false;
}

}  // namespace nextline::checker
