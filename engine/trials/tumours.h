// SPDX-License-Identifier: Apache-2.0
// Private to room trials: parts of the criteria that are for the people of one cancer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "trials/lines.h"

namespace nextline::trials {

/// Trials of several cancers part their criteria by lines that only name one ("Ovarian cancer:",
/// phrase `tumour_heading`). Gives the lines below each its name (Line::tumour) and cohort: deeper
/// ones, or where none are deeper the next few, up to another such line, one that looks like a
/// heading, one hardly ever asked of some people only (Reading::ends_part), or one that names the
/// cancer of this knowledge. A row of names with nothing between them parts nothing. Of each line
/// that names a cancer so: the condition that its people satisfy (empty: it reads as any line); of
/// the others nothing.
[[nodiscard]] std::vector<std::optional<std::string>> part_by_tumour(
    Reader& reader, std::vector<Line>& lines, const std::vector<Reading>& readings);

}  // namespace nextline::trials
