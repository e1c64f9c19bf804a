// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/json.h"

namespace nextline::trials {

/// A place where a trial runs.
struct Site {
    std::string country, city;
    std::string status;  ///< as the registry writes it, upper case; empty: not said
    bool operator==(const Site&) const = default;
};

/// A trial as its record tells it. Empty texts: not said.
struct Trial {
    std::string id;  ///< NCT number
    std::string title;
    std::string summary;
    std::vector<std::string> conditions, interventions, keywords;
    std::vector<std::string> phases;       ///< "PHASE2"
    std::string status;                    ///< overall status, upper case: "RECRUITING"
    std::string updated;                   ///< last change at the registry, YYYY-MM-DD or shorter
    std::string study_type;                ///< "INTERVENTIONAL"
    std::string sex;                       ///< "ALL", "FEMALE", "MALE"
    std::string minimum_age, maximum_age;  ///< as written: "18 Years"
    std::vector<Site> sites;
    std::string eligibility;  ///< the text of the criteria
    bool operator==(const Trial&) const = default;
};

/// Limits on one record: texts are cut at kLongestField bytes, lists at kMostMembers. The criteria
/// have their own limit (lines.h), so that the loss of a line is noticed where lines are read.
inline constexpr std::size_t kLongestField = 20000;
inline constexpr std::size_t kMostMembers = 2000;

/// Reads a record of the ClinicalTrials.gov API v2 (`protocolSection`) or a reduced one (`nct_id`,
/// `eligibility` ...). Fails if it is no object or has no id of the form NCT and eight digits.
[[nodiscard]] base::Result<Trial> read_trial(const base::json::Value& record);

/// The day on which the registry gave the record (API v2, `versionHolder`), YYYY-MM-DD; empty: not
/// said. The date of the last change is none.
[[nodiscard]] std::string snapshot_of(const base::json::Value& record);

/// Years of an age as the registry writes it ("18 Years", "6 Months"); nothing if it is none.
[[nodiscard]] std::optional<double> age_in_years(const std::string& text);

}  // namespace nextline::trials
