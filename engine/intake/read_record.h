// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/json.h"
#include "facts/patient.h"

namespace nextline::intake {

/// What the request decides about reading.
struct Settings {
    base::Day as_of = 0;           ///< facts dated later are left out, with a remark
    bool assume_complete = false;  ///< take every list as complete (basis `assumed`)
};

/// What kind of record a JSON text is, by its content.
enum class Form : std::uint8_t { case_form, fhir };

/// A record that was read.
struct Record {
    Form form = Form::case_form;
    facts::Patient patient;
    std::string region;                      ///< case form only; empty if it gives none
    std::optional<base::PartialDate> as_of;  ///< the date that the case form itself gives
};

class Index;  // intake/index.h: codes and places of a vocabulary, for look-up

/// Reads a record: a case (docs/case-form.md, JSON; scalars may be strings) or a FHIR R4 Bundle,
/// single resource or bare array of resources. `index` is made once per vocabulary. What is not
/// understood is listed in Patient::not_read; an unusable record is refused with every reason.
[[nodiscard]] base::Result<Record> read_record(std::string_view json,
                                               const facts::Vocabulary& vocabulary,
                                               const Index& index, const Settings& settings);
/// The same from a value inside a JSON text that was read; pointers count from it.
[[nodiscard]] base::Result<Record> read_record(base::json::Value root,
                                               const facts::Vocabulary& vocabulary,
                                               const Index& index, const Settings& settings);

}  // namespace nextline::intake
