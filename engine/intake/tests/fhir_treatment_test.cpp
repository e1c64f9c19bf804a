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
std::string snomed(const std::string& code) { return coding("http://snomed.info/sct", code); }

std::string rxnorm(const std::string& code) {
    return coding("http://www.nlm.nih.gov/research/umls/rxnorm", code);
}

std::vector<std::string> items_of(const std::string& resource) {
    const Read read(bundle({resource}));
    EXPECT_FALSE(read.refused());
    auto items = read.items();
    items.erase(items.begin(), items.begin() + 2);  // birth and sex of the Patient
    return items;
}

std::string taken(const std::string& type, const std::string& status, const std::string& code,
                  const std::string& rest = {}) {
    return R"("resourceType": ")" + type + R"(", "status": ")" + status +
           R"(", "medicationCodeableConcept": )" + rxnorm(code) + rest;
}

std::vector<std::string> treatments_of(const std::string& resource) {
    return Read(bundle({resource})).treatments();
}

TEST(FhirMedication, StatusSaysWhetherItRuns) {
    const std::string at = R"(, "effectiveDateTime": "2025-11-01")";
    EXPECT_TRUE(lines_are(treatments_of(taken("MedicationStatement", "active", "72965", at)),
                          {"letrozole 2025-11-01.. running /entry/1/resource"}));
    EXPECT_TRUE(lines_are(treatments_of(taken("MedicationStatement", "completed", "72965", at)),
                          {"letrozole 2025-11-01.. ended /entry/1/resource"}));
    EXPECT_TRUE(lines_are(treatments_of(taken("MedicationStatement", "stopped", "72965", at)),
                          {"letrozole 2025-11-01.. ended progression|toxicity|wish|other "
                           "/entry/1/resource"}));
    EXPECT_TRUE(lines_are(treatments_of(taken("MedicationStatement", "on-hold", "72965", at)),
                          {"letrozole 2025-11-01.. may run /entry/1/resource"}));
    EXPECT_TRUE(
        lines_are(treatments_of(taken("MedicationAdministration", "completed", "72965", at)),
                  {"letrozole 2025-11-01.. may run /entry/1/resource"}));
    for (const std::string status : {"not-taken", "entered-in-error", "intended", "unknown"})
        EXPECT_TRUE(treatments_of(taken("MedicationStatement", status, "72965", at)).empty());
}

TEST(FhirMedication, OrdersCountFromTheirDatesAndPlansDoNot) {
    EXPECT_TRUE(
        lines_are(treatments_of(taken("MedicationRequest", "active", "72965",
                                      R"(, "intent": "order", "authoredOn": "2025-11-01")")),
                  {"letrozole 2025-11-01.. running /entry/1/resource"}));
    EXPECT_TRUE(
        treatments_of(taken("MedicationRequest", "active", "72965", R"(, "intent": "plan")"))
            .empty());
    EXPECT_TRUE(treatments_of(taken("MedicationRequest", "active", "72965",
                                    R"(, "intent": "order", "doNotPerform": true)"))
                    .empty());
}

TEST(FhirMedication, AStatedEndThatHasPassedLeavesItOpenWhetherItRuns) {
    EXPECT_TRUE(lines_are(treatments_of(taken("MedicationStatement", "active", "72965", R"(,
        "effectivePeriod": {"start": "2025-01-01", "end": "2025-06-01"})")),
                          {"letrozole 2025-01-01..2025-06-01 may run /entry/1/resource"}));
}

TEST(FhirMedication, IntentAndReasonNarrowWhatIsPossible) {
    const std::string intent =
        R"(, "extension": [{"url": "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-procedure-intent",
            "valueCodeableConcept": )" +
        snomed("363676003") + R"(}], "statusReason": [)" + snomed("246450006") + "]";
    EXPECT_TRUE(lines_are(treatments_of(taken("MedicationStatement", "stopped", "72965", intent)),
                          {"letrozole metastatic .. ended progression /entry/1/resource"}));
}

TEST(FhirMedication, AProductOfTwoDrugsIsBoth) {
    EXPECT_TRUE(lines_are(treatments_of(taken("MedicationStatement", "active", "2382603")),
                          {"trastuzumab+pertuzumab .. running /entry/1/resource"}));
}

TEST(FhirMedication, OtherMedicinesCountWhileTheyAreTaken) {
    EXPECT_TRUE(lines_are(items_of(taken("MedicationStatement", "active", "32937")),
                          {"medicines:paroxetine true /entry/1/resource"}));
    const Read ended(bundle({taken("MedicationStatement", "completed", "32937")}));
    EXPECT_TRUE(lines_are(ended.items(), {kBorn, kSex}));
    EXPECT_TRUE(lines_are(ended.not_read(), {part("not being taken now")}));
    const Read unknown(bundle({taken("MedicationStatement", "active", "1")}));
    EXPECT_TRUE(lines_are(unknown.not_read(), {part("the code is not known: rxnorm 1")}));
}

TEST(FhirMedication, AMedicationMayStandApart) {
    const Read read(
        bundle({R"("resourceType": "MedicationStatement", "status": "active",
            "medicationReference": {"reference": "Medication/m"})",
                R"("resourceType": "Medication", "id": "m", "code": )" + rxnorm("72965")}));
    EXPECT_TRUE(lines_are(read.treatments(), {"letrozole .. running /entry/1/resource"}));
}

TEST(FhirMedication, AnEndBeforeTheStartLeavesBothDatesOpen) {
    const Read read(bundle({R"("resourceType": "MedicationStatement", "status": "completed",
            "effectivePeriod": {"start": "2026-02-01", "end": "2025-02-01"},
            "medicationCodeableConcept": )" +
                            rxnorm("72965")}));
    EXPECT_TRUE(lines_are(read.treatments(), {"letrozole .. ended /entry/1/resource"}));
    EXPECT_TRUE(lines_are(read.problems(), {part("before it starts")}));
}

TEST(FhirProcedure, KnownOperationsAreTreatmentsAndOthersAreNamed) {
    EXPECT_TRUE(lines_are(treatments_of(R"("resourceType": "Procedure", "status": "completed",
        "performedDateTime": "2019-04-02", "code": )" +
                                        snomed("172043006")),
                          {"mastectomy 2019-04-02.. ended /entry/1/resource"}));
    EXPECT_TRUE(lines_are(treatments_of(R"("resourceType": "Procedure", "status": "completed",
        "meta": {"profile": ["http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-course-summary"]},
        "code": )" + snomed("1217123003")),
                          {".. ended /entry/1/resource"}));
    const Read read(bundle(
        {R"("resourceType": "Procedure", "status": "completed", "code": )" + snomed("73761001"),
         R"("resourceType": "Procedure", "status": "not-done", "code": )" + snomed("172043006")}));
    EXPECT_TRUE(read.treatments().empty());
    EXPECT_TRUE(lines_are(read.not_read(), {part("not known as a treatment of the cancer"),
                                            part("its status is not-done")}));
}

}  // namespace
}  // namespace nextline::intake
