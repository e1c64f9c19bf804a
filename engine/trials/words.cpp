// SPDX-License-Identifier: Apache-2.0
#include "trials/words.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/number_text.h"
#include "base/utf8.h"

namespace nextline::trials {
namespace {

struct Sign {
    std::string_view from, to;
};
/// Characters and pairs that mean the same sign. Longest first where one begins another.
constexpr std::array kSigns = {
    Sign{"\xe2\x89\xa5", ">="},  Sign{"\xe2\x89\xa4", "<="}, Sign{"\xe2\xa9\xbe", ">="},
    Sign{"\xe2\xa9\xbd", "<="},  Sign{"\xe2\x89\xa7", ">="}, Sign{"\xe2\x89\xa6", "<="},
    Sign{"\xef\xbc\x9e", ">"},   Sign{"\xef\xbc\x9c", "<"},  Sign{"\xc3\x97", "x"},
    Sign{"\xe2\x80\x90", "-"},   Sign{"\xe2\x80\x91", "-"},  Sign{"\xe2\x80\x92", "-"},
    Sign{"\xe2\x80\x93", "-"},   Sign{"\xe2\x80\x94", "-"},  Sign{"\xe2\x88\x92", "-"},
    Sign{"\xc2\xb2", "2"},       Sign{"\xc2\xb3", "3"},      Sign{"\xe2\x81\xb9", "9"},
    Sign{"\xc2\xb5", "u"},       Sign{"\xce\xbc", "u"},      Sign{"\xce\xb1", "alpha"},
    Sign{"\xce\xb2", "beta"},    Sign{"\xc2\xa0", " "},      Sign{"\xe2\x80\x99", "'"},
    Sign{"\xe2\x80\x98", "'"},   Sign{"\xef\xbc\x88", "("},  Sign{"\xef\xbc\x89", ")"},
    Sign{"\xef\xbc\x8c", ","},   Sign{"\xe2\x80\xa2", " "},  Sign{"\xc2\xb7", " "},
    Sign{"\xe2\x97\x8f", " "},   Sign{"\xe2\x96\xaa", " "},  Sign{"&gt;", ">"},
    Sign{"&lt;", "<"},           Sign{"&amp;", "&"},         Sign{"\xef\xbc\x9a", ":"},
    Sign{"\xc2\xae", " "},       Sign{"\xe2\x84\xa2", " "},  Sign{"\xef\xbc\x9b", ";"},
    Sign{"\xe3\x80\x81", ","},   Sign{"\xe3\x80\x82", "."},  Sign{"\xef\xbc\x85", "%"},
    Sign{"\xef\xbd\x9e", "-"},   Sign{"&#215;", "x"},        Sign{"\xe2\x80\xaf", " "},
    Sign{"\xe2\x80\x89", " "},   Sign{"\xe2\x85\xa0", "i"},  Sign{"\xe2\x85\xa1", "ii"},
    Sign{"\xe2\x85\xa2", "iii"}, Sign{"\xe2\x85\xa3", "iv"}, Sign{"\xef\xbc\xbb", "["},
    Sign{"\xef\xbc\xbd", "]"},   Sign{"\xe2\x91\xa0", " "},  Sign{"\xe2\x91\xa1", " "},
    Sign{"\xe2\x91\xa2", " "},   Sign{"\xe2\x91\xa3", " "},  Sign{"\xe2\x91\xa4", " "},
    Sign{"\xe2\x91\xa5", " "},   Sign{"\xe2\x91\xa6", " "},  Sign{"\xe2\x91\xa7", " "},
    Sign{"\xe2\x91\xa8", " "},
};

/// The line in plain signs, with the byte of the line that each byte came from.
struct Plain {
    std::string text;
    std::vector<std::uint32_t> from;
};

Plain plain_of(std::string_view line) {
    Plain plain;
    plain.text.reserve(line.size());
    plain.from.reserve(line.size());
    const auto put = [&](std::string_view text, std::size_t from) {
        for (const char c : text) {
            plain.text += c;
            plain.from.push_back(static_cast<std::uint32_t>(from));
        }
    };
    for (std::size_t i = 0; i < line.size();) {
        const auto c = static_cast<unsigned char>(line[i]);
        if (c < 0x80 && c != '&') {
            plain.text += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : line[i];
            plain.from.push_back(static_cast<std::uint32_t>(i++));
            continue;
        }
        const Sign* found = nullptr;
        for (const Sign& sign : kSigns)
            if (line.substr(i).starts_with(sign.from)) found = &sign;
        const std::size_t length =
            found != nullptr ? found->from.size()
                             : std::max<std::size_t>(1, base::utf8_length(line.substr(i)));
        if (found != nullptr)
            put(found->to, i);
        else
            put(c == '&' ? "&" : "?", i);
        i += length;
    }
    return plain;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || c == '?'; }

/// Length of the number that the text begins with: "1,500", "0.5", ".5"; 0 if there is none.
std::size_t number_length(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size() && is_digit(text[i])) ++i;
    const std::size_t whole = i;
    while (whole > 0 && whole <= 3 && i + 3 < text.size() && text[i] == ',' &&
           is_digit(text[i + 1]) && is_digit(text[i + 2]) && is_digit(text[i + 3]) &&
           (i + 4 >= text.size() || !is_digit(text[i + 4])))
        i += 4;
    if (i + 1 < text.size() && text[i] == '.' && is_digit(text[i + 1])) {
        ++i;
        while (i < text.size() && is_digit(text[i])) ++i;
    }
    return i;
}

std::optional<double> number_of(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (c != ',') digits += c;
    if (digits.starts_with('.')) digits.insert(0, "0");
    return base::read_number(digits);
}

/// Length of the plural that stands in brackets behind a word: "site(s)", "therapy(ies)"; or 0.
std::size_t plural_length(std::string_view text) {
    for (const std::string_view plural : {"(s)", "(es)", "(ies)"})
        if (text.starts_with(plural)) return plural.size();
    return 0;
}

/// True if the full stop at `i` ends a sentence: a capital letter follows (also as in "mTNBC"), or
/// a bracket, or nothing; not that of "e.g." and "i.e.".
bool ends_sentence(std::string_view line, const Plain& plain, std::size_t i) {
    const std::string_view before = std::string_view(plain.text).substr(0, i);
    if (before.ends_with("e.g") || before.ends_with("i.e")) return false;
    std::size_t next = i + 1;
    while (next < plain.text.size() && plain.text[next] == ' ') ++next;
    if (next >= plain.text.size()) return true;
    const auto is_capital = [&](std::size_t k) {
        return k < plain.text.size() && line[plain.from[k]] >= 'A' && line[plain.from[k]] <= 'Z';
    };
    const char c = line[plain.from[next]];
    return next > i + 1 && (is_capital(next) || (is_letter(c) && is_capital(next + 1)) ||
                            is_digit(c) || c == '(' || c == '[');
}

/// Where the letters and digits of a word end that begins at `i`; an apostrophe may stand inside.
std::size_t end_of_word(std::string_view text, std::size_t i) {
    while (i < text.size() && (is_letter(text[i]) || is_digit(text[i]) ||
                               (text[i] == '\'' && i + 1 < text.size() && is_letter(text[i + 1]))))
        ++i;
    return i;
}

/// Length of the word that a number is written close to: "within28 days", "greater than720"; or 0.
std::size_t glued_length(std::string_view word) {
    for (const std::string_view before : {"to", "of", "than", "within"})
        if (word.size() > before.size() && word.starts_with(before) &&
            std::ranges::all_of(word.substr(before.size()), is_digit))
            return before.size();
    return 0;
}

bool is_left_out(char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == ':' ||
           std::string_view("*\"'\\_~()[]").find(c) != std::string_view::npos;
}

}  // namespace

Words read_words(std::string_view line) {
    const Plain plain = plain_of(line);
    const std::string_view text = plain.text;
    Words out;
    out.words.reserve(line.size() / 5);
    std::uint32_t depth = 0;
    const auto add = [&](Word word, std::size_t begin, std::size_t end) {
        word.depth = depth;
        word.begin = plain.from[begin];
        word.end =
            end < plain.from.size() ? plain.from[end] : static_cast<std::uint32_t>(line.size());
        if (out.words.size() < kMostWords)
            out.words.push_back(std::move(word));
        else
            out.cut = true;
    };
    for (std::size_t i = 0; i < text.size() && !out.cut;) {
        const char c = text[i];
        if (const std::size_t length = number_length(text.substr(i)); length > 0) {
            const auto value = number_of(text.substr(i, length));
            Word word;
            word.is_number = value.has_value();
            word.number = value.value_or(0);
            if (!word.is_number) word.text = std::string(text.substr(i, length));
            add(std::move(word), i, i + length);
            i += length;
        } else if (is_letter(c)) {
            std::size_t end = end_of_word(text, i);
            if (const std::size_t glued = glued_length(text.substr(i, end - i)); glued > 0)
                end = i + glued;
            Word word;
            for (const char letter : text.substr(i, end - i))
                if (letter != '\'') word.text += letter;
            add(std::move(word), i, end);
            i = end + plural_length(text.substr(end));
            // A hyphen between a word and the next letter or digit only parts them.
            if (i + 1 < text.size() && text[i] == '-' &&
                (is_letter(text[i + 1]) || is_digit(text[i + 1])))
                ++i;
        } else if (is_left_out(c) || (c == '.' && !ends_sentence(line, plain, i))) {
            if (c == '(' || c == '[') ++depth;
            if ((c == ')' || c == ']') && depth > 0) --depth;
            ++i;
        } else {
            const bool pair = i + 1 < text.size() && text[i + 1] == '=' && (c == '<' || c == '>');
            const bool turned = i + 1 < text.size() && c == '=' &&
                                (text[i + 1] == '<' || text[i + 1] == '>');  // "=<" and "=>"
            Word word;
            word.text =
                turned ? std::string{text[i + 1], '='} : std::string(text.substr(i, pair ? 2 : 1));
            // A hyphen between a number and a word only parts them: "12-week".
            const bool parts = c == '-' && i > 0 && is_digit(text[i - 1]) && i + 1 < text.size() &&
                               is_letter(text[i + 1]);
            const std::size_t end = i + (pair || turned ? 2 : 1);
            if (!parts) add(std::move(word), i, end);
            i = end;
        }
    }
    if (depth > 0)
        for (Word& word : out.words) word.depth = 0;
    return out;
}

}  // namespace nextline::trials
