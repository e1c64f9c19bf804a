// SPDX-License-Identifier: Apache-2.0
// Private to room trials: lines that speak of a part of the trial only.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "trials/cover.h"
#include "trials/words.h"

namespace nextline::trials {

/// The words by which a line says what part of the trial it speaks of ("for cohort B, ...", "...
/// (phase II only)"); empty if it speaks of all. In the row the phrase `part` becomes a filler
/// then.
///
/// A part that the line begins with is the whole line's. Another one is its sentence's, which may
/// ask one thing and end there, and no other sentence anything. Where a line names different
/// parts, or it can't be told what of it is a part's, the line asks nothing.
[[nodiscard]] std::string part_of(std::span<Stretch> row, std::string_view line,
                                  std::span<const Word> words);

/// The name of a part in one form, as the phrase `parts_named` gives it: "cohort 1 / cohort 3" is
/// either of them, "phase 2, expansion" a part of phase 2. A name that it does not know stays.
[[nodiscard]] std::string part_name(const Grammar& grammar, Meanings& meanings,
                                    std::string_view name);

}  // namespace nextline::trials
