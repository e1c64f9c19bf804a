// SPDX-License-Identifier: Apache-2.0
#include "eligibility_file.h"

#include <map>
#include <memory>
#include <string>

#include "files.h"
#include "rulebook/names.h"
#include "rulebook_file.h"

namespace nextline::cli {

base::Result<trials::Phrases> open_phrases(const Surroundings& around) {
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
        return trials::decode_phrases(*text);
    }
    return base::failure({}, "there are no phrases of eligibility text at " + looked,
                         "make them with `nextline compile knowledge -o nextline.rulebook`");
}

base::Result<trials::Grammar> open_eligibility(const Surroundings& around) {
    auto phrases = open_phrases(around);
    if (!phrases) return std::unexpected(std::move(phrases.error()));
    return trials::open_grammar(*phrases);
}

trials::IsCondition conditions_of(const rulebook::Rulebook& book) {
    const auto builder = std::make_shared<logic::Builder>();
    const auto names = std::make_shared<logic::Names>(rulebook::names_of(book, *builder));
    const auto known = std::make_shared<std::map<std::string, bool, std::less<>>>();
    return [builder, names, known](std::string_view text) {
        if (const auto at = known->find(text); at != known->end()) return at->second;
        const bool sound = logic::read_condition(text, {}, *names, *builder).has_value();
        known->emplace(text, sound);
        return sound;
    };
}

}  // namespace nextline::cli
