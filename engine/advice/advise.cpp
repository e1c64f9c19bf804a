// SPDX-License-Identifier: Apache-2.0
#include "advice/advise.h"

#include "advice/situation.h"
#include "checker/check_proof.h"

namespace nextline::advice {
namespace {

using logic::Truth;

void add_pathways(const Situation& situation, Plan& plan) {
    const auto& pathways = situation.rulebook.pathways;
    const std::string today = base::to_text(situation.request.as_of);
    for (std::size_t i = 0; i < pathways.size(); ++i) {
        if (situation.truth(pathways[i].when) != Truth::holds) continue;
        plan.pathways.push_back(static_cast<std::uint16_t>(i));
        if (today < pathways[i].complete_since)
            plan.partial_pathways.push_back(static_cast<std::uint16_t>(i));
    }
}

// Of another cancer, and nothing speaks of breast cancer; known not to have spread; or nothing says
// that it has, and the stage recorded is an early one.
Refusal refusal(const Situation& situation) {
    if (situation.definition("other_cancer") == Truth::holds &&
        situation.definition("breast_cancer") != Truth::holds)
        return Refusal::other_cancer;
    const Truth metastatic = situation.definition("metastatic");
    const bool early =
        metastatic == Truth::fails ||
        (metastatic == Truth::unknown && situation.definition("early_stage") == Truth::holds);
    return early ? Refusal::early_stage : Refusal::none;
}

std::vector<std::uint32_t> running_now(const Situation& situation) {
    std::vector<std::uint32_t> running;
    const auto& courses = situation.view.courses();
    for (std::uint32_t i = 0; i < courses.size(); ++i)
        if (courses[i].systemic && courses[i].running == 2 &&
            evaluate::treats_the_cancer(situation.patient.treatments[i],
                                        situation.rulebook.vocabulary))
            running.push_back(i);
    return running;
}

}  // namespace

Plan advise(const facts::Patient& patient, const rulebook::Rulebook& rulebook,
            const Request& request) {
    const evaluate::Reserved reserved(rulebook.vocabulary);
    Situation situation = prove_everything(patient, rulebook, request, reserved);
    Plan plan{.request = request};
    plan.past_horizon = base::to_text(request.as_of) > rulebook.horizon;
    plan.proof_faults =
        checker::check_proof(rulebook.program, rulebook.vocabulary, patient, situation.proof)
            .size();
    plan.contradictions = find_contradictions(situation);
    plan.stale = find_stale(situation);
    plan.refusal = refusal(situation);
    if (plan.refusal != Refusal::none) {
        plan.proof = std::move(situation.proof);
        return plan;
    }
    const auto nodes = evaluate::evaluate_lanes(rulebook.program, situation.atoms);
    const std::vector<Verdict> standings = verdicts(rulebook, nodes, 0);
    add_pathways(situation, plan);
    plan.decision = decide(situation);
    plan.running = running_now(situation);
    plan.options = make_cards(situation, standings, plan.decision);
    plan.disagreements = find_disagreements(situation, standings);
    rank_tests(situation, standings, plan);
    ask_completeness(situation, standings, plan);
    order_cards(situation, plan.options);
    show_notes(situation, plan);
    plan.proof = std::move(situation.proof);
    return plan;
}

}  // namespace nextline::advice
