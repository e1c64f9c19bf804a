// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "authoring/compile.h"

namespace nextline::authoring {

/// An example patient, and what the plan says now and said when it was accepted.
struct Example {
    std::string name;
    std::string record;  ///< JSON
    std::string as_of;
    std::string accepted, now;
};

/// What a review is of.
struct ReviewOf {
    std::string path;   ///< a folder or file of the knowledge; empty: all
    std::string since;  ///< name of the signature to compare with; empty: the newest of each rule
    std::vector<Example> examples;
    facts::Language language = facts::Language::en;
};

/// One printable page for a clinician: each rule as sentences in both languages, what follows, its
/// sources, its cases, what changed since it was signed, the example patients it matters to.
[[nodiscard]] std::string review_page(const Compiled& compiled, const ReviewOf& of);

/// How each rule stands for an example; nothing for rules without a condition, or if the record
/// cannot be read. In the order of Account::rules.
[[nodiscard]] std::vector<std::optional<logic::Truth>> truths_for(const Compiled& compiled,
                                                                  const Example& example);

}  // namespace nextline::authoring
