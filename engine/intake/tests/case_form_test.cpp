// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "small_vocabulary.h"

namespace nextline::intake {
namespace {

std::string form(const std::string& rest) {
    return R"({"nextline": "case/1", "as_of": "2026-11-22", )" + rest + "}";
}

TEST(CaseForm, FactsStandAtTheirPlaces) {
    const Read read(form(R"("region": "us",
        "person": {"born": "1964-05", "sex": "female", "menopause": "post"},
        "disease": {"measurable": true, "sites": [{"site": "bone"}, "liver"]},
        "health": {"ecog": "1"}, "wishes": {"trials": "no", "cost_worry": "true"})"));
    ASSERT_FALSE(read.refused());
    EXPECT_EQ(read.record().form, Form::case_form);
    EXPECT_EQ(read.record().region, "us");
    EXPECT_EQ(base::to_text(*read.record().as_of), "2026-11-22");
    EXPECT_TRUE(lines_are(
        read.items(),
        {"born [1964-05-01, 1964-05-31] 2026-11-22 /person/born",
         "sex female 2026-11-22 /person/sex", "menopause post 2026-11-22 /person/menopause",
         "measurable true 2026-11-22 /disease/measurable",
         "sites:bone true 2026-11-22 /disease/sites/0",
         "sites:liver true 2026-11-22 /disease/sites/1", "ecog 1 2026-11-22 /health/ecog",
         "trials no 2026-11-22 /wishes/trials", "cost_worry true 2026-11-22 /wishes/cost_worry"}));
    EXPECT_TRUE(read.not_read().empty());
}

TEST(CaseForm, ABundleInsideCountsBesideTheFormWithItsOwnPlaces) {
    const std::string bundle = R"("bundle": {"resourceType": "Bundle", "entry": [
        {"resource": {"resourceType": "Patient", "gender": "female", "birthDate": "1964-05-02"}},
        {"resource": {"resourceType": "CarePlan"}}]})";
    const Read read(form(bundle + R"(, "person": {"menopause": "post"})"));
    ASSERT_FALSE(read.refused());
    EXPECT_EQ(read.record().form, Form::case_form);
    std::vector<std::string> origins;
    for (const facts::Item& item : read.record().patient.items) origins.push_back(item.origin);
    const std::vector<std::string> expected{"/bundle/entry/0/resource/birthDate",
                                            "/bundle/entry/0/resource/gender", "/person/menopause"};
    EXPECT_EQ(origins, expected);
    ASSERT_EQ(read.record().patient.not_read.size(), 1U);
    EXPECT_EQ(read.record().patient.not_read[0].origin, "/bundle/entry/1/resource");
}

TEST(CaseForm, ABundleThatCannotBeReadRefusesTheForm) {
    const Read read(form(R"("bundle": {"resourceType": "Bundle", "entry": []})"));
    EXPECT_TRUE(read.refused());
}

TEST(CaseForm, ResultsKeepSpecimenDateAndVariant) {
    const Read read(form(R"("tumour_tests": [
        {"test": "er", "percent": 90, "specimen": "metastasis", "date": "2025-10-12"},
        {"test": "er", "result": "negative"},
        {"test": "her2_ihc", "result": "1+", "specimen": "primary"},
        {"test": "esr1", "result": "mutated", "variant": "D538G", "specimen": "plasma",
         "date": "2026-09"}],
        "measurements": [{"test": "anc_10e9_l", "value": "<1.5", "date": "2026-09-01"}])"));
    ASSERT_FALSE(read.refused());
    EXPECT_TRUE(lines_are(
        read.items(),
        {"er 90 metastasis 2025-10-12 /tumour_tests/0", "er [0, 1) /tumour_tests/1",
         "her2_ihc 1+ primary /tumour_tests/2", "esr1 mutated plasma 2026-09 /tumour_tests/3",
         "anc_10e9_l [0, 1.5) 2026-09-01 /measurements/0"}));
    EXPECT_EQ(read.patient().items[3].detail, "D538G");
}

TEST(CaseForm, NowIsDatedByItsOwnDateAndWishesAreRanked) {
    const Read read(form(R"("now": {"treatment": "none", "response": "progressing",
        "by": ["scan"], "date": "2026-09-20",
        "toxicities": [{"event": "neutropenia", "grade": 2, "drug": "palbociclib"}]},
        "symptoms": [{"symptom": "bone_pain", "severity": 6}, {"symptom": "fever",
        "present": false}], "wishes": {"first": ["feel_well", "live_longer"]})"));
    ASSERT_FALSE(read.refused());
    EXPECT_TRUE(
        lines_are(read.items(), {"now_treatment none 2026-09-20 /now/treatment",
                                 "now_response progressing 2026-09-20 /now/response",
                                 "toxicities:neutropenia true level 2 2026-09-20 /now/toxicities/0",
                                 "wishes_first:feel_well true level 1 2026-11-22 /wishes/first/0",
                                 "wishes_first:live_longer true level 2 2026-11-22 /wishes/first/1",
                                 "symptoms:bone_pain true level 6 2026-11-22 /symptoms/0",
                                 "symptoms:fever false 2026-11-22 /symptoms/1"}));
    EXPECT_EQ(read.patient().items[2].detail, "palbociclib");
}

TEST(CaseForm, TreatmentsAreRegimensOperationsAndRadiation) {
    const Read read(form(R"("treatments": [
        {"setting": "adjuvant", "procedure": "mastectomy", "nodes": "sentinel", "date": "2019-04"},
        {"setting": "adjuvant", "radiation": "chest_wall", "dose_gy": 50},
        {"setting": "adjuvant", "drugs": ["Femara"], "start": "2019-09", "end": "2024-09",
         "stopped_for": "completed"},
        {"setting": "metastatic", "drugs": ["letrozole", "palbociclib"], "start": "2025-11",
         "ongoing": true},
        {"drug": "letrozole"}])"));
    ASSERT_FALSE(read.refused());
    EXPECT_TRUE(lines_are(read.treatments(),
                          {"mastectomy adjuvant 2019-04..2019-04 ended /treatments/0",
                           "chest_wall adjuvant .. may run /treatments/1",
                           "letrozole adjuvant 2019-09..2024-09 ended completed /treatments/2",
                           "letrozole+palbociclib metastatic 2025-11.. running /treatments/3",
                           "letrozole .. may run /treatments/4"}));
}

TEST(CaseForm, ListsAreCompleteOnlyIfTheFormSaysSo) {
    const Read said(form(R"("complete": ["treatments", "sites", "medicines"])"));
    EXPECT_TRUE(said.patient().treatments_complete);
    EXPECT_EQ(said.patient().complete.size(), 2u);
    EXPECT_EQ(said.patient().completeness, facts::Basis::given);
    const Read silent(form(R"("disease": {"sites": ["bone"]})"));
    EXPECT_FALSE(silent.patient().treatments_complete);
    EXPECT_TRUE(silent.patient().complete.empty());
    const Read assumed(form(R"("disease": {"sites": ["bone"]})"), "2026-11-22", true);
    EXPECT_TRUE(assumed.patient().treatments_complete);
    EXPECT_EQ(assumed.patient().completeness, facts::Basis::assumed);
}

TEST(CaseForm, AListWithAnUnknownWordIsNotComplete) {
    for (const bool assume : {false, true}) {
        const Read read(form(R"("health": {"medicines": ["warfarin", "paroxetin"]},
            "treatments": [{"drugs": ["letrozole", "newdrug"], "ongoing": true}],
            "complete": ["medicines", "treatments", "conditions"])"),
                        "2026-11-22", assume);
        ASSERT_FALSE(read.refused());
        EXPECT_TRUE(
            lines_are(read.items(), {"medicines:warfarin true 2026-11-22 /health/medicines/0"}));
        EXPECT_TRUE(lines_are(read.treatments(), {"letrozole+?newdrug .. running /treatments/0"}));
        EXPECT_TRUE(lines_are(read.not_read(),
                              {"/health/medicines/1: paroxetin: this word is not known here",
                               "/treatments/0/drugs/1: newdrug: this drug is not known"}));
        EXPECT_TRUE(has_line(read.problems(), part("did you mean `paroxetine`?")));
        EXPECT_FALSE(read.patient().treatments_complete);
        for (const facts::FactId fact : read.patient().complete)
            EXPECT_NE(read.vocabulary().facts[fact].id, "medicines");
    }
}

TEST(CaseForm, AllMistakesAreReportedAtOnceWithWhatIsNear) {
    const Read read(R"({"nextline": "case/2", "persn": {}, "as_of": "2026-02-30",
        "person": {"menopaus": "post", "sex": "femal"},
        "disease": {"measurable": "yes"},
        "health": {"ecog": 7},
        "measurements": [{"test": "anc_10e9_l", "value": 3000}, {"test": "er", "valu": 1}],
        "treatments": [{"setting": "metastatik", "drugs": ["letrozole"], "ongoing": true,
                        "end": "2026-01"}],
        "complete": ["site"]})");
    ASSERT_TRUE(read.refused());
    EXPECT_TRUE(lines_are(
        read.problems(),
        {"/persn: unknown key `persn` (did you mean `person`?)",
         "/nextline: expected `nextline: case/1`",
         "/as_of: `2026-02-30` is no date (write 2025, 2025-10 or 2025-10-12 (a day that "
         "exists))",
         "/person/menopaus: unknown key `menopaus` (did you mean `menopause`?)",
         "/person/sex: `femal` found for sex, expected female, male (did you mean `female`?)",
         "/disease/measurable: `yes` found for measurable, expected true, false (write true or "
         "false)",
         "/health/ecog: ecog is 7 {score}; plausible is 0 to 4",
         "/measurements/0/value: anc_10e9_l is 3000 10*9/L; plausible is 0 to 60 (the "
         "unit may be wrong: 3 would be plausible, 1000 times less)",
         "/measurements/1/valu: unknown key `valu` (did you mean `value`?)",
         "/treatments/0/setting: `metastatik` found, expected neoadjuvant, adjuvant, "
         "metastatic, early (did you mean `metastatic`?)",
         "/treatments/0/ongoing: it cannot go on and have ended",
         "/complete/0: `site` is no list that can be complete (did you mean `sites`?)"}));
}

TEST(CaseForm, WhatHappenedLaterIsLeftOut) {
    const Read read(form(R"("tumour_tests": [
        {"test": "er", "percent": 90, "date": "2026-01"},
        {"test": "er", "percent": 5, "date": "2026-10"}],
        "treatments": [{"drugs": ["letrozole"], "start": "2026-02", "end": "2026-10",
                        "stopped_for": "progression"},
                       {"drugs": ["palbociclib"], "start": "2026-10"}])"),
                    "2026-06-01");
    ASSERT_FALSE(read.refused());
    EXPECT_TRUE(lines_are(read.items(), {"er 90 2026-01 /tumour_tests/0"}));
    EXPECT_TRUE(lines_are(read.treatments(), {"letrozole 2026-02.. running /treatments/0"}));
    EXPECT_TRUE(lines_are(read.not_read(),
                          {"/tumour_tests/1: er: dated 2026-10, later than 2026-06-01",
                           "/treatments/1: treatment: dated 2026-10, later than 2026-06-01"}));
    EXPECT_TRUE(has_line(read.problems(), part("2 entries dated later than 2026-06-01")));
}

TEST(CaseForm, NullAndLeftOutMeanUnknown) {
    const Read read(form(R"("person": {"menopause": null}, "disease": {"measurable": null})"));
    ASSERT_FALSE(read.refused());
    EXPECT_TRUE(read.items().empty());
}

TEST(CaseForm, CarriesABundleAsText) {
    const std::string inside =
        R"({\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [{\"resource\": )"
        R"({\"resourceType\": \"Patient\", \"gender\": \"female\"}}]})";
    const Read text(form("\"bundle\": \"" + inside + "\""));
    std::string plain = inside;
    std::erase(plain, '\\');
    const Read object(form("\"bundle\": " + plain));
    ASSERT_FALSE(text.refused());
    ASSERT_FALSE(object.refused());
    EXPECT_EQ(text.items(), object.items());
    EXPECT_TRUE(Read(form(R"("bundle": "no record")")).refused());
}

TEST(CaseForm, KeepsWhatThePersonWroteForTheVisit) {
    const Read read(form(R"("visit": {"ask": ["question_aim"], "notes": "May I\ntravel?"})"));
    ASSERT_FALSE(read.refused());
    EXPECT_EQ(read.patient().visit.ask, std::vector<std::string>{"question_aim"});
    EXPECT_EQ(read.patient().visit.notes, "May I\ntravel?");
    EXPECT_TRUE(read.items().empty());
    for (const char* wrong : {R"("visit": {"asked": []})", R"("visit": {"ask": "question_aim"})",
                              R"("visit": {"ask": [{}]})", R"("visit": [])"})
        EXPECT_TRUE(Read(form(wrong)).refused()) << wrong;
    const std::string long_notes(9000, 'x');
    EXPECT_TRUE(Read(form(R"("visit": {"notes": ")" + long_notes + R"("})")).refused());
}

TEST(Record, WhatIsNeitherCaseNorFhirIsRefused) {
    for (const std::string_view text : {"{}", "[]", "3", "\"text\"", "[{\"a\": 1}]"})
        EXPECT_TRUE(Read(text).refused()) << text;
    const Read broken("{\"nextline\": ");
    ASSERT_TRUE(broken.refused());
    EXPECT_TRUE(lines_are(broken.problems(), {part("this is not JSON")}));
}

}  // namespace
}  // namespace nextline::intake
