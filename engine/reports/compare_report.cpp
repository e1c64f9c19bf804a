// SPDX-License-Identifier: Apache-2.0
// What changed between two plans, as text and as JSON.
#include "reports/compare.h"
#include "reports/json_writer.h"

namespace nextline::reports {

Outline compare_outline(const words::Words& words, const std::vector<Changes>& changes) {
    Outline out{heading(1, words.message("compare.title")),
                paragraph(words.message("notice.intended_use"), {}, Tone::care)};
    if (changes.empty()) out.push_back(paragraph(words.message("compare.nothing")));
    for (const Changes& part : changes) {
        std::vector<Block> items;
        for (const Change& change : part.changes) {
            Block block = item(change.text);
            std::vector<Block> because;
            for (const std::string& reason : change.because) because.push_back(item(reason));
            if (!because.empty()) block.parts.push_back(list(std::move(because)));
            items.push_back(std::move(block));
        }
        out.push_back(section(
            {heading(2, words.message("compare.heading." + part.id)), list(std::move(items))}));
    }
    return out;
}

std::string compare_json(const std::vector<Changes>& changes) {
    JsonWriter json;
    json.begin_object().text("nextline", "compare/1").begin_array("changes");
    for (const Changes& part : changes)
        for (const Change& change : part.changes) {
            json.begin_object()
                .text("about", part.id)
                .text("id", change.id)
                .text("text", change.text)
                .begin_array("because");
            for (const std::string& reason : change.because) json.text(reason);
            json.end_array().end_object();
        }
    json.end_array().end_object();
    return json.take();
}

}  // namespace nextline::reports
