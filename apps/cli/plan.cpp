// SPDX-License-Identifier: Apache-2.0
#include "ask.h"
#include "commands.h"
#include "trials_index.h"

namespace nextline::cli {
namespace {

Outcome run(const Arguments& arguments, const Surroundings& around) {
    if (given(arguments, "trials").empty()) return ask("plan", arguments, around);
    return ask("plan", arguments, around, [&](service::Service& service) {
        return open_trials({{"index", given(arguments, "trials")}}, around, service);
    });
}

}  // namespace

Command plan_command() {
    return {"plan",
            "choices to discuss, each with its reasons and sources",
            {record_operand()},
            {format_flag({"text", "json", "html"}),
             language_flag(),
             as_of_flag(),
             region_flag(),
             {"audience", "WHO", "for whom it is worded", {"patient", "clinician"}, "patient"},
             {"figures", "FIGURES", "survival figures", {"hidden", "shown"}, "hidden"},
             assume_complete_flag(),
             {"trials", "FILE", "name open trials of this index (nextline trials import)", {}, ""}},
            run};
}

}  // namespace nextline::cli
