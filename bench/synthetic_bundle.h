// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// FHIR bundles of an invented person, the same for the same seed. `lean` is what a careful exporter
// writes: codes and values. `full` has what real ones add: profiles, narrative, categories, names.
namespace nextline::bench {

enum class Weight : std::uint8_t { lean, full };

class SyntheticBundle {
public:
    SyntheticBundle(std::uint64_t seed, Weight weight) : state_(seed * 2 + 1), weight_(weight) {
        text_ = R"({"resourceType":"Bundle","type":"collection","entry":[)";
        patient();
        condition("408643008", "Infiltrating duct carcinoma of breast (disorder)");
        condition("94222008", "Secondary malignant neoplasm of bone (disorder)");
        if (roll(2) == 0) condition("94381002", "Secondary malignant neoplasm of liver (disorder)");
        answer("85337-4", "Estrogen receptor Ag [Presence] in Breast cancer specimen");
        answer("85339-0", "Progesterone receptor Ag [Presence] in Breast cancer specimen");
        answer("85319-2", "HER2 [Presence] in Breast cancer specimen by Immune stain");
        variant("HGNC:3467", "ESR1");
        variant("HGNC:8975", "PIK3CA");
        for (std::uint64_t month = 0; month < 8; ++month) panel();
        for (const auto& [code, name] : kDrugs)
            if (roll(3) == 0) medication(code, name);
        text_ += "]}";
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    struct Named {
        std::string_view code, name;
    };
    static constexpr Named kDrugs[] = {
        {"72965", "Letrozole"},    {"1601374", "Palbociclib"}, {"282357", "Fulvestrant"},
        {"1873916", "Ribociclib"}, {"194000", "Capecitabine"}, {"77655", "Zoledronic acid"},
        {"56946", "Paclitaxel"},   {"1946825", "Abemaciclib"}, {"314231", "Simvastatin"}};

    std::uint64_t roll(std::uint64_t below) {  // splitmix64 (Steele, Lea, Flood 2014)
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return (z ^ (z >> 31)) % below;
    }
    std::string date() {
        return std::to_string(2020 + roll(6)) + "-0" + std::to_string(1 + roll(9)) + "-1" +
               std::to_string(roll(10));
    }
    static std::string concept_of(std::string_view system, std::string_view code,
                                  std::string_view display) {
        return R"({"coding":[{"system":")" + std::string(system) + R"(","code":")" +
               std::string(code) + R"(","display":")" + std::string(display) + R"("}]})";
    }
    void open(std::string_view type, std::string_view profile, std::string_view words) {
        const std::string id = std::string(type) + "-" + std::to_string(count_);
        if (count_++ > 0) text_ += ",";
        text_ += R"({"fullUrl":"https://records.example/fhir/)" + id + R"(","resource":{)";
        text_ += R"("resourceType":")" + std::string(type) + R"(","id":")" + id + "\"";
        if (weight_ == Weight::lean) return;
        text_ += R"(,"meta":{"versionId":"3","lastUpdated":"2026-01-02T03:04:05.678+00:00",)"
                 R"("profile":["http://hl7.org/fhir/us/mcode/StructureDefinition/)" +
                 std::string(profile) + R"("]},"text":{"status":"generated","div":"<div )" +
                 R"(xmlns=\"http://www.w3.org/1999/xhtml\"><p><b>)" + std::string(words) +
                 "</b></p><table><tr><td>performed by</td><td>Laboratory of the invented " +
                 R"(hospital</td></tr><tr><td>verified</td><td>yes</td></tr></table></div>"})" +
                 R"(,"identifier":[{"system":"https://records.example/ids","value":"A-)" +
                 std::to_string(100000 + count_) + "\"}]";
    }
    void close() {
        if (count_ > 1) text_ += R"(,"subject":{"reference":"Patient/Patient-0"})";
        if (weight_ == Weight::full && count_ > 1)
            text_ += R"(,"encounter":{"reference":"Encounter/77"},"performer":[{"reference":)"
                     R"("Practitioner/12","display":"Dr Invented"}],"issued":)"
                     R"("2026-01-02T03:04:05.678+00:00")";
        text_ += "}}";
    }
    void patient() {
        open("Patient", "mcode-cancer-patient", "Invented person");
        text_ +=
            R"(,"gender":"female","birthDate":"19)" + std::to_string(50 + roll(40)) + "-03-04\"";
        close();
    }
    void condition(std::string_view code, std::string_view name) {
        open("Condition", "mcode-primary-cancer-condition", name);
        text_ +=
            R"(,"clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},"verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-ver-status","code":"confirmed"}]},"code":)" +
            concept_of("http://snomed.info/sct", code, name) + R"(,"onsetDateTime":")" + date() +
            "\"";
        close();
    }
    void observation(std::string_view code, std::string_view name, const std::string& value) {
        open("Observation", "mcode-tumor-marker-test", name);
        if (weight_ == Weight::full)
            text_ +=
                R"(,"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory","display":"Laboratory"}]}])";
        text_ += R"(,"status":"final","code":)" + concept_of("http://loinc.org", code, name) +
                 R"(,"effectiveDateTime":")" + date() + "\"," + value;
        close();
    }
    void answer(std::string_view code, std::string_view name) {
        const bool positive = roll(2) == 0;
        observation(code, name,
                    R"("valueCodeableConcept":)" + concept_of("http://snomed.info/sct",
                                                              positive ? "10828004" : "260385009",
                                                              positive ? "Positive" : "Negative"));
    }
    void variant(std::string_view gene, std::string_view name) {
        observation("69548-6", "Genetic variant assessment",
                    R"("valueCodeableConcept":)" +
                        concept_of("http://loinc.org", "LA9633-4", "Present") +
                        R"(,"component":[{"code":)" +
                        concept_of("http://loinc.org", "48018-6", "Gene studied [ID]") +
                        R"(,"valueCodeableConcept":)" +
                        concept_of("http://www.genenames.org/geneId", gene, name) + "}]");
    }
    void lab(std::string_view code, std::string_view name, std::uint64_t least, std::uint64_t most,
             std::string_view unit) {
        observation(code, name,
                    R"("valueQuantity":{"value":)" + std::to_string(least + roll(most - least)) +
                        "." + std::to_string(roll(10)) + R"(,"unit":")" + std::string(unit) +
                        R"(","system":"http://unitsofmeasure.org","code":")" + std::string(unit) +
                        "\"}");
    }
    void panel() {
        lab("718-7", "Hemoglobin [Mass/volume] in Blood", 8, 15, "g/dL");
        lab("777-3", "Platelets [#/volume] in Blood by Automated count", 80, 400, "10*3/uL");
        lab("751-8", "Neutrophils [#/volume] in Blood by Automated count", 1, 9, "10*3/uL");
        lab("1975-2", "Bilirubin.total [Mass/volume] in Serum or Plasma", 0, 2, "mg/dL");
        lab("1742-6", "Alanine aminotransferase in Serum or Plasma", 10, 90, "U/L");
        lab("14682-9", "Creatinine [Moles/volume] in Serum or Plasma", 50, 140, "umol/L");
        lab("8480-6", "Systolic blood pressure", 100, 160, "mm[Hg]");
    }
    void medication(std::string_view code, std::string_view name) {
        open("MedicationStatement", "mcode-cancer-related-medication-statement", name);
        text_ += std::string(R"(,"status":")") + (roll(3) == 0 ? "active" : "completed") +
                 R"(","medicationCodeableConcept":)" +
                 concept_of("http://www.nlm.nih.gov/research/umls/rxnorm", code, name) +
                 R"(,"effectivePeriod":{"start":")" + date() + "\"}";
        close();
    }

    std::uint64_t state_;
    Weight weight_;
    std::size_t count_ = 0;
    std::string text_;
};

}  // namespace nextline::bench
