// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/json.h"
#include "intake/reading.h"

namespace nextline::intake {

using base::json::Value;

/// One resource of a FHIR record and where it stands.
struct Resource {
    Value value;
    std::string_view type;      ///< "Observation"; empty if it does not say
    std::string_view full_url;  ///< of its entry, may be empty
    std::uint32_t entry = 0;    ///< its index in the bundle or array
};

/// A FHIR record: its resources, and whom it is about.
struct Fhir {
    enum class Shape : std::uint8_t { bundle, array, single };

    Reading& reading;
    Shape shape = Shape::single;
    std::vector<Resource> resources = {};
    /// Resources that others point to (Specimen, Medication), by full address and by id.
    std::unordered_map<std::string_view, Resource> targets = {};
    std::string_view person_id = {}, person_url = {};
    std::string_view first_subject = {};  ///< where no Patient says who the person is

    /// JSON pointer to the resource.
    [[nodiscard]] std::string origin(const Resource& resource) const;
    /// The resource that `reference` points to, if it is of this type and in the record.
    [[nodiscard]] Value target(const Resource& from, Value reference, std::string_view type) const;
};

/// Reads a Bundle, a bare array of resources or a single resource into `reading`. Every resource
/// gives items or treatments, or stands in not_read with the reason. Refuses a record of several
/// people and one without any resource.
[[nodiscard]] base::Result<void> read_fhir(Value root, Reading& reading);

// Readers of one kind of resource each.
void read_person(Fhir& fhir, const Resource& resource);
void read_condition(Fhir& fhir, const Resource& resource);
void read_observation(Fhir& fhir, const Resource& resource);
void read_medication(Fhir& fhir, const Resource& resource);
void read_procedure(Fhir& fhir, const Resource& resource);
void read_allergy(Fhir& fhir, const Resource& resource);

/// Possible origins of the specimen of an observation: by its Specimen resource and body site, as
/// far as their codes are answers named primary, metastasis, plasma, germline, blood or tumour.
[[nodiscard]] std::uint8_t specimens_of(const Fhir& fhir, const Resource& observation);

}  // namespace nextline::intake
