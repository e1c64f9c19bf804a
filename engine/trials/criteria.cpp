// SPDX-License-Identifier: Apache-2.0
#include "trials/criteria.h"

#include <algorithm>
#include <span>

#include "trials/lines.h"
#include "trials/record_criteria.h"
#include "trials/tumours.h"

namespace nextline::trials {
namespace {

/// Lines below a stem that may belong to it, where neither bullets nor indentation tell.
constexpr std::size_t kMostFlat = 8;
constexpr std::size_t kMostFlatConditional = 3;

void forget(Criterion& criterion) {
    criterion.must.clear();
    criterion.whole = false;
}

/// What the lines below a stem are to it.
enum class Below : std::uint8_t { nothing, alternatives, conditional, shut_out, part, led, unsure };

Below below(const Reading& stem, const Line& line, const Line& next) {
    const bool colon = line.text.ends_with(':');
    const bool deeper = next.depth > line.depth;
    if (!colon && !deeper) return Below::nothing;
    // A sentence that goes on an item of a list speaks of that item alone.
    if (line.amid && line.text.ends_with('.') && !stem.any_below) return Below::nothing;
    if (!stem.lead.empty()) return Below::led;
    if (stem.if_below) return Below::conditional;
    if (stem.none_below && line.section == Section::inclusion) return Below::shut_out;
    const bool of_part = !stem.part.empty() && colon;
    if (!stem.any_below || line.section == Section::exclusion)
        return of_part ? Below::part : Below::nothing;
    return deeper ? Below::alternatives : Below::unsure;
}

/// The cohort of a heading, and the part of it that a line names.
std::string joined(const std::string& cohort, const std::string& part) {
    if (cohort == part || part.empty()) return cohort;
    return cohort.empty() ? part : cohort + ", " + part;
}

/// What a line of the exclusion part shuts out, the lines below it may narrow.
bool narrowed(const Line& stem, const Line& next) {
    return stem.section == Section::exclusion && next.section == stem.section &&
           stem.text.ends_with(':') && next.depth > stem.depth;
}

/// A line that is nothing but "or".
bool only_joins(const Reading& reading) {
    return reading.or_below && reading.whole && reading.must.empty();
}

/// A line that ends in "or" and the next one are alternatives, and so are one that begins with "or"
/// and the one before; a line that is only "or" makes its neighbours so. Gives the number of
/// groups.
int join_by_or(const Lines& lines, const std::vector<Reading>& readings,
               std::vector<Criterion>& list, std::size_t first) {
    int groups = 0;
    for (std::size_t i = 0; i + 1 < lines.lines.size(); ++i) {
        const bool alone = only_joins(readings[i]);
        const bool joins = readings[i].or_below || readings[i + 1].or_above;
        if (!joins || (alone && i == 0) || only_joins(readings[i + 1])) continue;
        const std::size_t one = alone ? i - 1 : i;
        const Line& line = lines.lines[one];
        const Line& next = lines.lines[i + 1];
        const bool together = line.section == Section::inclusion && next.section == line.section &&
                              next.cohort == line.cohort;
        if (!together) continue;
        int& group = list[first + one].group;
        if (group == 0) group = ++groups;
        list[first + i + 1].group = group;
    }
    return groups;
}

/// What a line asks that stands below a heading which shuts out.
void forbid(Reader& reader, Criterion& criterion) {
    const Reading reading = reader.read(Section::exclusion, criterion.text);
    criterion.must = reading.must;
    criterion.whole = reading.whole;
    criterion.permits = reading.permits;
    criterion.beyond = reading.beyond;
}

/// What a line asks behind the words of its stem, if by itself it asks nothing, or the same in
/// part. Lines with such a stem are no alternatives: "4 weeks for this; or 6 weeks for that".
void lead(Reader& reader, Criterion& criterion, const std::string& words) {
    criterion.group = 0;
    if (criterion.whole) return;
    const Reading reading = reader.read(criterion.section, words + " " + criterion.text);
    if (!criterion.must.empty() && criterion.must != reading.must) return;
    criterion.must = reading.must;
    criterion.whole = reading.whole;
    criterion.permits = reading.permits;
}

/// The lines below a stem: alternatives, asked of some only, shut out, of a part of the trial, or
/// going on with its words.
void read_below(Reader& reader, const Lines& lines, const std::vector<Reading>& readings,
                std::span<Criterion> list, std::size_t i, int& groups) {
    const Line& stem = lines.lines[i];
    const Line& next = lines.lines[i + 1];
    const Below kind = below(readings[i], stem, next);
    if (kind == Below::nothing) return;
    const bool flat = next.depth <= stem.depth;
    const int group = kind == Below::alternatives ? ++groups : 0;
    const bool all = kind == Below::alternatives || kind == Below::unsure || kind == Below::led;
    const std::size_t most = all ? kMostFlat : kMostFlatConditional;
    for (std::size_t k = i + 1; k < lines.lines.size(); ++k) {
        const Line& line = lines.lines[k];
        const bool inside =
            flat ? line.depth == next.depth && k <= i + most : line.depth > stem.depth;
        if (flat && k > i + 1 && readings[k].ends_list) break;
        if (!inside || line.section != stem.section || line.cohort != stem.cohort) break;
        Criterion& criterion = list[k];
        if (stem.text.ends_with(':')) criterion.cohort = joined(list[i].cohort, readings[k].part);
        if (kind == Below::led) lead(reader, criterion, readings[i].lead);
        if (kind == Below::part || kind == Below::led) continue;
        if (kind == Below::shut_out) forbid(reader, criterion);
        // A line further down belongs to its alternative, which it may narrow.
        if (line.depth > next.depth) {
            forget(criterion);
            list[k - 1].whole = false;
        }
        if (group != 0)
            criterion.group = group;
        else if (kind != Below::shut_out)
            forget(criterion);
    }
}

/// A line that ends in a colon, of which nothing was understood, opens the lines below.
void mark_headings(const Lines& lines, std::vector<Criterion>& list, std::size_t first) {
    for (std::size_t i = 0; i + 1 < lines.lines.size(); ++i) {
        const Line& line = lines.lines[i];
        const Line& next = lines.lines[i + 1];
        Criterion& criterion = list[first + i];
        const bool opens =
            line.text.ends_with(':') && next.section == line.section && next.depth >= line.depth;
        const bool says_nothing = criterion.must.empty() && !criterion.whole &&
                                  criterion.permits.empty() && criterion.beyond != Beyond::own_will;
        if (opens && says_nothing) criterion.beyond = Beyond::heading;
    }
}

}  // namespace

Criteria read_criteria(Reader& reader, const Trial& trial) {
    Criteria out;
    add_record(trial, out.list);
    Lines lines = read_lines(reader, trial.eligibility);
    out.cut = lines.cut || lines.lines.empty();
    const std::size_t first = out.list.size();
    std::vector<Reading> readings;
    for (const Line& line : lines.lines) readings.push_back(reader.read(line.section, line.text));
    const auto tumours = part_by_tumour(reader, lines.lines, readings);
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
        const Line& line = lines.lines[i];
        const Reading& reading = readings[i];
        const std::string cohort = joined(reader.part_name(line.cohort), line.tumour);
        out.list.push_back({line.section, joined(cohort, reading.part), line.text, reading.must,
                            reading.whole, reading.permits, reading.beyond, 0});
        if (tumours[i] && !tumours[i]->empty()) {
            out.list.back().must = *tumours[i];
            out.list.back().whole = true;
        }
    }
    int groups = join_by_or(lines, readings, out.list, first);
    for (std::size_t i = 0; i + 1 < lines.lines.size(); ++i) {
        if (narrowed(lines.lines[i], lines.lines[i + 1])) forget(out.list[first + i]);
        read_below(reader, lines, readings, std::span(out.list).subspan(first), i, groups);
    }
    mark_headings(lines, out.list, first);
    add_kinds(reader, trial, out.list);
    return out;
}

}  // namespace nextline::trials
