// SPDX-License-Identifier: Apache-2.0
#include "advice/match_trials.h"

#include <algorithm>
#include <tuple>

#include "advice/order_trials.h"
#include "evaluate/evaluate.h"

namespace nextline::advice {
namespace {

using logic::Truth;
using trials::CompactCriterion;
using trials::CompactTrial;

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return text;
}

std::size_t at(Match match) { return static_cast<std::size_t>(match); }

/// One person's truths of all conditions.
struct Answers {
    const TrialIndex& index;
    const logic::Proof& proof;

    [[nodiscard]] Truth truth(std::uint32_t must) const {
        return proof.steps[proof.step_of_node[index.conditions[must]]].truth;
    }
    [[nodiscard]] bool understood(const CompactCriterion& criterion) const {
        return criterion.must != trials::kNoMust &&
               index.conditions[criterion.must] != logic::kNoNode;
    }
};

Match match_one(const CompactCriterion& criterion, const Answers& answers) {
    switch (criterion.beyond) {
        case trials::Beyond::own_will: return Match::own_will;
        case trials::Beyond::judgement: return Match::judgement;
        case trials::Beyond::heading: return Match::heading;
        case trials::Beyond::none: break;
    }
    if (!answers.understood(criterion))
        return criterion.whole && criterion.must == trials::kNoMust ? Match::nothing
                                                                    : Match::not_understood;
    switch (answers.truth(criterion.must)) {
        case Truth::fails:
            return answers.index.passing[criterion.must] ? Match::wait : Match::not_met;
        case Truth::unknown:
            if (!criterion.whole) return Match::not_understood;
            return answers.index.judged[criterion.must] ? Match::judgement : Match::unknown;
        case Truth::holds: return criterion.whole ? Match::met : Match::not_understood;
    }
    return Match::not_understood;
}

/// Alternatives: one that is met is enough; if none is, only all failing is a failure.
void join_groups(const CompactTrial& trial, std::vector<Match>& results) {
    for (std::size_t i = 0; i < results.size(); ++i) {
        const std::uint16_t group = trial.criteria[i].group;
        if (group == 0 || (i > 0 && trial.criteria[i - 1].group == group)) continue;
        std::size_t end = i;
        while (end < results.size() && trial.criteria[end].group == group) ++end;
        const auto begin = results.begin() + static_cast<std::ptrdiff_t>(i);
        const auto stop = results.begin() + static_cast<std::ptrdiff_t>(end);
        const bool met = std::find(begin, stop, Match::met) != stop;
        const bool fails = std::all_of(begin, stop, [](Match m) { return m == Match::not_met; });
        if (fails) continue;
        // The others are no longer asked; without one that is met, a failing one is only one way.
        for (auto each = begin; each != stop; ++each)
            if (*each != Match::met && (met || *each == Match::not_met)) *each = Match::nothing;
    }
}

/// What a line allows, a neighbouring line about the same things does not forbid for sure, nor does
/// the line itself; only what a line says about treatment allowed beside others is exact.
void soften(const TrialIndex& index, const CompactTrial& trial, std::vector<Match>& results) {
    constexpr std::size_t kReach = 2;
    for (std::size_t i = 0; i < results.size(); ++i) {
        const CompactCriterion& line = trial.criteria[i];
        if (line.permits == trials::kNoMust) continue;
        const Topics& allowed = index.topics[line.permits];
        const std::size_t begin = i < kReach ? 0 : i - kReach;
        for (std::size_t k = begin; k < results.size() && k <= i + kReach; ++k) {
            if (results[k] != Match::not_met || trial.criteria[k].section != line.section) continue;
            const Topics& asked = index.topics[trial.criteria[k].must];
            if (share_facts(allowed, asked) || (k != i && allowed.treatment && asked.treatment))
                results[k] = Match::unknown;
        }
    }
}

using Counts = std::array<std::uint32_t, kMatches>;

/// The results of what is asked of the people of a cohort, counted.
Counts count(const CompactTrial& trial, const std::vector<Match>& results, std::uint16_t cohort) {
    std::vector<bool> asked(trial.cohorts.size() + 1, false);  // by cohort; 0: of everybody
    asked[0] = true;
    for (std::size_t i = 0; cohort > 0 && i < trial.cohorts.size(); ++i)
        asked[i + 1] = trials::is_asked_in(trial.cohorts[i], trial.cohorts[cohort - 1]);
    Counts counts{};
    for (std::size_t i = 0; i < results.size(); ++i)
        if (asked[trial.criteria[i].cohort]) ++counts[at(results[i])];
    return counts;
}

Fit fit_of(const Counts& counts, bool cut) {
    if (counts[at(Match::not_met)] > 0) return Fit::does_not;
    const std::uint32_t met = counts[at(Match::met)];
    const std::uint32_t open = counts[at(Match::unknown)] + counts[at(Match::wait)];
    if (cut || met + open < kFewestMet || met + open < counts[at(Match::not_understood)])
        return Fit::unclear;
    return open > 0 ? Fit::fits_if : Fit::fits;
}

TrialMatch match_trial(std::uint32_t number, const Answers& answers) {
    const CompactTrial& trial = answers.index.trials.trials[number];
    TrialMatch match{.trial = number};
    match.criteria.reserve(trial.criteria.size());
    for (const CompactCriterion& criterion : trial.criteria)
        match.criteria.push_back(match_one(criterion, answers));
    join_groups(trial, match.criteria);
    soften(answers.index, trial, match.criteria);
    bool first = true;
    const auto cohorts = static_cast<std::uint16_t>(trial.cohorts.size());
    // Where one part alone is named, there is another one that is not.
    for (std::uint16_t cohort = cohorts < 2 ? 0 : 1; cohort <= cohorts; ++cohort) {
        const Counts counts = count(trial, match.criteria, cohort);
        const Fit fit = fit_of(counts, trial.cut);
        if (!first && fit >= match.fit) continue;
        first = false;
        match.fit = fit;
        match.cohort = cohort;
        match.counts = counts;
    }
    return match;
}

bool is_open(const CompactTrial& trial, base::Day today) {
    return lower(trial.status) == "recruiting" && trials::is_fresh(trial.snapshot, today);
}

bool is_near(const TrialIndex& index, const CompactTrial& trial, const std::string& place) {
    return std::ranges::any_of(trial.sites, [&](std::uint32_t site) {
        const trials::Site& here = index.trials.sites[site];
        return lower(here.country) == place || lower(here.city) == place;
    });
}

bool has_phase(const CompactTrial& trial, const std::string& phase) {
    return std::ranges::any_of(trial.phases, [&](const std::string& each) {
        return lower(each) == phase || lower(each) == "phase" + phase;
    });
}

}  // namespace

logic::StepId step_of(const TrialMatches& matches, const TrialIndex& index,
                      const CompactCriterion& criterion) {
    if (criterion.must == trials::kNoMust) return logic::kNoStep;
    const logic::NodeId node = index.conditions[criterion.must];
    return node == logic::kNoNode ? logic::kNoStep : matches.proof.step_of_node[node];
}

TrialMatches match_trials(const facts::Patient& patient, const TrialIndex& index,
                          const TrialQuery& query) {
    std::vector<logic::NodeId> roots;
    for (const logic::NodeId node : index.conditions)
        if (node != logic::kNoNode) roots.push_back(node);
    TrialMatches matches;
    matches.proof = evaluate::prove(index.book.program, index.book.vocabulary, patient, roots);
    const Answers answers{index, matches.proof};
    const base::Day today = base::days_of(query.as_of).earliest;
    const std::string place = lower(query.near), status = lower(query.status),
                      phase = lower(query.phase);
    for (std::uint32_t i = 0; i < index.trials.trials.size(); ++i) {
        const CompactTrial& trial = index.trials.trials[i];
        matches.place_unknown += trial.sites.empty() ? 1 : 0;
        matches.phase_unknown += trial.phases.empty() ? 1 : 0;
        matches.status_unknown += trial.status.empty() ? 1 : 0;
        const bool near = place.empty() || is_near(index, trial, place);
        // What is not recorded is unknown: it leaves nothing out.
        if ((!near && !trial.sites.empty()) ||
            (!status.empty() && !trial.status.empty() && lower(trial.status) != status) ||
            (!phase.empty() && !trial.phases.empty() && !has_phase(trial, phase))) {
            ++matches.left_out;
            continue;
        }
        TrialMatch match = match_trial(i, answers);
        match.open = is_open(trial, today);
        match.near = !place.empty() && near && !trial.sites.empty();
        ++matches.counts[static_cast<std::size_t>(match.fit)];
        matches.list.push_back(std::move(match));
    }
    order_trials(index, matches.list);
    matches.questions = questions_of(matches, index);
    return matches;
}

}  // namespace nextline::advice
