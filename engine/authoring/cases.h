// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "authoring/draft.h"

namespace nextline::authoring {

/// Reads `given` (docs/knowledge-form.md) as a patient. Undated facts are of `as_of`.
[[nodiscard]] facts::Patient read_given(Draft& draft, const Node* given);

/// Reads the cases of the draft. Those of rules that could not be read are left out.
[[nodiscard]] std::vector<Case> read_cases(Draft& draft);

}  // namespace nextline::authoring
