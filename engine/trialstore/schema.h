// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trialstore/database.h"

namespace nextline::trialstore {

/// Makes the tables in a new file and checks those of an old one; throws if it is not ours or of
/// another version.
void prepare_for_writing(Database& database);
void prepare_for_reading(Database& database);

}  // namespace nextline::trialstore
