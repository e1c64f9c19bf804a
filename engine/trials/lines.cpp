// SPDX-License-Identifier: Apache-2.0
#include "trials/lines.h"

#include <algorithm>

#include "base/utf8.h"
#include "trials/headings.h"

namespace nextline::trials {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
    return text;
}

/// The bullet that a line begins with: its kind (0: none), how many bytes it takes, its number.
struct Bullet {
    char kind = 0;
    std::size_t length = 0;
    int number = 0;
};

Bullet bullet_of(std::string_view text) {
    for (const std::string_view sign :
         {"-", "*", "+", "\\-", "\\*", "\xe2\x80\xa2", "\xc2\xb7", "\xe2\x97\x8f", "\xe2\x97\x8b",
          "\xe2\x96\xaa", "\xe2\x80\x93", "\xef\x82\xb7"})
        if (text.starts_with(sign) && text.size() > sign.size() &&
            (text[sign.size()] == ' ' || static_cast<unsigned char>(sign[0]) > 0x7f))
            return {sign.back(), sign.size()};
    if (text.starts_with("o ")) return {'o', 1};
    std::size_t i = text.starts_with('(') ? 1 : 0;
    const std::size_t begin = i;
    char kind = 0;
    int number = 0;
    while (i < text.size() && is_digit(text[i]) && i < begin + 3) ++i;
    if (i > begin) {
        kind = '1';
        number = std::stoi(std::string(text.substr(begin, i - begin)));
        int parts = 1;
        while (i + 1 < text.size() && text[i] == '.' && is_digit(text[i + 1])) {
            std::size_t next = i + 1;
            while (next < text.size() && is_digit(text[next])) ++next;
            ++parts;
            // "4.1.2 " is a bullet, and "1.2." and "3.1)"; "1.5 mg" is a number.
            if (parts >= 3 && next < text.size() && text[next] == ' ') return {kind, next};
            if (next >= text.size() || (text[next] != '.' && text[next] != ')')) return {};
            i = next;
        }
    } else if (i < text.size() && is_letter(text[i])) {
        while (
            i < text.size() && i < begin + 4 &&
            (i == begin ? is_letter(text[i]) : text[i] == 'i' || text[i] == 'v' || text[i] == 'x'))
            ++i;
        kind = 'a';
    }
    if (kind == 0 || i >= text.size() || (text[i] != '.' && text[i] != ')')) return {};
    if (i + 1 < text.size() && text[i + 1] != ' ' && !is_letter(text[i + 1])) return {};
    if (kind == 'a' && i + 1 < text.size() && text[i + 1] != ' ') return {};  // "e.g."
    return {kind, i + 1, number};
}

/// Nesting of lists, from indentation and kinds of bullets.
class Nesting {
public:
    std::uint32_t of(std::size_t indent, char bullet) {
        if (bullet == 0 && indent == 0) levels_.clear();
        while (!levels_.empty() && levels_.back().indent > indent) levels_.pop_back();
        const auto known = std::ranges::find_if(levels_, [&](const Level& level) {
            return level.indent == indent && level.bullet == bullet;
        });
        if (known != levels_.end())
            levels_.erase(known + 1, levels_.end());
        else
            levels_.push_back({indent, bullet});
        return static_cast<std::uint32_t>(levels_.size() - 1);
    }

private:
    struct Level {
        std::size_t indent;
        char bullet;
    };
    std::vector<Level> levels_;
};

/// Tells where a part's heading stops counting: at a line that counts on from before it.
class Numbering {
public:
    void heading() { before_ = last_; }

    /// True if the bullet ends the part.
    bool ends_part(std::size_t indent, const Bullet& bullet) {
        if (bullet.kind != '1' || bullet.number == 0) return false;
        const Item item{indent, bullet.number};
        const bool on = before_.number > 0 && item == Item{before_.indent, before_.number + 1};
        if (on || item.number == 1) before_ = {};  // a part with numbers of its own
        last_ = item;
        return on;
    }

private:
    struct Item {
        std::size_t indent = 0;
        int number = 0;
        bool operator==(const Item&) const = default;
    };
    Item last_, before_;  ///< the last line with a number; that before the last heading
};

class Splitter {
public:
    explicit Splitter(Reader& reader) : reader_(reader) {}

    void line(std::string_view raw) {
        std::size_t indent = 0;
        while (indent < raw.size() && (raw[indent] == ' ' || raw[indent] == '\t')) ++indent;
        std::string_view text = trimmed(raw);
        if (text.empty()) return;
        const Bullet bullet = bullet_of(text);
        text = trimmed(text.substr(bullet.length));
        while (bullet_of(text).kind == '-') text = trimmed(text.substr(1));  // "- - twice"
        if (bullet.kind != 0 && bullet.kind != '1' && bullet_of(text).kind == '1')
            text = trimmed(text.substr(bullet_of(text).length));  // "* 3. twice"
        const std::uint32_t depth = nesting_.of(indent, bullet.kind);
        if (numbering_.ends_part(indent, bullet)) cohort_.clear();
        std::string cohort = cohort_;
        if (const auto found = heading_of(reader_, text)) {
            const std::string_view rest = trimmed(text.substr(found->end));
            std::string_view name = trimmed(text.substr(0, found->end));
            if (name.ends_with(':')) name.remove_suffix(1);
            if (const auto section =
                    section_of_part(*found, rest)) {  // "Stage 1: Exclusion criteria"
                take(*section, rest, true);
                take(found->heading, name, true);
                return;
            }
            take(found->heading, name, rest.empty());
            cohort = found->heading == Heading::cohort ? std::string(name) : cohort_;
            text = rest;
        }
        if (text.empty() || text == ":" || text == "-") return;
        if (const auto named = section_named(reader_, text)) {
            section_ = *named;
            cohort_ = std::string(text.substr(0, text.size() - 1));
            return;
        }
        if (out_.lines.size() >= kMostLines) {
            out_.cut = true;
            return;
        }
        const std::string_view kept = base::cut_utf8(text, kLongestLine);
        out_.cut = out_.cut || kept.size() < text.size();
        out_.lines.push_back({section_, std::move(cohort), std::string(kept), depth});
    }

    Lines take() { return std::move(out_); }

private:
    /// The section that is all that follows the heading of a part.
    std::optional<Heading> section_of_part(const Found& part, std::string_view rest) {
        if (part.heading != Heading::cohort || rest.empty()) return std::nullopt;
        const auto found = heading_of(reader_, rest);
        if (!found || found->end < rest.size() || found->heading == Heading::cohort)
            return std::nullopt;
        return found->heading;
    }

    /// `alone`: nothing follows the heading on its line, so that it speaks for the lines below.
    void take(Heading heading, std::string_view name, bool alone) {
        if (heading == Heading::cohort) {
            if (alone) {
                cohort_ = std::string(name);
                numbering_.heading();
            }
            return;
        }
        cohort_.clear();
        if (heading == Heading::inclusion) section_ = Section::inclusion;
        if (heading == Heading::exclusion) section_ = Section::exclusion;
    }

    Reader& reader_;
    Nesting nesting_;
    Numbering numbering_;
    Section section_ = Section::inclusion;
    std::string cohort_;
    Lines out_;
};

}  // namespace

Lines read_lines(Reader& reader, std::string_view text) {
    Splitter splitter(reader);
    const std::string_view kept = base::cut_utf8(text, kLongestText);
    for (std::size_t begin = 0; begin <= kept.size();) {
        const std::size_t end = std::min(kept.find('\n', begin), kept.size());
        splitter.line(kept.substr(begin, end - begin));
        begin = end + 1;
    }
    Lines lines = splitter.take();
    lines.cut = lines.cut || kept.size() < text.size();
    return lines;
}

}  // namespace nextline::trials
