// SPDX-License-Identifier: Apache-2.0
#include "trials/tumours.h"

#include <algorithm>
#include <cstddef>

namespace nextline::trials {
namespace {

constexpr std::size_t kFewest = 2;  ///< names in a section
constexpr std::size_t kMostNameWords = 16;
constexpr std::ptrdiff_t kMostHeadingSpaces = 10;
constexpr std::size_t kMostFlat = 8;  ///< lines of one cancer, where only their order tells

using Names = std::vector<std::optional<std::string>>;

/// The lines of one section, from `begin` to below `end`.
struct Range {
    std::size_t begin = 0, end = 0;
};

std::vector<Range> sections_of(const std::vector<Line>& lines) {
    std::vector<Range> sections;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == 0 || lines[i].section != lines[i - 1].section) sections.push_back({i, i});
        sections.back().end = i + 1;
    }
    return sections;
}

/// True if names part the section: there are several, and lines stand below the first.
bool parts(const Names& names, Range section) {
    std::size_t count = 0, first = section.end;
    for (std::size_t i = section.begin; i < section.end; ++i) {
        if (!names[i]) continue;
        if (count++ == 0) first = i;
    }
    return count >= kFewest && first + 1 < section.end && !names[first + 1];
}

std::string name_of(const Line& line) {
    std::string name = line.text;
    while (name.ends_with(':') || name.ends_with(' ')) name.pop_back();
    return name;
}

/// True if the line `at` is no longer of the people whose cancer the line `name` names.
bool ends(const std::vector<Line>& lines, std::size_t name, std::size_t at) {
    const Line& line = lines[at];
    if (lines[name + 1].depth > lines[name].depth) return line.depth <= lines[name].depth;
    const bool other_part = !line.cohort.empty() && line.cohort != lines[name].cohort;
    const bool heading =
        line.text.ends_with(':') && std::ranges::count(line.text, ' ') < kMostHeadingSpaces;
    return heading || other_part || at > name + kMostFlat;
}

}  // namespace

Names part_by_tumour(Reader& reader, std::vector<Line>& lines,
                     const std::vector<Reading>& readings) {
    Names names(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        if (line.text.ends_with(':') || !line.cohort.empty())
            names[i] = reader.tumour_of(line.text, kMostNameWords);
    }
    for (const Range section : sections_of(lines)) {
        const bool parted = parts(names, section);
        for (std::size_t i = section.begin; i < section.end; ++i) {
            if (!parted) names[i].reset();
            if (!names[i]) continue;
            lines[i].tumour = name_of(lines[i]);
            for (std::size_t k = i + 1; k < section.end && !names[k]; ++k) {
                if (readings[k].ends_part || ends(lines, i, k)) break;
                if (!names[i]->empty() && reader.names_own_tumour(lines[k].text)) break;
                lines[k].tumour = lines[i].tumour;
                if (lines[k].cohort.empty()) lines[k].cohort = lines[i].cohort;
            }
        }
    }
    return names;
}

}  // namespace nextline::trials
