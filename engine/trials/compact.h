// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/partial_date.h"
#include "trials/pack.h"

namespace nextline::trials {

inline constexpr std::uint32_t kNoMust = 0xffffffff;

/// A record tells that a trial recruits for so long; after that it may be closed.
inline constexpr int kFreshDays = 90;

/// True if the day on which a record was taken (YYYY-MM-DD) is one of the last kFreshDays before
/// `as_of`, or that day itself; false if it is not said.
[[nodiscard]] bool is_fresh(const std::string& snapshot, base::Day as_of);

/// True if what is asked of the part of a trial `of` is asked of the people of the part `here`:
/// `phase 2` and `cohort 1 / cohort 2` ask of `phase 2, cohort 1` (names as Reader::part_name gives
/// them). An empty `of` is everybody.
[[nodiscard]] bool is_asked_in(std::string_view of, std::string_view here);

/// A criterion without its words (Criterion, criteria.h): what one person is matched against.
struct CompactCriterion {
    std::uint32_t must = kNoMust;     ///< index in CompactTrials::musts; kNoMust: none understood
    std::uint32_t permits = kNoMust;  ///< Criterion::permits in the same way
    std::uint16_t cohort = 0;         ///< index in CompactTrial::cohorts + 1; 0: for everybody
    std::uint16_t group = 0;          ///< alternatives; 0: stands alone
    Section section = Section::inclusion;
    bool whole = false;
    Beyond beyond = Beyond::none;
    bool operator==(const CompactCriterion&) const = default;
};

/// A trial without its words. Empty: not said.
struct CompactTrial {
    std::string id, status, study_type;
    std::string snapshot;  ///< YYYY-MM-DD
    std::vector<std::string> phases;
    std::vector<std::uint32_t> sites;  ///< indices in CompactTrials::sites
    std::vector<std::string> cohorts;
    std::vector<CompactCriterion> criteria;  ///< in the order of Criteria::list
    bool cut = false;                        ///< some criteria are missing (Criteria::cut)
    bool named = true;  ///< the record names what was asked for first (trialstore::Wanted)
    bool operator==(const CompactTrial&) const = default;
};

/// Trials for matching: each condition and each site once, so that a condition is evaluated once
/// whatever number of trials asks it. A pack and an index give the same form; the words of the
/// trials that are shown come from there, found by id.
struct CompactTrials {
    std::vector<std::string> musts;
    std::vector<Site> sites;
    std::vector<CompactTrial> trials;
};

/// Conditions and sites in the order in which they first occur.
[[nodiscard]] CompactTrials compact(std::span<const ReadTrial> trials);

/// The same of one trial, with the indices that somebody else gives to conditions and sites.
[[nodiscard]] CompactTrial compact_trial(
    const ReadTrial& read, const std::function<std::uint32_t(const std::string&)>& index_of_must,
    const std::function<std::uint32_t(const Site&)>& index_of_site);

}  // namespace nextline::trials
