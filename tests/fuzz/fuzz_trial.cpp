// SPDX-License-Identifier: Apache-2.0
// A record of a trial: refused, or a trial within its limits that a pack gives back as it was.
#include "base/json.h"
#include "target.h"
#include "trials/lines.h"
#include "trials/pack.h"

namespace {

using namespace nextline;

void check_list(const std::vector<std::string>& list) {
    fuzz::require(list.size() <= trials::kMostMembers, "lists have their limit");
    for (const std::string& line : list) {
        fuzz::require(!line.empty(), "members of lists are not empty");
        fuzz::require(line.find('\n') == std::string::npos, "members of lists are lines");
        fuzz::require(line.size() <= trials::kLongestField, "texts have their limit");
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::text_of(data, size);
    if (const auto pack = trials::decode_pack(text)) {
        const std::string written = trials::encode(*pack);
        const auto again = trials::decode_pack(written);
        fuzz::require(again && trials::encode(*again) == written, "a pack reads back");
    }
    const auto document = base::json::read(text);
    if (!document) return 0;
    const auto trial = trials::read_trial((*document)->root());
    if (!trial) {
        fuzz::require(!trial.error().empty(), "a refusal says why");
        return 0;
    }
    for (const auto* list :
         {&trial->conditions, &trial->interventions, &trial->keywords, &trial->phases})
        check_list(*list);
    fuzz::require(trial->sites.size() <= trials::kMostMembers, "sites have their limit");
    fuzz::require(trial->title.size() <= trials::kLongestField, "the title has its limit");
    fuzz::require(trial->eligibility.size() <= trials::kLongestText + 4, "so have the criteria");
    trials::Pack pack;
    pack.trials.emplace_back().trial = *trial;
    pack.trials[0].snapshot = trials::snapshot_of((*document)->root());
    pack.trials[0].trial.eligibility.clear();
    const auto read = trials::decode_pack(trials::encode(pack));
    fuzz::require(read && read->trials[0].trial == pack.trials[0].trial, "a pack gives it back");
    return 0;
}
