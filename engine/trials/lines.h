// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "trials/reading.h"

namespace nextline::trials {

inline constexpr std::size_t kMostLines = 1000;      ///< of one trial; the rest is left out
inline constexpr std::size_t kLongestLine = 4000;    ///< bytes; a longer one is cut
inline constexpr std::size_t kLongestText = 200000;  ///< bytes of one trial's criteria

/// A line of a trial's criteria.
struct Line {
    Section section = Section::inclusion;
    std::string cohort;  ///< heading of the cohort, arm or part; empty: everybody
    std::string text;    ///< without its bullet
    std::string tumour;  ///< the line that names the cancer of the people it speaks of; empty: all
    std::uint32_t depth = 0;  ///< nesting of its list, from indentation and kind of bullet
    bool amid = false;        ///< without a bullet between two of the same list
};

struct Lines {
    std::vector<Line> lines;
    bool cut = false;  ///< more text than the limits allow
};

/// Parts the text of a trial's criteria into lines. Headings (phrases `inclusion_heading`,
/// `exclusion_heading`, `cohort_heading`, `general_heading`) set the section and the cohort of the
/// lines after them.
[[nodiscard]] Lines read_lines(Reader& reader, std::string_view text);

}  // namespace nextline::trials
