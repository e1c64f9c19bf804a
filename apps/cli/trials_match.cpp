// SPDX-License-Identifier: Apache-2.0
// `nextline trials match`: trials for one person, criterion by criterion.
#include <memory>

#include "ask.h"
#include "commands.h"
#include "trials_index.h"

namespace nextline::cli {
namespace {

Outcome run(const Arguments& arguments, const Surroundings& around) {
    return ask("trials", arguments, around,
               [&](service::Service& service) { return open_trials(arguments, around, service); });
}

}  // namespace

base::Result<void> open_trials(const Arguments& arguments, const Surroundings& around,
                               service::Service& service) {
    auto opened = open_index(arguments, around);
    if (!opened) return std::unexpected(std::move(opened.error()));
    const auto store = std::make_shared<trialstore::Store>(std::move(*opened));
    const auto concern = read_concern(*store, arguments, around);
    if (!concern) return std::unexpected(concern.error());
    auto trials = trialstore::load(*store, concern->wanted);
    if (!trials) return std::unexpected(std::move(trials.error()));
    service.open_trials(std::move(*trials), [store](const std::vector<std::string>& ids) {
        std::vector<trials::ReadTrial> out;
        for (const std::string& id : ids) {
            auto found = trialstore::find(*store, id);
            if (found && *found) out.push_back(std::move(**found));
        }
        return out;
    });
    return {};
}

Command trials_match_command() {
    return {"trials match",
            "trials for one person: what is met, what is not, what is unknown, and why",
            {record_operand()},
            {index_flag(),
             {"near", "PLACE", "a country or city; trials without a place stay in", {}, ""},
             status_flag(""),
             phase_flag(),
             {"closed-too", "", "also trials that may be closed: ask", {}, ""},
             {"limit", "N", "how many are shown, at most 200", {}, "20"},
             words_flag(),
             format_flag({"text", "json", "html"}),
             language_flag(),
             as_of_flag(),
             region_flag(),
             {"audience", "WHO", "for whom it is worded", {"patient", "clinician"}, "patient"},
             assume_complete_flag()},
            run};
}

}  // namespace nextline::cli
