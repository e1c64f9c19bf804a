// SPDX-License-Identifier: Apache-2.0
// What stands about the rulebook as a whole, and its sources.
#include <algorithm>
#include <array>

#include "authoring/readers.h"

namespace nextline::authoring {

void read_rulebook_entry(const Node& node, Draft& draft) {
    Entry entry(node, draft.problems);
    entry.id("rulebook");
    declare(draft, "rulebook", "of this knowledge", entry.place());
    draft.book.version = entry.text("version", Need::required);
    draft.book.horizon = entry.date("horizon", Need::required);
    draft.book.authors = entry.words("authors");
    draft.book.funding = entry.words("funding");
    draft.book.vocabulary.ongoing_lapses_months = entry.number("ongoing_lapses_months").value_or(0);
    draft.book.vocabulary.opening = entry.texts("opening");
    entry.finish();
}

void read_source(const Node& node, Draft& draft) {
    constexpr std::array<std::string_view, 5> kinds{"guideline", "label", "trial", "paper",
                                                    "regulator"};
    Entry entry(node, draft.problems);
    rulebook::Source source{.id = entry.id("source")};
    source.kind = kinds[entry.choice("kind", {kinds[0], kinds[1], kinds[2], kinds[3], kinds[4]},
                                     Need::required)];
    source.body = entry.text("body", Need::required);
    source.title = entry.text("title", Need::required);
    source.date = entry.text("date", Need::required);
    source.url = entry.text("url", Need::required);
    source.doi = entry.text("doi");
    source.pmid = entry.text("pmid");
    source.nct = entry.text("nct");
    source.licence = entry.text("licence");
    entry.finish();
    if (declare(draft, "source", source.id, entry.place()))
        draft.book.sources.push_back(std::move(source));
}

}  // namespace nextline::authoring
