// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "authoring/readers.h"

namespace nextline::authoring {
namespace {

void add_ends(std::vector<double>& ends, const facts::ValueSet& set, double plus) {
    if (set.kind != facts::ValueSet::Kind::interval) return;
    for (const double end : {set.low, set.high})
        if (std::isfinite(end)) ends.push_back(end - plus);
}

}  // namespace

std::vector<std::vector<double>> thresholds_of(const logic::Program& program,
                                               const facts::Vocabulary& vocabulary) {
    std::vector<std::vector<double>> thresholds(vocabulary.facts.size());
    for (const logic::Atom& atom : program.atoms) {
        const auto& term = atom.term;
        if (atom.op == logic::Op::within && term.kind == logic::TermKind::fact &&
            term.fact != facts::kNoFact)
            add_ends(thresholds[term.fact], atom.accepted, term.plus);
        if (atom.op == logic::Op::includes) add_ends(thresholds[atom.list], atom.level, 0);
    }
    for (auto& ends : thresholds) {
        std::sort(ends.begin(), ends.end());
        ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    }
    return thresholds;
}

}  // namespace nextline::authoring
