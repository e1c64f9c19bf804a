// SPDX-License-Identifier: Apache-2.0
#include "advice/order_trials.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

namespace nextline::advice {
namespace {

using logic::Truth;
using trials::CompactTrial;

constexpr std::size_t kMostQuestions = 10;

std::size_t at(Match match) { return static_cast<std::size_t>(match); }

/// The part of what a trial asks that is met; where it asks little, little speaks for it.
double share_met(const std::array<std::uint32_t, kMatches>& counts) {
    const std::uint32_t met = counts[at(Match::met)];
    const std::uint32_t other = counts[at(Match::not_met)] + counts[at(Match::wait)] +
                                counts[at(Match::unknown)] + counts[at(Match::not_understood)];
    return met / static_cast<double>(met + other + kFewestMet);
}

/// What is missing below a step.
void add_missing(const logic::Proof& proof, logic::StepId id, std::vector<std::uint32_t>& out) {
    const logic::Step& step = proof.steps[id];
    if (step.truth != Truth::unknown) return;
    for (std::uint32_t i = 0; i < step.missing_count; ++i) out.push_back(step.missing + i);
    for (std::uint32_t i = 0; i < step.premise_count; ++i)
        add_missing(proof, proof.premises[step.premises + i], out);
}

/// True if only a study team can say what is missing.
bool is_judged(const TrialIndex& index, const logic::Missing& missing) {
    const auto& facts = index.book.vocabulary.facts;
    return missing.fact < facts.size() && facts[missing.fact].burden == facts::Burden::team;
}

}  // namespace

void order_trials(const TrialIndex& index, std::vector<TrialMatch>& list) {
    const auto key = [&](const TrialMatch& match) {
        const CompactTrial& trial = index.trials.trials[match.trial];
        return std::tuple(!match.open, match.fit, !match.near, !trial.named,
                          trial.study_type == "OBSERVATIONAL", -share_met(match.counts),
                          std::string_view(trial.id));
    };
    std::ranges::sort(list,
                      [&](const TrialMatch& a, const TrialMatch& b) { return key(a) < key(b); });
}

std::vector<TrialQuestion> questions_of(const TrialMatches& matches, const TrialIndex& index) {
    std::map<std::tuple<int, facts::FactId, std::uint16_t>, TrialQuestion> by_fact;
    for (const TrialMatch& match : matches.list) {
        if (match.fit != Fit::fits_if) continue;
        std::vector<std::tuple<int, facts::FactId, std::uint16_t>> here;
        const CompactTrial& trial = index.trials.trials[match.trial];
        for (std::size_t i = 0; i < match.criteria.size(); ++i) {
            if (match.criteria[i] != Match::unknown) continue;
            const logic::StepId step = step_of(matches, index, trial.criteria[i]);
            if (step == logic::kNoStep) continue;
            std::vector<std::uint32_t> missing_here;
            add_missing(matches.proof, step, missing_here);
            for (const std::uint32_t m : missing_here) {
                const logic::Missing& missing = matches.proof.missing[m];
                if (is_judged(index, missing)) continue;
                const auto key =
                    std::tuple(static_cast<int>(missing.kind), missing.fact, missing.member);
                if (std::ranges::find(here, key) != here.end()) continue;
                here.push_back(key);
                TrialQuestion& question = by_fact[key];
                question.missing = missing;
                ++question.trials;
            }
        }
    }
    std::vector<TrialQuestion> questions;
    for (const auto& [key, question] : by_fact) questions.push_back(question);
    std::ranges::stable_sort(questions, std::ranges::greater{}, &TrialQuestion::trials);
    if (questions.size() > kMostQuestions) questions.resize(kMostQuestions);
    return questions;
}

}  // namespace nextline::advice
