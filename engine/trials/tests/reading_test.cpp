// SPDX-License-Identifier: Apache-2.0
#include "trials/reading.h"

#include <gtest/gtest.h>

#include "small_grammar.h"

namespace nextline::trials {
namespace {

Reading in(std::string_view line) { return small_reader().read(Section::inclusion, line); }
Reading out(std::string_view line) { return small_reader().read(Section::exclusion, line); }

TEST(Reading, AStateIsAskedForInTheInclusionPart) {
    const Reading reading = in("Patients must have ECOG PS 0-1.");
    EXPECT_EQ(reading.must, "ecog <= 1");
    EXPECT_TRUE(reading.whole);
}

TEST(Reading, AStateIsForbiddenInTheExclusionPart) {
    EXPECT_EQ(out("Pregnant women").must, "not pregnant");
    EXPECT_EQ(out("Pregnant, brain metastases").must, "not pregnant and not brain_metastases");
}

TEST(Reading, AlternativesOfTheInclusionPart) {
    EXPECT_EQ(in("ECOG <= 1 or measurable disease").must, "ecog <= 1 or measurable");
    EXPECT_EQ(in("ECOG <= 1 and measurable disease").must, "ecog <= 1 and measurable");
}

TEST(Reading, AnAlternativeThatIsNotUnderstoodMayFit) {
    const Reading reading = in("Measurable disease or pleural effusion");
    EXPECT_EQ(reading.must, "");
    EXPECT_FALSE(reading.whole);
}

TEST(Reading, AReadPartOfTheInclusionPartCountsAsAPart) {
    const Reading reading = in("Measurable disease in the opposite breast");
    EXPECT_EQ(reading.must, "measurable");
    EXPECT_FALSE(reading.whole);
    ASSERT_EQ(reading.not_understood.size(), 1U);
    EXPECT_EQ(reading.not_understood[0], "in the opposite breast");
}

TEST(Reading, WordsBesideAForbiddenStateMayNarrowIt) {
    EXPECT_EQ(out("Brain metastases larger than a pea").must, "");
    EXPECT_EQ(out("Uncontrolled brain metastases, pregnant").must, "");
}

TEST(Reading, AnUnreadScopeVoidsItsSentence) {
    EXPECT_EQ(in("No brain metastases").must, "");
    EXPECT_EQ(out("Pregnant unless she agrees").must, "");
    EXPECT_EQ(out("Brain metastases unless treated").must, "not brain_active");
    EXPECT_EQ(in("Measurable disease. However, some may join.").must, "");
}

/// States x, y, z; "if" turns a sentence, "not" what follows, "within" what it stands with.
const Grammar& turning() {
    static const auto grammar =
        compile({{"state", {{"x", "x", {}}, {"y", "y", {}}, {"z", "z", {}}}},
                 {"scope", {{"if", "if", {}}, {"not", "not", {}}, {"within", "beside", {}}}},
                 {"filler", {{"patients with", "who", {}}, {"must have", "who must", {}}}},
                 {"joint", {{"or", "or", {}}, {"[,] and", "and", {}}, {",", ",", {}}}},
                 {"stop", {{".", "", {}}}}});
    return *grammar;
}
std::string in_turn(std::string_view line) {
    return Reader(turning()).read(Section::inclusion, line).must;
}
std::string out_turn(std::string_view line) {
    return Reader(turning()).read(Section::exclusion, line).must;
}

TEST(Reading, AWordTurnsAsFarAsItReaches) {
    EXPECT_EQ(in_turn("x within a week and y"), "x and y");
    EXPECT_EQ(in_turn("within x and y"), "y");
    EXPECT_EQ(in_turn("x, not y, z"), "x");
    EXPECT_EQ(in_turn("x not here, y"), "");
    EXPECT_EQ(in_turn("x, y, if here"), "");
    EXPECT_EQ(in_turn("If here: x. y."), "");
    EXPECT_EQ(in_turn("x. If here, y."), "x");
}

TEST(Reading, AnOrMayJoinWordsOfATail) {
    EXPECT_EQ(in_turn("x seen by a nurse or a doctor"), "x");
    EXPECT_EQ(in_turn("x (left or right)"), "x");
    EXPECT_EQ(in_turn("x or by a doctor"), "");
    EXPECT_EQ(in_turn("x, y or by a doctor"), "");
    EXPECT_EQ(in_turn("x, and y or z"), "x and (y or z)");
    EXPECT_EQ(in_turn("x and y or z"), "");
}

TEST(Reading, WhatIsSaidInABracketExplains) {
    EXPECT_EQ(in_turn("x (y, z) seen"), "x");
    EXPECT_EQ(in_turn("seen (y, z)"), "y and z");
    EXPECT_EQ(out_turn("x (within a week), y"), "not x and not y");
    EXPECT_EQ(out_turn("x within a week, y"), "");
    EXPECT_EQ(out_turn("y, x within a week, z"), "not y and not z");
}

TEST(Reading, WordsBesideAFirmConditionNarrowNothing) {
    const auto grammar = compile({{"state", {{"x", "x >= 3", {}}, {"y", "y", {}}}},
                                  {"firm", {{"x", "x", {}}}},
                                  {"joint", {{",", ",", {}}}}});
    Reader reader(*grammar);
    EXPECT_EQ(reader.read(Section::exclusion, "x in three places").must, "not x >= 3");
    EXPECT_EQ(reader.read(Section::exclusion, "y in three places").must, "");
    EXPECT_EQ(reader.read(Section::exclusion, "y, x in three places").must, "not x >= 3");
    EXPECT_FALSE(reader.read(Section::exclusion, "x in three places").whole);
}

TEST(Reading, WhatPatientsWithAThingMustDoIsAskedOfSome) {
    EXPECT_EQ(in_turn("Patients with x must have y"), "");
    EXPECT_EQ(in_turn("x must have been seen"), "");
    EXPECT_EQ(in_turn("Patients with x and must have y"), "x and y");
    EXPECT_EQ(in_turn("must have x"), "x");
}

TEST(Reading, TwoForbiddenStatesJoinedByAndAreNotRead) {
    EXPECT_EQ(out("Pregnant and brain metastases").must, "");
}

TEST(Reading, APermissionAsksNothing) {
    const Reading reading = in("Patients with brain metastases are allowed");
    EXPECT_EQ(reading.must, "");
    EXPECT_TRUE(reading.whole);
    EXPECT_EQ(reading.permits, "brain_metastases");
}

TEST(Reading, NoThisOrThatIsNotRead) {
    const auto grammar = compile(
        {{"state", {{"no x", "not x", {}}, {"y", "y", {}}}}, {"joint", {{"or", "or", {}}}}});
    EXPECT_EQ(Reader(*grammar).read(Section::inclusion, "no x or y").must, "");
}

TEST(Reading, AMeaningInDoubtVoidsItsSentence) {
    const auto grammar = compile(
        {{"state", {{"x", "x", {}}, {"for some", "in_doubt", {}}}}, {"stop", {{".", "", {}}}}});
    EXPECT_EQ(Reader(*grammar).read(Section::inclusion, "x for some").must, "");
    EXPECT_EQ(Reader(*grammar).read(Section::inclusion, "x. For some").must, "x");
}

TEST(Reading, AWayMaySayOnlyAPart) {
    const auto grammar = compile({{"state_partly", {{"x or the like", "x", {}}}}});
    const Reading reading = Reader(*grammar).read(Section::inclusion, "x or the like");
    EXPECT_EQ(reading.must, "x");
    EXPECT_FALSE(reading.whole);
}

TEST(Reading, AStateOfTheInclusionPartAsksNothingInTheOther) {
    const auto grammar = compile({{"state_in", {{"newly x", "x", {}}}}});
    EXPECT_EQ(Reader(*grammar).read(Section::inclusion, "newly x").must, "x");
    const Reading reading = Reader(*grammar).read(Section::exclusion, "newly x");
    EXPECT_EQ(reading.must, "");
    EXPECT_FALSE(reading.whole);
}

TEST(Reading, AStateOfTheExclusionPartAsksNothingInTheOther) {
    const auto grammar =
        compile({{"state_out", {{"x", "x", {}}}}, {"state_in_partly", {{"y", "y", {}}}}});
    EXPECT_EQ(Reader(*grammar).read(Section::exclusion, "x").must, "not x");
    EXPECT_EQ(Reader(*grammar).read(Section::inclusion, "x").must, "");
    EXPECT_EQ(Reader(*grammar).read(Section::inclusion, "y").must, "y");
    EXPECT_FALSE(Reader(*grammar).read(Section::inclusion, "y").whole);
    EXPECT_EQ(Reader(*grammar).read(Section::inclusion, "x").not_understood,
              std::vector<std::string>{"x"});
}

TEST(Reading, AFillerOfTheInclusionPartVoidsTheOther) {
    const auto grammar =
        compile({{"state", {{"x", "x", {}}}}, {"filler_in", {{"who may", "", {}}}}});
    const Reading asked = Reader(*grammar).read(Section::inclusion, "x who may");
    EXPECT_EQ(asked.must, "x");
    EXPECT_TRUE(asked.whole);
    EXPECT_EQ(Reader(*grammar).read(Section::exclusion, "x who may").must, "");
}

TEST(Reading, WordsThatCannotBeSaidLeaveTheirNeighboursInAList) {
    const auto grammar = compile({{"state", {{"x", "x", {}}, {"y", "y", {}}}},
                                  {"filler_partly", {{"z", "", {}}}},
                                  {"joint", {{"or", "or", {}}, {",", ",", {}}}}});
    const Reading reading = Reader(*grammar).read(Section::exclusion, "z, x or y");
    EXPECT_EQ(reading.must, "not x and not y");
    EXPECT_FALSE(reading.whole);
    EXPECT_EQ(reading.not_understood, std::vector<std::string>{"z"});
}

TEST(Reading, NoneOfTheFollowingIsNoChoice) {
    const auto grammar =
        compile({{"scope", {{"no", "not", {}}}}, {"any_stem", {{"any of the following", "", {}}}}});
    EXPECT_TRUE(
        Reader(*grammar).read(Section::inclusion, "No disease, any of the following").if_below);
    EXPECT_FALSE(Reader(*grammar).read(Section::inclusion, "any of the following").if_below);
}

TEST(Reading, OneOfTheFollowingInTheSameLineIsNoDemand) {
    const auto grammar = compile({{"state", {{"x", "x", {}}, {"y", "y", {}}, {"z", "z", {}}}},
                                  {"any_here", {{"one of these factors", "", {}}}},
                                  {"joint", {{",", ",", {}}}}});
    Reader reader(*grammar);
    EXPECT_EQ(reader.read(Section::inclusion, "x, one of these factors: y, z").must, "x");
    EXPECT_EQ(reader.read(Section::exclusion, "x, one of these factors: y, z").must,
              "not x and not y and not z");
}

TEST(Reading, AStopMaySayThatTheNextLineIsAnotherWay) {
    const auto grammar =
        compile({{"state", {{"x", "x", {}}}}, {"stop", {{";", "", {}}, {"; or", "or", {}}}}});
    EXPECT_TRUE(Reader(*grammar).read(Section::inclusion, "x; or").or_below);
    EXPECT_FALSE(Reader(*grammar).read(Section::inclusion, "x;").or_below);
    EXPECT_EQ(Reader(*grammar).read(Section::inclusion, "x; or x").must, "x");
    EXPECT_EQ(Reader(*grammar).read(Section::inclusion, "x; or what").must, "");
    EXPECT_EQ(Reader(*grammar).read(Section::exclusion, "x; or what").must, "not x");
}

TEST(Reading, ADemandThatDeniesIsReadOfTheInclusionPartWithAWordThatDoes) {
    const auto grammar = compile({{"demand",
                                   {{"pregnant", "not pregnant", {}},
                                    {"heart failure", "not heart_failure", {}},
                                    {"drug within <number> weeks", "not (months since x < 1)", {}},
                                    {"drug <number> weeks ago", "not (months since x < 1)", {}},
                                    {"diabetes with treatment", "not diabetes or treated", {}}}},
                                  {"stop", {{".", "", {}}}},
                                  {"filler", {{"(women|not more than|at least|never)", "", {}}}},
                                  {"recent", {{"(within|not more than)", "", {}}}},
                                  {"passed", {{"at least", "", {}}}},
                                  {"denies", {{"(not|never)", "", {}}}},
                                  {"unsought", {{"heart failure", "heart_failure", {}}}}});
    Reader reader(grammar.value());
    const auto must = [&](const char* line) { return reader.read(Section::inclusion, line).must; };
    EXPECT_EQ(must("pregnant women"), "");
    EXPECT_EQ(reader.read(Section::exclusion, "pregnant women").must, "not pregnant");
    EXPECT_EQ(must("women never pregnant"), "not pregnant");
    // Behind it, in another sentence or of a time a word denies nothing, nor does "not more than".
    EXPECT_EQ(must("pregnant women never"), "");
    EXPECT_EQ(must("women never. Pregnant"), "");
    EXPECT_EQ(must("at least pregnant"), "");
    EXPECT_EQ(must("not more than pregnant"), "");
    EXPECT_EQ(must("drug within 4 weeks"), "");
    EXPECT_EQ(must("at least drug within 4 weeks"), "not (months since x < 1)");
    EXPECT_EQ(must("drug 4 weeks ago"), "not (months since x < 1)");
    EXPECT_EQ(must("heart failure"), "not heart_failure");
    EXPECT_EQ(must("diabetes with treatment"), "not diabetes or treated");
}

TEST(Reading, NumbersAreReckoned) {
    EXPECT_EQ(out("Chemotherapy within 4 weeks").must,
              "not months since end of chemotherapy < 0.92");
}

TEST(Reading, NothingIsUnderstoodOfALineThatIsTooLong) {
    std::string line = "Measurable disease";
    for (int i = 0; i < 500; ++i) line += " and measurable disease";
    EXPECT_EQ(in(line).must, "");
    EXPECT_FALSE(in(line).whole);
}

}  // namespace
}  // namespace nextline::trials
