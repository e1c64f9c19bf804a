// SPDX-License-Identifier: Apache-2.0
#include "authoring/citations.h"

#include <algorithm>
#include <tuple>

#include "authoring/checks.h"

namespace nextline::authoring {
namespace {

constexpr double kFreshMonths = 12;

}  // namespace

bool is_stale(const rulebook::Citation& citation, std::string_view horizon) {
    const auto checked = base::read_date(citation.checked_on);
    const auto known_until = base::read_date(horizon);
    if (!checked || !known_until) return false;
    const base::Day from = base::days_of(*checked).earliest;
    return base::months_between(from, base::days_of(*known_until).earliest) > kFreshMonths;
}

CitationCounts count_citations(const Compiled& compiled) {
    CitationCounts counts{.all = compiled.account.citations.size()};
    for (const Cited& each : compiled.account.citations) {
        if (!each.citation.read_at_source) ++counts.unconfirmed;
        if (is_stale(each.citation, compiled.rulebook.horizon)) ++counts.stale;
    }
    return counts;
}

base::Diagnostics unconfirmed_citations(const Compiled& compiled) {
    base::Diagnostics found;
    for (const Cited& each : compiled.account.citations) {
        if (each.citation.read_at_source) continue;
        const std::string& place = each.citation.place;
        found.push_back({base::Severity::note,
                         each.place,
                         "`" + compiled.rulebook.sources[each.citation.source].id +
                             "` was not read at its source" + (place.empty() ? "" : ": " + place),
                         {}});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return std::tie(a.place.file, a.place.line, a.place.column) <
               std::tie(b.place.file, b.place.line, b.place.column);
    });
    return found;
}

void check_citations(Draft& draft) {
    for (const Cited& each : draft.citations)
        if (is_stale(each.citation, draft.book.horizon))
            warning(draft, each.place,
                    "this citation was compared with its source on " + each.citation.checked_on +
                        ", more than 12 months before the horizon " + draft.book.horizon,
                    "read it again there, and set the date in `checked`");
}

}  // namespace nextline::authoring
