// SPDX-License-Identifier: Apache-2.0
// Joining words: enumerations, capitals, full stops, articles.
#include <array>

#include "words/words.h"

namespace nextline::words {
namespace {

constexpr bool is_lower_ascii(char c) { return c >= 'a' && c <= 'z'; }

/// The first letters without accent, lower case, as they sound: enough to choose "e" and "u".
std::string start_of(std::string_view word) {
    std::string start;
    for (std::size_t i = 0; i < word.size() && start.size() < 3; ++i) {
        char c = word[i];
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (static_cast<unsigned char>(c) == 0xC3 && i + 1 < word.size()) {
            const auto low = static_cast<unsigned char>(word[++i]);
            c = low == 0xAD || low == 0x8D ? 'i' : low == 0xB3 || low == 0x93 ? 'o' : '?';
        }
        start += c;
    }
    return start;
}

bool sounds_like_i(std::string_view word) {
    std::string start = start_of(word);
    if (start.starts_with('h')) start.erase(0, 1);
    return start.starts_with('i') && !start.starts_with("ie") && !start.starts_with("ia");
}

bool sounds_like_o(std::string_view word) {
    std::string start = start_of(word);
    if (start.starts_with('h')) start.erase(0, 1);
    return start.starts_with('o');
}

}  // namespace

std::string enumerate(const std::vector<std::string>& parts, std::string_view last) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0 && i + 1 == parts.size())
            out += " " + std::string(last) + " ";
        else if (i > 0)
            out += ", ";
        out += parts[i];
    }
    return out;
}

std::string Words::all_of(const std::vector<std::string>& parts) const {
    const bool euphonic =
        language_ == Language::es && !parts.empty() && sounds_like_i(parts.back());
    return enumerate(parts, euphonic ? "e" : message("join.and"));
}

std::string Words::one_of(const std::vector<std::string>& parts) const {
    const bool euphonic =
        language_ == Language::es && !parts.empty() && sounds_like_o(parts.back());
    return enumerate(parts, euphonic ? "u" : message("join.or"));
}

std::string capital(std::string text) {
    if (text.empty()) return text;
    if (is_lower_ascii(text[0])) {
        // Names such as "eGFR" and "pH" keep their first letter.
        const bool name = text.size() > 1 && text[1] >= 'A' && text[1] <= 'Z';
        if (!name) text[0] = static_cast<char>(text[0] - 'a' + 'A');
    } else if (text.starts_with("\xC3") && text.size() > 1) {
        const auto low = static_cast<unsigned char>(text[1]);
        if (low >= 0xA0 && low != 0xB7 && low != 0xBF) text[1] = static_cast<char>(low - 0x20);
    } else if (text.starts_with("\xC2\xBF") || text.starts_with("\xC2\xA1")) {
        return text.substr(0, 2) + capital(text.substr(2));
    }
    return text;
}

std::string sentence(std::string text) {
    text = capital(std::move(text));
    constexpr std::array<std::string_view, 5> kEnds{".", "?", "!", ":", "…"};
    for (const std::string_view end : kEnds)
        if (text.ends_with(end)) return text;
    if (!text.empty()) text += '.';
    return text;
}

std::string Words::label(const std::string& noun) const {
    constexpr std::array<std::array<std::string_view, 6>, facts::kLanguages> kArticles{
        {{"the ", "a ", "an ", "", "", ""}, {"el ", "la ", "los ", "las ", "un ", "una "}}};
    for (const std::string_view article : kArticles[static_cast<std::size_t>(language_)])
        if (!article.empty() && noun.starts_with(article))
            return capital(noun.substr(article.size()));
    return capital(noun);
}

}  // namespace nextline::words
