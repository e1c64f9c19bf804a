// SPDX-License-Identifier: Apache-2.0
#include "surroundings.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <string_view>

namespace nextline::cli {
namespace {

constexpr std::size_t kWidest = 96;     // longer lines are hard to read
constexpr std::size_t kNarrowest = 40;  // below that, tables fall apart

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view{} : std::string_view{value};
}

std::string local_date() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    localtime_r(&now, &parts);
    std::array<char, 16> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts);
    return {text.data(), length};
}

std::size_t terminal_width() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kWidest;
    return std::clamp<std::size_t>(size.ws_col, kNarrowest, kWidest);
}

}  // namespace

Surroundings look_around() {
    Surroundings found;
    found.today = local_date();
    if (isatty(STDOUT_FILENO) != 0) {
        // https://no-color.org: any value that is not empty
        found.colour = environment("NO_COLOR").empty() && environment("TERM") != "dumb";
        found.width = terminal_width();
    }
    std::error_code ignored;
    found.program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    found.rulebook_wanted = environment("NEXTLINE_RULEBOOK");
    found.data = environment("XDG_DATA_HOME");
    if (found.data.empty() && !environment("HOME").empty())
        found.data = std::filesystem::path(environment("HOME")) / ".local" / "share";
    return found;
}

}  // namespace nextline::cli
