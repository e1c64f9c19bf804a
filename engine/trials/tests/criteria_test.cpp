// SPDX-License-Identifier: Apache-2.0
#include "trials/criteria.h"

#include <gtest/gtest.h>

#include "small_grammar.h"
#include "trials/lines.h"

namespace nextline::trials {
namespace {

Criteria read(const std::string& text) {
    Trial trial;
    trial.eligibility = text;
    return read_criteria(small_reader(), trial);
}

TEST(Lines, SectionsCohortsAndBullets) {
    const Lines lines = read_lines(small_reader(),
                                   "Inclusion Criteria:\n\n* First\n  * Deeper\nCohort 1:\n"
                                   "1. Second\nExclusion criteria: 2) Third\n- Fourth\n");
    ASSERT_EQ(lines.lines.size(), 5U);
    EXPECT_EQ(lines.lines[0].text, "First");
    EXPECT_EQ(lines.lines[1].text, "Deeper");
    EXPECT_GT(lines.lines[1].depth, lines.lines[0].depth);
    EXPECT_EQ(lines.lines[2].cohort, "Cohort 1");
    EXPECT_EQ(lines.lines[3].section, Section::exclusion);
    EXPECT_EQ(lines.lines[3].cohort, "");
    EXPECT_EQ(lines.lines[4].section, Section::exclusion);
}

TEST(Lines, ASectionMayBeginAmidALine) {
    const Lines lines =
        read_lines(small_reader(), "* ECOG 0-1. Exclusion criteria: - Pregnant women\n* Others");
    ASSERT_EQ(lines.lines.size(), 3U);
    EXPECT_EQ(lines.lines[0].section, Section::inclusion);
    EXPECT_EQ(lines.lines[1].section, Section::exclusion);
    EXPECT_EQ(lines.lines[1].text, "Pregnant women");
    EXPECT_EQ(lines.lines[2].section, Section::exclusion);
}

TEST(Lines, ASectionMayBeginAtTheEndOfALine) {
    const Lines lines = read_lines(small_reader(),
                                   "Inclusion criteria\nNot treated (chemo-naive) Key Exclusion "
                                   "Criteria\nPregnant women");
    ASSERT_EQ(lines.lines.size(), 2U);
    EXPECT_EQ(lines.lines[0].text, "Not treated (chemo-naive)");
    EXPECT_EQ(lines.lines[1].section, Section::exclusion);
}

TEST(Lines, CriteriaThatASentenceSpeaksOfOpenNoSection) {
    for (const char* text :
         {"Histologies other than in the Inclusion Criteria", "See Inclusion Criteria",
          "Other Inclusion Criteria may apply", "Does not meet the Inclusion Criteria"}) {
        const Lines lines =
            read_lines(small_reader(), std::string("Exclusion criteria\n") + text + "\nPregnant");
        ASSERT_EQ(lines.lines.size(), 2U) << text;
        EXPECT_EQ(lines.lines[1].section, Section::exclusion) << text;
    }
}

TEST(Lines, WordsBesideTheNameOfASectionTellWhose) {
    const Lines lines = read_lines(small_reader(),
                                   "Key Exclusion Criteria\nPregnant\n"
                                   "Exclusion Criteria - Dose Escalation\nMeasurable disease\n"
                                   "Caregiver Exclusion Criteria\nMeasurable disease");
    ASSERT_EQ(lines.lines.size(), 3U);
    EXPECT_EQ(lines.lines[0].section, Section::exclusion);
    EXPECT_EQ(lines.lines[0].cohort, "");
    EXPECT_EQ(lines.lines[1].cohort, "Dose Escalation");
    EXPECT_EQ(lines.lines[2].cohort, "Caregiver");
}

TEST(Lines, ManySectionsInALineAreNoDeepRecursion) {
    std::string text = "ECOG 0-1";
    for (int i = 0; i < 8000; ++i) text += " is it. Inclusion criteria: y";
    EXPECT_TRUE(read_lines(small_reader(), text).cut);
}

TEST(Lines, NumberedItemsMayStandInOne) {
    const auto texts = [](const char* text) {
        std::vector<std::string> out;
        for (const Line& line : read_lines(small_reader(), text).lines) out.push_back(line.text);
        return out;
    };
    using Texts = std::vector<std::string>;
    EXPECT_EQ(texts("1. Consent 2.ECOG 0-1; 3. Measurable disease"),
              (Texts{"Consent", "ECOG 0-1;", "Measurable disease"}));
    EXPECT_EQ(texts("Consent 12. ECOG 0-1 13. Rest"), (Texts{"Consent", "ECOG 0-1", "Rest"}));
    // Numbers that count on from nothing, that end a sentence or are parts of one.
    for (const char* text :
         {"2. Toxicity of grade 1. Patients must rest", "ECOG 0 or 1.", "By RECIST 1.1. Measurable",
          "3. Neuropathy up to grade 4. Others", "One of: 1) ECOG 0 2) ECOG 1"})
        EXPECT_EQ(texts(text).size(), 1U) << text;
}

TEST(Lines, TildesMayEndThem) {
    const Lines lines = read_lines(
        small_reader(), "Inclusion Criteria:~~ECOG 0-1~Exclusion Criteria:~~Pregnant~~ECOG 2");
    ASSERT_EQ(lines.lines.size(), 3U);
    EXPECT_EQ(lines.lines[0].text, "ECOG 0-1");
    EXPECT_EQ(lines.lines[2].section, Section::exclusion);
    EXPECT_EQ(read_lines(small_reader(), "ECOG ~1, ~2, ~3, ~4\nA\nB\nC\nD\nE").lines.size(), 6U);
}

TEST(Lines, ANumberMayStandBehindABullet) {
    const Lines lines = read_lines(small_reader(), "* 3. Pregnant women\n* 1.5 mg");
    ASSERT_EQ(lines.lines.size(), 2U);
    EXPECT_EQ(lines.lines[0].text, "Pregnant women");
    EXPECT_EQ(lines.lines[1].text, "1.5 mg");
}

TEST(Lines, ABulletMayHaveThreeNumbers) {
    const Lines lines = read_lines(small_reader(), "4.1.2 Pregnant women");
    ASSERT_EQ(lines.lines.size(), 1U);
    EXPECT_EQ(lines.lines[0].text, "Pregnant women");
}

TEST(Lines, ASectionOfOtherPeopleIsNoneOfTheSectionAbove) {
    const Lines lines =
        read_lines(small_reader(),
                   "Exclusion criteria\nPregnant\nCaregiver inclusion criteria:\nECOG 0-1\n"
                   "Q3W inclusion criteria:\nMeasurable disease");
    ASSERT_EQ(lines.lines.size(), 3U);
    EXPECT_EQ(lines.lines[0].section, Section::exclusion);
    EXPECT_EQ(lines.lines[1].section, Section::inclusion);
    EXPECT_EQ(lines.lines[1].cohort, "Caregiver");
    EXPECT_EQ(lines.lines[2].cohort, "Q3W");
}

TEST(Lines, ANumberIsNoBullet) {
    const Lines lines = read_lines(small_reader(), "1.5 mg/dL\n18 years\ni.e. this");
    ASSERT_EQ(lines.lines.size(), 3U);
    EXPECT_EQ(lines.lines[0].text, "1.5 mg/dL");
    EXPECT_EQ(lines.lines[1].text, "18 years");
    EXPECT_EQ(lines.lines[2].text, "i.e. this");
}

TEST(Lines, APartMayNameItsSectionOnTheSameLine) {
    const Lines lines = read_lines(small_reader(),
                                   "Inclusion Criteria:\nECOG 0-1\nCohort 1: Exclusion Criteria\n"
                                   "Pregnant\nCohort 2: pregnant");
    ASSERT_EQ(lines.lines.size(), 3U);
    EXPECT_EQ(lines.lines[1].section, Section::exclusion);
    EXPECT_EQ(lines.lines[1].cohort, "Cohort 1");
    EXPECT_EQ(lines.lines[2].text, "pregnant");
    EXPECT_EQ(lines.lines[2].cohort, "Cohort 2");
}

TEST(Lines, ASentenceThatNamesASectionIsNoHeading) {
    const Lines lines = read_lines(small_reader(),
                                   "ECOG 0-1\nPeople who meet the\nExclusion Criteria:\n\n"
                                   "* listed below rest\nPregnant\nExclusion Criteria:\nother");
    ASSERT_EQ(lines.lines.size(), 4U);
    EXPECT_EQ(lines.lines[1].text, "People who meet the Exclusion Criteria: listed below rest");
    EXPECT_EQ(lines.lines[2].section, Section::inclusion);
    EXPECT_EQ(lines.lines[3].section, Section::exclusion);
    EXPECT_EQ(read_lines(small_reader(), "The\nExclusion Criteria:\nmust rest").lines.size(), 1U);
}

TEST(Lines, ANumberThatCountsOnIsOfTheSameList) {
    const Lines lines = read_lines(
        small_reader(), "9. ECOG 0-1\nNote: unless:\n* pregnant\n10. pregnant\n11. ECOG 0-1");
    ASSERT_EQ(lines.lines.size(), 5U);
    EXPECT_EQ(lines.lines[1].depth, 1U);
    EXPECT_EQ(lines.lines[2].depth, 2U);
    EXPECT_EQ(lines.lines[3].depth, 0U);
    EXPECT_EQ(lines.lines[4].depth, 0U);
    const Lines lost = read_lines(small_reader(), "pregnant\n16. ECOG 0-1\n17. pregnant");
    for (const Line& line : lost.lines) EXPECT_EQ(line.depth, 0U) << line.text;
}

TEST(Lines, TheLastSentenceOfALineMayBeTheHeadingOfAPart) {
    const Lines lines =
        read_lines(small_reader(), "ECOG 0-1. Only for cohort 2\nPregnant\nECOG 0-1. Cohort 3");
    ASSERT_EQ(lines.lines.size(), 3U);
    EXPECT_EQ(lines.lines[0].text, "ECOG 0-1.");
    EXPECT_EQ(lines.lines[0].cohort, "");
    EXPECT_EQ(lines.lines[1].cohort, "Only for cohort 2");
    EXPECT_EQ(lines.lines[2].text, "ECOG 0-1. Cohort 3");  // too short to be sure
}

TEST(Lines, ANumberThatCountsOnFromBeforeAPartEndsIt) {
    const Lines lines = read_lines(small_reader(),
                                   "1. ECOG 0-1\nCohort 1:\n- Pregnant\n2. Measurable disease\n"
                                   "Cohort 2:\n1. Pregnant\n2. Pregnant\n3. Pregnant");
    ASSERT_EQ(lines.lines.size(), 6U);
    EXPECT_EQ(lines.lines[1].cohort, "Cohort 1");
    EXPECT_EQ(lines.lines[2].cohort, "");
    for (const std::size_t own : {3U, 4U, 5U}) EXPECT_EQ(lines.lines[own].cohort, "Cohort 2");
}

TEST(Criteria, LinesBelowOneOfTheFollowingAreAlternatives) {
    const Criteria criteria = read(
        "* Patients with one of the following:\n  * ECOG 0-1\n  * Measurable disease\n"
        "* Pregnant");
    ASSERT_EQ(criteria.list.size(), 4U);
    EXPECT_EQ(criteria.list[0].group, 0);
    EXPECT_NE(criteria.list[1].group, 0);
    EXPECT_EQ(criteria.list[1].group, criteria.list[2].group);
    EXPECT_EQ(criteria.list[3].group, 0);
}

TEST(Criteria, WhereTheEndOfAlternativesIsLostTheyAskNothing) {
    const Criteria criteria =
        read("Patients with one of the following:\nECOG 0-1\nMeasurable disease");
    EXPECT_EQ(criteria.list[1].must, "");
    EXPECT_FALSE(criteria.list[1].whole);
}

TEST(Criteria, AListWithoutAnEndEndsAtALineThatIsHardlyAnAlternative) {
    const Grammar grammar = compile({{"any_stem", {{"one of these", "", {}}}},
                                     {"state", {{"x", "x", {}}, {"age 18", "age >= 18", {}}}},
                                     {"ends_list", {{"age", "", {}}}}})
                                .value();
    Reader reader(grammar);
    Trial trial;
    trial.eligibility = "one of these:\nx\nx\nage 18\nx";
    const Criteria criteria = read_criteria(reader, trial);
    ASSERT_EQ(criteria.list.size(), 5U);
    EXPECT_EQ(criteria.list[2].must, "");
    EXPECT_EQ(criteria.list[3].must, "age >= 18");
    EXPECT_EQ(criteria.list[4].must, "x");
}

TEST(Criteria, WhatIsShutOutMayBeNarrowedBelow) {
    const std::string below = "Exclusion Criteria:\n* Brain metastases:\n  * that were large";
    EXPECT_EQ(read(below).list[0].must, "");
    EXPECT_EQ(read("Exclusion Criteria:\n* Brain metastases:\n* Pregnant").list[0].must,
              "not brain_metastases");
    EXPECT_EQ(read("* Brain metastases:\n  * that were large").list[0].must, "brain_metastases");
}

TEST(Criteria, LinesBelowAConditionAskNothing) {
    const Criteria criteria = read("* If a biopsy was taken:\n  * Measurable disease\n* ECOG 0-1");
    EXPECT_EQ(criteria.list[1].must, "");
    EXPECT_EQ(criteria.list[2].must, "ecog <= 1");
}

TEST(Criteria, BelowNoOfTheFollowingEachLineShutsOut) {
    const Criteria criteria = read(
        "Inclusion criteria:\n* No one of the following:\n    * Brain metastases\n* Brain "
        "metastases");
    ASSERT_EQ(criteria.list.size(), 3U);
    EXPECT_EQ(criteria.list[1].must, "not brain_metastases");
    EXPECT_EQ(criteria.list[2].must, "brain_metastases");
}

TEST(Criteria, BelowWhatPeopleMayBeNothingIsAskedOfAll) {
    const Criteria criteria =
        read("Patients may be:\n    * measurable disease\nPatients may be ECOG 1");
    ASSERT_EQ(criteria.list.size(), 3U);
    EXPECT_EQ(criteria.list[1].must, "");
}

TEST(Criteria, LinesBelowGoOnTheLastSentence) {
    const Criteria criteria = read(
        "If ECOG 2, rest. Patients must have (if known):\n    * measurable disease\n"
        "Patients must have, if ECOG 2:\n    * measurable disease");
    ASSERT_EQ(criteria.list.size(), 4U);
    EXPECT_EQ(criteria.list[1].must, "measurable");
    EXPECT_EQ(criteria.list[3].must, "");
}

TEST(Criteria, APartThatALineNamesIsItsCohort) {
    const Criteria criteria = read(
        "Inclusion criteria\nFor cohort 1, measurable disease\nMeasurable disease (cohort 2)\n"
        "cohort 3 measurable disease\nMeasurable disease for cohort 1. ECOG 0-1");
    ASSERT_EQ(criteria.list.size(), 4U);
    EXPECT_EQ(criteria.list[0].cohort, "For cohort 1");
    EXPECT_EQ(criteria.list[0].must, "measurable");
    EXPECT_EQ(criteria.list[1].cohort, "cohort 2");
    EXPECT_EQ(criteria.list[1].must, "measurable");
    for (const std::size_t i : {2U, 3U}) {  // of whom is not told
        EXPECT_EQ(criteria.list[i].cohort, "") << i;
        EXPECT_EQ(criteria.list[i].must, "") << i;
    }
}

TEST(Criteria, LinesBelowAPartAreThatParts) {
    const Criteria criteria =
        read("* For cohort 1, patients must have:\n    * measurable disease\n* ECOG 0-1");
    ASSERT_EQ(criteria.list.size(), 3U);
    EXPECT_EQ(criteria.list[1].cohort, "For cohort 1");
    EXPECT_EQ(criteria.list[1].must, "measurable");
    EXPECT_EQ(criteria.list[2].cohort, "");
}

TEST(Criteria, LinesWithoutANumberBelongToTheNumberedOneAbove) {
    const Criteria criteria = read(
        "Inclusion criteria\n1. ECOG <= 1\n2. Many things\nEligible if:\nPregnant\n"
        "3. Measurable disease");
    ASSERT_EQ(criteria.list.size(), 5U);
    EXPECT_EQ(criteria.list[3].must, "");
    EXPECT_EQ(criteria.list[4].must, "measurable");
}

TEST(Criteria, LinesBelowTheNameOfACancerAreOfItsPeople) {
    const Criteria criteria = read(
        "Inclusion criteria\nOvarian cancer:\nPregnant\nBreast cancer:\nMeasurable disease\n"
        "ECOG <= 1");
    ASSERT_EQ(criteria.list.size(), 5U);
    EXPECT_EQ(criteria.list[0].must, "not breast");
    EXPECT_EQ(criteria.list[1].cohort, "Ovarian cancer");
    EXPECT_EQ(criteria.list[3].cohort, "Breast cancer");
    EXPECT_EQ(criteria.list[3].must, "measurable");
    EXPECT_EQ(criteria.list[4].cohort, "");
}

TEST(Criteria, ARowOfCancersPartsNothing) {
    const Criteria criteria =
        read("Inclusion criteria\nOvarian cancer:\nBreast cancer:\nMeasurable disease");
    ASSERT_EQ(criteria.list.size(), 3U);
    EXPECT_EQ(criteria.list[0].must, "");
    EXPECT_EQ(criteria.list[2].cohort, "");
}

TEST(Criteria, ALineThatEndsInOrAndTheNextAreAlternatives) {
    const Criteria criteria = read("ECOG 0-1 or\nMeasurable disease\nPregnant");
    EXPECT_NE(criteria.list[0].group, 0);
    EXPECT_EQ(criteria.list[0].group, criteria.list[1].group);
    EXPECT_EQ(criteria.list[2].group, 0);
}

TEST(Criteria, ALineThatIsOnlyOrMakesItsNeighboursAlternatives) {
    const Criteria criteria = read("ECOG 0-1\nor\nMeasurable disease");
    ASSERT_EQ(criteria.list.size(), 3U);
    EXPECT_NE(criteria.list[0].group, 0);
    EXPECT_EQ(criteria.list[1].group, 0);
    EXPECT_EQ(criteria.list[2].group, criteria.list[0].group);
}

TEST(Criteria, ALineThatBeginsWithOrIsAnotherWayThanTheOneBefore) {
    const Criteria criteria = read("ECOG 0-1\nOR measurable disease\nPregnant");
    ASSERT_EQ(criteria.list.size(), 3U);
    EXPECT_NE(criteria.list[0].group, 0);
    EXPECT_EQ(criteria.list[1].group, criteria.list[0].group);
    EXPECT_EQ(criteria.list[2].group, 0);
}

TEST(Criteria, AgeAndSexOfTheRecord) {
    Trial trial;
    trial.minimum_age = "18 Years";
    trial.maximum_age = "75 Years";
    trial.sex = "FEMALE";
    const Criteria criteria = read_criteria(small_reader(), trial);
    ASSERT_EQ(criteria.list.size(), 3U);
    EXPECT_EQ(criteria.list[0].must, "age >= 18");
    EXPECT_EQ(criteria.list[1].must, "age < 76");
    EXPECT_EQ(criteria.list[2].must, "sex is female");
}

TEST(Criteria, WhatIsNoConditionIsNotUnderstood) {
    Trial trial;
    trial.eligibility = "ECOG 0-1";
    const Grammar grammar = small_grammar();
    Reader reader(grammar, [](std::string_view) { return false; });
    const Criteria criteria = read_criteria(reader, trial);
    EXPECT_EQ(criteria.list[0].must, "");
    EXPECT_FALSE(criteria.list[0].whole);
}

}  // namespace
}  // namespace nextline::trials
