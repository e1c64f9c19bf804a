// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "commands.h"
#include "knowledge.h"
#include "rulebook_file.h"

namespace nextline::cli {
namespace {

Outcome run(const Arguments& arguments, const Surroundings& around) {
    const auto service = open_rulebook(around);
    if (!service) return faulty(service.error());
    const auto language =
        given(arguments, "language") == "es" ? facts::Language::es : facts::Language::en;
    const auto& options = (*service)->rulebook().options;
    std::size_t width = 0;
    for (const rulebook::Option& option : options) width = std::max(width, option.id.size());
    Outcome outcome;
    for (const rulebook::Option& option : options) {
        outcome.out += option.id + std::string(width + 2 - option.id.size(), ' ') +
                       option.name[static_cast<std::size_t>(language)] + "\n";
    }
    return outcome;
}

}  // namespace

Command options_command() {
    return {"options", "id and name of every option of the rulebook", {}, {language_flag()}, run};
}

}  // namespace nextline::cli
