// SPDX-License-Identifier: Apache-2.0
// Private to room trials: what a record asks beside the text of its criteria.
#pragma once

#include <vector>

#include "trials/criteria.h"

namespace nextline::trials {

/// Age and sex of the record.
void add_record(const Trial& trial, std::vector<Criterion>& out);

/// Where every condition of a record is a kind of the cancer of this knowledge or another cancer:
/// one of these kinds, in front, if no line of `list` asks about them. A condition that is neither
/// ("solid tumors") may be anybody's.
void add_kinds(Reader& reader, const Trial& trial, std::vector<Criterion>& list);

}  // namespace nextline::trials
