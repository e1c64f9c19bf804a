// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nextline::trials {

inline constexpr std::size_t kMostWords = 400;  ///< of one line; the rest is not looked at

/// One word, number or sign of a line of text.
struct Word {
    std::string text;   ///< lower case; of a number: empty
    double number = 0;  ///< its value, if it is a number
    bool is_number = false;
    std::uint32_t begin = 0, end = 0;  ///< bytes in the line
    std::uint32_t depth = 0;           ///< brackets that it stands in; 0 where they do not match
};

[[nodiscard]] constexpr bool starts_with_letter(const Word& word) {
    return !word.text.empty() && word.text.front() >= 'a' && word.text.front() <= 'z';
}

/// A line as words. Letters are lower case and without accents; signs stand alone; `≥` and `>=`
/// are one sign, and so are all dashes; a hyphen between letters parts words ("HER2-positive" is
/// two), one after a word stays (`HER2-`); a number written close to a small word is parted from
/// it ("within28 days"). Numbers may have commas between thousands. Superscripts read as digits. A
/// plural in brackets ("site(s)") is left out, and brackets, colons and quotation marks are left
/// out, and full stops that do not end a sentence. `cut` tells that there were more than
/// kMostWords.
struct Words {
    std::vector<Word> words;
    bool cut = false;
};
[[nodiscard]] Words read_words(std::string_view line);

}  // namespace nextline::trials
