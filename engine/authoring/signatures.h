// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "authoring/compile.h"

namespace nextline::authoring {

/// How a rule stands to the signatures.
struct Review {
    const Signature* signature = nullptr;   ///< nullptr: nobody signed it
    std::vector<std::string_view> changed;  ///< parts of kSignedParts that changed since
    [[nodiscard]] bool holds() const { return signature != nullptr && changed.empty(); }
};

/// The newest signature that covers the rule and what changed since; `since` names the file of the
/// one to look at instead.
[[nodiscard]] Review review_of(const Compiled& compiled, std::size_t rule,
                               std::string_view since = {});

/// Rules, options and trials that somebody signed as they stand now.
[[nodiscard]] std::size_t signed_rules(const Compiled& compiled);

/// Says in the rulebook who reviewed it, if everything is signed as it stands, and which options
/// are reviewed: those that are signed with all their supports, guards and trials.
void mark_reviewed(Compiled& compiled);

/// Rules of a folder or file of the knowledge ("drugs/onemab"; empty: all), by their place.
[[nodiscard]] std::vector<std::size_t> rules_in(const Compiled& compiled, std::string_view path);

/// Who signs, and when.
struct Signer {
    std::string name, role, date, remarks;
};
/// The file of a signature of these rules as they stand, and its name in reviews/, made of the
/// date, the folder and the name.
[[nodiscard]] File signature_of(const Compiled& compiled, std::string_view path,
                                const Signer& signer);

}  // namespace nextline::authoring
