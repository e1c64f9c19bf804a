// SPDX-License-Identifier: Apache-2.0
// Words that plans use, explained: glossary.yaml.
#include <algorithm>

#include "authoring/readers.h"

namespace nextline::authoring {

void read_term(const Node& node, Draft& draft) {
    Entry entry(node, draft.problems);
    rulebook::Explained word{.id = entry.id("term")};
    word.name = entry.words("name", Need::required);
    word.also = entry.texts("also");
    word.means = entry.words("means", Need::required);
    entry.finish();
    if (!declare(draft, "term", word.id, entry.place())) return;
    auto& glossary = draft.book.glossary;
    const auto after = std::upper_bound(glossary.begin(), glossary.end(), word,
                                        [](const auto& a, const auto& b) { return a.id < b.id; });
    glossary.insert(after, std::move(word));
}

}  // namespace nextline::authoring
