// SPDX-License-Identifier: Apache-2.0
#include "rulebook_file.h"

#include <string>

#include "files.h"

namespace nextline::cli {
namespace fs = std::filesystem;

std::vector<fs::path> rulebook_places(const Surroundings& around) {
    if (!around.rulebook_wanted.empty()) return {around.rulebook_wanted};
    const fs::path beside = around.program.parent_path();
    return {beside / "nextline.rulebook",
            beside.parent_path() / "share" / "nextline" / "nextline.rulebook"};
}

base::Result<std::unique_ptr<service::Service>> open_rulebook(const Surroundings& around) {
    std::string looked;
    for (const fs::path& place : rulebook_places(around)) {
        std::error_code ignored;
        if (!fs::exists(place, ignored)) {
            looked += (looked.empty() ? "" : " and ") + place.string();
            continue;
        }
        base::Result<std::string> bytes = read_file(place.string());
        if (!bytes) return std::unexpected(bytes.error());
        base::Result<std::unique_ptr<service::Service>> opened = service::Service::open(*bytes);
        if (!opened) {
            for (base::Diagnostic& problem : opened.error()) problem.place.file = place.string();
        }
        return opened;
    }
    return base::failure({}, "there is no rulebook at " + looked,
                         "make one with `nextline compile knowledge -o nextline.rulebook` and name "
                         "it in NEXTLINE_RULEBOOK");
}

}  // namespace nextline::cli
