// SPDX-License-Identifier: Apache-2.0
// Ranked missing facts: every standing is evaluated again for each representative answer, 64
// answers at a time (DESIGN of tests in ARCHITECTURE.md).
#include <algorithm>
#include <array>
#include <tuple>

#include "advice/situation.h"
#include "evaluate/hypotheses.h"

namespace nextline::advice {
namespace {

using evaluate::AtomTruths;
using logic::Missing;
using logic::Truth;

constexpr unsigned kLanes = 64;
constexpr std::size_t kMostPairedFacts = 6;  ///< per option; pairs grow with the square
constexpr std::size_t kMostPairs = 24;

// What can only come later needs no question now.
bool is_in_play(const Card& card) { return card.running || card.standing != Standing::later; }

// Answers, each with the test that it belongs to, evaluated a block of lanes at a time.
class Trial {
public:
    /// `cards` in the order of the options.
    Trial(const Situation& situation, const std::vector<Verdict>& standings,
          const std::vector<Card>& cards)
        : situation_(situation), standings_(standings), lanes_(situation.atoms) {
        for (const Card& card : cards) in_play_.push_back(is_in_play(card));
        unchanged_ = evaluate::evaluate_lanes(situation.rulebook.program, lanes_);
    }

    void add(std::size_t test, const AtomTruths& truths) {
        for (const auto& [atom, truth] : truths) {
            lanes_[atom].set(used_, truth);
            touched_.push_back(atom);
        }
        owner_[used_] = test;
        if (++used_ == kLanes) run();
    }

    void finish() {
        if (used_ != 0) run();
    }

    /// Per test: options that some answer settles, and that some answer changes.
    struct Effect {
        std::vector<bool> settles, changes;
    };
    std::vector<Effect> effects;

private:
    void run() {
        const auto nodes = evaluate::evaluate_lanes(situation_.rulebook.program, lanes_);
        const auto& options = situation_.rulebook.options;
        for (std::size_t i = 0; i < options.size(); ++i)
            if (in_play_[i]) compare(i, nodes);
        for (const logic::AtomId atom : touched_) lanes_[atom] = situation_.atoms[atom];
        touched_.clear();
        used_ = 0;
    }

    void compare(std::size_t i, const std::vector<evaluate::Lanes>& nodes) {
        const rulebook::Rulebook& book = situation_.rulebook;
        const std::uint64_t lanes = may_differ(book, book.options[i], nodes, unchanged_);
        for (unsigned lane = 0; lane < used_; ++lane) {
            if ((lanes >> lane & 1) == 0) continue;
            const Verdict now = verdict(book, book.options[i], nodes, lane);
            if (now == standings_[i]) continue;
            Effect& effect = effects[owner_[lane]];
            if (!standings_[i].settled && now.settled) effect.settles[i] = true;
            if (now.standing != standings_[i].standing) effect.changes[i] = true;
        }
    }

    const Situation& situation_;
    const std::vector<Verdict>& standings_;
    std::vector<bool> in_play_;
    std::vector<evaluate::Lanes> unchanged_;  ///< every node without an answer
    std::vector<evaluate::Lanes> lanes_;
    std::vector<logic::AtomId> touched_;
    std::array<std::size_t, kLanes> owner_{};
    unsigned used_ = 0;
};

facts::Burden burden_of(const rulebook::Rulebook& book, const Missing& missing) {
    if (missing.kind != Missing::Kind::fact) return facts::Burden::question;
    return book.vocabulary.facts[missing.fact].burden;
}

Test make_test(const Situation& situation, std::vector<Missing> facts,
               const Trial::Effect& effect) {
    Test test{.facts = std::move(facts)};
    for (std::size_t i = 0; i < effect.settles.size(); ++i) {
        if (effect.settles[i]) ++test.settles;
        if (effect.changes[i]) ++test.changes;
        if (effect.settles[i] || effect.changes[i])
            test.options.push_back(static_cast<std::uint16_t>(i));
    }
    for (const Missing& missing : test.facts)
        test.burden = std::max(test.burden, burden_of(situation.rulebook, missing));
    return test;
}

void add_once(std::vector<Missing>& all, const Missing& missing) {
    if (std::find(all.begin(), all.end(), missing) == all.end()) all.push_back(missing);
}

// Everything missing below the standings: supports in favour or against, and guards.
std::vector<Missing> missing_facts(const Situation& situation) {
    std::vector<bool> marked(situation.rulebook.program.nodes.size());
    for (const rulebook::Option& option : situation.rulebook.options) {
        for (const logic::NodeId node : {option.supported, option.possible, option.opposed,
                                         option.excluded, option.not_now, option.must_know_open})
            if (node != logic::kNoNode) marked[node] = true;
        for (const std::uint16_t support : option.supports)
            marked[situation.rulebook.supports[support].holds] = true;
    }
    const logic::Proof& proof = situation.proof;
    std::vector<Missing> all;
    for (std::size_t i = proof.steps.size(); i-- > 0;) {
        const logic::Step& step = proof.steps[i];
        if (!marked[step.node] || step.truth != Truth::unknown) continue;
        for (std::uint32_t p = 0; p < step.premise_count; ++p)
            marked[proof.steps[proof.premises[step.premises + p]].node] = true;
        for (std::uint32_t m = 0; m < step.missing_count; ++m)
            add_once(all, proof.missing[step.missing + m]);
    }
    return all;
}

Trial::Effect no_effect(const Situation& situation) {
    const std::size_t options = situation.rulebook.options.size();
    return {std::vector<bool>(options), std::vector<bool>(options)};
}

// What an option that no single answer settles still misses: its first few facts.
std::vector<std::pair<std::size_t, std::size_t>> pairs_to_try(
    const Plan& plan, const std::vector<Missing>& missing,
    const std::vector<Trial::Effect>& effects) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (const Card& card : plan.options) {
        const bool helped = std::any_of(effects.begin(), effects.end(), [&](const auto& effect) {
            return effect.settles[card.option] || effect.changes[card.option];
        });
        if (card.settled || helped) continue;
        std::vector<std::size_t> own;
        for (const Missing& entry : card.missing) {
            const auto found = std::find(missing.begin(), missing.end(), entry);
            if (found != missing.end() && own.size() < kMostPairedFacts)
                own.push_back(static_cast<std::size_t>(found - missing.begin()));
        }
        for (std::size_t a = 0; a < own.size(); ++a)
            for (std::size_t b = a + 1; b < own.size() && pairs.size() < kMostPairs; ++b) {
                const std::pair<std::size_t, std::size_t> pair = std::minmax(own[a], own[b]);
                if (std::find(pairs.begin(), pairs.end(), pair) == pairs.end())
                    pairs.push_back(pair);
            }
    }
    return pairs;
}

// By what it settles, what it changes, its burden; ties stay in the order of the rulebook.
void rank(std::vector<Test>& tests) {
    std::erase_if(tests, [](const Test& test) { return test.options.empty(); });
    std::stable_sort(tests.begin(), tests.end(), [](const Test& a, const Test& b) {
        if (a.facts.size() != b.facts.size()) return a.facts.size() < b.facts.size();
        if (a.settles != b.settles) return a.settles > b.settles;
        if (a.changes != b.changes) return a.changes > b.changes;
        return a.burden < b.burden;
    });
}

}  // namespace

void rank_tests(const Situation& situation, const std::vector<Verdict>& standings, Plan& plan) {
    const auto& book = situation.rulebook;
    std::vector<Missing> missing = missing_facts(situation);
    std::sort(missing.begin(), missing.end(), [](const Missing& a, const Missing& b) {
        return std::tie(a.kind, a.fact, a.member, a.atom) <
               std::tie(b.kind, b.fact, b.member, b.atom);
    });
    std::vector<std::vector<AtomTruths>> all;
    Trial trial(situation, standings, plan.options);
    for (std::size_t i = 0; i < missing.size(); ++i) {
        all.push_back(evaluate::answers(book.program, situation.view, situation.dependence,
                                        book.thresholds, missing[i]));
        trial.effects.push_back(no_effect(situation));
        for (const AtomTruths& truths : all.back()) trial.add(i, truths);
    }
    trial.finish();
    for (std::size_t i = 0; i < missing.size(); ++i)
        plan.tests.push_back(make_test(situation, {missing[i]}, trial.effects[i]));

    const auto pairs = pairs_to_try(plan, missing, trial.effects);
    Trial paired(situation, standings, plan.options);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        paired.effects.push_back(no_effect(situation));
        for (const AtomTruths& a : all[pairs[i].first])
            for (const AtomTruths& b : all[pairs[i].second]) {
                AtomTruths both = a;
                both.insert(both.end(), b.begin(), b.end());
                paired.add(i, both);
            }
    }
    paired.finish();
    for (std::size_t i = 0; i < pairs.size(); ++i)
        plan.tests.push_back(make_test(
            situation, {missing[pairs[i].first], missing[pairs[i].second]}, paired.effects[i]));
    rank(plan.tests);
}

void ask_completeness(const Situation& situation, const std::vector<Verdict>& standings,
                      Plan& plan) {
    const auto& book = situation.rulebook;
    std::vector<facts::FactId> lists;
    if (!situation.view.treatments_complete()) lists.push_back(facts::kNoFact);
    for (std::size_t i = 0; i < book.vocabulary.facts.size(); ++i)
        if (book.vocabulary.facts[i].type == facts::FactType::list &&
            !situation.view.complete(static_cast<facts::FactId>(i)))
            lists.push_back(static_cast<facts::FactId>(i));
    std::vector<Truth> truths;
    for (const evaluate::Lanes& lanes : situation.atoms) truths.push_back(lanes.at(0));
    // Lane i: list i alone is whole; the last lane: all are.
    std::vector<std::vector<facts::FactId>> suppositions;
    for (const facts::FactId list : lists) suppositions.push_back({list});
    suppositions.push_back(lists);
    if (suppositions.size() > kLanes) return;
    std::vector<evaluate::Lanes> lanes = situation.atoms;
    for (unsigned lane = 0; lane < suppositions.size(); ++lane)
        for (const auto& [atom, truth] :
             evaluate::if_complete(book.program, situation.view, suppositions[lane], truths))
            lanes[atom].set(lane, truth);
    const auto nodes = evaluate::evaluate_lanes(book.program, lanes);
    for (unsigned lane = 0; lane < lists.size(); ++lane)
        if (verdicts(book, nodes, lane) != standings)
            plan.completeness_questions.push_back(
                {.kind = Missing::Kind::completeness, .fact = lists[lane]});
    const auto whole = verdicts(book, nodes, static_cast<unsigned>(lists.size()));
    for (std::size_t i = 0; i < whole.size(); ++i)
        if (whole[i].standing != standings[i].standing)
            plan.if_complete.push_back(
                {static_cast<std::uint16_t>(i), standings[i].standing, whole[i].standing});
}

}  // namespace nextline::advice
