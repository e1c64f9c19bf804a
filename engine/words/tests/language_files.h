// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <fstream>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "facts/vocabulary.h"

namespace nextline::words::testing {

/// The messages of one language file: lines of `id: "text"` (the whole form of these files).
inline std::map<std::string, std::string> messages_of(const std::string& language) {
    std::ifstream file(std::string(NEXTLINE_SOURCE_DIR) + "/knowledge/languages/" + language +
                       ".yaml");
    std::map<std::string, std::string> out;
    for (std::string line; std::getline(file, line);) {
        const std::size_t open = line.find(": \"");
        if (line.empty() || line[0] == '#' || open == std::string::npos) continue;
        std::string text = line.substr(open + 3, line.size() - open - 4);
        for (std::size_t at = text.find("\\\""); at != std::string::npos;
             at = text.find("\\\"", at + 1))
            text.erase(at, 1);
        out[line.substr(0, open)] = text;
    }
    return out;
}

/// Both languages, as a rulebook holds them.
inline std::vector<std::pair<std::string, facts::Text>> all_messages() {
    const auto english = messages_of("en");
    auto spanish = messages_of("es");
    std::vector<std::pair<std::string, facts::Text>> out;
    for (const auto& [id, text] : english) out.push_back({id, {text, spanish[id]}});
    return out;
}

}  // namespace nextline::words::testing
