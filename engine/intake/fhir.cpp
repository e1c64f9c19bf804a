// SPDX-License-Identifier: Apache-2.0
// A FHIR record as a whole: its resources, the one person, and who reads what.
#include "intake/fhir.h"

#include <charconv>

namespace nextline::intake {
namespace {

constexpr std::string_view kRead = "this kind of resource is not read";

struct Reader {
    std::string_view type;
    void (*read)(Fhir&, const Resource&);
};

constexpr Reader kReaders[] = {
    {"Observation", read_observation},
    {"Condition", read_condition},
    {"MedicationStatement", read_medication},
    {"MedicationRequest", read_medication},
    {"MedicationAdministration", read_medication},
    {"Procedure", read_procedure},
    {"Patient", read_person},
    {"AllergyIntolerance", read_allergy},
};

// Kinds that carry no fact of their own, with the better reason.
constexpr std::pair<std::string_view, std::string_view> kReasons[] = {
    {"Specimen", "read with the observations that point to it"},
    {"Medication", "read with the medications that point to it"},
    {"DiagnosticReport", "a report; its results are read from their own observations"},
    {"FamilyMemberHistory", "the family's history is not read"},
    {"MedicationDispense", "a handing out; statements, requests and administrations are read"},
    {"MedicationOrder", "FHIR before R4"},
    {"Bundle", "a bundle inside a bundle is not read"},
    {"OperationOutcome", "a message of the server"},
};

std::string_view reason_for(std::string_view type) {
    for (const auto& [each, reason] : kReasons)
        if (each == type) return reason;
    return kRead;
}

bool is_target(std::string_view type) { return type == "Specimen" || type == "Medication"; }

// "Patient/7/_history/2" and "urn:uuid:7" name the id 7.
std::string_view id_in(std::string_view reference) {
    if (const auto history = reference.find("/_history/"); history != std::string_view::npos)
        reference = reference.substr(0, history);
    const auto last = reference.find_last_of("/:");
    return last == std::string_view::npos ? reference : reference.substr(last + 1);
}

void add(Fhir& fhir, Value value, std::string_view full_url, std::size_t entry) {
    Resource resource{.value = value,
                      .type = value["resourceType"].text(),
                      .full_url = full_url,
                      .entry = static_cast<std::uint32_t>(entry)};
    if (is_target(resource.type)) {
        if (!full_url.empty()) fhir.targets.emplace(full_url, resource);
        if (const auto id = value["id"].text(); !id.empty()) fhir.targets.emplace(id, resource);
    }
    fhir.resources.push_back(resource);
}

void collect(Fhir& fhir, Value root) {
    if (root.is_array()) {
        fhir.shape = Fhir::Shape::array;
        std::size_t i = 0;
        for (const auto& [key, each] : root) add(fhir, each, {}, i++);
    } else if (root["resourceType"].text() == "Bundle") {
        fhir.shape = Fhir::Shape::bundle;
        std::size_t i = 0;
        fhir.resources.reserve(root["entry"].size());
        for (const auto& [key, entry] : root["entry"])
            add(fhir, entry["resource"], entry["fullUrl"].text(), i++);
    } else {
        fhir.shape = Fhir::Shape::single;
        add(fhir, root, {}, 0);
    }
}

// The one Patient; several are refused.
base::Result<void> find_person(Fhir& fhir) {
    const Resource* found = nullptr;
    for (const Resource& resource : fhir.resources) {
        if (resource.type != "Patient") continue;
        const bool same = found != nullptr && !found->value["id"].text().empty() &&
                          found->value["id"].text() == resource.value["id"].text();
        if (found != nullptr && !same) {
            base::Place place;
            place.pointer = fhir.origin(resource);
            return base::failure(
                std::move(place),
                "the record holds a second person; the first is at " + fhir.origin(*found),
                "a plan is for one person: give one person's record");
        }
        found = &resource;
    }
    if (found == nullptr) {
        remark(fhir.reading, base::Severity::warning, "",
               "there is no Patient: date of birth and sex are not known from this record");
        return {};
    }
    fhir.person_id = found->value["id"].text();
    fhir.person_url = found->full_url;
    return {};
}

// A resource that names another person than the record's is not theirs.
bool belongs(Fhir& fhir, const Resource& resource) {
    Value subject = resource.value["subject"];
    if (!subject) subject = resource.value["patient"];
    const std::string_view reference = subject["reference"].text();
    if (reference.empty() || reference.starts_with('#')) return true;
    std::string_view expected = fhir.person_id;
    if (expected.empty() && fhir.person_url.empty()) {
        if (fhir.first_subject.empty()) fhir.first_subject = id_in(reference);
        expected = fhir.first_subject;
    }
    const bool relative = reference.starts_with("Patient/") && reference.substr(8) == expected;
    if (relative || reference == fhir.person_url || id_in(reference) == expected) return true;
    leave_out(fhir.reading, fhir.origin(resource), std::string(resource.type),
              "about another person: " + given(reference));
    return false;
}

void read_resource(Fhir& fhir, const Resource& resource) {
    if (resource.type.empty()) {
        leave_out(fhir.reading, fhir.origin(resource), "entry", "no resource with a type");
        return;
    }
    for (const Reader& reader : kReaders) {
        if (reader.type != resource.type) continue;
        if (belongs(fhir, resource)) reader.read(fhir, resource);
        return;
    }
    leave_out(fhir.reading, fhir.origin(resource), std::string(resource.type),
              std::string(reason_for(resource.type)));
}

// "HTEST": test health data (HL7 v3 ActReason); Synthea's generator leaves its address.
bool says_synthetic(Value resource) {
    const Value meta = resource["meta"];
    for (const Value labels : {meta["tag"], meta["security"]})
        for (const auto& [key, label] : labels)
            if (label["code"].text() == "HTEST") return true;
    for (const auto& [key, extension] : resource["extension"])
        if (extension["url"].text().find("synthetichealth") != std::string_view::npos) return true;
    for (const auto& [key, identifier] : resource["identifier"])
        if (identifier["system"].text().find("synthetichealth") != std::string_view::npos)
            return true;
    return resource["text"]["div"].text().find("Synthea") != std::string_view::npos;
}

}  // namespace

std::string Fhir::origin(const Resource& resource) const {
    if (shape == Shape::single) return "";
    char digits[16];
    const auto end = std::to_chars(digits, digits + sizeof digits, resource.entry);
    const std::string_view number(digits, static_cast<std::size_t>(end.ptr - digits));
    std::string pointer;
    pointer.reserve(32);
    if (shape == Shape::array) return pointer.append("/").append(number);
    return pointer.append("/entry/").append(number).append("/resource");
}

Value Fhir::target(const Resource& from, Value reference, std::string_view type) const {
    const std::string_view address = reference["reference"].text();
    if (address.empty()) return {};
    if (address.starts_with('#')) {
        for (const auto& [key, each] : from.value["contained"])
            if (each["id"].text() == address.substr(1) && each["resourceType"].text() == type)
                return each;
        return {};
    }
    auto found = targets.find(address);
    if (found == targets.end()) found = targets.find(id_in(address));
    if (found == targets.end() || found->second.type != type) return {};
    return found->second.value;
}

base::Result<void> read_fhir(Value root, Reading& reading) {
    Fhir fhir{.reading = reading};
    collect(fhir, root);
    if (fhir.resources.empty())
        return base::failure({}, "the record holds no resource",
                             "a FHIR Bundle has its resources in \"entry\"");
    if (auto person = find_person(fhir); !person) return person;
    reading.patient.synthetic = says_synthetic(root);
    reading.patient.items.reserve(fhir.resources.size());
    for (const Resource& resource : fhir.resources) {
        if (resource.type == "Patient" && says_synthetic(resource.value))
            reading.patient.synthetic = true;
        read_resource(fhir, resource);
    }
    return {};
}

}  // namespace nextline::intake
