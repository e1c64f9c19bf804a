// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "trials/reading.h"
#include "trials/trial.h"

namespace nextline::trials {

/// One criterion of a trial: a line, verbatim, and what it asks (docs/eligibility.md).
struct Criterion {
    Section section = Section::inclusion;
    std::string cohort;  ///< empty: for everybody
    std::string text;
    std::string must;  ///< condition that everybody satisfies, or empty
    bool whole = false;
    std::string permits;  ///< it allows something: a condition that asks about the same; or empty
    Beyond beyond = Beyond::none;
    int group = 0;  ///< lines with the same number other than 0 are alternatives: one suffices
    bool operator==(const Criterion&) const = default;
};

struct Criteria {
    std::vector<Criterion> list;  ///< in the order of the text; first the record's own age and sex
    bool cut = false;             ///< criteria are missing: the text was too long, or there is none
};

/// Reads a trial's criteria. Lines below "one of the following" are alternatives; lines below a
/// condition ("if", "for people with") ask nothing by themselves. A line that ends in a colon
/// before others and of which nothing was understood is a heading.
[[nodiscard]] Criteria read_criteria(Reader& reader, const Trial& trial);

}  // namespace nextline::trials
