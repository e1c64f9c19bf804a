// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"

#include <gtest/gtest.h>

#include "reports/json_writer.h"
#include "reports/tests/small_plan.h"

namespace nextline::reports::testing {
namespace {

TEST(JsonWriter, KeysStandInTheOrderOfTheCallsAndTwoLevelsHaveLines) {
    JsonWriter json;
    json.begin_object().text("b", "x\"\n").begin_array("a").begin_object().number("n", 3);
    json.begin_array("c").end_array().end_object().text("y").end_array().null("z").end_object();
    EXPECT_EQ(json.take(),
              "{\n \"b\":\"x\\\"\\n\",\n \"a\":[\n  {\"n\":3,\"c\":[]},\n  \"y\"\n ],\n"
              " \"z\":null\n}\n");
}

/// The keys of the outermost object, in order.
std::vector<std::string> keys_of(const std::string& json) {
    std::vector<std::string> keys;
    for (std::size_t at = json.find("\n \""); at != std::string::npos;
         at = json.find("\n \"", at + 1))
        keys.push_back(json.substr(at + 3, json.find('"', at + 3) - at - 3));
    return keys;
}

TEST(PlanJson, HasItsKeysInTheDocumentedOrder) {
    SmallPlan small;
    const std::vector<std::string> expected{
        "nextline",      "rulebook",   "request",     "synthetic",   "proof_faults",
        "notices",       "refused",    "assumptions", "if_complete", "contradictions",
        "stale",         "not_read",   "call_now",    "urgent",      "decision",
        "aims",          "options",    "unmoved",     "tests",       "test_notes",
        "care",          "monitoring", "questions",   "trials",      "trials_statement",
        "disagreements", "sources",    "proofs",      "glossary"};
    EXPECT_EQ(keys_of(plan_json(small.subject())), expected);
}

TEST(BriefJson, SaysWhereEachOptionStandsAndWhatWasRead) {
    SmallPlan small;
    const std::vector<std::string> expected{
        "nextline",     "rulebook",    "request",        "synthetic", "proof_faults", "notices",
        "refused",      "urgent",      "decision",       "options",   "unmoved",      "open_lists",
        "tests",        "sources",     "proofs",         "facts",     "treatments",   "complete",
        "completeness", "assumptions", "contradictions", "stale",     "not_read",     "remarks"};
    const Subject subject = small.subject();
    const std::string brief = brief_json(subject);
    EXPECT_EQ(keys_of(brief), expected);
    const auto read = base::json::read(brief);
    const auto whole = base::json::read(plan_json(subject));
    ASSERT_TRUE(read.has_value() && whole.has_value());
    const auto options = (*whole)->root()["options"];
    ASSERT_GT(options.size(), 0U);
    ASSERT_EQ((*read)->root()["options"].size(), options.size());
    for (std::size_t i = 0; i < options.size(); ++i)
        for (const char* key : {"id", "name", "standing"})
            EXPECT_EQ((*read)->root()["options"].at(i)[key].text(), options.at(i)[key].text());
    const auto tests = (*whole)->root()["tests"];
    ASSERT_GT(tests.size(), 0U);
    ASSERT_EQ((*read)->root()["tests"].size(), tests.size());
    for (std::size_t i = 0; i < tests.size(); ++i) {
        const auto asked = (*read)->root()["tests"].at(i);
        EXPECT_EQ(asked["facts"].at(0)["fact"].text(), tests.at(i)["facts"].at(0)["fact"].text());
        EXPECT_EQ(asked["effect"].text(), tests.at(i)["statement"]["text"].text());
    }
}

TEST(PlanJson, CanBeReadAndSaysWhereEachOptionStands) {
    SmallPlan small;
    const auto document = base::json::read(plan_json(small.subject()));
    ASSERT_TRUE(document.has_value());
    const auto root = (*document)->root();
    const auto option = root["options"].at(0);
    EXPECT_EQ(option["id"].string(), "b_elacestrant");
    EXPECT_EQ(option["standing"].string(), "recommended");
    EXPECT_EQ(option["settled"].boolean(), false);
    EXPECT_EQ(option["before_start"].at(0)["missing"].at(0)["fact"].string(), "qtcf_ms");
    EXPECT_EQ(root["call_now"].size(), 1U);
    EXPECT_EQ(root["synthetic"].boolean(), true);
}

TEST(PlanJson, EveryProofThatIsReferredToIsInTheTable) {
    SmallPlan small;
    const auto document = base::json::read(plan_json(small.subject()));
    const auto root = (*document)->root();
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < root["proofs"].size(); ++i)
        ids.emplace_back(*root["proofs"].at(i)["id"].string());
    const auto known = [&](std::string_view id) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    for (std::size_t i = 0; i < root["options"].size(); ++i) {
        const auto option = root["options"].at(i);
        EXPECT_TRUE(known(*option["proof"].string()));
        for (std::size_t k = 0; k < option["because"].size(); ++k)
            EXPECT_TRUE(known(*option["because"].at(k)["proof"].string()));
    }
    for (std::size_t i = 0; i < root["proofs"].size(); ++i)
        for (std::size_t k = 0; k < root["proofs"].at(i)["premises"].size(); ++k)
            EXPECT_TRUE(known(*root["proofs"].at(i)["premises"].at(k).string()));
}

TEST(PlanJson, HiddenFiguresAreNowhereInIt) {
    SmallPlan small;
    EXPECT_EQ(plan_json(small.subject()).find("3.8"), std::string::npos);
    EXPECT_EQ(explain_json(small.subject(), 1).find("3.8"), std::string::npos);
    small.request.show_survival = true;
    EXPECT_NE(plan_json(small.subject()).find("\"value\":\"3.8\""), std::string::npos);
}

TEST(PlanJson, SameRequestSameBytes) {
    SmallPlan small;
    EXPECT_EQ(plan_json(small.subject()), plan_json(small.subject()));
}

TEST(FactsJson, NamesEachFactItsBasisAndItsOrigin) {
    SmallPlan small;
    const auto document = base::json::read(facts_json(small.subject()));
    ASSERT_TRUE(document.has_value());
    const auto fact = (*document)->root()["facts"].at(0);
    EXPECT_EQ(fact["fact"].string(), "er");
    EXPECT_EQ(fact["basis"].string(), "given");
    EXPECT_EQ(fact["origin"].string(), "/tumour_tests/0");
}

}  // namespace
}  // namespace nextline::reports::testing
