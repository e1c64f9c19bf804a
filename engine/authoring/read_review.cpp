// SPDX-License-Identifier: Apache-2.0
// reviews/*.yaml: who signed which rules, as they stood (docs/knowledge-form.md).
#include <algorithm>
#include <tuple>

#include "authoring/readers.h"

namespace nextline::authoring {
namespace {

// "reviews/2026-11-22_bone.yaml" -> "2026-11-22_bone"
std::string file_name(std::string_view path) {
    path.remove_prefix(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
    return std::string(path.substr(0, path.rfind('.')));
}

}  // namespace

void read_review(const Node& node, Draft& draft) {
    Entry entry(node, draft.problems);
    Signature signature{.file = file_name(entry.place().file),
                        .name = entry.text("review", Need::required),
                        .role = entry.text("role", Need::required),
                        .date = entry.date("date", Need::required),
                        .remarks = entry.text("remarks"),
                        .covers = {}};
    for (const Node* each : entry.list("covers", Need::required)) {
        Entry covered(*each, draft.problems);
        signature.covers.push_back(
            {covered.text("rule", Need::required), covered.text("hash", Need::required)});
        covered.finish();
    }
    entry.finish();
    if (!declare(draft, "review", signature.file, entry.place())) return;
    draft.signatures.push_back(std::move(signature));
    std::sort(draft.signatures.begin(), draft.signatures.end(), [](const auto& a, const auto& b) {
        return std::tie(a.date, a.file) < std::tie(b.date, b.file);
    });
}

}  // namespace nextline::authoring
