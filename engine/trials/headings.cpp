// SPDX-License-Identifier: Apache-2.0
#include "trials/headings.h"

#include <utility>
#include <vector>

#include "trials/chart.h"

namespace nextline::trials {
namespace {

constexpr std::size_t kLongestHeading = 160;  ///< bytes
constexpr std::size_t kMostHeadingWords = 26;
constexpr std::size_t kMostWordsAround = 12;  ///< of a heading that is not known in full

}  // namespace

std::optional<Found> heading_of(const Grammar& grammar, std::string_view text) {
    const std::size_t colon = text.substr(0, kLongestHeading).find(':');
    if (colon == std::string_view::npos && text.size() > kLongestHeading) return std::nullopt;
    const std::size_t length = colon == std::string_view::npos ? text.size() : colon;
    const Words words = read_words(text.substr(0, length));
    if (words.words.empty() || words.words.size() > kMostHeadingWords) return std::nullopt;
    constexpr std::pair<std::string_view, Heading> kNames[] = {
        {"inclusion_heading", Heading::inclusion},
        {"exclusion_heading", Heading::exclusion},
        {"cohort_heading", Heading::cohort},
        {"general_heading", Heading::general}};
    std::vector<Symbol> wanted;
    for (const auto& [name, heading] : kNames)
        if (const Symbol symbol = grammar.phrase(name);
            symbol != kNoSymbol && may_have(grammar, words.words, symbol))
            wanted.push_back(symbol);
    if (wanted.empty()) return std::nullopt;
    const Chart chart = chart_of(grammar, words.words, wanted, true);
    for (const auto& [name, heading] : kNames)
        for (const std::uint32_t at : chart.at(0))
            if (chart.edges[at].symbol == grammar.phrase(name) &&
                chart.edges[at].end == words.words.size())
                return Found{heading, colon == std::string_view::npos ? length : colon + 1};
    return std::nullopt;
}

std::optional<Section> section_named(const Grammar& grammar, std::string_view line) {
    if (!line.ends_with(':') || line.size() > kLongestHeading) return std::nullopt;
    const Words words = read_words(line);
    if (words.words.size() > kMostWordsAround) return std::nullopt;
    const Symbol inclusion = grammar.phrase("inclusion_heading");
    const Symbol exclusion = grammar.phrase("exclusion_heading");
    std::vector<Symbol> wanted;
    for (const Symbol symbol : {inclusion, exclusion})
        if (symbol != kNoSymbol && may_have(grammar, words.words, symbol)) wanted.push_back(symbol);
    if (wanted.empty()) return std::nullopt;
    const Chart chart = chart_of(grammar, words.words, wanted);
    bool in = false, out = false;
    for (const std::uint32_t at : chart.found) {
        const Edge& edge = chart.edges[at];
        if (edge.end - edge.begin < 2) continue;  // "Inclusion of minorities:"
        (edge.symbol == inclusion ? in : out) = true;
    }
    if (in == out) return std::nullopt;
    return in ? Section::inclusion : Section::exclusion;
}

}  // namespace nextline::trials
