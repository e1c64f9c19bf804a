// SPDX-License-Identifier: Apache-2.0
#include "intake/read_record.h"

#include "intake/case_form.h"
#include "intake/derive.h"
#include "intake/fhir.h"

namespace nextline::intake {
namespace {

bool is_fhir(Value root) {
    if (root.is_object()) return root["resourceType"].present();
    if (!root.is_array()) return false;
    for (const auto& [key, each] : root)
        if (each["resourceType"]) return true;
    return false;
}

bool is_case(Value root) {
    return root["nextline"] || root["person"] || root["disease"] || root["treatments"];
}

// FHIR has no place for "this list is whole": it is so only where the request assumes it.
void assume_complete(Reading& reading) {
    facts::Patient& patient = reading.patient;
    patient.completeness = facts::Basis::assumed;
    patient.treatments_complete = true;
    const auto& facts = reading.vocabulary.facts;
    for (std::size_t i = 0; i < facts.size(); ++i)
        if (facts[i].type == facts::FactType::list)
            patient.complete.push_back(static_cast<facts::FactId>(i));
}

}  // namespace

base::Result<Record> read_record(std::string_view json, const facts::Vocabulary& vocabulary,
                                 const Index& index, const Settings& settings) {
    const auto document = base::json::read(json);
    if (!document) return std::unexpected(document.error());
    return read_record((*document)->root(), vocabulary, index, settings);
}

base::Result<Record> read_record(Value root, const facts::Vocabulary& vocabulary,
                                 const Index& index, const Settings& settings) {
    Record record;
    Reading reading{.vocabulary = vocabulary, .index = index, .as_of = settings.as_of};
    reading.patient.as_of = settings.as_of;
    base::Result<void> done;
    if (is_fhir(root)) {
        record.form = Form::fhir;
        done = read_fhir(root, reading);
        if (done && settings.assume_complete) assume_complete(reading);
    } else if (is_case(root)) {
        done = read_case(root, reading, record, settings.assume_complete);
    } else {
        return base::failure({}, "this is neither a case nor a FHIR record",
                             "a case begins with `nextline: case/1`; a FHIR record has a "
                             "resourceType");
    }
    if (!done) return std::unexpected(std::move(done.error()));
    derive_dates(reading);
    finish(reading);
    record.patient = std::move(reading.patient);
    return record;
}

}  // namespace nextline::intake
