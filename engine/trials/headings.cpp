// SPDX-License-Identifier: Apache-2.0
#include "trials/headings.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace nextline::trials {
namespace {

constexpr std::size_t kLongestHeading = 160;  ///< bytes
constexpr std::size_t kMostHeadingWords = 26;
constexpr std::size_t kLongestName = 40;      ///< bytes, of the heading of a section by itself
constexpr std::size_t kMostWordsAround = 20;  ///< of a heading that is not known in full
constexpr std::size_t kFewestHeadWords = 4;   ///< of the heading of a part behind a sentence
constexpr std::size_t kFewestWords = 2;       ///< of a heading that stands among other words
constexpr std::size_t kLongestAmid = 70;      ///< bytes, of a heading amid a line and words before
constexpr std::size_t kMostNameWords = 3;
constexpr std::size_t kMostLead = 2;  ///< words before a sentence that is a heading
constexpr int kMostColons = 20;       ///< of a line that are looked at

constexpr std::pair<std::string_view, Heading> kNames[] = {
    {"inclusion_heading", Heading::inclusion},
    {"exclusion_heading", Heading::exclusion},
    {"cohort_heading", Heading::cohort},
    {"general_heading", Heading::general}};
/// The bare names of sections; what a sentence about them holds ("other exclusion criteria may
/// apply"); what a name is no heading behind ("see the exclusion criteria"); what tells that a
/// section is of some people only.
constexpr std::string_view kInclusion = "inclusion_name", kExclusion = "exclusion_name",
                           kVerb = "heading_verb", kBefore = "no_heading",
                           kSome = "heading_of_some", kPart = "part";

bool is_a(const Grammar& grammar, const Covered& one, std::string_view phrase) {
    return one.phrase == grammar.phrase(phrase);
}
bool is_name(const Grammar& grammar, const Covered& one) {
    return is_a(grammar, one, kInclusion) || is_a(grammar, one, kExclusion);
}
/// A heading that may be a sentence: "They will be excluded if".
bool is_sentence(const Grammar& grammar, const Covered& one) {
    return one.begin <= kMostLead && one.end - one.begin >= kFewestWords &&
           (is_a(grammar, one, "inclusion_heading") || is_a(grammar, one, "exclusion_heading"));
}

bool covers_up_to(const Grammar& grammar, const std::vector<Covered>& covered,
                  std::string_view phrase, std::uint32_t end) {
    return std::ranges::any_of(covered, [&](const Covered& one) {
        return one.phrase == grammar.phrase(phrase) && one.end == end;
    });
}

/// Without spaces and signs that part a heading from what it names.
std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kAround = " \t-;,.:";
    const std::size_t begin = text.find_first_not_of(kAround);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kAround) - begin + 1);
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// True if the words before a heading are a name that belongs to it: "Study Eye Inclusion
/// Criteria".
bool belong_to_it(std::string_view text, std::span<const Word> words) {
    return words.size() <= kMostNameWords &&
           std::ranges::all_of(words, [&](const Word& word) { return is_upper(text[word.begin]); });
}

/// Where in a text the heading of a section begins that is its end; the text's size if there is
/// none.
std::size_t heading_at_end(Reader& reader, std::string_view text) {
    const Grammar& grammar = reader.grammar();
    const Words words = read_words(text);
    const auto covered = reader.headings().find(grammar.kinds_of(words.words));
    for (const Covered& one : covered) {  // by their first word
        if (one.end != words.words.size() || !is_name(grammar, one)) continue;
        const auto before = std::span(words.words).first(one.begin);
        const bool of_part = std::ranges::any_of(covered, [&](const Covered& part) {
            return is_a(grammar, part, "cohort_heading") && part.begin == 0 &&
                   part.end == one.begin;
        });
        if (of_part || belong_to_it(text, before)) break;
        const std::size_t begin = words.words[one.begin].begin;
        const bool opens = is_upper(text[begin]) || words.words[one.begin - 1].text == ".";
        if (opens && !covers_up_to(grammar, covered, kBefore, one.begin)) return begin;
    }
    return text.size();
}

}  // namespace

std::vector<Symbol> heading_phrases(const Grammar& grammar) {
    std::vector<Symbol> phrases;
    for (const auto& [name, heading] : kNames) phrases.push_back(grammar.phrase(name));
    for (const auto name : {kInclusion, kExclusion, kVerb, kBefore, kSome, kPart})
        if (const Symbol phrase = grammar.phrase(name); phrase != kNoSymbol)
            phrases.push_back(phrase);
    return phrases;
}

std::optional<Found> heading_of(Reader& reader, std::string_view text) {
    const std::size_t colon = text.substr(0, kLongestHeading).find(':');
    if (colon == std::string_view::npos && text.size() > kLongestHeading) return std::nullopt;
    const std::size_t length = colon == std::string_view::npos ? text.size() : colon;
    const Words words = read_words(text.substr(0, length));
    if (words.words.empty() || words.words.size() > kMostHeadingWords) return std::nullopt;
    const auto covered = reader.headings().find(reader.grammar().kinds_of(words.words), true);
    for (const auto& [name, heading] : kNames)
        for (const Covered& one : covered)
            if (one.phrase == reader.grammar().phrase(name) && one.end == words.words.size())
                return Found{heading, colon == std::string_view::npos ? length : colon + 1};
    return std::nullopt;
}

std::optional<Named> section_named(Reader& reader, std::string_view line) {
    if (line.size() > kLongestHeading) return std::nullopt;
    const Grammar& grammar = reader.grammar();
    const Words words = read_words(line);
    if (words.words.size() > kMostWordsAround) return std::nullopt;
    const auto covered = reader.headings().find(grammar.kinds_of(words.words));
    const auto holds = [&](std::string_view phrase) {
        return std::ranges::any_of(covered,
                                   [&](const Covered& one) { return is_a(grammar, one, phrase); });
    };
    const bool colon = line.ends_with(':'), says = holds(kVerb);
    if (says && !colon) return std::nullopt;
    bool in = false;
    const Covered* heading = nullptr;  // the longest of the first ones
    for (const Covered& one : covered) {
        const bool named =
            is_name(grammar, one) && !covers_up_to(grammar, covered, kBefore, one.begin);
        if (!named && !(colon && is_sentence(grammar, one))) continue;
        const bool is_in =
            is_a(grammar, one, kInclusion) || is_a(grammar, one, "inclusion_heading");
        if (heading != nullptr && is_in != in) return std::nullopt;
        in = is_in;
        // What follows the bare name tells whose section it is.
        const bool better = heading == nullptr ? true
                            : is_name(grammar, one) != is_name(grammar, *heading)
                                ? is_name(grammar, one)
                                : one.begin == heading->begin && one.end > heading->end;
        if (better) heading = &one;
    }
    if (heading == nullptr) return std::nullopt;
    Named named{in ? Section::inclusion : Section::exclusion, {}};
    if (says && !holds(kSome)) return named;
    const std::size_t begin = words.words[heading->begin].begin;
    const std::size_t end = words.words[heading->end - 1].end;
    const std::string before(trimmed(line.substr(0, begin))), after(trimmed(line.substr(end)));
    named.of = before + (before.empty() || after.empty() ? "" : " ") + after;
    return named;
}

std::size_t section_amid(Reader& reader, std::string_view line) {
    std::size_t colon = line.find(':');
    for (int i = 0; i <= kMostColons; ++i) {
        const std::size_t end = std::min(colon, line.size());
        std::size_t begin = end < kLongestAmid ? 0 : end - kLongestAmid;
        if (begin > 0) begin = std::min(line.find(' ', begin), end);
        const std::string_view window = line.substr(begin, end - begin);
        const std::size_t at = heading_at_end(reader, window);
        if (at < window.size()) return begin + at;
        if (end == line.size()) break;
        colon = line.find(':', colon + 1);
    }
    return std::string_view::npos;
}

bool is_section(Reader& reader, std::string_view line) {
    if (line.size() > kLongestName) return false;
    const auto found = heading_of(reader, line);
    return found && found->end == line.size() &&
           (found->heading == Heading::inclusion || found->heading == Heading::exclusion);
}

bool goes_on(Reader& reader, std::string_view line) {
    const std::string_view tail =
        line.size() <= kLongestName
            ? line
            : line.substr(std::min(line.find(' ', line.size() - kLongestName), line.size()));
    const Grammar& grammar = reader.grammar();
    const Words words = read_words(tail);
    const auto covered = reader.headings().find(grammar.kinds_of(words.words));
    return covers_up_to(grammar, covered, kBefore, static_cast<std::uint32_t>(words.words.size()));
}

std::vector<std::size_t> parts_amid(Reader& reader, std::string_view line) {
    if (line.find(". ") == std::string_view::npos) return {};
    const Grammar& grammar = reader.grammar();
    const Words words = read_words(line);
    const std::vector<Kind> kinds = grammar.kinds_of(words.words);
    const auto is_part = [&](const Covered& one) { return is_a(grammar, one, kPart); };
    std::vector<std::size_t> sentences;  // their first words
    for (std::size_t i = 1; i < kinds.size(); ++i)
        if (words.words[i - 1].text == "." && words.words[i].depth == 0) sentences.push_back(i);
    std::vector<std::size_t> out;
    const bool begins = std::ranges::any_of(reader.headings().find(kinds, true), is_part);
    for (const std::size_t i : sentences) {
        const std::size_t length = kinds.size() - i;
        const bool may_head =
            i == sentences.back() && length >= kFewestHeadWords && length <= kMostWordsAround;
        if (!begins && !may_head) continue;
        const auto here = reader.headings().find(std::span(kinds).subspan(i), true);
        const bool heads = may_head && std::ranges::any_of(here, [&](const Covered& one) {
                               return is_a(grammar, one, "cohort_heading") && one.end == length;
                           });
        if (heads || (begins && std::ranges::any_of(here, is_part)))
            out.push_back(words.words[i].begin);
    }
    return out;
}

}  // namespace nextline::trials
