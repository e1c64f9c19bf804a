// SPDX-License-Identifier: Apache-2.0
#include "trials/reading.h"

#include <algorithm>

#include "trials/sentence.h"

namespace nextline::trials {
namespace {

/// The words of a stretch as they stand in the line.
std::string as_written(std::string_view line, const std::vector<Word>& words,
                       const Stretch& stretch) {
    const std::size_t begin = words[stretch.begin].begin;
    const std::size_t end = words[stretch.end - 1].end;
    return std::string(line.substr(begin, end - begin));
}

/// True if a phrase stands near the end of the line.
bool ends_with(const Grammar& grammar, const Chart& chart, std::string_view phrase) {
    const Symbol symbol = grammar.phrase(phrase);
    return std::ranges::any_of(chart.edges, [&](const Edge& edge) {
        return edge.symbol == symbol && edge.end + 4 >= chart.first.size();
    });
}

}  // namespace

Reading read_line(const Grammar& grammar, Section section, std::string_view line) {
    const Words text = read_words(line);
    const Chart chart = chart_of(grammar, text.words, grammar.read);
    Reading reading;
    if (text.words.empty() || text.cut || chart.full) {
        if (!text.words.empty()) reading.not_understood.emplace_back(line);
        return reading;
    }
    const std::vector<Stretch> row = cover(grammar, text.words, chart);
    reading.whole = true;
    bool taken_back = false;
    for (std::size_t begin = 0; begin < row.size();) {
        std::size_t end = begin;
        while (end < row.size() && row[end].role != Role::stop) ++end;
        const auto sentence = std::span(row).subspan(begin, end - begin);
        if (!sentence.empty()) {
            const Asked asked =
                section == Section::inclusion ? read_inclusion(sentence) : read_exclusion(sentence);
            reading.must = both_of(reading.must, asked.must);
            reading.whole = reading.whole && asked.whole;
            reading.permits = reading.permits || asked.permits;
            taken_back = taken_back || std::ranges::any_of(sentence, [](const Stretch& s) {
                             return s.role == Role::exception;
                         });
        }
        begin = end + 1;
    }
    if (taken_back) reading.must.clear();
    reading.any_below = ends_with(grammar, chart, "any_stem");
    // Below "no ... of the following" each line shuts out: that is no choice between them.
    reading.if_below = std::ranges::any_of(row, [&](const Stretch& s) {
        const bool scope = s.role == Role::scope || s.role == Role::exception;
        return s.role == Role::doubt || (scope && s.value == "if") ||
               (scope && s.value == "not" && reading.any_below);
    });
    reading.or_below = !row.empty() && row.back().value == "or" &&
                       (row.back().role == Role::joint || row.back().role == Role::stop);
    for (const Stretch& stretch : row) {
        const bool lost = stretch.role == Role::unknown || stretch.role == Role::scope ||
                          stretch.role == Role::exception || stretch.role == Role::doubt ||
                          (stretch.role == Role::state_in && section == Section::exclusion);
        if (!lost && !stretch.partly) continue;
        reading.whole = false;
        reading.not_understood.push_back(as_written(line, text.words, stretch));
    }
    return reading;
}

}  // namespace nextline::trials
