// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "logic/builder.h"

namespace nextline::logic {

/// What names in an expression mean. `definition` gives the node of a defined condition (kNoNode if
/// there is none); `term` a defined term (nullptr if there is none). `names` are all definition
/// ids, for hints.
struct Names {
    const facts::Vocabulary& vocabulary;
    std::function<NodeId(std::string_view)> definition;
    std::function<const Term*(std::string_view)> term;
    std::vector<std::string> names;
};

inline constexpr std::size_t kLongestExpression = 4000;  ///< bytes
inline constexpr std::size_t kDeepestExpression = 40;    ///< nested parentheses and nots

/// Reads and type-checks a condition (docs/rule-language.md) and adds it to the builder. `place` is
/// where the text begins (its first character); errors point into it and suggest the nearest word.
[[nodiscard]] base::Result<NodeId> read_condition(std::string_view text, const base::Place& place,
                                                  const Names& names, Builder& builder);

/// Reads a term: `newest her2`, `lines of any_treatment in metastatic + 1`.
[[nodiscard]] base::Result<Term> read_term(std::string_view text, const base::Place& place,
                                           const Names& names);

/// A drug, a class or `any_treatment`; nothing if there is none.
[[nodiscard]] std::optional<What> find_what(const facts::Vocabulary& vocabulary,
                                            std::string_view id);

}  // namespace nextline::logic
