// SPDX-License-Identifier: Apache-2.0
#include "authoring/checks.h"

namespace nextline::authoring {
namespace {

using rulebook::Offer;
using rulebook::Support;

bool opposite(Offer a, Offer b) { return (a == Offer::against) != (b == Offer::against); }

}  // namespace

void check_conflicts(Draft& draft) {
    const auto& supports = draft.book.supports;
    const auto body = [&](const Support& support) -> const std::string& {
        return draft.book.sources[support.citation.source].body;
    };
    if (draft.book.sources.empty()) return;
    for (std::size_t i = 0; i < supports.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const Support &a = supports[i], &b = supports[j];
            if (a.option != b.option || !opposite(a.then, b.then)) continue;
            if (a.question != b.question || a.since != b.since || body(a) != body(b)) continue;
            if (a.when != b.when || a.after != b.after) continue;
            error(draft, draft.support_places[i],
                  "`" + a.id + "` and `" + b.id +
                      "` say the opposite of one option, to the same "
                      "people, from the same day");
        }
}

}  // namespace nextline::authoring
