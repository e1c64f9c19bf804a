// SPDX-License-Identifier: Apache-2.0
#include "ask.h"
#include "commands.h"

namespace nextline::cli {
namespace {

Outcome run(const Arguments& arguments, const Surroundings& around) {
    return ask("packet", arguments, around);
}

}  // namespace

Command packet_command() {
    return {"packet",
            "papers for a visit or a second opinion: summary, pathology, treatments, questions",
            {record_operand()},
            {format_flag({"text", "html"}), language_flag(), as_of_flag(), region_flag(),
             assume_complete_flag()},
            run};
}

}  // namespace nextline::cli
