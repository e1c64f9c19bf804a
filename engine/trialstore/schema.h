// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trialstore/database.h"

namespace nextline::trialstore {

/// SQL of a row of `words` that does not say what its trial is about; as the index on it says it.
inline constexpr const char* kUnnamed = "title = '' AND conditions = '' AND keywords = ''";

/// Makes the tables in a new file and checks those of an old one; throws if it is not ours or of
/// another version.
void prepare_for_writing(Database& database);
void prepare_for_reading(Database& database);

}  // namespace nextline::trialstore
