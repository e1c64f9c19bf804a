// SPDX-License-Identifier: Apache-2.0
#include "trials/compact.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace nextline::trials {
namespace {

std::uint16_t short_number(std::size_t number) {
    return static_cast<std::uint16_t>(std::min<std::size_t>(number, 0xffff));
}

/// Index of the cohort + 1, at its first use added.
std::uint16_t cohort_number(std::vector<std::string>& cohorts, const std::string& cohort) {
    if (cohort.empty()) return 0;
    const auto at = std::find(cohorts.begin(), cohorts.end(), cohort);
    const auto index = static_cast<std::size_t>(at - cohorts.begin());
    if (at == cohorts.end()) cohorts.push_back(cohort);
    return short_number(index + 1);
}

/// Calls `use` with each piece of a text between separators until it says true; whether it did.
template <class Use>
bool any_piece(std::string_view text, std::string_view separator, Use use) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (use(text.substr(0, end))) return true;
        text.remove_prefix(std::min(end + separator.size(), text.size()));
    }
    return false;
}

constexpr std::string_view kParts = ", ", kAlternatives = " / ";

/// True if two lists of alternatives have one in common.
bool share_one(std::string_view a, std::string_view b) {
    return any_piece(a, kAlternatives, [&](std::string_view one) {
        return any_piece(b, kAlternatives, [&](std::string_view other) { return one == other; });
    });
}

}  // namespace

bool is_asked_in(std::string_view of, std::string_view here) {
    if (of == here) return true;
    return !any_piece(of, kParts, [&](std::string_view part) {
        return !any_piece(here, kParts,
                          [&](std::string_view other) { return share_one(part, other); });
    });
}

bool is_fresh(const std::string& snapshot, base::Day as_of) {
    const auto date = base::read_date(snapshot);
    if (!date || date->day == 0) return false;
    const base::Day age = as_of - base::days_of(*date).earliest;
    return age >= 0 && age < kFreshDays;
}

CompactTrial compact_trial(const ReadTrial& read,
                           const std::function<std::uint32_t(const std::string&)>& index_of_must,
                           const std::function<std::uint32_t(const Site&)>& index_of_site) {
    const Trial& trial = read.trial;
    CompactTrial out{.id = trial.id,
                     .status = trial.status,
                     .study_type = trial.study_type,
                     .snapshot = read.snapshot,
                     .phases = trial.phases,
                     .sites = {},
                     .cohorts = {},
                     .criteria = {},
                     .cut = read.criteria.cut};
    for (const Site& site : trial.sites) out.sites.push_back(index_of_site(site));
    out.criteria.reserve(read.criteria.list.size());
    for (const Criterion& each : read.criteria.list) {
        const auto index_of = [&](const std::string& condition) {
            return condition.empty() ? kNoMust : index_of_must(condition);
        };
        out.criteria.push_back(
            {.must = index_of(each.must),
             .permits = index_of(each.permits),
             .cohort = cohort_number(out.cohorts, each.cohort),
             .group = short_number(static_cast<std::size_t>(std::max(each.group, 0))),
             .section = each.section,
             .whole = each.whole,
             .beyond = each.beyond});
    }
    return out;
}

CompactTrials compact(std::span<const ReadTrial> trials) {
    CompactTrials out;
    std::unordered_map<std::string, std::uint32_t> musts;
    std::map<std::tuple<std::string, std::string, std::string>, std::uint32_t> sites;
    const auto index_of_must = [&](const std::string& must) {
        const auto [at, added] =
            musts.try_emplace(must, static_cast<std::uint32_t>(out.musts.size()));
        if (added) out.musts.push_back(must);
        return at->second;
    };
    const auto index_of_site = [&](const Site& site) {
        const auto [at, added] = sites.try_emplace({site.country, site.city, site.status},
                                                   static_cast<std::uint32_t>(out.sites.size()));
        if (added) out.sites.push_back(site);
        return at->second;
    };
    out.trials.reserve(trials.size());
    for (const ReadTrial& trial : trials)
        out.trials.push_back(compact_trial(trial, index_of_must, index_of_site));
    return out;
}

}  // namespace nextline::trials
