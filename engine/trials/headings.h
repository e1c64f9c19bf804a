// SPDX-License-Identifier: Apache-2.0
// Private to room trials: lines that part the text of criteria.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
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

struct Named {
    Section section = Section::inclusion;
    std::string of;  ///< the words beside the heading: whose section it is; empty: everybody's
};

/// The section that a short line names which is no heading that is known in full: some people's
/// own ("Inclusion criteria of caregivers:"), or a sentence for all ("They are excluded from X if
/// any of these holds:"). Without a colon at its end it must hold no verb ("further exclusion
/// criteria may apply").
[[nodiscard]] std::optional<Named> section_named(Reader& reader, std::string_view line);

/// The byte at which the heading of a section begins amid a line, before a colon or at the end of
/// the line: "... agree to this. Exclusion criteria: ..."; npos if there is none. It begins with a
/// capital letter or a sentence.
[[nodiscard]] std::size_t section_amid(Reader& reader, std::string_view line);

/// True if a line is nothing but the heading of a section.
[[nodiscard]] bool is_section(Reader& reader, std::string_view line);

/// True if a line ends amid a sentence that may go on with the name of a section: "... who meet
/// any".
[[nodiscard]] bool goes_on(Reader& reader, std::string_view line);

/// Where sentences of a line begin that speak of another part of the trial each: "In phase I, ...
/// In phase II, ...", if the line begins with such a sentence; and where its last sentence is the
/// heading of a part: "... Additional for patients in Part B only".
[[nodiscard]] std::vector<std::size_t> parts_amid(Reader& reader, std::string_view line);

}  // namespace nextline::trials
