// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "advice/topics.h"
#include "rulebook/rulebook.h"
#include "trials/compact.h"

namespace nextline::advice {

/// Trials opened beside a rulebook, for matching many people. Immutable.
struct TrialIndex {
    rulebook::Rulebook book;  ///< the rulebook, with the trials' conditions after its own
    trials::CompactTrials trials;
    std::vector<logic::NodeId> conditions;  ///< of each of trials.musts; kNoNode: none any more
    /// Of each of trials.musts: it asks only how long ago something was, so that time mends it.
    std::vector<bool> passing;
    /// Of each of trials.musts: what is unknown of it only the study team can judge.
    std::vector<bool> judged;
    /// Of each of trials.musts: what it asks about.
    std::vector<Topics> topics;
};

/// Reads each distinct condition once. One that the rulebook's language does not have (an index
/// made with other knowledge) counts as not understood.
[[nodiscard]] TrialIndex index_trials(const rulebook::Rulebook& book, trials::CompactTrials trials);

}  // namespace nextline::advice
