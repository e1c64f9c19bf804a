// SPDX-License-Identifier: Apache-2.0
#include "ask.h"
#include "commands.h"

namespace nextline::cli {
namespace {

Outcome run(const Arguments& arguments, const Surroundings& around) {
    return ask("facts", arguments, around);
}

}  // namespace

Command facts_command() {
    return {"facts",
            "what was read from a record, what was not, what contradicts itself",
            {record_operand()},
            {format_flag({"text", "json"}), language_flag(), as_of_flag(), region_flag(),
             assume_complete_flag()},
            run};
}

}  // namespace nextline::cli
