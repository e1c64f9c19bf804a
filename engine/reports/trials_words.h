// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "advice/match_trials.h"
#include "reports/reasons.h"
#include "trials/pack.h"

namespace nextline::reports {

/// Trials matched with a person, with the words of those that are shown.
struct Trials {
    const advice::TrialIndex& index;
    const advice::TrialMatches& matches;
    const advice::Plan& proved;  ///< of the same request; its proof is that of the matches
    /// The words of the first matches of the list, in its order.
    std::span<const trials::ReadTrial> shown;
};

/// One criterion: the registry's words, our reading, and what the record says to it.
struct CriterionWords {
    trials::Section section = trials::Section::inclusion;
    std::string cohort, text;
    advice::Match match = advice::Match::not_understood;
    std::string reading;  ///< what a person must satisfy; empty if nothing was understood
    std::vector<Ground> grounds;
    std::vector<std::string> missing;  ///< nouns
    std::string note;  ///< why what the record contradicts is not held against the person, or empty
};

struct TrialWords {
    const advice::TrialMatch* match = nullptr;
    const trials::ReadTrial* read = nullptr;
    std::string link;
    Statement fit, counts, state, places;
    std::vector<CriterionWords> criteria;  ///< all; those of the cohort that fits best are counted
};

struct TrialsWords {
    std::vector<Statement> about;   ///< what this is, how many trials, what is unknown of them
    std::vector<TrialWords> open;   ///< recruiting by a fresh record
    std::vector<TrialWords> asked;  ///< may be closed: to ask about
    std::vector<Statement> questions;
};

[[nodiscard]] std::string_view match_id(advice::Match match);
[[nodiscard]] std::string_view fit_id(advice::Fit fit);

/// Who speaks about trials: of Trials::index.book, with the proof of the matches.
[[nodiscard]] Voice voice_of(const Voice& plan, const Trials& trials);

/// `voice` is that of `voice_of`.
[[nodiscard]] TrialsWords trials_words(const Voice& voice, const Trials& trials);

/// What a plan says about trials, and the open ones that it names.
struct TrialsInPlan {
    Statement says;
    std::vector<TrialWords> named;
};
[[nodiscard]] TrialsInPlan trials_in_plan(const Voice& plan);

}  // namespace nextline::reports
