// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "rulebook/rulebook.h"

namespace nextline::service {

/// What a form needs to ask about everything that a record can say (docs/vocabulary-json.md):
/// facts with their questions, values and places, medicines, words of treatments and regions.
[[nodiscard]] std::string vocabulary_json(const rulebook::Rulebook& book, facts::Language language);

}  // namespace nextline::service
