// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>
#include <vector>

#include "evaluate/view.h"
#include "logic/proof.h"

namespace nextline::evaluate {

/// The truths of some atoms that a hypothesis changes.
using AtomTruths = std::vector<std::pair<logic::AtomId, logic::Truth>>;

/// Which atoms look at which fact, made once per program.
class Dependence {
public:
    Dependence(const logic::Program& program, const facts::Vocabulary& vocabulary,
               const Reserved& reserved);
    [[nodiscard]] const std::vector<logic::AtomId>& atoms_of(facts::FactId fact) const {
        return atoms_of_[fact];
    }

private:
    std::vector<std::vector<logic::AtomId>> atoms_of_;
};

/// One representative answer to something missing: the atoms' truths if it were so.
/// A fact: each value of a choice or boolean; of a number one in each interval between the
/// rulebook's thresholds and each threshold itself; of a date some distances from today. History:
/// the atom holds, the atom fails.
[[nodiscard]] std::vector<AtomTruths> answers(const logic::Program& program, const View& view,
                                              const Dependence& dependence,
                                              const std::vector<std::vector<double>>& thresholds,
                                              const logic::Missing& missing);

/// Every atom's truth if these lists (kNoFact: the treatments) were whole, where it differs from
/// the given truths (index AtomId).
[[nodiscard]] AtomTruths if_complete(const logic::Program& program, const View& view,
                                     const std::vector<facts::FactId>& lists,
                                     const std::vector<logic::Truth>& truths);

}  // namespace nextline::evaluate
