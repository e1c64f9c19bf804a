// SPDX-License-Identifier: Apache-2.0
#include "authoring/yaml_node.h"

#include <algorithm>

namespace nextline::authoring {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r'; }

// Offset of a line and column (from 1) in a text, or its end.
std::size_t offset_of(std::string_view text, std::uint32_t line, std::uint32_t column) {
    std::size_t at = 0;
    for (std::uint32_t i = 1; i < line && at < text.size(); ++i)
        at = std::min(text.find('\n', at), text.size() - 1) + 1;
    return std::min(at + (column == 0 ? 0 : column - 1), text.size());
}

}  // namespace

const Node* Node::find(std::string_view key) const {
    for (const Member& member : members)
        if (member.key == key) return &member.value;
    return nullptr;
}

std::vector<const Node*> elements(const Node& node) {
    if (!node.is_list()) return {&node};
    std::vector<const Node*> found;
    for (const Node& item : node.items) found.push_back(&item);
    return found;
}

std::string_view kind_word(const Node& node) {
    switch (node.kind) {
        case Node::Kind::scalar: return "text";
        case Node::Kind::list: return "a list";
        case Node::Kind::map: return "a map";
    }
    return "text";
}

std::string one_line(const Node& node) {
    if (node.is_scalar()) return node.text;
    std::string text;
    for (const Node& item : node.items) text += (text.empty() ? "" : ", ") + one_line(item);
    if (node.is_list()) return "[" + text + "]";
    for (const Member& member : node.members)
        text += (text.empty() ? "" : ", ") + member.key + ": " + one_line(member.value);
    return "{" + text + "}";
}

base::Place place_within(const Node& scalar, std::size_t offset, std::string_view file_text) {
    const std::string_view before = std::string_view(scalar.text).substr(0, offset);
    auto left = std::count_if(before.begin(), before.end(), [](char c) { return !is_blank(c); });
    std::size_t at = offset_of(file_text, scalar.place.line, scalar.place.column);
    if (at >= file_text.size()) return scalar.place;
    base::Place place = scalar.place;
    const auto step = [&] {
        place.column = file_text[at] == '\n' ? 1 : place.column + 1;
        place.line += file_text[at] == '\n' ? 1 : 0;
        ++at;
    };
    if (file_text[at] == '"' || file_text[at] == '\'') step();
    if (file_text[at] == '>' || file_text[at] == '|')
        while (at + 1 < file_text.size() && file_text[at] != '\n') step();
    while (at + 1 < file_text.size() && (left > 0 || is_blank(file_text[at]))) {
        left -= is_blank(file_text[at]) ? 0 : 1;
        step();
    }
    return place;
}

}  // namespace nextline::authoring
