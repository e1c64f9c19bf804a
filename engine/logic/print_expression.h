// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "logic/expression.h"

namespace nextline::logic {

/// The expression as text of the rule language; reading it again gives the same node.
[[nodiscard]] std::string print_condition(const Program& program, NodeId node,
                                          const facts::Vocabulary& vocabulary);
[[nodiscard]] std::string print_atom(const Atom& atom, const facts::Vocabulary& vocabulary);
[[nodiscard]] std::string print_term(const Term& term, const facts::Vocabulary& vocabulary);

}  // namespace nextline::logic
