// SPDX-License-Identifier: Apache-2.0
// What the checker accepts and finds, on proofs written by hand for an invented person.
#include "checker/tests/proof_case.h"

namespace nextline::checker {
namespace {

using Faults = std::vector<std::string>;

/// score is low: holds; lab > 100: unknown; both: unknown.
struct ScoreAndLab : Case {
    NodeId score, lab, both;
    ScoreAndLab() {
        person.says("score", "low", "2026-01-02").says("crisis", "true", "2026-01-02");
        person.had({"blue"}, "2024-01-01", "2024-06-01", facts::progression);
        both = read("score is low and lab > 100");
        score = program().child(program().nodes[both], 0);
        lab = program().child(program().nodes[both], 1);
        atom(score, Truth::holds, {{.index = 0}});
        atom(lab, Truth::unknown, {}, {value_of("lab")});
        composed(both, Truth::unknown, {0, 1});
    }
};

TEST(CheckProof, AcceptsAProofThatFollows) { EXPECT_EQ(ScoreAndLab().faults(), Faults{}); }

TEST(CheckProof, FindsAChangedTruthOfAnAtomAndOfAComposedStep) {
    ScoreAndLab one;
    one.proof.steps[0].truth = Truth::fails;
    EXPECT_EQ(one.faults(),
              (Faults{"0: fails claimed, holds follows", "2: unknown claimed, fails follows"}));
    ScoreAndLab two;
    two.proof.steps[2].truth = Truth::holds;
    EXPECT_EQ(two.faults(), Faults{"2: holds claimed, unknown follows"});
}

TEST(CheckProof, FindsAMissingAndAForeignPremise) {
    ScoreAndLab missing;
    missing.proof.steps[2].premise_count = 1;
    EXPECT_EQ(missing.faults(), Faults{"2: 1 premises for 2 parts"});
    ScoreAndLab turned;
    std::swap(turned.proof.premises[0], turned.proof.premises[1]);
    EXPECT_EQ(turned.faults(), Faults{"2: premise 0 is not the step of that part"});
    ScoreAndLab outside;
    outside.proof.steps[2].premises = 0xffffffff;
    EXPECT_EQ(outside.faults(), Faults{"2: premises outside the proof"});
}

TEST(CheckProof, FindsAStepBeforeItsPremises) {
    ScoreAndLab wrong;
    std::swap(wrong.proof.steps[1], wrong.proof.steps[2]);
    wrong.proof.step_of_node[wrong.lab] = 2;
    wrong.proof.step_of_node[wrong.both] = 1;
    wrong.proof.premises = {0, 2};
    EXPECT_EQ(wrong.faults(), Faults{"1: a premise does not stand before its step"});
}

TEST(CheckProof, FindsItemsAndTreatmentsThatTheAtomDoesNotLookAt) {
    const std::string foreign = "0: an item or treatment that the atom does not look at";
    for (const Use use : {Use{.index = 1}, Use{.index = 2}, Use{Use::Kind::treatment, 0},
                          Use{Use::Kind::treatment, 7}}) {
        ScoreAndLab wrong;
        wrong.proof.uses[0] = use;
        EXPECT_EQ(wrong.faults(), Faults{foreign});
    }
    ScoreAndLab outside;
    outside.proof.steps[0].use_count = 2;
    EXPECT_EQ(outside.faults(), Faults{"0: uses outside the proof"});
}

TEST(CheckProof, AnUnknownAtomSaysWhatIsMissingAndASettledOneNothing) {
    ScoreAndLab dropped;
    dropped.proof.steps[1].missing_count = 0;
    EXPECT_EQ(dropped.faults(), Faults{"1: unknown, but nothing is missing"});
    ScoreAndLab settled;
    settled.proof.missing.push_back(settled.value_of("score"));
    settled.proof.steps[0].missing = 1;
    settled.proof.steps[0].missing_count = 1;
    EXPECT_EQ(settled.faults(), Faults{"0: settled, but facts are missing"});
    ScoreAndLab foreign;
    foreign.proof.missing[0] = foreign.value_of("crisis");
    EXPECT_EQ(foreign.faults(), Faults{"1: a missing fact that the atom does not look at"});
}

TEST(CheckProof, FindsASecondStepForANode) {
    ScoreAndLab twice;
    twice.atom(twice.score, Truth::holds, {{.index = 0}});
    EXPECT_EQ(twice.faults(), Faults{"3: a second step for its node"});
}

TEST(CheckProof, FindsANodeOutsideTheProgramAndAWrongIndex) {
    ScoreAndLab outside;
    outside.add({.node = 1000});
    EXPECT_EQ(outside.faults(), Faults{"3: node outside the program"});
    ScoreAndLab index;
    index.proof.step_of_node[index.score] = 1;
    EXPECT_EQ(index.faults(), Faults{"0: another step is listed for its node"});
    ScoreAndLab shorter;
    shorter.proof.step_of_node.pop_back();
    EXPECT_EQ(shorter.faults(), Faults{"-1: steps are not listed by node"});
}

TEST(CheckProof, NoNumberOfADamagedProofIsTrusted) {
    for (const std::uint32_t wrong : {4u, 1000u, 0x7fffffffu, 0xffffffffu}) {
        for (std::size_t step = 0; step < 3; ++step) {
            for (const auto part : {&Step::node, &Step::premises, &Step::premise_count, &Step::uses,
                                    &Step::use_count, &Step::missing, &Step::missing_count}) {
                ScoreAndLab damaged;
                damaged.proof.steps[step].*part = wrong;
                EXPECT_NE(damaged.faults(), Faults{});
            }
        }
        ScoreAndLab premise;
        premise.proof.premises[0] = wrong;
        EXPECT_NE(premise.faults(), Faults{});
        ScoreAndLab use;
        use.proof.uses[0].index = wrong;
        EXPECT_NE(use.faults(), Faults{});
        ScoreAndLab missing;
        missing.proof.missing[0].fact = static_cast<facts::FactId>(wrong + 1000);
        EXPECT_NE(missing.faults(), Faults{});
    }
}

TEST(CheckProof, NegationTurnsAround) {
    Case one;
    one.person.says("crisis", "true", "2026-01-02");
    const NodeId node = one.read("not crisis");
    one.atom(one.program().child(one.program().nodes[node]), Truth::holds, {{.index = 0}});
    one.composed(node, Truth::fails, {0});
    EXPECT_EQ(one.faults(), Faults{});
    one.proof.steps[1].truth = Truth::holds;
    EXPECT_EQ(one.faults(), Faults{"1: holds claimed, fails follows"});
}

}  // namespace
}  // namespace nextline::checker
