// SPDX-License-Identifier: Apache-2.0
#include "reports/outline.h"

#include <utility>

namespace nextline::reports {

Block heading(int level, std::string text, std::string id) {
    return {
        .kind = Block::Kind::heading, .level = level, .id = std::move(id), .text = std::move(text)};
}

Block paragraph(std::string text, std::string aside, Tone tone) {
    return {.kind = Block::Kind::paragraph,
            .tone = tone,
            .text = std::move(text),
            .aside = std::move(aside)};
}

Block item(std::string text, std::string aside, std::string mark) {
    return {.kind = Block::Kind::item,
            .mark = std::move(mark),
            .text = std::move(text),
            .aside = std::move(aside)};
}

Block list(std::vector<Block> items, bool ordered) {
    return {.kind = Block::Kind::list, .ordered = ordered, .parts = std::move(items)};
}

Block section(std::vector<Block> parts, Tone tone, std::string id) {
    return {
        .kind = Block::Kind::section, .tone = tone, .id = std::move(id), .parts = std::move(parts)};
}

Block details(std::string summary, std::vector<Block> parts) {
    return {.kind = Block::Kind::details, .text = std::move(summary), .parts = std::move(parts)};
}

}  // namespace nextline::reports
