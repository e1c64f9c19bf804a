// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "reports/trials_report.h"
#include "service/read_request.h"
#include "service/service.h"

namespace nextline::service {

/// The trials found for a person, with all that their words rest on. Stays where it was made.
struct FoundTrials {
    advice::TrialMatches matches;
    advice::Plan proved;
    std::vector<trials::ReadTrial> words;
    std::optional<reports::Trials> shown;
};

/// Matches the person with the opened trials, for a plan or a list of trials; nullptr if nothing
/// was opened or asked. Only recruiting ones by a fresh record, unless the request asks for others.
[[nodiscard]] std::unique_ptr<FoundTrials> find_trials(const Question& question,
                                                       const facts::Patient& patient,
                                                       const advice::TrialIndex* index,
                                                       const Service::TrialText& words);

}  // namespace nextline::service
