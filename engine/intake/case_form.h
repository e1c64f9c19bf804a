// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "intake/read_record.h"
#include "intake/reading.h"

namespace nextline::intake {

using base::json::Value;

/// A case form (docs/case-form.md) being read: what it gave, and every mistake in it.
struct CaseForm {
    Reading& reading;
    base::Diagnostics problems = {};
    base::PartialDate said = {};  ///< when the form was filled in; unknown if after as_of
    std::vector<facts::FactId> not_whole = {};  ///< lists that hold words which are not known
    bool treatments_not_whole = false;

    [[nodiscard]] const facts::Fact& fact(facts::FactId id) const {
        return reading.vocabulary.facts[id];
    }
    void fail(std::string pointer, std::string message, std::string hint = {});
    /// Reports every key that is not allowed, with the nearest that is. False if it is no object.
    bool check_keys(Value object, const std::string& pointer, std::span<const std::string> allowed);
    /// A date of the form; unknown if absent. Reports what is none.
    [[nodiscard]] base::PartialDate date(Value text, const std::string& pointer);
    /// true or false; nothing if absent. Reports what is neither, and yes, no, on, off.
    [[nodiscard]] std::optional<bool> boolean(Value value, const std::string& pointer);
    /// A number above zero; 0 if absent.
    [[nodiscard]] double amount(Value value, const std::string& pointer);
};

/// The text of a scalar; empty for null, objects, lists and absent values.
[[nodiscard]] std::string scalar(Value value);

/// Reads a whole case form. Unknown keys and impossible values are errors, all at once; unknown
/// words in lists are kept as not read, and their list is then not complete.
[[nodiscard]] base::Result<void> read_case(Value root, Reading& reading, Record& record,
                                           bool assume_complete);

// Parts of the form, each at `pointer`.
/// What a scalar says of a fact that is no list; nothing after reporting a mistake.
[[nodiscard]] std::optional<facts::ValueSet> read_case_value(CaseForm& form, facts::FactId fact,
                                                             Value value,
                                                             const std::string& pointer);
/// The FHIR record that the case adds to, at /bundle: what it says comes before the form's own.
void read_bundle(CaseForm& form, Value bundle);
/// A section whose keys are facts: person, disease, now, health, wishes.
void read_section(CaseForm& form, std::string_view section, Value object);
/// A list of results: tumour_tests, measurements.
void read_results(CaseForm& form, std::string_view section, Value list);
/// A list of members: sites, conditions, symptoms ...; `date` is for those without their own.
void read_members(CaseForm& form, facts::FactId fact, Value list, const std::string& pointer,
                  base::PartialDate date);
void read_treatments(CaseForm& form, Value list);
/// What the person wrote down for the next visit.
void read_visit(CaseForm& form, Value object);

}  // namespace nextline::intake
