// SPDX-License-Identifier: Apache-2.0
#include "reports/sections.h"

namespace nextline::reports {

std::string text_of(const Voice& voice, std::string_view id) { return voice.words.message(id); }

std::vector<Block> items_of(const Voice& voice, const std::vector<Statement>& statements) {
    std::vector<Block> out;
    for (const Statement& statement : statements)
        out.push_back(item(statement.text, voice.cite(statement)));
    return out;
}

void add_section(Outline& out, const Voice& voice, const char* id, std::vector<Block> items,
                 bool ordered, Tone tone) {
    if (items.empty()) return;
    const std::string name{id};
    out.push_back(section(
        {heading(2, text_of(voice, "section." + name), name), list(std::move(items), ordered)},
        tone));
}

}  // namespace nextline::reports
