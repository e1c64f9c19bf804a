// SPDX-License-Identifier: Apache-2.0
#include "trialstore/store.h"

#include <gtest/gtest.h>

#include <fstream>

#include "sample.h"
#include "trialstore/blob.h"

namespace nextline::trialstore {
namespace {

const std::string kFirst = record(
    1,
    R"(,"brief_summary":"About lungs","conditions":["Breast Cancer","Pain"],"status":"RECRUITING",
        "phase":"Phase 1/Phase 2","interventions":["exampline"],"countries":["France","Spain"],
        "keywords":["k"],"sex":"Female","min_age":"18 Years","max_age":"75 Years",
        "study_type":"Interventional","last_update":"2020-01",
        "eligibility":"?age >= 18\nwilling")");
const std::string kSecond =
    record(2, R"(,"conditions":["Asthma"],"phase":"Phase 2","countries":["Spain"],
        "eligibility":"?age >= 18\n?not pregnant\nno breast cancer")");
const std::string kThird = record(3, R"(,"status":"COMPLETED")");

class Index : public testing::Test {
protected:
    Index() {
        std::string lines;
        for (std::string text : {kThird, kSecond, kFirst}) {
            std::erase(text, '\n');
            lines += text + "\n";
        }
        const auto imported = import_trials(store, {.snapshot = "2026-11-01", .source = "registry"},
                                            "file", bytes_of(lines));
        EXPECT_EQ(imported->added, 3u);
        EXPECT_EQ(*read_wanted(store, line_reader(), {}), 3u);
    }
    std::vector<std::string> ids(const Wanted& wanted, std::size_t most = 10) {
        std::vector<std::string> out;
        const auto listed = list(store, wanted, most);
        EXPECT_TRUE(listed.has_value()) << base::to_text(listed.error());
        for (const Listed& each : *listed) out.push_back(each.id.substr(10));
        return out;
    }
    using Ids = std::vector<std::string>;

    TemporaryIndex index;
    Store store = *open_to_write(index.file());
};

TEST_F(Index, gives_a_trial_back_whole) {
    const auto found = find(store, "NCT00000001");
    ASSERT_TRUE(found.has_value() && found->has_value());
    const trials::ReadTrial& read = **found;
    EXPECT_EQ(read.trial, (trials::Trial{.id = "NCT00000001",
                                         .title = "Trial 1",
                                         .summary = "About lungs",
                                         .conditions = {"Breast Cancer", "Pain"},
                                         .interventions = {"exampline"},
                                         .keywords = {"k"},
                                         .phases = {"PHASE1", "PHASE2"},
                                         .status = "RECRUITING",
                                         .updated = "2020-01",
                                         .study_type = "INTERVENTIONAL",
                                         .sex = "FEMALE",
                                         .minimum_age = "18 Years",
                                         .maximum_age = "75 Years",
                                         .sites = {{"France", "", ""}, {"Spain", "", ""}},
                                         .eligibility = {}}));
    EXPECT_EQ(read.snapshot, "2026-11-01");
    EXPECT_EQ(read.source, "registry");
    ASSERT_EQ(read.criteria.list.size(), 2u);
    EXPECT_EQ(read.criteria.list[0].text, "?age >= 18");
    EXPECT_EQ(read.criteria.list[0].must, "age >= 18");
    EXPECT_EQ(read.criteria.list[1].text, "willing");
    EXPECT_EQ(read.criteria.list[1].must, "");
    EXPECT_FALSE(find(store, "NCT00000009")->has_value());
    EXPECT_FALSE(find(store, "1")->has_value());
}

TEST_F(Index, lists_by_words_status_and_phase) {
    EXPECT_EQ(ids({}), (Ids{"1", "2", "3"}));
    EXPECT_EQ(ids({}, 2), (Ids{"1", "2"}));
    EXPECT_EQ(ids({.words = "breast cancer"}), (Ids{"1", "2"}));  // the condition comes first
    EXPECT_EQ(ids({.words = "breast", .about = true}), Ids{"1"});
    EXPECT_EQ(ids({.words = "asthma OR lung"}), (Ids{"2", "1"}));
    EXPECT_EQ(ids({.words = "asthma OR pain", .about = true}), (Ids{"1", "2"}));
    EXPECT_EQ(ids({.words = "asthma lung"}), Ids{});
    EXPECT_EQ(ids({.words = "\"cancer breast\""}), Ids{});
    EXPECT_EQ(ids({.words = "\"cancer breast\" OR \"breast cancer\"", .about = true}), Ids{"1"});
    EXPECT_EQ(ids({.status = "RECRUITING"}), Ids{"1"});
    EXPECT_EQ(ids({.phase = "PHASE2"}), (Ids{"1", "2"}));
    EXPECT_EQ(ids({.phase = "PHASE"}), Ids{});
    EXPECT_EQ(ids({.words = "breast", .status = "RECRUITING", .phase = "PHASE1"}), Ids{"1"});
}

TEST_F(Index, takes_every_word_as_a_word) {
    for (const std::string words : {"\"", "NOT", "a AND", "(", "NEAR(", "*", "title:", "- +", "OR",
                                    "OR OR", "a OR", "'; --", "a \"b OR", "\"\"", "\" \""})
        EXPECT_TRUE(list(store, {.words = words}, 10).has_value()) << words;
}

TEST_F(Index, loads_what_matching_needs_with_conditions_once) {
    const auto all = load(store, {});
    ASSERT_TRUE(all.has_value());
    ASSERT_EQ(all->trials.size(), 3u);
    EXPECT_EQ(all->musts, (std::vector<std::string>{"age >= 18", "not pregnant"}));
    EXPECT_EQ(all->trials[0].phases, (std::vector<std::string>{"PHASE1", "PHASE2"}));
    EXPECT_EQ(all->sites[all->trials[1].sites[0]].country, "Spain");
    EXPECT_EQ(all->trials[1].criteria[1].must, 1u);
    EXPECT_EQ(all->trials[1].criteria[2].must, trials::kNoMust);
    EXPECT_TRUE(all->trials[2].named);
    const auto marked = load(store, {.first = "breast"});
    ASSERT_EQ(marked->trials.size(), 3u);
    EXPECT_TRUE(marked->trials[0].named);
    EXPECT_FALSE(marked->trials[1].named);  // among its criteria only
    const auto some = load(store, {.words = "asthma"});
    ASSERT_EQ(some->trials.size(), 1u);
    EXPECT_EQ(some->sites.size(), 1u);
}

TEST_F(Index, gives_the_same_compact_form_as_a_pack) {
    std::vector<trials::ReadTrial> whole;
    for (const std::string id : {"NCT00000001", "NCT00000002", "NCT00000003"})
        whole.push_back(**find(store, id));
    const trials::CompactTrials packed = trials::compact(whole);
    const auto loaded = load(store, {});
    EXPECT_EQ(loaded->trials, packed.trials);
    EXPECT_EQ(loaded->musts, packed.musts);
    EXPECT_EQ(loaded->sites, packed.sites);
}

TEST_F(Index, counts_what_the_records_say) {
    const auto counts = count(store);
    EXPECT_EQ(counts->trials, 3u);
    EXPECT_EQ(counts->recruiting, 1u);
    EXPECT_EQ(counts->with_status, 2u);
    EXPECT_EQ(counts->with_phase, 2u);
    EXPECT_EQ(counts->with_place, 2u);
    EXPECT_EQ(counts->with_snapshot, 3u);
    EXPECT_EQ(counts->criteria, 5u);
    EXPECT_EQ(counts->conditions, 2u);
    EXPECT_EQ(counts->last_snapshot, "2026-11-01");
}

TEST(File, that_is_no_index_is_refused_and_left_alone) {
    const TemporaryIndex index;
    EXPECT_FALSE(open_to_read(index.file()).has_value());
    {
        Database other(index.file(), Database::Use::write);
        other.run("CREATE TABLE mine (x)");
    }
    for (const auto& opened :
         {open_to_read(index.file()).has_value(), open_to_write(index.file()).has_value()})
        EXPECT_FALSE(opened);
    std::ofstream(index.file(), std::ios::trunc) << std::string(10000, 'x');
    const auto refused = open_to_write(index.file());
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error()[0].place.file, index.file());
}

TEST(File, of_another_version_is_refused) {
    const TemporaryIndex index;
    EXPECT_TRUE(open_to_write(index.file()).has_value());
    EXPECT_TRUE(open_to_read(index.file()).has_value());
    {
        Database(index.file(), Database::Use::write).run("PRAGMA user_version = 7");
    }
    const auto refused = open_to_read(index.file());
    ASSERT_FALSE(refused.has_value());
    EXPECT_NE(base::to_text(refused.error()).find("version 7"), std::string::npos);
}

TEST_F(Index, damaged_is_told) {
    store.database.run("UPDATE trial SET form = x'0000ff' WHERE number = 1");
    EXPECT_FALSE(load(store, {}).has_value());
    EXPECT_FALSE(find(store, "NCT00000001").has_value());
    EXPECT_TRUE(find(store, "NCT00000002")->has_value());
    // A condition that no row has.
    store.database.run("UPDATE trial SET form = x'000000010080808001000000' WHERE number = 1");
    EXPECT_FALSE(load(store, {}).has_value());
    EXPECT_FALSE(find(store, "NCT00000001").has_value());
}

TEST(Blob, any_bytes_are_read_or_refused) {
    trials::CompactTrial trial;
    trial.cohorts = {"A", "B"};
    trial.sites = {1, 300, 70000};
    trial.criteria = {
        {5, trials::kNoMust, 2, 1, trials::Section::exclusion, true},
        {trials::kNoMust, 6, 0, 0, trials::Section::inclusion, false, trials::Beyond::own_will},
        {trials::kNoMust, trials::kNoMust, 0, 0, trials::Section::exclusion, false,
         trials::Beyond::judgement}};
    trial.cut = true;
    const std::string bytes = form_bytes(trial);
    trials::CompactTrial read;
    EXPECT_TRUE(read_form(bytes, read));
    EXPECT_EQ(read, trial);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        EXPECT_FALSE(read_form(bytes.substr(0, i), read));
    EXPECT_FALSE(read_form(bytes + '\0', read));
    EXPECT_FALSE(read_form(std::string(100, '\xff'), read));
}

}  // namespace
}  // namespace nextline::trialstore
