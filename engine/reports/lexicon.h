// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rulebook/rulebook.h"

namespace nextline::reports {

/// Finds the words of a glossary in running text: whole words, whatever their case (abbreviations
/// in capitals only as such), alone or in the plural, the longest form first.
class Lexicon {
public:
    /// Forms of both languages serve; the name only in its own.
    Lexicon(const std::vector<rulebook::Explained>& glossary, facts::Language language);

    struct Use {
        std::size_t at, size;  ///< in the text, in bytes
        std::size_t entry;     ///< in the glossary
    };
    /// In the order of the text; no two overlap.
    [[nodiscard]] std::vector<Use> uses(std::string_view text) const;

private:
    struct Form {
        std::vector<std::string> words;  ///< lower case, unless `capitals`
        bool capitals = false;
        std::size_t entry = 0;
    };
    void add(std::string_view form, std::size_t entry);

    std::unordered_map<std::string, std::vector<Form>> forms_;  ///< by the first word, lower case
};

}  // namespace nextline::reports
