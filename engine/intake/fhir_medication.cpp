// SPDX-License-Identifier: Apache-2.0
// MedicationStatement, MedicationRequest, MedicationAdministration: treatment of the cancer, and
// other medicines.
#include <algorithm>

#include "intake/concept.h"
#include "intake/fhir.h"
#include "intake/fhir_intent.h"
#include "intake/fhir_time.h"

namespace nextline::intake {
namespace {

enum : std::uint8_t { kEnded = 1, kRunning = 2, kEither = 3 };

// What a status says: whether it may have ended, may be running, and why it can have ended.
struct Status {
    std::string_view type, status;
    std::uint8_t ongoing;
    std::uint8_t reasons;
};

constexpr std::uint8_t kNotCompleted =
    static_cast<std::uint8_t>(facts::any_reason & ~facts::completed);

// HL7 FHIR R4, value sets medication-statement-status, medicationrequest-status and
// medication-admin-status. A status that is not here means that nothing was given, or is unknown.
constexpr Status kStatuses[] = {
    {"MedicationStatement", "active", kRunning, facts::any_reason},
    {"MedicationStatement", "completed", kEnded, facts::any_reason},
    {"MedicationStatement", "stopped", kEnded, kNotCompleted},
    {"MedicationStatement", "on-hold", kEither, facts::any_reason},
    {"MedicationRequest", "active", kRunning, facts::any_reason},
    {"MedicationRequest", "completed", kEnded, facts::any_reason},
    {"MedicationRequest", "stopped", kEnded, kNotCompleted},
    {"MedicationRequest", "on-hold", kEither, facts::any_reason},
    {"MedicationAdministration", "in-progress", kRunning, facts::any_reason},
    {"MedicationAdministration", "on-hold", kEither, facts::any_reason},
    {"MedicationAdministration", "completed", kEither, facts::any_reason},
    {"MedicationAdministration", "stopped", kEither, facts::any_reason},
};

const Status* find_status(std::string_view type, std::string_view status) {
    for (const Status& each : kStatuses)
        if (each.type == type && each.status == status) return &each;
    return nullptr;
}

// Orders that were to be carried out, not plans, proposals or options.
bool is_order(std::string_view intent) { return intent.empty() || intent.ends_with("order"); }

// Why the resource says that nothing was taken; empty if it may have been.
std::string not_given(const Resource& resource, const Status* status) {
    if (status == nullptr) return "its status is " + given(resource.value["status"].text());
    if (!is_order(resource.value["intent"].text()))
        return "a " + given(resource.value["intent"].text()) + ", not an order";
    if (resource.value["doNotPerform"].boolean().value_or(false)) return "an order not to give it";
    return {};
}

// When it was taken: the effective time, or the times of an order.
Period times_of(Value medication, std::string_view type) {
    if (type == "MedicationRequest") {
        for (const auto& [key, dosage] : medication["dosageInstruction"]) {
            const Period bounds = period_of(dosage["timing"]["repeat"]["boundsPeriod"]);
            if (bounds.start.known()) return bounds;
        }
        return {.start = date_of(medication["authoredOn"]), .end = {}};
    }
    if (const Value period = medication["effectivePeriod"]) return period_of(period);
    return {.start = date_of(medication["effectiveDateTime"]), .end = {}};
}

base::PartialDate asserted_on(Value medication, const Period& times) {
    if (const auto date = date_of(medication["dateAsserted"]); date.known()) return date;
    if (const auto date = date_of(medication["authoredOn"]); date.known()) return date;
    return times.start;
}

// A running treatment whose stated end has passed may have ended.
std::uint8_t ongoing_of(const Reading& reading, const Status& status, const Period& times) {
    if (!times.end.known()) return status.ongoing;
    if (base::days_of(times.end).latest <= reading.as_of && status.ongoing == kRunning)
        return kEither;
    return status.ongoing;
}

facts::Treatment treatment_of(Fhir& fhir, const Resource& resource, Value code,
                              const Status& status) {
    const Value medication = resource.value;
    const Period times = times_of(medication, resource.type);
    facts::Treatment treatment;
    treatment.start = times.start;
    treatment.end = times.end;
    treatment.settings = settings_of(fhir.reading, medication);
    treatment.ongoing = ongoing_of(fhir.reading, status, times);
    treatment.asserted = asserted_on(medication, times);
    treatment.stopped_for = reasons_of(fhir.reading, medication, status.reasons);
    treatment.as_given = given(words_of(code));
    if (resource.type == "MedicationRequest") treatment.detail = "order";
    treatment.origin = fhir.origin(resource);
    return treatment;
}

// A medicine beside the cancer treatment counts while it is taken.
std::size_t keep_medicine(Fhir& fhir, const Resource& resource, Value code, const Status& status) {
    if (status.ongoing != kRunning) return 0;
    std::size_t kept = 0;
    const Period times = times_of(resource.value, resource.type);
    each_meaning(fhir.reading.index, code, [&](const Meaning& meaning) {
        if (meaning.kind != Meaning::Kind::member) return;
        facts::Item item;
        item.fact = meaning.fact;
        item.member = meaning.member;
        item.values = facts::boolean(true);
        item.date = asserted_on(resource.value, times);
        item.as_given = given(words_of(code));
        item.origin = fhir.origin(resource);
        keep(fhir.reading, std::move(item));
        ++kept;
    });
    return kept;
}

bool means_medicine(const Index& index, Value code) {
    bool found = false;
    each_meaning(index, code, [&](const Meaning& meaning) {
        found = found || meaning.kind == Meaning::Kind::member;
    });
    return found;
}

Value code_of(const Fhir& fhir, const Resource& resource) {
    if (const Value code = resource.value["medicationCodeableConcept"]) return code;
    return fhir.target(resource, resource.value["medicationReference"], "Medication")["code"];
}

}  // namespace

void read_medication(Fhir& fhir, const Resource& resource) {
    Reading& reading = fhir.reading;
    const Value code = code_of(fhir, resource);
    const Status* status = find_status(resource.type, resource.value["status"].text());
    std::string what = given(words_of(code));
    if (what.empty()) what = std::string(resource.type);
    if (std::string reason = not_given(resource, status); !reason.empty())
        return leave_out(reading, fhir.origin(resource), std::move(what), std::move(reason));
    facts::Treatment treatment = treatment_of(fhir, resource, code, *status);
    each_meaning(reading.index, code, [&](const Meaning& meaning) {
        if (meaning.kind != Meaning::Kind::drug) return;
        auto& drugs = treatment.drugs;
        if (std::find(drugs.begin(), drugs.end(), meaning.drug) == drugs.end())
            drugs.push_back(meaning.drug);
    });
    const std::size_t medicines = keep_medicine(fhir, resource, code, *status);
    if (!treatment.drugs.empty()) {
        keep(reading, std::move(treatment));
    } else if (medicines == 0) {
        const bool ended = means_medicine(reading.index, code);
        leave_out(reading, std::move(treatment.origin), std::move(what),
                  ended  ? "a medicine that is not being taken now"
                  : code ? "the code is not known: " + name_of(reading.index, code)
                         : "it does not say which medicine");
    }
}

}  // namespace nextline::intake
