// SPDX-License-Identifier: Apache-2.0
#include "trials/headings.h"

#include <utility>
#include <vector>

namespace nextline::trials {
namespace {

constexpr std::size_t kLongestHeading = 160;  ///< bytes
constexpr std::size_t kMostHeadingWords = 26;
constexpr std::size_t kMostWordsAround = 12;  ///< of a heading that is not known in full

constexpr std::pair<std::string_view, Heading> kNames[] = {
    {"inclusion_heading", Heading::inclusion},
    {"exclusion_heading", Heading::exclusion},
    {"cohort_heading", Heading::cohort},
    {"general_heading", Heading::general}};

}  // namespace

std::vector<Symbol> heading_phrases(const Grammar& grammar) {
    std::vector<Symbol> phrases;
    for (const auto& [name, heading] : kNames) phrases.push_back(grammar.phrase(name));
    return phrases;
}

std::optional<Found> heading_of(Reader& reader, std::string_view text) {
    const std::size_t colon = text.substr(0, kLongestHeading).find(':');
    if (colon == std::string_view::npos && text.size() > kLongestHeading) return std::nullopt;
    const std::size_t length = colon == std::string_view::npos ? text.size() : colon;
    const Words words = read_words(text.substr(0, length));
    if (words.words.empty() || words.words.size() > kMostHeadingWords) return std::nullopt;
    const auto covered = reader.headings().find(reader.grammar().kinds_of(words.words), true);
    for (const auto& [name, heading] : kNames)
        for (const Covered& one : covered)
            if (one.phrase == reader.grammar().phrase(name) && one.end == words.words.size())
                return Found{heading, colon == std::string_view::npos ? length : colon + 1};
    return std::nullopt;
}

std::optional<Section> section_named(Reader& reader, std::string_view line) {
    if (!line.ends_with(':') || line.size() > kLongestHeading) return std::nullopt;
    const Words words = read_words(line);
    if (words.words.size() > kMostWordsAround) return std::nullopt;
    const Symbol inclusion = reader.grammar().phrase("inclusion_heading");
    const Symbol exclusion = reader.grammar().phrase("exclusion_heading");
    bool in = false, out = false;
    for (const Covered& one : reader.headings().find(reader.grammar().kinds_of(words.words))) {
        if (one.end - one.begin < 2) continue;  // "Inclusion of minorities:"
        in = in || one.phrase == inclusion;
        out = out || one.phrase == exclusion;
    }
    if (in == out) return std::nullopt;
    return in ? Section::inclusion : Section::exclusion;
}

}  // namespace nextline::trials
