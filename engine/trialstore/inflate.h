// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trialstore/records.h"

namespace nextline::trialstore {

/// The bytes as they are, or, if they begin as gzip's, what they unpack to. Throws if they are
/// damaged or cut off, or a .zip.
[[nodiscard]] Bytes unpacked(Bytes bytes);

/// The text as one gzip file, the same bytes for the same text.
[[nodiscard]] std::string packed(std::string_view text);

}  // namespace nextline::trialstore
