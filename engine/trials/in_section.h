// SPDX-License-Identifier: Apache-2.0
// Private to room trials: what the part of the criteria that a line stands in makes of its words.
#pragma once

#include <span>
#include <vector>

#include "trials/cover.h"
#include "trials/reading.h"

namespace nextline::trials {

/// A stretch as it counts in a section: where its meaning cannot be told, it voids its sentence.
void fit(Stretch& stretch, Section section);

/// What is asked behind "one of the following factors" in a line of the inclusion part is one of
/// several ways: as words that are not understood.
void drop_alternatives(std::span<Stretch> row, const Grammar& grammar,
                       std::span<const Covered> covered);

/// "Chemotherapy within 3 months" and "pregnant women" of the inclusion part may be what is asked
/// for: a demand that denies without a word that does is in doubt (phrases `denies`, `unsought`,
/// `recent`, `passed`, which `denials` finds).
void doubt_denials(std::span<Stretch> row, const Grammar& grammar, Recognizer& denials,
                   std::span<const Kind> words);

}  // namespace nextline::trials
