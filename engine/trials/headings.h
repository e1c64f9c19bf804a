// SPDX-License-Identifier: Apache-2.0
// Private to room trials: lines that part the text of criteria.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "trials/reading.h"

namespace nextline::trials {

enum class Heading : std::uint8_t { inclusion, exclusion, cohort, general };
struct Found {
    Heading heading = Heading::general;
    std::size_t end = 0;  ///< bytes of the line that it takes
};

/// The phrases that are headings.
[[nodiscard]] std::vector<Symbol> heading_phrases(const Grammar& grammar);

/// The heading that a line begins with, if it is all of the line or a colon follows.
[[nodiscard]] std::optional<Found> heading_of(Reader& reader, std::string_view line);

/// The section that a short line names which ends in a colon and is no heading that is known in
/// full. It opens a section of some people's own: "Inclusion criteria of caregivers:".
[[nodiscard]] std::optional<Section> section_named(Reader& reader, std::string_view line);

}  // namespace nextline::trials
