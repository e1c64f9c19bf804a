// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "intake/fhir.h"

namespace nextline::intake {

/// The settings that a treatment's intent leaves possible: mCODE's intent extension, whose codes
/// are answers named neoadjuvant, adjuvant, metastatic (palliative) or early (curative).
[[nodiscard]] std::uint8_t settings_of(const Reading& reading, Value treatment);

/// The reasons for ending that stay possible of `possible`: statusReason, reasonEnded and mCODE's
/// termination reason, whose codes are answers named completed, progression, toxicity, wish, other.
[[nodiscard]] std::uint8_t reasons_of(const Reading& reading, Value treatment,
                                      std::uint8_t possible);

}  // namespace nextline::intake
