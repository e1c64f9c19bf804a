// SPDX-License-Identifier: Apache-2.0
// Private to room trialstore: which trials are meant, as SQL.
#pragma once

#include <string>

#include "trialstore/store.h"

namespace nextline::trialstore {

/// Words as a question to FTS5: each, or those that stand together in quotation marks, marked
/// so that no sign has a meaning.
[[nodiscard]] std::string match_of(const std::string& words);

/// True if the rows can be ordered by how well they match the words.
[[nodiscard]] bool is_ranked(const Wanted& wanted, const std::string& match);

/// FROM: `trial`, and `found` where rows are ranked.
[[nodiscard]] std::string tables_of(const Wanted& wanted, const std::string& match);

/// WHERE: the rows that are wanted; ?1 is the question of match_of, ?2 status, ?3 phase. Where
/// words say what a trial is about, they may stand anywhere in a record that names nothing.
[[nodiscard]] std::string condition_of(const Wanted& wanted, const std::string& match);

}  // namespace nextline::trialstore
