// SPDX-License-Identifier: Apache-2.0
#include "trials/reading.h"

#include <gtest/gtest.h>

#include "small_grammar.h"

namespace nextline::trials {
namespace {

Reading in(std::string_view line) { return read_line(small_grammar(), Section::inclusion, line); }
Reading out(std::string_view line) { return read_line(small_grammar(), Section::exclusion, line); }

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

TEST(Reading, TwoForbiddenStatesJoinedByAndAreNotRead) {
    EXPECT_EQ(out("Pregnant and brain metastases").must, "");
}

TEST(Reading, APermissionAsksNothing) {
    const Reading reading = in("Patients with brain metastases are allowed");
    EXPECT_EQ(reading.must, "");
    EXPECT_TRUE(reading.whole);
    EXPECT_TRUE(reading.permits);
}

TEST(Reading, NoThisOrThatIsNotRead) {
    const auto grammar = compile(
        {{"state", {{"no x", "not x", {}}, {"y", "y", {}}}}, {"joint", {{"or", "or", {}}}}});
    EXPECT_EQ(read_line(*grammar, Section::inclusion, "no x or y").must, "");
}

TEST(Reading, AMeaningInDoubtVoidsItsSentence) {
    const auto grammar = compile(
        {{"state", {{"x", "x", {}}, {"for some", "in_doubt", {}}}}, {"stop", {{".", "", {}}}}});
    EXPECT_EQ(read_line(*grammar, Section::inclusion, "x for some").must, "");
    EXPECT_EQ(read_line(*grammar, Section::inclusion, "x. For some").must, "x");
}

TEST(Reading, AWayMaySayOnlyAPart) {
    const auto grammar = compile({{"state_partly", {{"x or the like", "x", {}}}}});
    const Reading reading = read_line(*grammar, Section::inclusion, "x or the like");
    EXPECT_EQ(reading.must, "x");
    EXPECT_FALSE(reading.whole);
}

TEST(Reading, AStateOfTheInclusionPartAsksNothingInTheOther) {
    const auto grammar = compile({{"state_in", {{"newly x", "x", {}}}}});
    EXPECT_EQ(read_line(*grammar, Section::inclusion, "newly x").must, "x");
    const Reading reading = read_line(*grammar, Section::exclusion, "newly x");
    EXPECT_EQ(reading.must, "");
    EXPECT_FALSE(reading.whole);
}

TEST(Reading, WordsThatCannotBeSaidLeaveTheirNeighboursInAList) {
    const auto grammar = compile({{"state", {{"x", "x", {}}, {"y", "y", {}}}},
                                  {"filler_partly", {{"z", "", {}}}},
                                  {"joint", {{"or", "or", {}}, {",", ",", {}}}}});
    const Reading reading = read_line(*grammar, Section::exclusion, "z, x or y");
    EXPECT_EQ(reading.must, "not x and not y");
    EXPECT_FALSE(reading.whole);
    EXPECT_EQ(reading.not_understood, std::vector<std::string>{"z"});
}

TEST(Reading, NoneOfTheFollowingIsNoChoice) {
    const auto grammar =
        compile({{"scope", {{"no", "not", {}}}}, {"any_stem", {{"any of the following", "", {}}}}});
    EXPECT_TRUE(
        read_line(*grammar, Section::inclusion, "No disease, any of the following").if_below);
    EXPECT_FALSE(read_line(*grammar, Section::inclusion, "any of the following").if_below);
}

TEST(Reading, AStopMaySayThatTheNextLineIsAnotherWay) {
    const auto grammar =
        compile({{"state", {{"x", "x", {}}}}, {"stop", {{";", "", {}}, {"; or", "or", {}}}}});
    EXPECT_TRUE(read_line(*grammar, Section::inclusion, "x; or").or_below);
    EXPECT_FALSE(read_line(*grammar, Section::inclusion, "x;").or_below);
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
