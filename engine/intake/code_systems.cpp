// SPDX-License-Identifier: Apache-2.0
#include "intake/code_systems.h"

namespace nextline::intake {
namespace {

// Names in HL7's list of external code systems (terminology.hl7.org), the object identifiers of the
// same, and bare names that records were seen to use.
constexpr CodeSystem kSystems[] = {
    {"http://loinc.org", "loinc"},
    {"https://loinc.org", "loinc"},
    {"urn:oid:2.16.840.1.113883.6.1", "loinc"},
    {"LOINC", "loinc"},
    {"http://snomed.info/sct", "snomed"},
    {"https://snomed.info/sct", "snomed"},
    {"urn:oid:2.16.840.1.113883.6.96", "snomed"},
    {"SNOMED-CT", "snomed"},
    {"http://www.nlm.nih.gov/research/umls/rxnorm", "rxnorm"},
    {"https://www.nlm.nih.gov/research/umls/rxnorm", "rxnorm"},
    {"urn:oid:2.16.840.1.113883.6.88", "rxnorm"},
    {"http://hl7.org/fhir/sid/icd-10-cm", "icd10cm"},
    {"urn:oid:2.16.840.1.113883.6.90", "icd10cm"},
    {"http://hl7.org/fhir/sid/icd-10", "icd10"},
    {"urn:oid:2.16.840.1.113883.6.3", "icd10"},
    {"http://terminology.hl7.org/CodeSystem/icd-o-3", "icdo3"},
    {"urn:oid:2.16.840.1.113883.6.43.1", "icdo3"},
    {"http://www.genenames.org/geneId", "hgnc"},
    {"http://www.genenames.org", "hgnc"},
    {"https://www.genenames.org", "hgnc"},
    {"urn:oid:2.16.840.1.113883.6.281", "hgnc"},
    {"http://cancerstaging.org", "ajcc"},
    {"https://cancerstaging.org", "ajcc"},
    {"http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl", "ncit"},
    {"http://ncimeta.nci.nih.gov", "ncim"},
    {"http://www.whocc.no/atc", "atc"},
    {"http://hl7.org/fhir/sid/ndc", "ndc"},
    {"http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", "interpretation"},
    {"http://hl7.org/fhir/v2/0078", "interpretation"},
    {"http://hl7.org/fhir/ValueSet/observation-interpretation", "interpretation"},
    {"http://terminology.hl7.org/CodeSystem/v2-0487", "specimen_type"},
};

}  // namespace

std::span<const CodeSystem> code_systems() { return kSystems; }

}  // namespace nextline::intake
