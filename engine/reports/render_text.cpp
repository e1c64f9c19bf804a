// SPDX-License-Identifier: Apache-2.0
// An outline as text: wrapped words, at most `width` columns, nothing wider than the page.
#include <algorithm>
#include <utility>

#include "reports/outline.h"

namespace nextline::reports {
namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kFaint = "\x1b[2m";
constexpr std::string_view kRed = "\x1b[1;31m";
constexpr std::string_view kGreen = "\x1b[32m";
constexpr std::string_view kYellow = "\x1b[33m";
constexpr std::string_view kReset = "\x1b[0m";

/// Columns of a UTF-8 text: one per code point.
std::size_t columns(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text)
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;
    return count;
}

std::string_view escape_of(Tone tone) {
    switch (tone) {
        case Tone::plain: return {};
        case Tone::quiet: return kFaint;
        case Tone::strong: return kBold;
        case Tone::good: return kGreen;
        case Tone::care: return kYellow;
        case Tone::alarm: return kRed;
    }
    return {};
}

class Page {
public:
    explicit Page(const TextStyle& style) : style_(style) {}

    void blocks(const std::vector<Block>& parts, std::size_t indent) {
        for (const Block& part : parts) block(part, indent);
    }

    std::string take() { return std::move(out_); }

private:
    void block(const Block& block, std::size_t indent) {
        if (block.page_only) return;
        switch (block.kind) {
            case Block::Kind::heading: return heading(block, indent);
            case Block::Kind::paragraph:
                if (!inside_item_) blank();
                return wrapped(said(block), indent, indent, block.tone);
            case Block::Kind::list: return items(block, indent);
            case Block::Kind::item: return item(block, indent, "- ");
            case Block::Kind::pairs:
                for (const Block& pair : block.parts)
                    wrapped(pair.mark + ": " + pair.text, indent, indent + 2, pair.tone);
                return;
            case Block::Kind::section: return blocks(block.parts, indent);
            case Block::Kind::card:
                blank();
                wrapped(block.text + (block.aside.empty() ? "" : " — " + block.aside), indent,
                        indent + 2, block.tone == Tone::plain ? Tone::strong : block.tone);
                after_heading_ = true;
                return blocks(block.parts, indent + 2);
            case Block::Kind::details:
                wrapped(block.text, indent, indent + 2, Tone::plain);
                return blocks(block.parts, indent + 2);
        }
    }

    static std::string said(const Block& block) {
        std::string text = block.mark.empty() ? block.text : block.mark + " " + block.text;
        if (!block.aside.empty()) text += " [" + block.aside + "]";
        return text;
    }

    void heading(const Block& block, std::size_t indent) {
        blank();
        if (block.level <= 2) {
            wrapped(block.text, indent, indent, Tone::strong);
            const char* line = block.level == 1 ? "═" : "─";
            std::string rule;
            for (std::size_t i = 0; i < std::min(columns(block.text), style_.width - indent); ++i)
                rule += line;
            wrapped(rule, indent, indent, Tone::quiet);
        } else {
            wrapped(block.text, indent, indent, Tone::strong);
        }
        after_heading_ = true;
    }

    void items(const Block& block, std::size_t indent) {
        std::size_t number = 0;
        for (const Block& part : block.parts) {
            if (part.page_only) continue;
            item(part, indent, block.ordered ? std::to_string(++number) + ". " : "- ");
        }
    }

    void item(const Block& block, std::size_t indent, std::string bullet) {
        if (!block.mark.empty()) bullet = block.mark + " ";
        Block plain = block;
        plain.mark.clear();
        wrapped(bullet + said(plain), indent, indent + columns(bullet), block.tone);
        const bool outer = std::exchange(inside_item_, true);
        blocks(block.parts, indent + columns(bullet));
        inside_item_ = outer;
    }

    /// One empty line before a block, but not at the start and not after a heading.
    void blank() {
        if (!out_.empty() && !after_heading_) out_ += '\n';
        after_heading_ = false;
    }

    void wrapped(std::string_view text, std::size_t first, std::size_t rest, Tone tone) {
        after_heading_ = false;
        std::string line(first, ' ');
        std::size_t used = first;
        bool fresh = true;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find(' '), text.size());
            const std::string_view word = text.substr(0, end);
            text.remove_prefix(std::min(end + 1, text.size()));
            if (word.empty()) continue;
            const std::size_t wide = columns(word);
            if (!fresh && used + 1 + wide > style_.width) {
                put(line, tone);
                line.assign(rest, ' ');
                used = rest;
                fresh = true;
            }
            if (!fresh) {
                line += ' ';
                ++used;
            }
            broken(word, rest, tone, line, used);
            fresh = false;
        }
        put(line, tone);
    }

    /// Adds a word; one that is longer than a line is broken where the line ends.
    void broken(std::string_view word, std::size_t rest, Tone tone, std::string& line,
                std::size_t& used) {
        for (std::size_t i = 0; i < word.size(); ++i) {
            const bool starts = (static_cast<unsigned char>(word[i]) & 0xC0U) != 0x80U;
            if (starts && used >= style_.width) {
                put(line, tone);
                line.assign(rest, ' ');
                used = rest;
            }
            line += word[i];
            used += starts ? 1 : 0;
        }
    }

    void put(const std::string& line, Tone tone) {
        const std::string_view escape = style_.colour ? escape_of(tone) : std::string_view{};
        if (escape.empty()) {
            out_ += line + "\n";
            return;
        }
        const std::size_t start = line.find_first_not_of(' ');
        out_ += line.substr(0, start) + std::string(escape) +
                (start == std::string::npos ? "" : line.substr(start)) + std::string(kReset) + "\n";
    }

    const TextStyle& style_;
    std::string out_;
    bool after_heading_ = false;
    bool inside_item_ = false;
};

}  // namespace

std::string render_text(const Outline& outline, const TextStyle& style) {
    TextStyle bounded = style;
    bounded.width = std::max<std::size_t>(style.width, 40);
    Page page(bounded);
    page.blocks(outline, 0);
    return page.take();
}

}  // namespace nextline::reports
