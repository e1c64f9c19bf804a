// SPDX-License-Identifier: Apache-2.0
#include "service/found_trials.h"

#include <algorithm>

namespace nextline::service {

std::unique_ptr<FoundTrials> find_trials(const Question& question, const facts::Patient& patient,
                                         const advice::TrialIndex* index,
                                         const Service::TrialText& words) {
    const bool asked = question.want == Want::trials || question.want == Want::plan;
    if (index == nullptr || !asked) return nullptr;
    auto found = std::make_unique<FoundTrials>();
    found->matches = advice::match_trials(patient, *index, question.trials);
    auto& list = found->matches.list;
    if (!question.closed_too)
        std::erase_if(list, [](const advice::TrialMatch& match) { return !match.open; });
    if (list.size() > question.limit) list.resize(question.limit);
    std::vector<std::string> ids;
    for (const advice::TrialMatch& match : list)
        ids.push_back(index->trials.trials[match.trial].id);
    found->words = words(ids);
    // A trial that is gone from its source since the index was opened is not shown.
    if (found->words.size() != ids.size()) list.clear();
    found->proved.request = question.request;
    found->proved.proof = found->matches.proof;
    found->shown.emplace(*index, found->matches, found->proved,
                         std::span<const trials::ReadTrial>(found->words));
    return found;
}

}  // namespace nextline::service
