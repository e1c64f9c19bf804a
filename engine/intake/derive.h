// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "intake/reading.h"

namespace nextline::intake {

/// Adds the dates that the treatments tell: when the last radiation ended (Fact::last_radiation).
/// It ended no earlier than the last one in the record and, where the treatments are whole, no
/// later. A record without a dated radiation tells nothing: who lists medicines may leave it out.
void derive_dates(Reading& reading);

}  // namespace nextline::intake
