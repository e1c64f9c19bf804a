// SPDX-License-Identifier: Apache-2.0
#include "checker/course_atoms.h"

#include <algorithm>

namespace nextline::checker {
namespace {

using logic::Atom;
using logic::Op;
using logic::Truth;

/// A drug of W runs beside another of a class of which only one is given at a time.
bool in_doubt(const Arranged& arranged, const facts::DrugSet& drugs) {
    return std::ranges::any_of(arranged.vocabulary.classes, [&](const facts::DrugClass& entry) {
        if (!entry.one_at_a_time || (entry.drugs & drugs).none()) return false;
        const facts::DrugSet held = entry.drugs & arranged.surely_running;
        return held.count() >= 2 && (held & ~drugs).any();
    });
}

Sureness stopped(const Course& course, std::uint8_t reasons) {
    if (!course.may_have_ended()) return Sureness::fails;
    const Sureness reason = among(course.stopped_for, reasons);
    return course.surely_ended() ? reason : logic::both(reason, Sureness::unknown);
}

Sureness taken(const Course& course, bool doubted) {
    if (!course.may_run()) return Sureness::fails;
    return course.surely_runs() && !doubted ? Sureness::holds : Sureness::unknown;
}

/// How surely one course makes the atom true.
Sureness counts(const Course& course, const Atom& atom, bool doubted) {
    const bool now = atom.op == Op::taking;
    const std::uint8_t settings = now ? std::uint8_t{facts::any_setting} : atom.settings;
    const Sureness match = matches(course, atom.what.drugs, settings);
    if (match == Sureness::fails || atom.op == Op::received) return match;
    if (now) return logic::both(match, taken(course, doubted));
    return logic::both(match,
                       atom.op == Op::progressed ? course.grew : stopped(course, atom.reasons));
}

Truth taking_two(const Arranged& arranged, const facts::DrugSet& drugs) {
    if ((arranged.recorded_running & drugs).count() >= 2) return Truth::holds;
    const bool open = !arranged.patient.treatments_complete || arranged.recorded_unknown ||
                      (arranged.recorded_perhaps & drugs).count() >= 2;
    return open ? Truth::unknown : Truth::fails;
}

/// "No treatment now" answers for medicines against the cancer only.
bool says_none(const Arranged& arranged, const facts::DrugSet& drugs) {
    if (!arranged.treatment_is_none) return false;
    const auto& known = arranged.vocabulary.drugs;
    for (std::size_t i = 0; i < std::min(known.size(), facts::kMostDrugs); ++i)
        if (drugs[i] && known[i].supportive) return false;
    return true;
}

}  // namespace

Sureness among(std::uint8_t part, std::uint8_t whole) {
    if ((part & whole) == 0) return Sureness::fails;
    return (part & ~whole) == 0 ? Sureness::holds : Sureness::unknown;
}

Sureness has_drug(const Course& course, const facts::DrugSet& drugs) {
    if ((course.drugs & drugs).any()) return Sureness::holds;
    return course.has_unknown_drugs ? Sureness::unknown : Sureness::fails;
}

Sureness matches(const Course& course, const facts::DrugSet& drugs, std::uint8_t settings) {
    return logic::both(has_drug(course, drugs), among(course.settings, settings));
}

Truth course_atom(const Arranged& arranged, const Atom& atom) {
    if (atom.op == Op::taking_two) return taking_two(arranged, atom.what.drugs);
    const bool doubted = atom.op == Op::taking && in_doubt(arranged, atom.what.drugs);
    Sureness strongest = Sureness::fails;
    for (const Course& course : arranged.courses)
        strongest = logic::either(strongest, counts(course, atom, doubted));
    if (strongest != Sureness::fails) return strongest;
    const bool settled = arranged.patient.treatments_complete ||
                         (atom.op == Op::taking && says_none(arranged, atom.what.drugs));
    return settled ? Truth::fails : Truth::unknown;
}

}  // namespace nextline::checker
