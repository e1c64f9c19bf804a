// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "authoring/checks.h"
#include "base/partial_date.h"

namespace nextline::authoring {
namespace {

using rulebook::Offer;
using rulebook::Source;

bool is_nct(const std::string& text) {
    return text.size() == 11 && text.starts_with("NCT") &&
           text.find_first_not_of("0123456789", 3) == std::string::npos;
}

void check_source(Draft& draft, const Source& source) {
    const base::Place place = draft.declared.find("source " + source.id)->second;
    const bool link = source.url.starts_with("https://") || source.url.starts_with("http://");
    if (!source.url.empty() && (!link || source.url.find(' ') != std::string::npos))
        error(draft, place, "`" + source.url + "` is no link", "begin with https://");
    if (!source.date.empty() && !base::read_date(source.date))
        error(draft, place, "`" + source.date + "` is no date", "like 2024-02-06 or 2024-02");
    if (!source.doi.empty() && !source.doi.starts_with("10."))
        error(draft, place, "`" + source.doi + "` is no DOI", "it begins with 10.");
    if (!source.nct.empty() && !is_nct(source.nct))
        error(draft, place, "`" + source.nct + "` is no trial number", "like NCT01234567");
    if (source.pmid.find_first_not_of("0123456789") != std::string::npos)
        error(draft, place, "`" + source.pmid + "` is no PubMed number");
}

// Labels approve, guidelines recommend: one does not speak for the other.
void check_speaker(Draft& draft, std::size_t index) {
    const auto& support = draft.book.supports[index];
    if (support.citation.source >= draft.book.sources.size()) return;
    const Source& source = draft.book.sources[support.citation.source];
    const bool regulatory = source.kind == "label" || source.kind == "regulator";
    const base::Place& place = draft.support_places[index];
    if (support.then == Offer::approved && !regulatory)
        error(draft, place, "`approved` needs a label or a regulator as its source",
              "`" + source.id + "` is a " + source.kind);
    if (support.then == Offer::recommend && regulatory)
        error(draft, place, "a label does not recommend", "write `then: approved`");
}

void check_horizon(Draft& draft, std::size_t index) {
    const auto& support = draft.book.supports[index];
    if (!draft.book.horizon.empty() && support.since > draft.book.horizon)
        error(draft, draft.support_places[index],
              "`since` is after the rulebook's horizon " + draft.book.horizon);
}

}  // namespace

void check_sources(Draft& draft) {
    for (const Source& source : draft.book.sources) check_source(draft, source);
    for (std::size_t i = 0; i < draft.book.supports.size(); ++i) {
        const bool first = i == 0 || draft.book.supports[i - 1].id != draft.book.supports[i].id;
        if (first) check_speaker(draft, i);
        if (first) check_horizon(draft, i);
    }
}

}  // namespace nextline::authoring
