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

using Texts = std::vector<std::string>;

Texts texts_of(const Criteria& criteria, std::string Criterion::* member) {
    Texts out;
    for (const Criterion& each : criteria.list) out.push_back(each.*member);
    return out;
}

Texts musts(const std::string& text) { return texts_of(read(text), &Criterion::must); }

std::vector<int> groups(const std::string& text) {
    std::vector<int> out;
    for (const Criterion& each : read(text).list) out.push_back(each.group);
    return out;
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
    EXPECT_EQ(texts_of(read_criteria(reader, trial), &Criterion::must),
              (Texts{"", "", "", "age >= 18", "x"}));
}

TEST(Criteria, WhatIsShutOutMayBeNarrowedBelow) {
    const std::string below = "Exclusion Criteria:\n* Brain metastases:\n  * that were large";
    EXPECT_EQ(read(below).list[0].must, "");
    EXPECT_EQ(read("Exclusion Criteria:\n* Brain metastases:\n* Pregnant").list[0].must,
              "not brain_metastases");
    EXPECT_EQ(read("* Brain metastases:\n  * that were large").list[0].must, "brain_metastases");
}

TEST(Criteria, LinesBelowAConditionAskNothing) {
    EXPECT_EQ(musts("* If a biopsy was taken:\n  * Measurable disease\n* ECOG 0-1"),
              (Texts{"", "", "ecog <= 1"}));
}

TEST(Criteria, BelowNoOfTheFollowingEachLineShutsOut) {
    EXPECT_EQ(musts("* No one of the following:\n    * Brain metastases\n* Brain metastases"),
              (Texts{"", "not brain_metastases", "brain_metastases"}));
}

TEST(Criteria, BelowWhatPeopleMayBeNothingIsAskedOfAll) {
    EXPECT_EQ(musts("Patients may be:\n    * measurable disease\nPatients may be ECOG 1"),
              (Texts{"", "", ""}));
}

TEST(Criteria, LinesBelowGoOnTheLastSentence) {
    EXPECT_EQ(musts("If ECOG 2, rest. Patients must have (if known):\n    * measurable disease\n"
                    "Patients must have, if ECOG 2:\n    * measurable disease"),
              (Texts{"", "measurable", "", ""}));
}

TEST(Criteria, APartThatALineNamesIsItsCohort) {
    const Criteria criteria = read(
        "Inclusion criteria\nFor cohort 1, measurable disease\nMeasurable disease (cohort 2)\n"
        "cohort 3 measurable disease\nMeasurable disease for cohort 1. ECOG 0-1");
    // Of whom the last two speak is not told.
    EXPECT_EQ(texts_of(criteria, &Criterion::must), (Texts{"measurable", "measurable", "", ""}));
    EXPECT_EQ(texts_of(criteria, &Criterion::cohort), (Texts{"For cohort 1", "cohort 2", "", ""}));
}

TEST(Criteria, APartNamedTwiceIsOne) {
    const Criteria criteria = read("For cohort 1, measurable disease. No more for cohort 1");
    EXPECT_EQ(texts_of(criteria, &Criterion::must), Texts{"measurable"});
    EXPECT_EQ(texts_of(criteria, &Criterion::cohort), Texts{"For cohort 1"});
}

TEST(Criteria, AStemMayLeadTheLinesBelow) {
    // The last line asks something by itself.
    const Criteria criteria =
        read("Time since treatment:\n* Chemotherapy 3 weeks; or\n* Another thing\n* ECOG <= 1");
    EXPECT_EQ(texts_of(criteria, &Criterion::must),
              (Texts{"", "not months since end of chemotherapy < 0.69", "", "ecog <= 1"}));
    EXPECT_EQ(criteria.list[1].group, 0);
    EXPECT_EQ(musts("Time since treatment\n* Chemotherapy 3 weeks"), (Texts{"", ""}));
}

TEST(Criteria, LinesBelowAPartAreThatParts) {
    const Criteria criteria =
        read("* For cohort 1, patients must have:\n    * measurable disease\n* ECOG 0-1");
    EXPECT_EQ(texts_of(criteria, &Criterion::must), (Texts{"", "measurable", "ecog <= 1"}));
    EXPECT_EQ(texts_of(criteria, &Criterion::cohort), (Texts{"For cohort 1", "For cohort 1", ""}));
}

TEST(Criteria, LinesWithoutANumberBelongToTheNumberedOneAbove) {
    EXPECT_EQ(musts("1. ECOG <= 1\n2. Many things\nEligible if:\nPregnant\n3. Measurable disease"),
              (Texts{"ecog <= 1", "", "", "", "measurable"}));
}

TEST(Criteria, LinesBelowTheNameOfACancerAreOfItsPeople) {
    const Criteria criteria =
        read("Ovarian cancer:\nPregnant\nBreast cancer:\nMeasurable disease\nECOG <= 1");
    EXPECT_EQ(texts_of(criteria, &Criterion::must),
              (Texts{"not breast", "pregnant", "", "measurable", "ecog <= 1"}));
    EXPECT_EQ(texts_of(criteria, &Criterion::cohort),
              (Texts{"Ovarian cancer", "Ovarian cancer", "Breast cancer", "Breast cancer", ""}));
}

TEST(Criteria, ARowOfCancersPartsNothing) {
    const Criteria criteria = read("Ovarian cancer:\nBreast cancer:\nMeasurable disease");
    EXPECT_EQ(texts_of(criteria, &Criterion::must), (Texts{"", "", "measurable"}));
    EXPECT_EQ(texts_of(criteria, &Criterion::cohort), (Texts{"", "", ""}));
}

TEST(Criteria, OrAtAnEndOrABeginningOrAloneMakesAlternatives) {
    using Groups = std::vector<int>;
    EXPECT_EQ(groups("ECOG 0-1 or\nMeasurable disease\nPregnant"), (Groups{1, 1, 0}));
    EXPECT_EQ(groups("ECOG 0-1\nOR measurable disease\nPregnant"), (Groups{1, 1, 0}));
    EXPECT_EQ(groups("ECOG 0-1\nor\nMeasurable disease"), (Groups{1, 0, 1}));
    EXPECT_EQ(groups("* Patients with one of the following:\n  * ECOG 0-1\n"
                     "  * Measurable disease\n* Pregnant"),
              (Groups{0, 1, 1, 0}));
}

TEST(Criteria, ALineWithAColonBeforeOthersIsAHeading) {
    const Criteria criteria =
        read("* Juggling:\n  * ECOG 0-1\n* Measurable disease:\n  * large\n* Of balls:");
    std::vector<Beyond> beyond;
    for (const Criterion& each : criteria.list) beyond.push_back(each.beyond);
    EXPECT_EQ(beyond, (std::vector<Beyond>{Beyond::heading, Beyond::none, Beyond::none,
                                           Beyond::none, Beyond::none}));
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

TEST(Criteria, ARecordMayNameTheKindsThatItIsFor) {
    const auto kinds = [](std::vector<std::string> conditions) {
        Trial trial;
        trial.conditions = std::move(conditions);
        const Criteria criteria = read_criteria(small_reader(), trial);
        return criteria.list.empty() ? "" : criteria.list[0].text + " => " + criteria.list[0].must;
    };
    EXPECT_EQ(kinds({"Ovarian cancer", "HER2 breast cancer"}),
              "Condition: HER2 breast cancer => her2");
    EXPECT_EQ(kinds({"HER2 breast cancer", "Triple negative breast cancer"}),
              "Condition: HER2 breast cancer; Triple negative breast cancer => her2 or tn");
    // Anybody's cancer may be meant.
    EXPECT_EQ(kinds({"HER2 breast cancer", "Breast cancer"}), "");
    EXPECT_EQ(kinds({"HER2 breast cancer", "Solid tumors"}), "");
    EXPECT_EQ(kinds({"Ovarian cancer"}), "");
    EXPECT_EQ(kinds({}), "");
    // A line asks about it.
    Trial trial;
    trial.conditions = {"HER2 breast cancer"};
    trial.eligibility = "her2 or brain metastases";
    EXPECT_EQ(texts_of(read_criteria(small_reader(), trial), &Criterion::must),
              Texts{"her2 or brain_metastases"});
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
