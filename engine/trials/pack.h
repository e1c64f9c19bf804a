// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "trials/criteria.h"
#include "trials/trial.h"

namespace nextline::trials {

/// A trial with its criteria read: what a person is matched against.
struct ReadTrial {
    Trial trial;           ///< `eligibility` is empty: the criteria hold its words
    std::string snapshot;  ///< day on which the record was taken, YYYY-MM-DD; empty: not said
    std::string source;    ///< where it came from, e.g. "ClinicalTrials.gov"
    Criteria criteria;
};

/// Several trials as one canonical JSON text ("nextline": "trials/3"), for the web page.
struct Pack {
    std::string made;     ///< day, YYYY-MM-DD
    std::string grammar;  ///< hash of the phrases that read it
    std::vector<ReadTrial> trials;
};

[[nodiscard]] std::string encode(const Pack& pack);
/// At most 64 MB and 100,000 trials; every mistake with its pointer.
[[nodiscard]] base::Result<Pack> decode_pack(std::string_view text);

}  // namespace nextline::trials
