// SPDX-License-Identifier: Apache-2.0
#include "trials/trial.h"

#include <gtest/gtest.h>

#include "base/json.h"
#include "trials/lines.h"

namespace nextline::trials {
namespace {

using Texts = std::vector<std::string>;

base::Result<Trial> read(const std::string& json) {
    const auto document = base::json::read(json);
    EXPECT_TRUE(document.has_value()) << json;
    return read_trial((*document)->root());
}

/// A reduced record with one more member.
Trial with(const std::string& member) {
    const auto trial = read(R"({"nct_id":"NCT00000001",)" + member + "}");
    EXPECT_TRUE(trial.has_value());
    return trial.value_or(Trial{});
}

std::string snapshot(const std::string& json) {
    return snapshot_of((*base::json::read(json))->root());
}

TEST(Record, of_the_interface_gives_its_fields) {
    const auto trial = read(R"({"protocolSection":{
        "identificationModule":{"nctId":"NCT01234567","briefTitle":"A\n  trial","officialTitle":"O"},
        "statusModule":{"overallStatus":"RECRUITING","statusVerifiedDate":"2026-01",
            "lastUpdateSubmitDate":"2026-02-01","lastUpdatePostDateStruct":{"date":"2026-02-03"}},
        "descriptionModule":{"briefSummary":"first\nsecond <b>"},
        "conditionsModule":{"conditions":["Breast Cancer","Other"],"keywords":["k"]},
        "designModule":{"studyType":"INTERVENTIONAL","phases":["PHASE1","PHASE2"]},
        "armsInterventionsModule":{"interventions":[{"type":"DRUG","name":"one"},{"name":"two"}]},
        "eligibilityModule":{"eligibilityCriteria":"Inclusion:\n* x","sex":"FEMALE",
            "minimumAge":"18 Years","maximumAge":"N/A"},
        "contactsLocationsModule":{"locations":[
            {"facility":"H2","city":"Lyon","country":"France","status":"RECRUITING"},
            {"facility":"H1","city":"Lyon","country":"France","status":"RECRUITING"},
            {"city":"Basel","country":"Switzerland"},{"facility":"nowhere"}]}}})");
    ASSERT_TRUE(trial.has_value());
    EXPECT_EQ(trial->id, "NCT01234567");
    EXPECT_EQ(trial->title, "A trial");
    EXPECT_EQ(trial->status, "RECRUITING");
    EXPECT_EQ(trial->updated, "2026-02-03");
    EXPECT_EQ(trial->summary, "first\nsecond <b>");
    EXPECT_EQ(trial->conditions, (Texts{"Breast Cancer", "Other"}));
    EXPECT_EQ(trial->keywords, Texts{"k"});
    EXPECT_EQ(trial->study_type, "INTERVENTIONAL");
    EXPECT_EQ(trial->phases, (Texts{"PHASE1", "PHASE2"}));
    EXPECT_EQ(trial->interventions, (Texts{"one", "two"}));
    EXPECT_EQ(trial->eligibility, "Inclusion:\n* x");
    EXPECT_EQ(trial->sex, "FEMALE");
    EXPECT_EQ(trial->minimum_age, "18 Years");
    EXPECT_EQ(trial->maximum_age, "");
    EXPECT_EQ(trial->sites,
              (std::vector<Site>{{"France", "Lyon", "RECRUITING"}, {"Switzerland", "Basel", ""}}));
}

TEST(Record, of_the_reduced_form_gives_its_fields) {
    const Trial trial = with(R"("title":"T","conditions":["c"],"interventions":["i"],
        "keywords":["k"],"brief_summary":"s","eligibility":"e","sex":"Female","min_age":"18 Years",
        "max_age":"75 Years","phase":"PHASE1 / PHASE2","status":"active, not recruiting",
        "study_type":"Interventional","last_update":"July 4, 2020",
        "countries":["India","France","India"],"n_locations":3,"mbc":"strict")");
    EXPECT_EQ(trial, (Trial{.id = "NCT00000001",
                            .title = "T",
                            .summary = "s",
                            .conditions = {"c"},
                            .interventions = {"i"},
                            .keywords = {"k"},
                            .phases = {"PHASE1", "PHASE2"},
                            .status = "ACTIVE_NOT_RECRUITING",
                            .updated = "2020-07-04",
                            .study_type = "INTERVENTIONAL",
                            .sex = "FEMALE",
                            .minimum_age = "18 Years",
                            .maximum_age = "75 Years",
                            .sites = {{"France", "", ""}, {"India", "", ""}},
                            .eligibility = "e"}));
}

TEST(Record, without_a_number_of_a_trial_is_refused) {
    for (const std::string json :
         {R"({})", R"({"nct_id":"NCT123"})", R"({"nct_id":12345678})",
          R"({"nct_id":"NCT0000000x"})", R"({"protocolSection":{"identificationModule":{}}})",
          R"([])", R"("NCT00000001")"}) {
        EXPECT_FALSE(read(json).has_value()) << json;
    }
    const auto refused = read(R"({"protocolSection":{},"nct_id":"NCT00000001"})");
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error()[0].place.pointer, "/protocolSection/identificationModule/nctId");
}

TEST(Record, members_of_another_type_say_nothing) {
    const Trial trial = with(R"("title":7,"conditions":{"a":"b"},"phase":["x"],"countries":[1,null],
        "sex":0,"status":null)");
    EXPECT_EQ(trial, (Trial{.id = "NCT00000001"}));
}

TEST(Record, what_is_too_long_is_cut_between_characters) {
    const std::string long_text(kLongestField - 1, 'a');
    EXPECT_EQ(with("\"brief_summary\":\"" + long_text + "\xc3\xa9\"").summary, long_text);
    std::string many = "\"keywords\":[\"a\"";
    for (std::size_t i = 0; i < kMostMembers; ++i) many += ",\"a\"";
    EXPECT_EQ(with(many + "]").keywords.size(), kMostMembers);
    // Longer than its limit stays recognisable for the reader of lines.
    const std::string criteria(kLongestText + 100, 'a');
    EXPECT_GT(with("\"eligibility\":\"" + criteria + "\"").eligibility.size(), kLongestText);
}

TEST(Record, short_words_are_cut_between_characters_too) {
    const std::string long_word = std::string(59, 'J') + "\xC3\xA9";  // 60 bytes end amid the last
    for (const std::string member : {"min_age", "max_age", "status", "study_type", "last_update"}) {
        const Trial trial = with("\"" + member + "\":\"" + long_word + "\"");
        for (const std::string& word :
             {trial.minimum_age, trial.maximum_age, trial.status, trial.study_type, trial.updated})
            EXPECT_EQ(word.find('\xC3'), std::string::npos) << member;
    }
}

TEST(Words, of_phases) {
    const auto phases = [](const std::string& text) {
        return with("\"phase\":\"" + text + "\"").phases;
    };
    EXPECT_EQ(phases("phase 1/phase 2"), (Texts{"PHASE1", "PHASE2"}));
    EXPECT_EQ(phases("PHASE2; PHASE3"), (Texts{"PHASE2", "PHASE3"}));
    EXPECT_EQ(phases("Phase 1 | Phase 2"), (Texts{"PHASE1", "PHASE2"}));
    EXPECT_EQ(phases("early phase 1"), Texts{"EARLY_PHASE1"});
    EXPECT_EQ(phases("III"), Texts{"PHASE3"});
    for (const std::string none : {"N/A", "NA", "Not Applicable"})
        EXPECT_EQ(phases(none), Texts{"NA"});
    for (const std::string other : {"", "phase 7", "later"}) EXPECT_EQ(phases(other), Texts{});
}

TEST(Words, of_status_sex_and_dates) {
    EXPECT_EQ(with(R"("status":"Active, not recruiting")").status, "ACTIVE_NOT_RECRUITING");
    EXPECT_EQ(with(R"("status":"unknown status")").status, "UNKNOWN");
    EXPECT_EQ(with(R"("study_type":"Observational [Patient Registry]")").study_type,
              "OBSERVATIONAL");
    EXPECT_EQ(with(R"("sex":"Both")").sex, "ALL");
    EXPECT_EQ(with(R"("sex":"M")").sex, "MALE");
    EXPECT_EQ(with(R"("sex":"2")").sex, "");
    EXPECT_EQ(with(R"("last_update":"March 2019")").updated, "2019-03");
    EXPECT_EQ(with(R"("last_update":"2019-03-05")").updated, "2019-03-05");
    EXPECT_EQ(with(R"("last_update":"March 35, 2019")").updated, "");
    EXPECT_EQ(with(R"("last_update":"soon")").updated, "");
}

TEST(Age, in_years) {
    EXPECT_EQ(age_in_years("18 Years"), 18);
    EXPECT_EQ(age_in_years("1 Year"), 1);
    EXPECT_EQ(age_in_years("6 Months"), 0.5);
    EXPECT_NEAR(age_in_years("7 Days").value_or(9), 0.019165, 1e-6);
    for (const std::string none : {"", "18", "N/A", "Years", "-1 Years", "18 Moons", "18  Years"})
        EXPECT_EQ(age_in_years(none), std::nullopt) << none;
}

TEST(Snapshot, is_the_day_on_which_the_registry_gave_the_record) {
    EXPECT_EQ(snapshot(R"({"derivedSection":{"miscInfoModule":{"versionHolder":"2026-10-06"}}})"),
              "2026-10-06");
    EXPECT_EQ(snapshot(R"({"derivedSection":{"miscInfoModule":{"versionHolder":"2026-10"}}})"), "");
    EXPECT_EQ(snapshot(R"({"last_update":"2026-10-06"})"), "");
}

}  // namespace
}  // namespace nextline::trials
