// SPDX-License-Identifier: Apache-2.0
#include "trials/parts.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "trials/clauses.h"

namespace nextline::trials {
namespace {

constexpr std::size_t kMostNameWords = 24;

bool is_part(const Stretch& stretch) { return stretch.role == Role::part; }

/// The sentence that holds the stretch at `at`.
std::span<Stretch> sentence_at(std::span<Stretch> row, std::size_t at) {
    std::size_t begin = at, end = at;
    while (begin > 0 && row[begin - 1].role != Role::stop) --begin;
    while (end < row.size() && row[end].role != Role::stop) ++end;
    return row.subspan(begin, end - begin);
}

/// True if all that the line asks is asked of the part at `at`.
bool is_of_all(std::span<Stretch> row, std::size_t at) {
    if (at == 0) return true;
    const auto sentence = sentence_at(row, at);
    const auto behind = std::span(row.data() + at + 1, sentence.data() + sentence.size());
    const bool more = std::ranges::any_of(
        behind, [](const Stretch& s) { return s.role == Role::unknown || s.role == Role::joint; });
    if (more && row[at].depth == 0) return false;
    return count_asking(sentence) == count_asking(row) && count_asking(row) <= 1;
}

/// True if two parts are named in the same words: "In phase I, ... in phase I".
bool same_words(std::span<const Word> words, const Stretch& a, const Stretch& b) {
    const auto name = [&](const Stretch& part) {
        std::vector<std::pair<std::string_view, double>> texts;
        for (const Word& word : words.subspan(part.begin, part.end - part.begin))
            if (word.text != "," && word.text != "only") texts.emplace_back(word.text, word.number);
        return texts;
    };
    return name(a) == name(b);
}

}  // namespace

std::string part_of(std::span<Stretch> row, std::string_view line, std::span<const Word> words) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (!is_part(row[i]) || row[i].value != kInBracket || row[i].depth > 0) continue;
        row[i].role = i == 0 ? Role::exception : Role::scope;
        row[i].value.clear();
    }
    const auto part = std::ranges::find_if(row, is_part);
    if (part == row.end()) return {};
    const bool one = std::ranges::all_of(
        row, [&](const Stretch& s) { return !is_part(s) || same_words(words, s, *part); });
    const bool told = one && is_of_all(row, static_cast<std::size_t>(part - row.begin()));
    const std::size_t begin = words[part->begin].begin;
    std::string_view of = line.substr(begin, words[part->end - 1].end - begin);
    while (of.ends_with(',') || of.ends_with(' ')) of.remove_suffix(1);
    for (Stretch& stretch : row) {
        if (!is_part(stretch)) continue;
        stretch.role = told ? Role::filler : Role::exception;
        stretch.value.clear();
    }
    return std::string(told ? of : std::string_view());
}

std::string part_name(const Grammar& grammar, Meanings& meanings, std::string_view name) {
    const Symbol phrase = grammar.phrase("parts_named");
    if (name.empty() || phrase == kNoSymbol) return std::string(name);
    const Words words = read_words(name);
    if (words.words.empty() || words.words.size() > kMostNameWords) return std::string(name);
    const std::vector<Kind> kinds = grammar.kinds_of(words.words);
    return meanings.of(phrase, {words.words, kinds}).value_or(std::string(name));
}

}  // namespace nextline::trials
