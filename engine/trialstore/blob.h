// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "trials/compact.h"

namespace nextline::trialstore {

// What stands in the index as bytes: whole numbers of seven bits a byte, lowest first, the eighth
// bit telling that more follow; texts with their length before them.

/// Cut, cohorts, sites and criteria of a trial, its indices being ids of the tables `must` and
/// `site` of the index.
[[nodiscard]] std::string form_bytes(const trials::CompactTrial& trial);
/// Fills the same parts; false if the bytes are damaged.
[[nodiscard]] bool read_form(std::string_view bytes, trials::CompactTrial& trial);

/// The words of the criteria.
[[nodiscard]] std::string line_bytes(const trials::Criteria& criteria);
[[nodiscard]] bool read_lines(std::string_view bytes, std::vector<std::string>& lines);

}  // namespace nextline::trialstore
