// SPDX-License-Identifier: Apache-2.0
#include "trials/lines.h"

#include <gtest/gtest.h>

#include "small_grammar.h"

namespace nextline::trials {
namespace {

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

}  // namespace
}  // namespace nextline::trials
