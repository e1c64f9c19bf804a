// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace nextline::cli {

/// What the program finds around itself. Looked at once, in main; commands get it as a value.
struct Surroundings {
    std::string today;                      ///< the local date, 2026-11-22
    bool colour = false;                    ///< standard output is a terminal that wants colour
    std::size_t width = 96;                 ///< columns for text
    std::filesystem::path program;          ///< the running file, links followed
    std::filesystem::path rulebook_wanted;  ///< $NEXTLINE_RULEBOOK, may be empty
    std::filesystem::path data;             ///< the user's own: $XDG_DATA_HOME, ~/.local/share
};

[[nodiscard]] Surroundings look_around();

}  // namespace nextline::cli
