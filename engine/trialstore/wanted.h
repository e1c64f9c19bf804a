// SPDX-License-Identifier: Apache-2.0
// Private to room trialstore: which trials are meant, as SQL.
#pragma once

#include <string>

#include "trialstore/store.h"

namespace nextline::trialstore {

/// The words as a question to FTS5: each in quotation marks, so that no sign has a meaning.
[[nodiscard]] std::string match_of(const Wanted& wanted);

/// FROM: `trial`, and `found` where words are asked for.
[[nodiscard]] std::string tables_of(const std::string& match);

/// WHERE: the rows that are wanted; ?1 is the question of match_of, ?2 status, ?3 phase.
[[nodiscard]] std::string condition_of(const Wanted& wanted, const std::string& match);

}  // namespace nextline::trialstore
