// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "base/partial_date.h"
#include "facts/vocabulary.h"

namespace nextline::advice {

enum class Audience : std::uint8_t { patient, clinician };

/// What a plan is asked for, beside the patient.
struct Request {
    base::PartialDate as_of;  ///< a full date
    std::string region;       ///< us, eu, uk, au ...
    facts::Language language = facts::Language::en;
    Audience audience = Audience::patient;
    bool show_survival = false;  ///< survival and progression figures are hidden until asked for
};

}  // namespace nextline::advice
