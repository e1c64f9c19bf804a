// SPDX-License-Identifier: Apache-2.0
// The truth that the checker finds for single conditions: the sentences of docs/semantics.md.
#include "checker/tests/proof_case.h"

namespace nextline::checker {
namespace {

constexpr Truth kFails = Truth::fails;
constexpr Truth kUnknown = Truth::unknown;
constexpr Truth kHolds = Truth::holds;

TEST(CheckedFacts, NothingRecordedIsUnknown) {
    Case one;
    EXPECT_EQ(one.truth_of("score is low"), kUnknown);
    EXPECT_EQ(one.truth_of("any lab > 100"), kUnknown);
    EXPECT_EQ(one.truth_of("every lab > 100"), kUnknown);
}

TEST(CheckedFacts, TheNewestReportCountsAndUndatedOnesMayBeNewer) {
    Case one;
    one.person.says("score", "low", "2025-01-01").says("score", "high", "2025-02");
    EXPECT_EQ(one.truth_of("score is high"), kHolds);
    EXPECT_EQ(one.truth_of("any score is low"), kHolds);
    EXPECT_EQ(one.truth_of("every score is high"), kFails);
    one.person.says("score", "zero");
    EXPECT_EQ(one.truth_of("score is high"), kUnknown);
}

TEST(CheckedFacts, ReportsThatContradictEachOtherLeaveBothValues) {
    Case one;
    one.person.says("score", "low", "2025-01-01").says("score", "high", "2025-01-01");
    EXPECT_EQ(one.truth_of("score is high"), kUnknown);
    EXPECT_EQ(one.truth_of("score is zero"), kFails);
}

TEST(CheckedFacts, AReportReadFromAnotherTestIsNarrowedByIt) {
    Case one;
    one.person.says("score", "negative", "2025-01-01").says("stain", "faint", "2025-01-01");
    EXPECT_EQ(one.truth_of("score is low"), kHolds);
}

TEST(CheckedFacts, OnlySpecimensAskedForCountAndUnsureOnesSettleNothing) {
    Case one;
    one.person.says("score", "low", "2025-01-01", facts::primary);
    EXPECT_EQ(one.truth_of("score of primary is low"), kHolds);
    EXPECT_EQ(one.truth_of("score of metastasis is low"), kUnknown);
    one.person.says("score", "high", "2025-02-01", facts::primary | facts::metastasis);
    EXPECT_EQ(one.truth_of("score of primary is low"), kUnknown);
    EXPECT_EQ(one.truth_of("any score of primary is high"), kUnknown);
    EXPECT_EQ(one.truth_of("score is high"), kHolds);
}

TEST(CheckedFacts, ValuesLapseByAge) {
    Case one;
    one.person.says("lab", "150", "2026-05-22");
    EXPECT_EQ(one.truth_of("lab > 100"), kHolds);
    Case old;
    old.person.says("lab", "150", "2026-05-21");
    EXPECT_EQ(old.truth_of("lab > 100"), kUnknown);
    EXPECT_EQ(old.truth_of("lab + 2000 > 100"), kHolds);
}

TEST(CheckedFacts, ValuesLapseWhenTheCancerGrewLater) {
    Case one;
    one.person.says("marker", "wild", "2025-01-01");
    one.person.had({"blue"}, "2024-01-01", "2025-01-01", facts::progression);
    EXPECT_EQ(one.truth_of("marker is wild"), kHolds);
    one.person.had({"blue"}, "2024-06-01", "2025-01-02");
    EXPECT_EQ(one.truth_of("marker is wild"), kUnknown);
    Case mutated;
    mutated.person.says("marker", "mutated", "2025-01-01");
    mutated.person.had({"blue"}, "2024-01-01", "2026-01-01", facts::progression);
    EXPECT_EQ(mutated.truth_of("marker is mutated"), kHolds);
}

TEST(CheckedFacts, OpenIntervalsEndWhereTheySay) {
    Case one;
    one.person.says("lab", "<100", "2026-11-01");
    EXPECT_EQ(one.truth_of("lab < 100"), kHolds);
    EXPECT_EQ(one.truth_of("lab >= 100"), kFails);
    EXPECT_EQ(one.truth_of("lab < 99"), kUnknown);
}

TEST(CheckedLists, AMemberIsAbsentOnlyIfStatedOrTheListIsWhole) {
    Case one;
    one.person.has("sites", "bone").has("sites", "liver", false);
    EXPECT_EQ(one.truth_of("sites include bone"), kHolds);
    EXPECT_EQ(one.truth_of("sites include liver"), kFails);
    EXPECT_EQ(one.truth_of("sites include lung"), kUnknown);
    EXPECT_EQ(one.truth_of("sites include organ"), kUnknown);
    one.person.complete("sites");
    EXPECT_EQ(one.truth_of("sites include organ"), kFails);
}

TEST(CheckedLists, TheLevelCountsWithTheMember) {
    Case one;
    one.person.has("symptoms", "ache", true, 3).has("symptoms", "cough");
    EXPECT_EQ(one.truth_of("symptoms include ache of at least 3"), kHolds);
    EXPECT_EQ(one.truth_of("symptoms include ache of at least 4"), kFails);
    EXPECT_EQ(one.truth_of("symptoms include cough of at least 1"), kUnknown);
}

TEST(CheckedCourses, OnlyAWholeListDeniesATreatment) {
    Case one;
    one.person.had({"pinkol"}, "2024-01-01", "2025-01-01", facts::toxicity);
    EXPECT_EQ(one.truth_of("received pinks in metastatic"), kHolds);
    EXPECT_EQ(one.truth_of("received blue"), kUnknown);
    one.person.complete("treatments");
    EXPECT_EQ(one.truth_of("received blue"), kFails);
    EXPECT_EQ(one.truth_of("received pinks in early"), kFails);
    EXPECT_EQ(one.truth_of("progressed on pinks"), kFails);
    EXPECT_EQ(one.truth_of("stopped pinks for toxicity"), kHolds);
    one.person.patient.treatments[0].unknown_drugs = {"azure"};
    EXPECT_EQ(one.truth_of("received blue"), kUnknown);
}

TEST(CheckedCourses, TheSettingFollowsFromTheDayOfSpread) {
    Case one;
    one.person.says("metastatic_since", "2024-05-10").complete("treatments");
    one.person.had({"blue"}, "2024-05-10", "", 31, facts::any_setting);
    one.person.had({"green"}, "2020", "2024-05-09", 31, facts::any_setting);
    one.person.had({"pinkol"}, "2024-05", "", 31, facts::any_setting);
    EXPECT_EQ(one.truth_of("received blue in metastatic"), kHolds);
    EXPECT_EQ(one.truth_of("received green in early"), kHolds);
    EXPECT_EQ(one.truth_of("received green in adjuvant"), kUnknown);
    EXPECT_EQ(one.truth_of("received green in metastatic"), kFails);
    EXPECT_EQ(one.truth_of("received pinkol in metastatic"), kUnknown);
}

TEST(CheckedCourses, TheResponseSaysWhetherTheCancerGrewOnWhatRuns) {
    Case one;
    one.person.had({"blue"}, "2026-01-01", "").complete("treatments");
    EXPECT_EQ(one.truth_of("progressed on blue"), kUnknown);
    one.person.says("now_response", "progressing", "2026-11-01");
    EXPECT_EQ(one.truth_of("progressed on blue"), kHolds);
    EXPECT_EQ(one.truth_of("stopped blue for progression"), kFails);
}

TEST(CheckedCourses, NoTreatmentNowEndsWhatMayRunButContradictsWhatSurelyDoes) {
    Case one;
    one.person.had({"blue"}, "2026-01-01", "").says("now_treatment", "none", "2026-11-01");
    EXPECT_EQ(one.truth_of("taking blue"), kUnknown);
    EXPECT_EQ(one.truth_of("taking green"), kFails);
    one.person.patient.treatments[0].ongoing = 3;
    EXPECT_EQ(one.truth_of("taking blue"), kFails);
}

TEST(CheckedCourses, SupportiveMedicinesMayRunBesideNoTreatment) {
    Case one;
    one.person.had({"calm"}, "2026-01-01", "").says("now_treatment", "none", "2026-11-01");
    EXPECT_EQ(one.truth_of("taking calm"), kHolds);
    one.person.patient.treatments[0].unknown_drugs = {"azure"};
    EXPECT_EQ(one.truth_of("taking calm"), kUnknown);
}

TEST(CheckedCourses, TwoOfAClassGivenOneAtATimeLeaveEachInDoubt) {
    Case one;
    one.person.had({"pinkol"}, "2026-01-01", "").had({"pinkal"}, "2026-02-01", "");
    EXPECT_EQ(one.truth_of("taking pinkol"), kUnknown);
    EXPECT_EQ(one.truth_of("taking pinks"), kHolds);
    EXPECT_EQ(one.truth_of("taking two of pinks"), kHolds);
    EXPECT_EQ(one.truth_of("taking two of colours"), kHolds);
}

TEST(CheckedCourses, OngoingLapsesButNotWhatWasRecordedAtOnce) {
    Case one;
    one.vocabulary.ongoing_lapses_months = 6;
    one.person.had({"pinkol", "pinkal"}, "2024-01-01", "");
    EXPECT_EQ(one.truth_of("taking pinks"), kUnknown);
    EXPECT_EQ(one.truth_of("taking two of pinks"), kHolds);
    one.person.patient.treatments[0].asserted = *base::read_date("2026-11-01");
    EXPECT_EQ(one.truth_of("taking pinks"), kHolds);
}

TEST(CheckedTerms, MonthsBetweenIncompleteDatesAreAnInterval) {
    Case one;
    one.person.says("born", "2025-01", "").had({"blue"}, "2025-06-15", "2026-01-15");
    EXPECT_EQ(one.truth_of("months from born to start of blue >= 4"), kUnknown);
    one.person.complete("treatments");
    EXPECT_EQ(one.truth_of("months from born to start of blue >= 4"), kHolds);
    EXPECT_EQ(one.truth_of("months from born to start of blue >= 5"), kUnknown);
    EXPECT_EQ(one.truth_of("months since end of blue > 12"), kFails);
    EXPECT_EQ(one.truth_of("months on blue = 7"), kHolds);
    EXPECT_EQ(one.truth_of("years since born >= 2"), kFails);
}

TEST(CheckedTerms, ADateThatMayNotExistSettlesNothingAndOneThatDoesNotFails) {
    Case one;
    EXPECT_EQ(one.truth_of("months since born >= 0"), kUnknown);
    EXPECT_EQ(one.truth_of("months since start of blue >= 0"), kUnknown);
    one.person.complete("treatments");
    EXPECT_EQ(one.truth_of("months since start of blue >= 0"), kFails);
    one.person.says("born", "2027").had({"green"}, "2026-01-01", "");
    EXPECT_EQ(one.truth_of("months since born < 0"), kFails);
    EXPECT_EQ(one.truth_of("months since end of green < 100"), kFails);
}

TEST(CheckedTerms, AnEndBeforeTheStartSettlesNothing) {
    Case one;
    one.person.had({"blue"}, "2024-03-01", "2023-06-01").complete("treatments");
    EXPECT_EQ(one.truth_of("months since end of blue >= 12"), kUnknown);
}

TEST(CheckedTerms, AmountsAreOpenUpwardsUnlessAllAreRecorded) {
    Case one;
    one.person.had({"blue"}, "2024-01-01", "2024-06-01").complete("treatments");
    one.person.patient.treatments[0].cumulative_mg_m2 = 300;
    EXPECT_EQ(one.truth_of("amount of blue > 400"), kFails);
    one.person.had({"blue"}, "2025-01-01", "2025-06-01");
    EXPECT_EQ(one.truth_of("amount of blue > 400"), kUnknown);
    EXPECT_EQ(one.truth_of("amount of blue >= 300"), kHolds);
}

TEST(CheckedTerms, LinesEndWhereTheCancerGrewAndGoOnWithFewerDrugs) {
    Case one;
    one.person.had({"blue", "green"}, "2024-01-01", "2024-06-01", facts::completed);
    one.person.had({"green"}, "2024-06-02", "2025-01-01", facts::progression);
    one.person.had({"pinkol", "calm"}, "2025-01-01", "").complete("treatments");
    EXPECT_EQ(one.truth_of("lines of any_treatment in metastatic = 2"), kHolds);
    EXPECT_EQ(one.truth_of("lines of green in metastatic = 1"), kHolds);
    EXPECT_EQ(one.truth_of("lines of calm in metastatic = 1"), kHolds);
    one.person.patient.treatments[1].stopped_for = facts::any_reason;
    EXPECT_EQ(one.truth_of("lines of any_treatment in metastatic = 2"), kUnknown);
    EXPECT_EQ(one.truth_of("lines of any_treatment in metastatic <= 2"), kHolds);
}

}  // namespace
}  // namespace nextline::checker
