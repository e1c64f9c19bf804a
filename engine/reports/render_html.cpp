// SPDX-License-Identifier: Apache-2.0
// An outline as HTML. Every text goes through escape_html; there is no other way into the page.
#include "reports/outline.h"

namespace nextline::reports {
namespace {

std::string_view class_of(Tone tone) {
    switch (tone) {
        case Tone::plain: return {};
        case Tone::quiet: return "quiet";
        case Tone::strong: return "strong";
        case Tone::good: return "good";
        case Tone::care: return "care";
        case Tone::alarm: return "alarm";
    }
    return {};
}

std::string attributes(const Block& block, std::string_view base = {}) {
    std::string out;
    if (!block.id.empty()) out += " id=\"" + escape_html(block.id) + "\"";
    std::string classes{base};
    const std::string_view tone = class_of(block.tone);
    if (!tone.empty()) classes += (classes.empty() ? "" : " ") + std::string(tone);
    if (!classes.empty()) out += " class=\"" + classes + "\"";
    return out;
}

/// Only these schemes may stand in a link.
bool safe_link(std::string_view link) {
    return link.starts_with("https://") || link.starts_with("http://") || link.starts_with('#');
}

/// The text; a word that is explained leads to its explanation.
std::string running_text(const Block& block) {
    const std::string_view text = block.text;
    std::string out;
    std::size_t at = 0;
    for (const Block::Explained& word : block.explained) {
        out += escape_html(text.substr(at, word.at - at)) + "<a class=\"word\" href=\"" +
               escape_html(word.link) + "\" title=\"" + escape_html(word.means) + "\">" +
               escape_html(text.substr(word.at, word.size)) + "</a>";
        at = word.at + word.size;
    }
    return out + escape_html(text.substr(at));
}

std::string inline_text(const Block& block) {
    std::string out;
    if (!block.mark.empty()) out += "<span class=\"mark\">" + escape_html(block.mark) + "</span> ";
    if (safe_link(block.link))
        out += "<a href=\"" + escape_html(block.link) + "\">" + escape_html(block.text) + "</a>";
    else
        out += running_text(block);
    if (!block.aside.empty())
        out += " <span class=\"aside\">[" + escape_html(block.aside) + "]</span>";
    return out;
}

void add(std::string& out, const Block& block);

void add_all(std::string& out, const std::vector<Block>& parts) {
    for (const Block& part : parts) add(out, part);
}

void add_pairs(std::string& out, const Block& block) {
    out += "<dl>\n";
    for (const Block& pair : block.parts)
        out += "<div" + attributes(pair) + "><dt>" + escape_html(pair.mark) + "</dt><dd>" +
               escape_html(pair.text) + "</dd></div>\n";
    out += "</dl>\n";
}

void add_card(std::string& out, const Block& block) {
    const std::string level = std::to_string(block.level);
    const std::string name = "<h" + level + ">" + escape_html(block.text) + "</h" + level + ">";
    const std::string standing = escape_html(block.aside);
    if (block.folded) {
        out += "<details" + attributes(block, "card") + ">\n<summary>" + name;
        if (!standing.empty()) out += " — <span class=\"standing\">" + standing + "</span>";
        out += "</summary>\n";
    } else {
        out += "<article" + attributes(block, "card") + ">\n" + name + "\n";
        if (!standing.empty()) out += "<p class=\"standing\">" + standing + "</p>\n";
    }
    add_all(out, block.parts);
    out += block.folded ? "</details>\n" : "</article>\n";
}

void add(std::string& out, const Block& block) {
    if (block.text_only) return;
    const std::string level = std::to_string(block.level);
    switch (block.kind) {
        case Block::Kind::heading:
            out += "<h" + level + attributes(block) + ">" + escape_html(block.text) + "</h" +
                   level + ">\n";
            return;
        case Block::Kind::paragraph:
            out += "<p" + attributes(block) + ">" + inline_text(block) + "</p>\n";
            return;
        case Block::Kind::list:
            if (block.parts.empty()) return;
            out += block.ordered ? "<ol>\n" : "<ul>\n";
            add_all(out, block.parts);
            out += block.ordered ? "</ol>\n" : "</ul>\n";
            return;
        case Block::Kind::item:
            out += "<li" + attributes(block, block.mark.empty() ? "" : "marked") + ">" +
                   inline_text(block);
            if (!block.parts.empty()) out += "\n";
            add_all(out, block.parts);
            out += "</li>\n";
            return;
        case Block::Kind::pairs: return add_pairs(out, block);
        case Block::Kind::section:
            out += "<section" + attributes(block) + ">\n";
            add_all(out, block.parts);
            out += "</section>\n";
            return;
        case Block::Kind::card: return add_card(out, block);
        case Block::Kind::details:
            out += "<details" + attributes(block) + "><summary>" + escape_html(block.text) +
                   "</summary>\n";
            add_all(out, block.parts);
            out += "</details>\n";
            return;
    }
}

}  // namespace

std::string escape_html(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default: out += c;
        }
    }
    return out;
}

std::string render_html(const Outline& outline) {
    std::string out;
    add_all(out, outline);
    return out;
}

}  // namespace nextline::reports
