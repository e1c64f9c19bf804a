// SPDX-License-Identifier: Apache-2.0
#include "evaluate/history.h"

#include <algorithm>

namespace nextline::evaluate {
namespace {

using logic::Atom;
using logic::Op;
using logic::Truth;
using logic::What;

Match weaker(Match a, Match b) { return std::min(a, b); }

Match match_of(bool surely, bool perhaps) {
    return surely ? Match::surely : perhaps ? Match::perhaps : Match::no;
}

// Two different drugs of a class that is given one at a time, both recorded as running: which of
// them runs is not known.
bool in_doubt(const View& view, const What& what) {
    for (const facts::DrugClass& group : view.vocabulary.classes) {
        if (!group.one_at_a_time || (group.drugs & what.drugs).none()) continue;
        facts::DrugSet running;
        for (const Course& course : view.courses())
            if (course.running == 2) running |= course.drugs & group.drugs;
        if (running.count() > 1 && (running & ~what.drugs).any()) return true;
    }
    return false;
}

// How surely this course makes the atom true.
Match makes_true(const View& view, const Atom& atom, const Course& course) {
    const Match meant = match(course, atom.what, atom.settings);
    switch (atom.op) {
        case Op::received: return meant;
        case Op::progressed: return weaker(meant, match_of(course.grew == 1, course.grew == 2));
        case Op::stopped: {
            const bool perhaps =
                (course.running & 1) != 0 && (course.stopped_for & atom.reasons) != 0;
            const bool surely = course.running == 1 && (course.stopped_for & ~atom.reasons) == 0;
            return weaker(meant, match_of(surely, perhaps));
        }
        case Op::taking:
            return weaker(meant, match_of(course.running == 2 && !in_doubt(view, atom.what),
                                          (course.running & 2) != 0));
        case Op::within:
        case Op::includes:
        case Op::taking_two: break;
    }
    return Match::no;
}

// Whether an unlisted treatment could make the atom true.
bool list_is_open(const View& view, const Atom& atom) {
    if (view.treatments_complete()) return false;
    if (atom.op != Op::taking || view.reserved.now_treatment == facts::kNoFact) return true;
    // "None now" does not speak of supportive medicines.
    for (std::size_t drug = 0; drug < view.vocabulary.drugs.size(); ++drug)
        if (atom.what.drugs[drug] && view.vocabulary.drugs[drug].supportive) return true;
    const Newest now = newest(view, view.reserved.now_treatment);
    return !(now.found && facts::subset(now.set, view.reserved.treatment_none));
}

Truth taking_two(const View& view, const What& what) {
    facts::DrugSet surely;
    facts::DrugSet perhaps;
    bool unread = false;
    for (const Course& course : view.courses()) {
        if (course.recorded == 2) surely |= course.drugs & what.drugs;
        if ((course.recorded & 2) != 0) perhaps |= course.drugs & what.drugs;
        if ((course.recorded & 2) != 0 && course.unread) unread = true;
    }
    if (surely.count() > 1) return Truth::holds;
    const bool open = unread || !view.treatments_complete();
    return perhaps.count() > 1 || open ? Truth::unknown : Truth::fails;
}

}  // namespace

Match match(const Course& course, const What& what, std::uint8_t settings) {
    if (!course.systemic) return Match::no;
    const Match drug = match_of((course.drugs & what.drugs).any(), course.unread);
    const Match setting =
        match_of((course.settings & ~settings) == 0, (course.settings & settings) != 0);
    return weaker(drug, setting);
}

Truth history_truth(const View& view, const Atom& atom) {
    if (atom.op == Op::taking_two) return taking_two(view, atom.what);
    Match best = Match::no;
    for (const Course& course : view.courses())
        best = std::max(best, makes_true(view, atom, course));
    if (best == Match::surely) return Truth::holds;
    return best == Match::perhaps || list_is_open(view, atom) ? Truth::unknown : Truth::fails;
}

}  // namespace nextline::evaluate
