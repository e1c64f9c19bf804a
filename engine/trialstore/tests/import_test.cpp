// SPDX-License-Identifier: Apache-2.0
#include "trialstore/import.h"

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <csignal>

#include "sample.h"
#include "trialstore/inflate.h"

namespace nextline::trialstore {
namespace {

Imported import_text(Store& store, const std::string& text, const ImportSettings& settings = {}) {
    auto imported = import_trials(store, settings, "file", bytes_of(text));
    EXPECT_TRUE(imported.has_value()) << base::to_text(imported.error());
    return imported.value_or(Imported{});
}

std::string snapshot(Store& store, const std::string& id) {
    const auto found = find(store, id);
    return found && *found ? (*found)->snapshot : "none";
}

class Importing : public testing::Test {
protected:
    TemporaryIndex index;
    Store store = *open_to_write(index.file());
};

TEST_F(Importing, tells_what_became_of_each_record) {
    Imported first = import_text(store, record(1) + "\n" + record(2));
    EXPECT_EQ(first.added, 2u);
    Imported again = import_text(store, record(1) + "\n" + record(2, R"(,"status":"COMPLETED")"));
    EXPECT_EQ(again.unchanged, 1u);
    EXPECT_EQ(again.changed, 1u);
    EXPECT_EQ((*find(store, "NCT00000002"))->trial.status, "COMPLETED");
    EXPECT_EQ(count(store)->trials, 2u);
}

TEST_F(Importing, bad_records_are_told_with_their_place_and_the_rest_goes_in) {
    const Imported imported = import_text(
        store, record(1) + "\n{\"nct_id\":\"x\"}\n{\"a\" 1}\n{\"a\":{\n" + record(2) + "\n");
    EXPECT_EQ(imported.added, 2u);
    EXPECT_EQ(imported.refused, 3u);
    ASSERT_EQ(imported.problems.size(), 3u);
    EXPECT_EQ(imported.problems[0].place, (base::Place{"file", 2, 0, "/nct_id"}));
    EXPECT_EQ(imported.problems[1].place.line, 3u);
    EXPECT_GT(imported.problems[1].place.column, 0u);
    EXPECT_EQ(imported.problems[2].place.line, 4u);
    const Imported list = import_text(store, "[" + record(3) + ",\n\n{\"nct_id\":\n7}]");
    ASSERT_EQ(list.problems.size(), 1u);
    EXPECT_EQ(list.problems[0].place, (base::Place{"file", 3, 0, "/1/nct_id"}));
}

TEST_F(Importing, tells_only_the_first_of_many_problems) {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "{}\n";
    const Imported imported = import_text(store, text);
    EXPECT_EQ(imported.refused, 1000u);
    EXPECT_EQ(imported.problems.size(), kMostProblems);
}

TEST_F(Importing, a_dated_record_is_not_replaced_by_an_older_or_undated_one) {
    const std::string later = record(1, R"(,"status":"COMPLETED")");
    EXPECT_EQ(import_text(store, later, {.snapshot = "2026-10-01", .source = {}}).added, 1u);
    EXPECT_EQ(import_text(store, record(1), {.snapshot = "2026-09-01", .source = {}}).older, 1u);
    EXPECT_EQ(import_text(store, record(1)).older, 1u);
    EXPECT_EQ((*find(store, "NCT00000001"))->trial.status, "COMPLETED");
    // The same record of a later day is the same trial with a later date.
    EXPECT_EQ(import_text(store, later, {.snapshot = "2026-11-01", .source = {}}).unchanged, 1u);
    EXPECT_EQ(snapshot(store, "NCT00000001"), "2026-11-01");
    EXPECT_EQ(import_text(store, later, {.snapshot = "2026-10-15", .source = {}}).unchanged, 1u);
    EXPECT_EQ(snapshot(store, "NCT00000001"), "2026-11-01");
}

TEST_F(Importing, the_date_of_the_last_change_is_no_snapshot) {
    import_text(store, record(1, R"(,"last_update":"2026-11-01")"));
    EXPECT_EQ(snapshot(store, "NCT00000001"), "");
}

TEST_F(Importing, another_download_of_an_unchanged_trial_is_unchanged) {
    const auto of_day = [](const std::string& day) {
        return R"({"protocolSection":{"identificationModule":{"nctId":"NCT00000001"}},)"
               R"("derivedSection":{"miscInfoModule":{"versionHolder":")" +
               day + R"("}}})";
    };
    EXPECT_EQ(import_text(store, of_day("2026-10-01")).added, 1u);
    EXPECT_EQ(import_text(store, of_day("2026-10-02")).unchanged, 1u);
    EXPECT_EQ(snapshot(store, "NCT00000001"), "2026-10-02");
}

TEST_F(Importing, criteria_are_read_of_those_that_somebody_wants) {
    import_text(store, record(1, R"(,"conditions":["Breast Cancer"],"eligibility":"?age >= 18")") +
                           "\n" + record(2, R"(,"eligibility":"?age >= 40")"));
    const Wanted breast{.words = "breast", .about = true, .status = {}, .phase = {}};
    EXPECT_EQ(*count_unread(store, "first", breast), 1u);
    EXPECT_EQ(*count_unread(store, "first", {}), 2u);
    EXPECT_TRUE((*find(store, "NCT00000001"))->criteria.cut);  // some are missing: all
    EXPECT_EQ(*read_wanted(store, line_reader(), breast), 1u);
    EXPECT_EQ(*count_unread(store, "first", breast), 0u);
    EXPECT_EQ(count(store)->read, 1u);
    EXPECT_EQ((*find(store, "NCT00000001"))->criteria.list.size(), 1u);
    EXPECT_FALSE((*find(store, "NCT00000001"))->criteria.cut);
    EXPECT_EQ((*find(store, "NCT00000002"))->criteria.list.size(), 0u);
    EXPECT_EQ(*read_wanted(store, line_reader(), {}), 1u);
    // A trial that has changed is read anew.
    import_text(store, record(1, R"(,"conditions":["Breast Cancer"],"eligibility":"?age >= 50")"));
    EXPECT_EQ(*count_unread(store, "first", breast), 1u);
}

TEST_F(Importing, a_record_that_does_not_say_what_it_is_about_is_not_left_out) {
    import_text(store, R"({"nct_id":"NCT00000001","eligibility":"Breast cancer"})"
                       "\n"
                       R"({"nct_id":"NCT00000002","eligibility":"Asthma"})"
                       "\n" +
                           record(3, R"(,"conditions":["Asthma"],"eligibility":"Breast cancer")"));
    const Wanted breast{.words = "breast", .about = true, .status = {}, .phase = {}};
    EXPECT_EQ(*read_wanted(store, line_reader(), breast), 1u);
    EXPECT_EQ(load(store, breast)->trials.at(0).id, "NCT00000001");
}

TEST_F(Importing, other_phrases_read_the_criteria_again) {
    import_text(store, record(1, R"(,"eligibility":"?age >= 18\nwilling")"));
    EXPECT_EQ(*read_wanted(store, line_reader(), {}), 1u);
    EXPECT_EQ(*read_wanted(store, line_reader(), {}), 0u);
    EXPECT_EQ(*count_unread(store, "first", {}), 0u);
    EXPECT_EQ(*count_unread(store, "second", {}), 1u);
    CriteriaReader other = line_reader("second");
    other.read = [](const trials::Trial& trial) {
        trials::Criterion criterion;
        criterion.text = trial.eligibility;
        criterion.must = "ecog <= 1";
        return trials::Criteria{{criterion}, false};
    };
    EXPECT_EQ(*read_wanted(store, other, {}), 1u);
    EXPECT_EQ(*read_wanted(store, other, {}), 0u);
    const auto found = find(store, "NCT00000001");
    ASSERT_EQ((*found)->criteria.list.size(), 1u);
    EXPECT_EQ((*found)->criteria.list[0].must, "ecog <= 1");
    EXPECT_EQ((*found)->criteria.list[0].text, "?age >= 18\nwilling");
    EXPECT_EQ(load(store, {})->musts, std::vector<std::string>{"ecog <= 1"});
}

TEST_F(Importing, a_file_that_cannot_be_read_on_keeps_what_was_read) {
    std::string text;
    for (int i = 1; i <= 30000; ++i) text += record(i * 7) + "\n";
    const std::string small = packed(text);
    auto imported = import_trials(store, {}, "file", bytes_of(small.substr(0, small.size() / 2)));
    ASSERT_TRUE(imported.has_value());
    EXPECT_GT(imported->added, 100u);
    ASSERT_EQ(imported->problems.size(), 1u);
    EXPECT_EQ(imported->problems[0].severity, base::Severity::error);
    EXPECT_EQ(count(store)->trials, imported->added);
}

TEST_F(Importing, is_read_by_others_while_it_goes_on) {
    std::string text;
    for (int i = 1; i <= 2000; ++i) text += record(i) + "\n";
    auto other = open_to_read(index.file());
    ASSERT_TRUE(other.has_value());
    std::vector<std::size_t> seen;
    Bytes bytes = bytes_of(text, 10000);
    const auto imported = import_trials(store, {}, "file", [&](char* to, std::size_t size) {
        const auto counts = count(*other);
        EXPECT_TRUE(counts.has_value());
        seen.push_back(counts ? counts->trials : 0);
        return bytes(to, size);
    });
    EXPECT_EQ(imported->added, 2000u);
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
    EXPECT_GT(seen.back(), 0u);
    EXPECT_LT(seen.front(), 2000u);
}

std::string aged(int number) {
    return record(number, R"(,"eligibility":"?age >= )" + std::to_string(number) + "\"") + "\n";
}

/// Imports in another process, which is killed when it asks for record `end`.
void import_and_be_killed(const std::string& file, int end) {
    int pipe_ends[2];
    ASSERT_EQ(pipe(pipe_ends), 0);
    const pid_t child = fork();
    if (child == 0) {
        auto store = open_to_write(file);
        int given = 0;
        std::string left;
        const auto imported = import_trials(*store, {}, "file", [&](char* to, std::size_t size) {
            if (left.empty() && ++given == end) {
                (void)!write(pipe_ends[1], "x", 1);
                pause();
            }
            if (left.empty()) left = aged(given);
            const std::size_t some = left.copy(to, size);
            left.erase(0, some);
            return some;
        });
        _exit(imported ? 0 : 1);
    }
    close(pipe_ends[1]);
    char byte = 0;
    ASSERT_EQ(read(pipe_ends[0], &byte, 1), 1);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status));
    close(pipe_ends[0]);
}

TEST(Killed, import_leaves_whole_trials_and_goes_on_later) {
    for (const int end : {1, 2, 499, 502, 777, 1600}) {
        const TemporaryIndex index;
        import_and_be_killed(index.file(), end);
        auto store = open_to_write(index.file());
        ASSERT_TRUE(store.has_value()) << base::to_text(store.error());
        const std::size_t trials = count(*store)->trials;
        EXPECT_LE(trials, static_cast<std::size_t>(end));
        EXPECT_GE(trials + 501, static_cast<std::size_t>(end));
        EXPECT_EQ(*read_wanted(*store, line_reader(), {}), trials);
        for (std::size_t i = 1; i <= trials; ++i) {
            const auto found = find(*store, "NCT" + record(static_cast<int>(i)).substr(14, 8));
            ASSERT_TRUE(found.has_value() && found->has_value()) << i;
            EXPECT_EQ((*found)->criteria.list[0].must, "age >= " + std::to_string(i));
        }
        EXPECT_EQ(list(*store, {.words = "trial"}, 10000)->size(), trials);
        std::string text;
        for (int i = 1; i <= end; ++i) text += aged(i);
        const Imported rest = import_text(*store, text);
        EXPECT_EQ(rest.unchanged, trials);
        EXPECT_EQ(rest.added, static_cast<std::size_t>(end) - trials);
    }
}

}  // namespace
}  // namespace nextline::trialstore
