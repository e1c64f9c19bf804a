// SPDX-License-Identifier: Apache-2.0
// Private to room rulebook.
#pragma once

#include <string>

#include "rulebook/rulebook.h"

namespace nextline::rulebook {

/// What is wrong in a rulebook that was read: an index that points nowhere, a node that does not
/// come after its children, sets of the wrong kind, lists that are not sorted. Empty: nothing.
[[nodiscard]] std::string wrong_index(const Rulebook& book);

}  // namespace nextline::rulebook
