// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nextline::trials {

// The registry's own words, as its interface writes them today and as older copies of its records
// do ("Active, not recruiting", "Phase 1/Phase 2", "July 14, 2020"). What is written in another way
// was not said: it gives nothing.

/// "NCT" and eight digits.
[[nodiscard]] bool is_trial_id(std::string_view text);

/// Blanks, line ends and control characters as one blank; none around it.
[[nodiscard]] std::string one_line(std::string_view text);

/// Upper case, words joined by `_`, without a remark in brackets: "ACTIVE_NOT_RECRUITING".
[[nodiscard]] std::string status_word(std::string_view text);

/// Adds each phase once: "PHASE1", "EARLY_PHASE1", "NA"; several may stand in one text.
void add_phases(std::vector<std::string>& phases, std::string_view text);

/// "ALL", "FEMALE" or "MALE"; numbers that stand for them are not understood.
[[nodiscard]] std::string sex_word(std::string_view text);

/// The age as written; empty if the registry says that there is no limit ("N/A").
[[nodiscard]] std::string age_words(std::string_view text);

/// YYYY-MM-DD or shorter.
[[nodiscard]] std::string date_word(std::string_view text);

}  // namespace nextline::trials
