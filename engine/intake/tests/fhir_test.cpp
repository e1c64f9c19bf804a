// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "small_vocabulary.h"

namespace nextline::intake {
namespace {

const std::string kBorn = "born [1964-05-01, 1964-05-31] /entry/0/resource/birthDate";
const std::string kSex = "sex female /entry/0/resource/gender";

std::string coding(const std::string& system, const std::string& code,
                   const std::string& display = {}) {
    return R"({"coding": [{"system": ")" + system + R"(", "code": ")" + code +
           R"(", "display": ")" + display + R"("}]})";
}
std::string loinc(const std::string& code) { return coding("http://loinc.org", code); }
std::string snomed(const std::string& code) { return coding("http://snomed.info/sct", code); }
std::string observation(const std::string& code, const std::string& rest) {
    return R"("resourceType": "Observation", "status": "final", "effectiveDateTime": "2026-01-05",
              "code": )" +
           code + ", " + rest;
}
std::string lab(const std::string& code, const std::string& value, const std::string& unit) {
    return observation(loinc(code), R"("valueQuantity": {"value": )" + value +
                                        R"(, "system": "http://unitsofmeasure.org", "code": ")" +
                                        unit + "\"}");
}

std::vector<std::string> items_of(const std::string& resource) {
    const Read read(bundle({resource}));
    EXPECT_FALSE(read.refused());
    auto items = read.items();
    items.erase(items.begin(), items.begin() + 2);  // birth and sex of the Patient
    return items;
}

TEST(FhirPatient, BirthAndSexAreRead) {
    EXPECT_TRUE(lines_are(Read(bundle({})).items(), {kBorn, kSex}));
}

TEST(FhirPatient, SexAtBirthComesBeforeGender) {
    const Read read(R"({"resourceType": "Patient", "gender": "male", "extension": [
        {"url": "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex",
         "valueCode": "F"}]})");
    EXPECT_TRUE(lines_are(read.items(), {"sex female /gender"}));
    EXPECT_TRUE(lines_are(read.not_read(), {"/birthDate: Patient.birthDate: not given"}));
}

TEST(FhirBundle, SeveralPeopleAreRefused) {
    const Read read(bundle({R"("resourceType": "Patient", "id": "q")"}));
    ASSERT_TRUE(read.refused());
    EXPECT_TRUE(lines_are(read.problems(), {part("/entry/1/resource: the record holds a "
                                                 "second person")}));
}

TEST(FhirBundle, WithoutAPatientItSaysSo) {
    const Read read(R"([{"resourceType": "Observation", "status": "final", "code": )" +
                    loinc("89247-1") + R"(, "valueInteger": 1}])");
    EXPECT_TRUE(lines_are(read.items(), {"ecog 1 /0"}));
    EXPECT_TRUE(has_line(read.problems(), part("there is no Patient")));
}

TEST(FhirBundle, ResourcesAboutSomebodyElseAreNotRead) {
    const Read read(
        bundle({lab("26499-4", "3", "10*3/uL") + R"(, "subject": {"reference": "Patient/other"})",
                lab("26499-4", "4", "10*3/uL") +
                    R"(, "subject": {"reference": "https://x/Patient/p/_history/1"})"}));
    EXPECT_TRUE(
        lines_are(read.items(), {kBorn, kSex, "anc_10e9_l 4 2026-01-05 /entry/2/resource"}));
    EXPECT_TRUE(lines_are(read.not_read(), {"/entry/1/resource: Observation: about another "
                                            "person: Patient/other"}));
}

TEST(FhirBundle, EveryResourceThatGivesNothingHasAReason) {
    const Read read(
        bundle({R"("resourceType": "Claim")", R"("resourceType": "FamilyMemberHistory")",
                R"("id": "no type")", observation(loinc("1-1"), R"("valueInteger": 1)")}));
    EXPECT_TRUE(lines_are(read.not_read(),
                          {"/entry/1/resource: Claim: this kind of resource is not read",
                           "/entry/2/resource: FamilyMemberHistory: the family's history is not "
                           "read",
                           "/entry/3/resource: entry: no resource with a type",
                           "/entry/4/resource: 1-1: 1: the code is not known: loinc 1-1"}));
}

TEST(FhirBundle, TestDataSaysThatItIsInvented) {
    EXPECT_FALSE(Read(bundle({})).patient().synthetic);
    EXPECT_TRUE(Read(R"({"resourceType": "Patient", "meta": {"security": [{"code": "HTEST"}]}})")
                    .patient()
                    .synthetic);
}

TEST(FhirObservation, CodedAnswersAreValuesOrGroups) {
    EXPECT_TRUE(lines_are(
        items_of(observation(loinc("85337-4"), R"("valueCodeableConcept": )" + snomed("10828004"))),
        {"er [1, 100] 2026-01-05 /entry/1/resource"}));
    EXPECT_TRUE(lines_are(items_of(observation(loinc("48676-1"), R"("valueCodeableConcept": )" +
                                                                     snomed("260385009"))),
                          {"her2 zero|ultralow|low 2026-01-05 /entry/1/resource"}));
    EXPECT_TRUE(lines_are(items_of(observation(loinc("97509-4"), R"("valueCodeableConcept": )" +
                                                                     snomed("271299001"))),
                          {"now_response progressing 2026-01-05 /entry/1/resource"}));
    EXPECT_TRUE(lines_are(
        items_of(observation(loinc("21908-9"), R"("valueCodeableConcept": )" +
                                                   coding("http://cancerstaging.org", "4"))),
        {"stage iv 2026-01-05 /entry/1/resource"}));
}

TEST(FhirObservation, TextAloneDecidesNothing) {
    const std::string text = R"("valueCodeableConcept": {"text": "Positive"})";
    EXPECT_TRUE(items_of(observation(loinc("85337-4"), text)).empty());
    EXPECT_TRUE(items_of(observation(R"({"text": "Estrogen receptor"})",
                                     R"("valueCodeableConcept": )" + snomed("10828004")))
                    .empty());
    EXPECT_TRUE(items_of(observation(loinc("85337-4"), R"("valueString": "90 %")")).empty());
}

TEST(FhirObservation, OneOfSeveralCodesIsEnough) {
    const std::string both =
        R"({"coding": [{"system": "http://loinc.org", "code": "48676-1"},
                       {"system": "http://loinc.org", "code": "85319-2"}]})";
    const Read read(
        bundle({observation(both, R"("valueCodeableConcept": )" + snomed("10828004"))}));
    EXPECT_TRUE(
        lines_are(read.items(), {kBorn, kSex, "her2 positive 2026-01-05 /entry/1/resource"}));
    EXPECT_TRUE(read.not_read().empty());
}

TEST(FhirObservation, UnitsAreConverted) {
    EXPECT_TRUE(lines_are(items_of(lab("26499-4", "3.1", "10*3/uL")),
                          {"anc_10e9_l 3.1 2026-01-05 /entry/1/resource"}));
    EXPECT_TRUE(lines_are(items_of(lab("26499-4", "1500", "/uL")),
                          {"anc_10e9_l 1.5 2026-01-05 /entry/1/resource"}));
    EXPECT_TRUE(lines_are(items_of(lab("14682-9", "113.12", "umol/L")),
                          {"creatinine_mg_dl 1.27961344 2026-01-05 /entry/1/resource"}));
}

TEST(FhirObservation, ComparatorsAndRangesAreIntervals) {
    EXPECT_TRUE(lines_are(items_of(observation(loinc("26499-4"), R"("valueQuantity":
        {"value": 0.5, "comparator": "<", "unit": "10*9/L"})")),
                          {"anc_10e9_l [0, 0.5) 2026-01-05 /entry/1/resource"}));
    EXPECT_TRUE(lines_are(items_of(observation(loinc("85337-4"), R"("valueRange":
        {"low": {"value": 1, "code": "%"}, "high": {"value": 10, "code": "%"}})")),
                          {"er [1, 10] 2026-01-05 /entry/1/resource"}));
}

TEST(FhirObservation, AThousandfoldUnitErrorIsNamed) {
    const Read read(bundle({lab("26499-4", "3000", "10*3/uL")}));
    EXPECT_TRUE(lines_are(read.items(), {kBorn, kSex}));
    EXPECT_TRUE(lines_are(read.not_read(), {part("plausible is 0 to 60")}));
    EXPECT_TRUE(lines_are(read.problems(),
                          {"/entry/1/resource: anc_10e9_l is 3000 10*9/L; plausible is 0 to 60 "
                           "(the unit may be wrong: 3 would be plausible, 1000 times "
                           "less)"}));
}

TEST(FhirObservation, WhatCannotBeConvertedIsNotRead) {
    const auto reason = [](const std::string& resource) {
        const Read read(bundle({resource}));
        return read.not_read().empty() ? std::string() : read.not_read().front();
    };
    EXPECT_TRUE(
        lines_are({reason(lab("26499-4", "3", "mg/dL"))}, {part("does not convert to 10*9/L")}));
    EXPECT_TRUE(
        lines_are({reason(lab("26499-4", "3", "furlong"))}, {part("furlong is not known")}));
    EXPECT_TRUE(
        lines_are({reason(observation(loinc("26499-4"), R"("valueQuantity": {"value": 3})"))},
                  {part("no unit")}));
    EXPECT_TRUE(lines_are({reason(observation(loinc("26499-4"), R"("valueInteger": 3)"))},
                          {part("no unit")}));
    EXPECT_TRUE(lines_are(
        {reason(observation(loinc("26499-4"), R"("dataAbsentReason": {"text": "lost"})"))},
        {part("the record gives no value: lost")}));
    EXPECT_TRUE(
        lines_are({reason(observation(loinc("26499-4"), R"("method": {})"))}, {part("no value")}));
}

TEST(FhirObservation, CancelledAndMistakenOnesAreNotRead) {
    for (const std::string status : {"cancelled", "entered-in-error", "registered", "unknown"}) {
        const Read read(bundle({R"("resourceType": "Observation", "status": ")" + status +
                                R"(", "code": )" + loinc("89247-1") + R"(, "valueInteger": 1)"}));
        EXPECT_TRUE(lines_are(read.items(), {kBorn, kSex})) << status;
        EXPECT_TRUE(lines_are(read.not_read(), {part("its status is " + status)}));
    }
}

TEST(FhirObservation, AValueAgainstItsOwnInterpretationIsNotRead) {
    const Read read(bundle({observation(loinc("89247-1"), R"("valueInteger": 1,
        "interpretation": [)" + loinc("LA9624-3") + "]")}));
    EXPECT_TRUE(lines_are(read.items(), {kBorn, kSex}));
    EXPECT_TRUE(lines_are(read.not_read(), {part("contradict each other")}));
}

TEST(FhirObservation, ComponentsAreResultsOfTheirOwn) {
    EXPECT_TRUE(lines_are(items_of(observation(loinc("58410-2"), R"("component": [
            {"code": )" + loinc("26499-4") + R"(, "valueQuantity": {"value": 2, "code": "10*9/L"}},
            {"code": )" + loinc("0-0") + R"(, "valueInteger": 3}])")),
                          {"anc_10e9_l 2 2026-01-05 /entry/1/resource/component/0"}));
}

TEST(FhirObservation, TheSpecimenSaysWhereItCameFrom) {
    const Read read(
        bundle({observation(loinc("85337-4"), R"("specimen": {"reference": "Specimen/s"},
                     "valueCodeableConcept": )" + snomed("10828004")),
                R"("resourceType": "Specimen", "id": "s", "collection": {"bodySite": )" +
                    snomed("10200004") + "}"}));
    EXPECT_TRUE(has_line(read.items(), "er [1, 100] metastasis 2026-01-05 /entry/1/resource"));
    EXPECT_TRUE(lines_are(read.not_read(), {part("read with the observations")}));
}

std::string variant(const std::string& gene, const std::string& source, const std::string& rest) {
    std::string components = R"({"code": )" + loinc("48018-6") + R"(, "valueCodeableConcept": )" +
                             coding("http://www.genenames.org/geneId", gene) + "}";
    if (!source.empty())
        components += R"(, {"code": )" + loinc("48002-0") + R"(, "valueCodeableConcept": )" +
                      loinc(source) + "}";
    return observation(loinc("69548-6"), rest + R"("component": [)" + components + "]");
}
const std::string kPresent = R"("valueCodeableConcept": )" + loinc("LA9633-4") + ", ";
const std::string kAbsent = R"("valueCodeableConcept": )" + loinc("LA9634-2") + ", ";

TEST(FhirVariant, PresentAndAbsentSayWhatTheVocabularySaysTheyDo) {
    EXPECT_TRUE(lines_are(items_of(variant("HGNC:3467", "", kPresent)),
                          {"esr1 mutated 2026-01-05 /entry/1/resource"}));
    EXPECT_TRUE(lines_are(items_of(variant("3467", "", kAbsent)),
                          {"esr1 wild_type 2026-01-05 /entry/1/resource"}));
}

TEST(FhirVariant, InheritedAndTumourVariantsAreDifferentFacts) {
    EXPECT_TRUE(lines_are(items_of(variant("HGNC:1100", "LA6683-2", kPresent)),
                          {"brca1_germline mutated germline 2026-01-05 /entry/1/resource"}));
    EXPECT_TRUE(lines_are(items_of(variant("HGNC:1100", "LA6684-0", kPresent)),
                          {"brca1_somatic mutated primary|metastasis|plasma 2026-01-05 "
                           "/entry/1/resource"}));
    const Read read(bundle({variant("HGNC:1100", "", kPresent)}));
    EXPECT_TRUE(lines_are(read.not_read(),
                          {part("does not say whether it is inherited or of the tumour")}));
}

TEST(FhirVariant, UncertainSignificanceIsNoMutation) {
    const std::string with = kPresent + R"("component": [{"code": )" + loinc("48018-6") +
                             R"(, "valueCodeableConcept": )" +
                             coding("http://www.genenames.org", "HGNC:3467") + R"(}, {"code": )" +
                             loinc("53037-8") + R"(, "valueCodeableConcept": )" +
                             loinc("LA26333-7") + "}]";
    EXPECT_TRUE(lines_are(items_of(observation(loinc("69548-6"), with)),
                          {"esr1 vus 2026-01-05 /entry/1/resource"}));
}

TEST(FhirVariant, WhatDoesNotSayEnoughIsNotRead) {
    const auto reason = [](const std::string& resource) {
        return Read(bundle({resource})).not_read().front();
    };
    EXPECT_TRUE(lines_are({reason(variant("HGNC:3467", "", ""))}, {part("no value")}));
    EXPECT_TRUE(
        lines_are({reason(variant("HGNC:9999", "", kPresent))}, {part("not in the vocabulary")}));
    EXPECT_TRUE(lines_are({reason(observation(loinc("69548-6"), kPresent + R"("component": [])"))},
                          {part("the gene is not coded")}));
    EXPECT_TRUE(
        lines_are({reason(observation(loinc("69548-6"),
                                      kAbsent + R"("component": [{"code": )" + loinc("48018-6") +
                                          R"(, "valueCodeableConcept": )" +
                                          coding("http://www.genenames.org", "HGNC:3467") +
                                          R"(}, {"code": )" + loinc("48005-3") +
                                          R"(, "valueCodeableConcept": {"text": "p.D538G"}}])"))},
                  {part("one variant is absent")}));
}

std::string condition(const std::string& code, const std::string& rest = {}) {
    return R"("resourceType": "Condition", "onsetDateTime": "2025-10-01", "code": )" + code + rest;
}
std::string verified(const std::string& status) {
    return R"(, "verificationStatus": {"coding": [{"code": ")" + status + "\"}]}";
}

TEST(FhirCondition, CodesSayHistologySitesAndIllnesses) {
    EXPECT_TRUE(lines_are(items_of(condition(snomed("408643008"))),
                          {"histology ductal 2025-10-01 /entry/1/resource"}));
    EXPECT_TRUE(lines_are(items_of(condition(snomed("94381002"))),
                          {"sites:liver true 2025-10-01 /entry/1/resource"}));
    EXPECT_TRUE(
        lines_are(items_of(condition(coding("http://hl7.org/fhir/sid/icd-10-cm", "C79.51"))),
                  {"sites:bone true 2025-10-01 /entry/1/resource"}));
}

TEST(FhirCondition, TheOnsetOfTheCancerIsItsDate) {
    const Read read(bundle({condition(snomed("254837009")),
                            R"("resourceType": "Condition", "onsetDateTime": "2019-03",
                               "code": )" +
                                snomed("254837009")}));
    EXPECT_TRUE(lines_are(
        read.items(),
        {kBorn, kSex, "first_diagnosed [2019-03-01, 2019-03-31] 2019-03 /entry/2/resource"}));
}

TEST(FhirCondition, RefutedIsAbsentAndUnconfirmedIsNothing) {
    EXPECT_TRUE(lines_are(items_of(condition(snomed("94381002"), verified("refuted"))),
                          {"sites:liver false 2025-10-01 /entry/1/resource"}));
    for (const std::string status :
         {"entered-in-error", "unconfirmed", "provisional", "differential"})
        EXPECT_TRUE(items_of(condition(snomed("94381002"), verified(status))).empty());
    EXPECT_TRUE(items_of(condition(snomed("408643008"), verified("refuted"))).empty());
}

TEST(FhirCondition, WhatIsOverIsNotOfToday) {
    const Read read(bundle({condition(
        snomed("84114007"), R"(, "clinicalStatus": {"coding": [{"code": "resolved"}]})")}));
    EXPECT_TRUE(lines_are(read.items(), {kBorn, kSex}));
    EXPECT_TRUE(lines_are(read.not_read(), {part("its clinical status says that it is over")}));
}

TEST(FhirCondition, ItsStageIsReadOrNamed) {
    const Read read(
        bundle({condition(snomed("408643008"), R"(, "stage": [{"summary": )" +
                                                   coding("http://cancerstaging.org", "IV") +
                                                   R"(}, {"summary": )" + snomed("1") + "}]")}));
    EXPECT_TRUE(has_line(read.items(), "stage iv /entry/1/resource/stage/0"));
    EXPECT_TRUE(lines_are(read.not_read(), {part("the coded stage is not known")}));
}

TEST(FhirRecord, ContradictionsAreKeptSideBySide) {
    const Read read(bundle(
        {observation(loinc("85337-4"), R"("valueCodeableConcept": )" + snomed("10828004")),
         observation(loinc("85337-4"), R"("valueCodeableConcept": )" + snomed("260385009"))}));
    EXPECT_TRUE(lines_are(read.items(), {kBorn, kSex, "er [1, 100] 2026-01-05 /entry/1/resource",
                                         "er [0, 1) 2026-01-05 /entry/2/resource"}));
}

TEST(FhirRecord, ListsAreNeverCompleteUnlessAssumed) {
    EXPECT_TRUE(Read(bundle({})).patient().complete.empty());
    EXPECT_FALSE(Read(bundle({}), "2026-11-22", true).patient().complete.empty());
}

}  // namespace
}  // namespace nextline::intake
