// SPDX-License-Identifier: Apache-2.0
#include "ask.h"
#include "commands.h"

namespace nextline::cli {
namespace {

Outcome run(const Arguments& arguments, const Surroundings& around) {
    return ask("explain", arguments, around);
}

}  // namespace

Command explain_command() {
    return {"explain",
            "why one option stands where it stands: rules, facts, what is missing",
            {record_operand(), {"OPTION", "the option's id, as `nextline options` lists it"}},
            {format_flag({"text", "json"}), language_flag(), as_of_flag(), region_flag(),
             assume_complete_flag()},
            run};
}

}  // namespace nextline::cli
