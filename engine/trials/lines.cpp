// SPDX-License-Identifier: Apache-2.0
#include "trials/lines.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "trials/bullets.h"
#include "trials/headings.h"

namespace nextline::trials {
namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
    return text;
}

/// A text parted at bytes of it.
std::vector<std::string_view> parted(std::string_view text, const std::vector<std::size_t>& at) {
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    for (const std::size_t next : at) {
        pieces.push_back(text.substr(begin, next - begin));
        begin = next;
    }
    pieces.push_back(text.substr(begin));
    return pieces;
}

class Splitter {
public:
    explicit Splitter(Reader& reader) : reader_(reader) {}

    /// One line as it stands, with the items of a list in it.
    void line(std::string_view raw) {
        for (const std::string_view item : parted(raw, items_amid(raw))) one(item);
    }

    Lines take() {
        const std::vector<std::uint32_t> depths = depths_of(marks_);
        const std::vector<bool> amid = amid_lists(marks_);
        for (std::size_t i = 0; i < out_.lines.size(); ++i) {
            out_.lines[i].depth = depths[mark_of_line_[i]];
            out_.lines[i].amid = amid[mark_of_line_[i]];
        }
        return std::move(out_);
    }

private:
    /// One item; the heading of a section in it begins another one.
    void one(std::string_view raw) {
        for (std::size_t section = 0; section != std::string_view::npos;) {
            section = section_amid(reader_, raw);
            const std::string_view before = raw.substr(0, section);
            for (const std::string_view part : parted(before, parts_amid(reader_, before)))
                plain_line(part);
            raw.remove_prefix(before.size());
        }
    }

    void plain_line(std::string_view raw) {
        std::size_t indent = 0;
        while (indent < raw.size() && (raw[indent] == ' ' || raw[indent] == '\t')) ++indent;
        std::string_view text = trimmed(raw);
        if (text.empty()) return;
        const Bullet bullet = bullet_of(text);
        text = trimmed(text.substr(bullet.length));
        while (text.size() > 1 && text.front() == ':') text = trimmed(text.substr(1));
        while (bullet_of(text).kind == '-') text = trimmed(text.substr(1));  // "- - twice"
        if (bullet.kind != 0 && bullet.kind != '1' && bullet_of(text).kind == '1')
            text = trimmed(text.substr(bullet_of(text).length));  // "* 3. twice"
        marks_.push_back({indent, bullet});
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
            text = trimmed(rest.substr(bullet_of(rest).length));
        }
        if (text.empty() || text == ":" || text == "-") return;
        if (const auto named = section_named(reader_, text)) {
            section_ = named->section;
            cohort_ = named->of;
            return;
        }
        if (out_.lines.size() >= kMostLines) {
            out_.cut = true;
            return;
        }
        const std::string_view kept = base::cut_utf8(text, kLongestLine);
        out_.cut = out_.cut || kept.size() < text.size();
        out_.lines.push_back({section_, std::move(cohort), std::string(kept), {}, 0});
        mark_of_line_.push_back(marks_.size() - 1);
    }

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
    std::vector<Mark> marks_;                ///< of all lines, headings too
    std::vector<std::size_t> mark_of_line_;  ///< of the lines that are kept
    Numbering numbering_;
    Section section_ = Section::inclusion;
    std::string cohort_;
    Lines out_;
};

/// What follows the bullet of a line.
std::string_view behind_bullet(std::string_view line) {
    line = trimmed(line);
    return trimmed(line.substr(bullet_of(line).length));
}

/// True if a line begins amid a sentence.
bool begins_amid(std::string_view line) {
    const std::string_view text = behind_bullet(line);
    return !text.empty() && ((text[0] >= 'a' && text[0] <= 'z') || text[0] == '.' ||
                             text[0] == ',' || text[0] == ';' || text[0] == ')');
}

/// Some records break a sentence where it names a section: "Anybody who meets any", "Exclusion
/// Criteria:", "listed in table 1". Such lines become one again.
std::vector<std::string> mended(Reader& reader, const std::vector<std::string_view>& rows) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool torn = !out.empty() && i + 1 < rows.size() && begins_amid(rows[i + 1]) &&
                          is_section(reader, trimmed(rows[i])) && goes_on(reader, out.back());
        if (!torn) {
            out.emplace_back(rows[i]);
            continue;
        }
        out.back() += " ";
        out.back() += trimmed(rows[i]);
        out.back() += " ";
        out.back() += behind_bullet(rows[++i]);
    }
    return out;
}

/// The sign that ends lines: some records have `~` in place of every line break.
char ends_lines(std::string_view text) {
    constexpr std::ptrdiff_t kFewest = 4;
    const auto tildes = std::ranges::count(text, '~');
    return tildes >= kFewest && tildes > std::ranges::count(text, '\n') ? '~' : '\n';
}

}  // namespace

Lines read_lines(Reader& reader, std::string_view text) {
    Splitter splitter(reader);
    const std::string_view kept = base::cut_utf8(text, kLongestText);
    const char line_end = ends_lines(kept);
    std::vector<std::string_view> rows;
    for (std::size_t begin = 0; begin <= kept.size();) {
        const std::size_t end = std::min(kept.find(line_end, begin), kept.size());
        const std::string_view row = kept.substr(begin, end - begin);
        if (!trimmed(row).empty()) rows.push_back(row);
        begin = end + 1;
    }
    for (const std::string& row : mended(reader, rows)) splitter.line(row);
    Lines lines = splitter.take();
    lines.cut = lines.cut || kept.size() < text.size();
    return lines;
}

}  // namespace nextline::trials
