// SPDX-License-Identifier: Apache-2.0
// One table a topic: an expression, a person, the truth.
#include "evaluate/evaluate.h"

#include <gtest/gtest.h>

#include "logic/tests/small_vocabulary.h"

namespace nextline::evaluate {
namespace {

using logic::Truth;
using small::Person;

const facts::Vocabulary& vocabulary() {
    static const facts::Vocabulary all = small::vocabulary();
    return all;
}

Person person() { return Person(vocabulary()); }

Truth truth(const std::string& text, const Person& who) {
    logic::Builder builder;
    const auto node = logic::read_condition(text, {}, small::names(vocabulary()), builder);
    EXPECT_TRUE(node) << text;
    const std::vector<logic::NodeId> roots{*node};
    const logic::Proof proof = prove(builder.program(), vocabulary(), who.patient, roots);
    return proof.steps.back().truth;
}

#define HOLDS(text, who) EXPECT_EQ(truth(text, who), Truth::holds) << (text)
#define FAILS(text, who) EXPECT_EQ(truth(text, who), Truth::fails) << (text)
#define UNKNOWN(text, who) EXPECT_EQ(truth(text, who), Truth::unknown) << (text)

TEST(Facts, AMissingFactIsUnknown) {
    UNKNOWN("crisis", person());
    UNKNOWN("not crisis", person());
    UNKNOWN("lab >= 100", person());
    UNKNOWN("score is low", person());
    HOLDS("crisis or as_of >= 2026", person());
}

TEST(Facts, NumbersAtTheirThreshold) {
    const Person at = person().says("lab", "100", "2026-11-01");
    HOLDS("lab >= 100", at);
    FAILS("lab > 100", at);
    HOLDS("lab is high", at);
    FAILS("lab >= 100", person().says("lab", "99.9", "2026-11-01"));
    UNKNOWN("lab < 5", person().says("lab", "<10", "2026-11-01"));
    HOLDS("lab < 10", person().says("lab", "<10", "2026-11-01"));
}

TEST(Facts, AGroupHoldsForEachOfItsValues) {
    HOLDS("score is negative", person().says("score", "low"));
    HOLDS("score is negative", person().says("score", "negative"));
    UNKNOWN("score is low", person().says("score", "negative"));
    FAILS("score is high", person().says("score", "negative"));
}

TEST(Facts, AnotherTestOfTheSameReportSaysMore) {
    HOLDS("score is high", person().says("stain", "strong", "2026-01-05"));
    UNKNOWN("score is low", person().says("stain", "plain"));
    HOLDS("score is low",
          person().says("score", "negative", "2026-01-05").says("stain", "faint", "2026-01-05"));
}

TEST(Facts, AReportThatSettlesNothingIsStillTheNewest) {
    const Person awaiting =
        person().says("score", "high", "2024").says("stain", "murky", "2026-01-05");
    UNKNOWN("score is high", awaiting);
    HOLDS("any score is high", awaiting);
    // What no reading speaks of is no report.
    HOLDS("score is high",
          person().says("score", "high", "2024").says("stain", "spoilt", "2026-01-05"));
}

TEST(Facts, TheNewestCountsAndUndatedOnesMayBeNewest) {
    HOLDS("score is high", person().says("score", "low", "2020").says("score", "high", "2024"));
    UNKNOWN("score is high", person().says("score", "low").says("score", "high", "2024"));
    HOLDS("any score is low", person().says("score", "low", "2020").says("score", "high", "2024"));
    FAILS("every score is low",
          person().says("score", "low", "2020").says("score", "high", "2024"));
}

TEST(Facts, AContradictionWidensOnlyWhatConflicts) {
    const Person torn = person().says("score", "low").says("score", "high");
    UNKNOWN("score is low", torn);
    FAILS("score is zero", torn);
}

TEST(Facts, SpecimensAreKeptApart) {
    const Person both = person()
                            .says("score", "low", "2025-10", facts::metastasis)
                            .says("score", "high", "2026-10", facts::primary);
    HOLDS("score is high", both);
    HOLDS("score of metastasis is low", both);
    UNKNOWN("score of plasma is low", both);
    UNKNOWN("score of metastasis is low", person().says("score", "low"));
}

TEST(Lapse, ByAge) {
    HOLDS("lab > 5", person().says("lab", "7", "2026-05-22"));
    UNKNOWN("lab > 5", person().says("lab", "7", "2026-05-21"));
    UNKNOWN("lab > 5", person().says("lab", "7"));
}

TEST(Lapse, ByProgressionOnlyForTheValuesNamed) {
    const auto after = [](const char* value, const char* tested) {
        return person()
            .says("marker", value, tested)
            .had({"blue"}, "2025-01", "2026-03", facts::progression);
    };
    UNKNOWN("marker is mutated", after("wild", "2025-06"));
    FAILS("marker is mutated", after("wild", "2026-03"));
    HOLDS("marker is mutated", after("mutated", "2025-06"));
}

TEST(Lists, AbsenceNeedsACompleteListOrAStatement) {
    UNKNOWN("sites include bone", person());
    FAILS("sites include bone", person().complete("sites"));
    FAILS("sites include bone", person().has("sites", "bone", false));
    HOLDS("sites include organ", person().has("sites", "lung"));
    UNKNOWN("sites include organ", person().has("sites", "bone"));
    FAILS("sites include organ", person().has("sites", "bone").complete("sites"));
}

TEST(Lists, LevelsAreCompared) {
    HOLDS("symptoms include ache of at least 3", person().has("symptoms", "ache", true, 3));
    FAILS("symptoms include ache of at least 3", person().has("symptoms", "ache", true, 2));
    UNKNOWN("symptoms include ache of at least 3", person().has("symptoms", "ache"));
}

TEST(History, ReceivedFailsOnlyWhenTheListIsComplete) {
    UNKNOWN("received blue", person());
    FAILS("received blue", person().complete("treatments"));
    const Person had =
        person().had({"blue", "calm"}, "2024", "2025", facts::completed, facts::adjuvant);
    HOLDS("received blue", had);
    HOLDS("received colours in adjuvant", had);
    UNKNOWN("received blue in metastatic", had);
    FAILS("received blue in metastatic", Person(had).complete("treatments"));
}

TEST(History, ProgressionNeedsAReasonOrARunningTreatmentThatFails) {
    HOLDS("progressed on blue", person().had({"blue"}, "2024", "2025", facts::progression));
    UNKNOWN("progressed on blue", person().had({"blue"}, "2024", "2025"));
    HOLDS("progressed on blue",
          person().had({"blue"}, "2024", "").says("now_response", "progressing", "2026-11"));
    FAILS("progressed on blue", person()
                                    .had({"blue"}, "2024", "")
                                    .says("now_response", "stable", "2026-11")
                                    .complete("treatments"));
    HOLDS("stopped blue for toxicity", person().had({"blue"}, "2024", "2025", facts::toxicity));
}

TEST(History, TwoOfAClassAtOnceLeaveTheClassKnownAndTheDrugOpen) {
    const Person torn = person().had({"pinkol"}, "2026", "").had({"pinkal"}, "2026", "");
    HOLDS("taking pinks", torn);
    UNKNOWN("taking pinkol", torn);
    HOLDS("taking two of pinks", torn);
    HOLDS("received pinkal", torn);
    FAILS("taking two of pinks", person().had({"pinkol"}, "2026", "").complete("treatments"));
}

TEST(History, NothingRunsIfTheRecordSaysSo) {
    FAILS("taking blue", person().says("now_treatment", "none", "2026-11"));
    UNKNOWN("taking blue", person());
}

TEST(History, TheSettingFollowsFromTheDates) {
    const Person dated =
        person()
            .says("metastatic_since", "2025-03")
            .had({"blue"}, "2025-04", "2026", facts::any_reason, facts::any_setting)
            .had({"green"}, "2019", "2020", facts::any_reason, facts::any_setting)
            .complete("treatments");
    HOLDS("received blue in metastatic", dated);
    FAILS("received green in metastatic", dated);
    HOLDS("received green in early", dated);
}

TEST(Dates, MonthsAreIntervals) {
    const Person ended =
        person()
            .had({"blue"}, "2019-01-15", "2024-11-22", facts::completed, facts::adjuvant)
            .complete("treatments");
    HOLDS("months since end of blue in adjuvant >= 24", ended);
    FAILS("months since end of blue in adjuvant > 24", ended);
    UNKNOWN("months since end of blue in adjuvant >= 24",
            person()
                .had({"blue"}, "2019", "2024", facts::completed, facts::adjuvant)
                .complete("treatments"));
    FAILS("months since end of green >= 0", ended);
    HOLDS("months on blue >= 60", ended);
    HOLDS("years since born >= 65", person().says("born", "1961-11-22"));
    FAILS("years since born >= 65", person().says("born", "1961-11-23"));
    UNKNOWN("years since born >= 65", person().says("born", "1961"));
}

TEST(Lines, SequencesContinuationsAndOpenLists) {
    const Person two = person()
                           .had({"blue", "pinkol"}, "2024-01", "2025-01", facts::progression)
                           .had({"green"}, "2025-02", "2026-01", facts::progression)
                           .complete("treatments");
    HOLDS("lines of any_treatment in metastatic = 2", two);
    HOLDS("lines of blue in metastatic = 1", two);
    const Person kept = person()
                            .had({"blue", "green"}, "2024-01", "2024-06", facts::completed)
                            .had({"blue"}, "2024-06", "")
                            .complete("treatments");
    HOLDS("lines of any_treatment in metastatic = 1", kept);
    UNKNOWN("lines of any_treatment in metastatic = 1",
            person().had({"blue"}, "2024", "2025", facts::progression));
    HOLDS("lines of any_treatment in metastatic >= 1",
          person().had({"blue"}, "2024", "2025", facts::progression));
    UNKNOWN("lines of any_treatment in metastatic = 2",
            person()
                .had({"blue"}, "2024", "2025", facts::toxicity)
                .had({"green"}, "2025", "")
                .complete("treatments"));
    HOLDS("lines of any_treatment in metastatic = 0", person().complete("treatments"));
}

TEST(Lines, ACourseOfAnUnknownSettingMayJoinTwoLinesOrNot) {
    const Person person_of_three =
        person()
            .had({"blue", "green"}, "2024-01-10", "2024-06-01", facts::progression)
            .had({"blue", "green"}, "2024-01-10", "", facts::any_reason, facts::any_setting)
            .had({"blue"}, "2024-07-01", "")
            .complete("treatments");
    UNKNOWN("lines of any_treatment in metastatic = 2", person_of_three);
    HOLDS("lines of any_treatment in metastatic <= 2", person_of_three);
    HOLDS("lines of any_treatment in metastatic >= 1", person_of_three);
}

TEST(Proof, AnUnknownSaysWhatIsMissing) {
    logic::Builder builder;
    const auto node = logic::read_condition("crisis and received blue and sites include bone", {},
                                            small::names(vocabulary()), builder);
    const std::vector<logic::NodeId> roots{*node};
    const auto proof = prove(builder.program(), vocabulary(), person().patient, roots);
    ASSERT_EQ(proof.missing.size(), 3u);
    EXPECT_EQ(proof.missing[0].fact, vocabulary().find_fact("crisis"));
    EXPECT_EQ(proof.missing[1].kind, logic::Missing::Kind::history);
    EXPECT_EQ(proof.missing[2].fact, vocabulary().find_fact("sites"));
}

}  // namespace
}  // namespace nextline::evaluate
