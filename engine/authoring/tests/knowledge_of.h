// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "authoring/compile.h"

namespace nextline::authoring {

[[nodiscard]] inline std::string text_of(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Every file below a folder, with its path relative to it.
[[nodiscard]] inline std::vector<File> files_of(const std::filesystem::path& folder) {
    std::vector<File> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files.push_back({std::filesystem::relative(entry.path(), folder).generic_string(),
                             text_of(entry.path())});
    return files;
}

[[nodiscard]] inline std::filesystem::path tests_folder() {
    return std::filesystem::path(NEXTLINE_SOURCE_DIR) / "engine/authoring/tests";
}

[[nodiscard]] inline std::vector<File> good_knowledge() {
    return files_of(tests_folder() / "good");
}

}  // namespace nextline::authoring
