// SPDX-License-Identifier: Apache-2.0
#include "eligibility_file.h"

#include <string>

#include "files.h"
#include "rulebook_file.h"
#include "trials/phrases.h"

namespace nextline::cli {

base::Result<trials::Grammar> open_eligibility(const Surroundings& around) {
    std::string looked;
    for (std::filesystem::path place : rulebook_places(around)) {
        place.replace_extension(".eligibility");
        std::error_code ignored;
        if (!std::filesystem::exists(place, ignored)) {
            looked += (looked.empty() ? "" : " and ") + place.string();
            continue;
        }
        const auto text = read_file(place.string());
        if (!text) return std::unexpected(text.error());
        return trials::open_grammar(*text);
    }
    return base::failure({}, "there are no phrases of eligibility text at " + looked,
                         "make them with `nextline compile knowledge -o nextline.rulebook`");
}

}  // namespace nextline::cli
