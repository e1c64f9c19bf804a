// SPDX-License-Identifier: Apache-2.0
// What `check` can tell about rules that never hold, over the vocabulary of good/.
#include <gtest/gtest.h>

#include "authoring/checks.h"
#include "knowledge_of.h"

namespace nextline::authoring {
namespace {

bool possible(std::string_view text) {
    static const auto compiled = compile(good_knowledge());
    if (!compiled) return ADD_FAILURE() << base::to_text(compiled.error()), false;
    const auto& vocabulary = compiled->rulebook.vocabulary;
    const logic::Names names{vocabulary,
                             [](std::string_view) { return logic::kNoNode; },
                             [](std::string_view) -> const logic::Term* { return nullptr; },
                             {}};
    logic::Builder builder;
    const auto node = logic::read_condition(text, {}, names, builder);
    if (!node) return ADD_FAILURE() << base::to_text(node.error()), false;
    return may_hold(builder.program(), *node, vocabulary);
}

TEST(MayHold, SeesValuesThatExcludeEachOther) {
    EXPECT_FALSE(possible("marker is low and marker is positive"));
    EXPECT_FALSE(possible("heart_ms >= 450 and heart_ms < 450"));
    EXPECT_FALSE(possible("as_of >= 2024-01-01 and as_of < 2023-01-01"));
    EXPECT_FALSE(possible("marker is negative and not (marker is zero or marker is low)"));
    EXPECT_FALSE(possible("heart_ms > 800"));
    EXPECT_FALSE(possible("wants_it and not wants_it"));
    EXPECT_TRUE(possible("heart_ms >= 450 and heart_ms <= 450"));
    EXPECT_TRUE(possible("marker is negative and not marker is zero"));
}

TEST(MayHold, SeesTreatmentsThatExcludeEachOther) {
    EXPECT_FALSE(possible("received twonib in metastatic and not received endo"));
    EXPECT_FALSE(possible("not received any_treatment and received onemab in adjuvant"));
    EXPECT_TRUE(possible("received endo and not received twonib"));
    EXPECT_TRUE(possible("received twonib and not received twonib in metastatic"));
    EXPECT_TRUE(possible("taking twonib and not received twonib in adjuvant"));
}

TEST(MayHold, LooksIntoEveryBranch) {
    EXPECT_FALSE(possible("(marker is low or stage is ii) and marker is positive and stage is iv"));
    EXPECT_TRUE(possible("(marker is low or stage is iv) and marker is positive"));
    EXPECT_FALSE(possible("not (wants_it or not wants_it)"));
}

TEST(MayHold, DoesNotTakeSeveralResultsForOne) {
    EXPECT_TRUE(possible("any marker is low and any marker is positive"));
    EXPECT_TRUE(possible("not every marker is low and not every marker is negative"));
    EXPECT_TRUE(possible("marker of primary is low and marker of metastasis is positive"));
}

}  // namespace
}  // namespace nextline::authoring
