// SPDX-License-Identifier: Apache-2.0
// Private to room advice: what every part of a plan is made from.
#pragma once

#include <cstdint>
#include <vector>

#include "advice/plan.h"
#include "evaluate/evaluate.h"
#include "evaluate/hypotheses.h"
#include "evaluate/lanes.h"
#include "evaluate/view.h"

namespace nextline::advice {

/// One patient before one rulebook, with everything proved.
struct Situation {
    const rulebook::Rulebook& rulebook;
    const facts::Patient& patient;
    const Request& request;
    const evaluate::Reserved& reserved;
    evaluate::View view;
    logic::Proof proof;
    std::vector<evaluate::Lanes> atoms;  ///< every atom's truth, the same in all lanes
    evaluate::Dependence dependence;

    /// The proved truth; a missing node (kNoNode) holds.
    [[nodiscard]] logic::Truth truth(logic::NodeId node) const;
    [[nodiscard]] logic::Truth definition(std::string_view id) const;
};

[[nodiscard]] Situation prove_everything(const facts::Patient& patient,
                                         const rulebook::Rulebook& rulebook, const Request& request,
                                         const evaluate::Reserved& reserved);

/// Where an option stands, by the truths in one lane.
struct Verdict {
    Standing standing = Standing::not_indicated;
    bool settled = true;
    bool disputed = false;
    bool operator==(const Verdict&) const = default;
};
[[nodiscard]] Verdict verdict(const rulebook::Rulebook& rulebook, const rulebook::Option& option,
                              const std::vector<evaluate::Lanes>& nodes, unsigned lane);
/// The verdict of every option in one lane.
[[nodiscard]] std::vector<Verdict> verdicts(const rulebook::Rulebook& rulebook,
                                            const std::vector<evaluate::Lanes>& nodes,
                                            unsigned lane);

/// The lanes in which the verdict of an option may be another by `a` than by `b`.
[[nodiscard]] std::uint64_t may_differ(const rulebook::Rulebook& rulebook,
                                       const rulebook::Option& option,
                                       const std::vector<evaluate::Lanes>& a,
                                       const std::vector<evaluate::Lanes>& b);

[[nodiscard]] Decision decide(const Situation& situation);
[[nodiscard]] std::vector<Card> make_cards(const Situation& situation,
                                           const std::vector<Verdict>& standings,
                                           Decision decision);
/// Puts the cards in order of display: standing, access, preferences, wishes, name.
void order_cards(const Situation& situation, std::vector<Card>& cards);
[[nodiscard]] std::vector<Contradiction> find_contradictions(const Situation& situation);
[[nodiscard]] std::vector<Stale> find_stale(const Situation& situation);
[[nodiscard]] std::vector<Disagreement> find_disagreements(const Situation& situation,
                                                           const std::vector<Verdict>& standings);
void show_notes(const Situation& situation, Plan& plan);
/// Ranked missing facts, by evaluating every representative answer.
void rank_tests(const Situation& situation, const std::vector<Verdict>& standings, Plan& plan);
/// Completeness of lists: what would change, and which lists to ask about.
void ask_completeness(const Situation& situation, const std::vector<Verdict>& standings,
                      Plan& plan);

}  // namespace nextline::advice
