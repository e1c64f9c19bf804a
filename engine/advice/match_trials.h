// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "advice/trial_index.h"
#include "base/partial_date.h"
#include "facts/patient.h"
#include "logic/proof.h"

namespace nextline::advice {

/// What one criterion says about a person.
enum class Match : std::uint8_t {
    met,
    not_met,
    wait,            ///< not met yet: a time since something has not passed
    unknown,         ///< understood; a fact is missing
    not_understood,  ///< all or a part of the line
    nothing,         ///< the line asks nothing
    own_will,        ///< no record can tell: it asks for the person's consent or cooperation
    judgement,       ///< no record can tell: it is left to the study team
    heading          ///< the line only opens those below
};
inline constexpr std::size_t kMatches = 9;

/// How a trial stands to a person.
enum class Fit : std::uint8_t {
    fits,     ///< every criterion that was understood is met
    fits_if,  ///< would fit, if the facts that are missing are so
    unclear,  ///< too few of its criteria were understood to say
    does_not  ///< at least one criterion is not met
};
inline constexpr std::size_t kFits = 4;

/// What is asked of trials beside the criteria. Empty: anything.
struct TrialQuery {
    base::PartialDate as_of;  ///< a full date
    std::string near;         ///< country or city, any case
    std::string status;       ///< as the registry writes it, any case: "recruiting"
    std::string phase;        ///< "2", "PHASE2"
};

/// One trial before one person.
struct TrialMatch {
    std::uint32_t trial = 0;  ///< index in TrialIndex::trials
    Fit fit = Fit::unclear;
    std::uint16_t cohort = 0;  ///< the cohort that fits best: index + 1; 0: the trial has none
    bool open = false;         ///< recruiting, by a fresh record (trials::is_fresh)
    bool near = false;         ///< one of its places is near
    std::array<std::uint32_t, kMatches> counts{};  ///< of its criteria, by Match
    std::vector<Match> criteria;                   ///< of each criterion of the trial, in order
};

/// A missing fact, and for how many of the trials that may fit it would settle a criterion.
struct TrialQuestion {
    logic::Missing missing;
    std::uint32_t trials = 0;
};

struct TrialMatches {
    std::vector<TrialMatch> list;  ///< best first; those that the query leaves out are not here
    std::array<std::uint32_t, kFits> counts{};
    std::uint32_t left_out = 0;       ///< by place, status or phase
    std::uint32_t place_unknown = 0;  ///< of all: no place recorded
    std::uint32_t phase_unknown = 0;
    std::uint32_t status_unknown = 0;
    std::vector<TrialQuestion> questions;  ///< most trials first
    logic::Proof proof;                    ///< over TrialIndex::book.program
};

/// Matches one person with every trial. A criterion of alternatives is met if one of them is. A
/// line that is not met is unknown beside one that allows something of what it asks about.
[[nodiscard]] TrialMatches match_trials(const facts::Patient& patient, const TrialIndex& index,
                                        const TrialQuery& query);

/// The step of the proof behind a criterion; kNoStep if nothing of it was understood.
[[nodiscard]] logic::StepId step_of(const TrialMatches& matches, const TrialIndex& index,
                                    const trials::CompactCriterion& criterion);

}  // namespace nextline::advice
