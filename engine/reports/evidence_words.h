// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/statement.h"

namespace nextline::reports {

/// One published figure beside its own comparator, in words.
struct FigureWords {
    const rulebook::Figure* figure = nullptr;
    Statement statement;
};

/// What an option's trial reported, for people like those in it.
struct EvidenceWords {
    const rulebook::Evidence* evidence = nullptr;
    Statement trial;  ///< name, population, arm and comparator
    std::vector<FigureWords> benefits, harms;
    bool survival_hidden = false;      ///< there are survival figures that were not asked for
    std::vector<Statement> not_shown;  ///< kinds without a figure here; hidden survival figures
};

[[nodiscard]] EvidenceWords evidence_words(const Voice& voice, const rulebook::Evidence& evidence);

/// "12.5" per cent as people of 100: "about 12", "fewer than 1"; and how many that leaves.
struct Frequency {
    std::string with;
    std::string without;
};
[[nodiscard]] Frequency of_hundred(const Voice& voice, std::string_view percent);

/// A hazard ratio in words: how much lower or higher the rate was, or that it is not settled.
[[nodiscard]] Statement hazard_words(const Voice& voice, const rulebook::Figure& figure);

}  // namespace nextline::reports
