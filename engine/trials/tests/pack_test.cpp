// SPDX-License-Identifier: Apache-2.0
#include "trials/pack.h"

#include <gtest/gtest.h>

#include "trials/compact.h"

namespace nextline::trials {
namespace {

ReadTrial first_trial() {
    ReadTrial read;
    read.trial = {.id = "NCT00000001",
                  .title = "A \"trial\" <script>",
                  .summary = "two\nlines",
                  .conditions = {"c"},
                  .interventions = {"i", "j"},
                  .keywords = {"k"},
                  .phases = {"PHASE2"},
                  .status = "RECRUITING",
                  .updated = "2026-10",
                  .study_type = "INTERVENTIONAL",
                  .sex = "ALL",
                  .minimum_age = "18 Years",
                  .maximum_age = "75 Years",
                  .sites = {{"France", "Lyon", "RECRUITING"}, {"Spain", "", ""}},
                  .eligibility = {}};
    read.snapshot = "2026-11-01";
    read.source = "ClinicalTrials.gov";
    read.criteria.list = {
        {Section::inclusion, "", "Minimum age: 18 Years", "age >= 18", true, "", Beyond::none, 0},
        {Section::inclusion, "Cohort A", "ECOG 0", "ecog <= 0", true, "", Beyond::judgement, 1},
        {Section::exclusion, "Cohort A", "Other", "", false, "sex is female", Beyond::own_will, 1}};
    return read;
}

ReadTrial second_trial() {
    ReadTrial read;
    read.trial.id = "NCT00000002";
    read.trial.sites = {{"Spain", "", ""}};
    read.criteria.list = {
        {Section::inclusion, "B", "Adults", "age >= 18", false, "", Beyond::none, 0}};
    read.criteria.cut = true;
    return read;
}

const Pack kPack{.made = "2026-11-22", .grammar = "abc", .trials = {first_trial(), second_trial()}};

std::string refusals(const std::string& text) {
    const auto pack = decode_pack(text);
    return pack ? "" : base::to_text(pack.error());
}

std::string trial_with(const std::string& members) {
    return R"({"nextline":"trials/3","musts":["age >= 18"],"trials":[{"id":"NCT00000001",)" +
           members + "}]}";
}

TEST(Pack, reads_back_as_it_was) {
    const std::string text = encode(kPack);
    const auto read = decode_pack(text);
    ASSERT_TRUE(read.has_value()) << base::to_text(read.error());
    EXPECT_EQ(read->made, kPack.made);
    EXPECT_EQ(read->grammar, kPack.grammar);
    ASSERT_EQ(read->trials.size(), 2u);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(read->trials[i].trial, kPack.trials[i].trial);
        EXPECT_EQ(read->trials[i].criteria.list, kPack.trials[i].criteria.list);
        EXPECT_EQ(read->trials[i].criteria.cut, kPack.trials[i].criteria.cut);
        EXPECT_EQ(read->trials[i].snapshot, kPack.trials[i].snapshot);
        EXPECT_EQ(read->trials[i].source, kPack.trials[i].source);
    }
    EXPECT_EQ(encode(*read), text);
}

TEST(Pack, of_nothing_reads_back) {
    const auto read = decode_pack(encode(Pack{}));
    ASSERT_TRUE(read.has_value());
    EXPECT_TRUE(read->trials.empty());
}

TEST(Pack, refuses_what_it_does_not_know_with_its_place) {
    EXPECT_NE(refusals("{"), "");
    EXPECT_NE(refusals("[]"), "");
    EXPECT_NE(refusals(R"({"trials":[]})").find("/nextline"), std::string::npos);
    EXPECT_EQ(refusals(trial_with(R"("title":"t")")), "");
    EXPECT_NE(refusals(trial_with(R"("titel":"t")")).find("/trials/0/titel"), std::string::npos);
    EXPECT_NE(refusals(trial_with(R"("title":"a","title":"b")")).find("twice"), std::string::npos);
    EXPECT_NE(refusals(trial_with(R"("title":"")")).find("/trials/0/title"), std::string::npos);
    EXPECT_NE(refusals(trial_with(R"("snapshot":"2026-11")")).find("/snapshot"), std::string::npos);
    EXPECT_NE(refusals(trial_with(R"("id":"NCT00000009")")).find("twice"), std::string::npos);
    EXPECT_EQ(refusals(trial_with(R"("criteria":[{"text":"a","must":0}])")), "");
    for (const std::string wrong :
         {R"({"must":1})", R"({"must":-1})", R"({"must":0.5})", R"({"must":"age >= 18"})",
          R"({"whole":false})", R"({"group":0})", R"({"group":70000})", R"({"text":7})", R"(7)"}) {
        EXPECT_NE(refusals(trial_with("\"criteria\":[" + wrong + "]")).find("/trials/0/criteria/0"),
                  std::string::npos)
            << wrong;
    }
}

TEST(Pack, tells_every_mistake_up_to_a_limit) {
    const std::string two = refusals(trial_with(R"("a":1,"b":2)"));
    EXPECT_NE(two.find("/trials/0/a"), std::string::npos);
    EXPECT_NE(two.find("/trials/0/b"), std::string::npos);
    EXPECT_NE(refusals(trial_with(R"("criteria":[{"beyond":"me"}])")).find("own_will"),
              std::string::npos);
    std::string many = "\"keywords\":[7";
    for (int i = 0; i < 1000; ++i) many += ",7";
    const auto refused = decode_pack(trial_with(many + "]"));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().size(), 50u);
}

TEST(Pack, small_text_cannot_become_endless) {
    std::string text =
        R"({"nextline":"trials/3","musts":[")" + std::string(4000, 'a') + R"("],"trials":[)";
    for (int trial = 0; trial < 80; ++trial) {
        text += std::string(trial == 0 ? "" : ",") + R"({"id":"NCT00000001","criteria":[{})";
        for (int i = 0; i < 1000; ++i) text += R"(,{"must":0})";
        text += "]}";
    }
    EXPECT_NE(refusals(text + "]}").find("too often"), std::string::npos);
}

TEST(Compact, what_is_asked_of_a_part_is_asked_in_its_parts) {
    EXPECT_TRUE(is_asked_in("", "phase 2"));
    EXPECT_TRUE(is_asked_in("phase 2", "phase 2"));
    EXPECT_TRUE(is_asked_in("phase 2", "phase 2, cohort 1"));
    EXPECT_TRUE(is_asked_in("cohort 1 / cohort 2", "phase 2, cohort 1"));
    EXPECT_TRUE(is_asked_in("cohort 1", "cohort 1 / cohort 2"));
    EXPECT_FALSE(is_asked_in("phase 2, cohort 1", "phase 2"));
    EXPECT_FALSE(is_asked_in("cohort 3", "cohort 1 / cohort 2"));
    EXPECT_FALSE(is_asked_in("phase 2", ""));
    EXPECT_FALSE(is_asked_in("part b", "part b (expansion)"));
}

TEST(Compact, names_each_condition_and_site_once) {
    const CompactTrials compacted = compact(kPack.trials);
    EXPECT_EQ(compacted.musts,
              (std::vector<std::string>{"age >= 18", "ecog <= 0", "sex is female"}));
    EXPECT_EQ(compacted.sites,
              (std::vector<Site>{{"France", "Lyon", "RECRUITING"}, {"Spain", "", ""}}));
    ASSERT_EQ(compacted.trials.size(), 2u);
    const CompactTrial& first = compacted.trials[0];
    EXPECT_EQ(first.id, "NCT00000001");
    EXPECT_EQ(first.snapshot, "2026-11-01");
    EXPECT_EQ(first.sites, (std::vector<std::uint32_t>{0, 1}));
    EXPECT_EQ(first.cohorts, std::vector<std::string>{"Cohort A"});
    EXPECT_EQ(first.criteria,
              (std::vector<CompactCriterion>{
                  {0, kNoMust, 0, 0, Section::inclusion, true},
                  {1, kNoMust, 1, 1, Section::inclusion, true, Beyond::judgement},
                  {kNoMust, 2, 1, 1, Section::exclusion, false, Beyond::own_will}}));
    const CompactTrial& second = compacted.trials[1];
    EXPECT_EQ(second.sites, std::vector<std::uint32_t>{1});
    EXPECT_TRUE(second.cut);
    EXPECT_EQ(second.criteria[0].must, 0u);
}

TEST(Fresh, for_so_many_days_and_not_before) {
    const base::Day day = base::day_of(2026, 11, 22);
    EXPECT_TRUE(is_fresh("2026-11-22", day));
    EXPECT_TRUE(is_fresh("2026-08-25", day));   // 89 days
    EXPECT_FALSE(is_fresh("2026-08-24", day));  // 90 days
    EXPECT_FALSE(is_fresh("2026-11-23", day));
    for (const std::string none : {"", "2026", "2026-11", "soon"})
        EXPECT_FALSE(is_fresh(none, day));
}

}  // namespace
}  // namespace nextline::trials
