// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace nextline::reports {

/// How a block is meant. Never shown by colour alone: the words say it too.
enum class Tone : std::uint8_t { plain, quiet, strong, good, care, alarm };

/// One block of a document: what the text and the page render alike.
struct Block {
    enum class Kind : std::uint8_t {
        heading,    ///< `text`, `level` 1 to 5
        paragraph,  ///< `text`, `aside` (sources: said more quietly)
        list,       ///< `parts` are items; `ordered`
        item,       ///< `mark`, `text`, `aside`, `parts` below it
        pairs,      ///< `parts` are items with `mark` as the name and `text` as the value
        section,    ///< `parts`; a boxed group when its tone is not plain
        card,       ///< one option: `text` its name, `aside` its standing, `parts`
        details     ///< `text` the summary; `parts` are folded on the page
    };
    Kind kind = Kind::paragraph;
    Tone tone = Tone::plain;
    int level = 0;
    bool ordered = false;
    bool folded = false;     ///< card: folded on the page
    bool page_only = false;  ///< not in the text
    bool text_only = false;  ///< not on the page
    std::string id;          ///< anchor on the page
    std::string mark, text, aside, link;
    /// A word of `text` that is explained elsewhere on the page.
    struct Explained {
        std::size_t at, size;  ///< in bytes
        std::string link, means;
    };
    std::vector<Explained> explained;  ///< in the order of the text
    std::vector<Block> parts;
};

using Outline = std::vector<Block>;

[[nodiscard]] Block heading(int level, std::string text, std::string id = {});
[[nodiscard]] Block paragraph(std::string text, std::string aside = {}, Tone tone = Tone::plain);
[[nodiscard]] Block item(std::string text, std::string aside = {}, std::string mark = {});
[[nodiscard]] Block list(std::vector<Block> items, bool ordered = false);
[[nodiscard]] Block section(std::vector<Block> parts, Tone tone = Tone::plain, std::string id = {});
[[nodiscard]] Block details(std::string summary, std::vector<Block> parts);

/// How the text of an outline is written.
struct TextStyle {
    std::size_t width = 96;
    bool colour = false;
};
[[nodiscard]] std::string render_text(const Outline& outline, const TextStyle& style);

/// The blocks as HTML; every text is escaped.
[[nodiscard]] std::string render_html(const Outline& outline);
[[nodiscard]] std::string escape_html(std::string_view text);

}  // namespace nextline::reports
