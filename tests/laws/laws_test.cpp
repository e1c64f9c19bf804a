// SPDX-License-Identifier: Apache-2.0
// What must be so for every person and every condition.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "checker/check_proof.h"
#include "evaluate/evaluate.h"
#include "evaluate/lanes.h"
#include "generate.h"
#include "logic/print_expression.h"

namespace nextline::laws {
namespace {

using logic::NodeId;
using logic::Truth;

constexpr std::array kTruths{Truth::fails, Truth::unknown, Truth::holds};

Dice dice() {
    return Dice(*rc::gen::container<std::vector<std::uint32_t>>(
        160, rc::gen::inRange<std::uint32_t>(0, 1u << 20)));
}

logic::Proof prove(const logic::Builder& builder, const facts::Patient& patient, NodeId root) {
    const std::vector<NodeId> roots{root};
    return evaluate::prove(builder.program(), vocabulary(), patient, roots);
}

Truth truth(const logic::Builder& builder, const facts::Patient& patient, NodeId root) {
    const logic::Proof proof = prove(builder, patient, root);
    return proof.steps[proof.step_of_node[root]].truth;
}

// Kleene 1952, section 64: the strong tables, written out.
TEST(Kleene, TheTables) {
    constexpr auto F = Truth::fails;
    constexpr auto U = Truth::unknown;
    constexpr auto T = Truth::holds;
    constexpr Truth kAnd[3][3] = {{F, F, F}, {F, U, U}, {F, U, T}};
    constexpr Truth kOr[3][3] = {{F, U, T}, {U, U, T}, {T, T, T}};
    for (const Truth a : kTruths)
        for (const Truth b : kTruths) {
            const auto i = static_cast<std::size_t>(a);
            const auto j = static_cast<std::size_t>(b);
            EXPECT_EQ(logic::both(a, b), kAnd[i][j]);
            EXPECT_EQ(logic::either(a, b), kOr[i][j]);
        }
    EXPECT_EQ(logic::negation(F), T);
    EXPECT_EQ(logic::negation(U), U);
    EXPECT_EQ(logic::negation(T), F);
}

TEST(Kleene, DeMorganAssociativityDistribution) {
    for (const Truth a : kTruths)
        for (const Truth b : kTruths) {
            EXPECT_EQ(logic::negation(logic::both(a, b)),
                      logic::either(logic::negation(a), logic::negation(b)));
            for (const Truth c : kTruths) {
                EXPECT_EQ(logic::both(a, logic::both(b, c)), logic::both(logic::both(a, b), c));
                EXPECT_EQ(logic::both(a, logic::either(b, c)),
                          logic::either(logic::both(a, b), logic::both(a, c)));
            }
        }
}

RC_GTEST_PROP(Evaluation, NotAllIsAnyNot, ()) {
    Dice rolls = dice();
    const facts::Patient patient = person(rolls);
    logic::Builder builder;
    const NodeId a = condition(builder, rolls);
    const NodeId b = condition(builder, rolls);
    const NodeId left = builder.negation(builder.all({a, b}));
    const NodeId right = builder.any({builder.negation(a), builder.negation(b)});
    RC_ASSERT(truth(builder, patient, left) == truth(builder, patient, right));
}

RC_GTEST_PROP(Evaluation, KnowingMoreNeverTurnsASettledAnswerAround, ()) {
    Dice rolls = dice();
    const facts::Patient patient = person(rolls);
    const facts::Patient more = know_more(patient, rolls);
    logic::Builder builder;
    const NodeId node = condition(builder, rolls);
    const Truth before = truth(builder, patient, node);
    const Truth after = truth(builder, more, node);
    RC_LOG() << logic::print_condition(builder.program(), node, vocabulary()) << "\n";
    RC_ASSERT(before == Truth::unknown || before == after);
}

RC_GTEST_PROP(Evaluation, LanesSayWhatTheProofSays, ()) {
    Dice rolls = dice();
    const facts::Patient patient = person(rolls);
    logic::Builder builder;
    const NodeId node = condition(builder, rolls, 4);
    const logic::Proof proof = prove(builder, patient, node);
    const logic::Program& program = builder.program();
    std::vector<evaluate::Lanes> atoms(program.atoms.size());
    for (const logic::Step& step : proof.steps)
        if (program.nodes[step.node].kind == logic::NodeKind::atom)
            atoms[program.nodes[step.node].index] = evaluate::all_lanes(step.truth);
    const auto lanes = evaluate::evaluate_lanes(program, atoms);
    for (const logic::Step& step : proof.steps)
        for (const unsigned lane : {0u, 17u, 63u})
            RC_ASSERT(lanes[step.node].at(lane) == step.truth);
}

RC_GTEST_PROP(Evaluation, TheOrderOfTheRecordDoesNotMatter, ()) {
    Dice rolls = dice();
    const facts::Patient patient = person(rolls);
    facts::Patient turned = patient;
    std::reverse(turned.items.begin(), turned.items.end());
    logic::Builder builder;
    const NodeId node = condition(builder, rolls);
    RC_ASSERT(truth(builder, patient, node) == truth(builder, turned, node));
}

RC_GTEST_PROP(Checker, EveryProofStands, ()) {
    Dice rolls = dice();
    const facts::Patient patient = person(rolls);
    logic::Builder builder;
    const NodeId node = condition(builder, rolls, 4);
    const auto faults = checker::check_proof(builder.program(), vocabulary(), patient,
                                             prove(builder, patient, node));
    for (const checker::Fault& fault : faults) RC_LOG() << fault.what << "\n";
    RC_LOG() << logic::print_condition(builder.program(), node, vocabulary()) << "\n";
    RC_ASSERT(faults.empty());
}

RC_GTEST_PROP(Checker, AChangedTruthIsFound, ()) {
    Dice rolls = dice();
    const facts::Patient patient = person(rolls);
    logic::Builder builder;
    const NodeId node = condition(builder, rolls, 4);
    logic::Proof proof = prove(builder, patient, node);
    const std::uint32_t at = rolls.roll(static_cast<std::uint32_t>(proof.steps.size()));
    Truth& claimed = proof.steps[at].truth;
    claimed = kTruths[(static_cast<std::size_t>(claimed) + 1 + rolls.roll(2)) % 3];
    RC_ASSERT(!checker::check_proof(builder.program(), vocabulary(), patient, proof).empty());
}

}  // namespace
}  // namespace nextline::laws
