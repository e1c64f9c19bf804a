// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "reports/evidence_words.h"
#include "reports/reasons.h"

namespace nextline::reports {

/// A statement that rests on something that may not be known yet.
struct Check {
    Statement say;
    logic::Truth truth = logic::Truth::unknown;
    std::vector<logic::Missing> missing;
};

/// One option of the plan in words: what every rendering of it says.
struct OptionWords {
    const advice::Card* card = nullptr;
    const rulebook::Option* option = nullptr;
    Statement standing;
    std::optional<Statement> if_choosing;
    std::vector<Statement> flags;     ///< running, disputed, unconfirmed, access
    std::vector<Statement> by;        ///< who speaks for it: those that hold, then may, then later
    std::vector<Reason> because;      ///< their conditions for this person
    std::vector<Statement> against;   ///< who speaks against it, and why it is excluded
    std::vector<Statement> earlier;   ///< what went badly with a medicine of it before
    std::vector<Check> before_start;  ///< what must pass first holds, what must be known is open
    std::vector<Check> weigh;
    std::vector<Check> companions;
    std::vector<Statement> burden;
    std::vector<EvidenceWords> evidence;
    std::vector<Statement> wishes;
    std::vector<Statement> preferred;
};

[[nodiscard]] OptionWords option_words(const Voice& voice, const advice::Card& card);

/// "recommended", "advised_against" ...: part of message ids and the JSON's word.
[[nodiscard]] std::string_view standing_id(advice::Standing standing);
[[nodiscard]] std::string_view access_id(advice::Access access);

/// The nouns of what is missing, each once: "the QTcF and the LVEF".
[[nodiscard]] std::string missing_words(const Voice& voice,
                                        const std::vector<logic::Missing>& missing);
/// The first ones of many: "the QTcF, the LVEF and 4 more points".
[[nodiscard]] std::string few_missing_words(const Voice& voice,
                                            const std::vector<logic::Missing>& missing);
[[nodiscard]] std::vector<std::string> missing_nouns(const Voice& voice,
                                                     const std::vector<logic::Missing>& missing);

}  // namespace nextline::reports
