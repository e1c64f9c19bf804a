// SPDX-License-Identifier: Apache-2.0
#include "trials/reading.h"

#include <algorithm>
#include <utility>

#include "trials/clauses.h"
#include "trials/headings.h"
#include "trials/in_section.h"
#include "trials/parts.h"
#include "trials/sentence.h"

namespace nextline::trials {
namespace {

constexpr std::size_t kFirstWords = 3;
constexpr std::size_t kMostRemembered = 100000;  ///< lines
constexpr std::size_t kLongestRemembered = 400;  ///< bytes; longer ones hardly repeat

/// The words of a stretch as they stand in the line.
std::string as_written(std::string_view line, const std::vector<Word>& words,
                       const Stretch& stretch) {
    const std::size_t begin = words[stretch.begin].begin;
    const std::size_t end = words[stretch.end - 1].end;
    return std::string(line.substr(begin, end - begin));
}

/// Where a phrase stands near the end of the line; null if nowhere.
const Covered* near_end(const Grammar& grammar, std::span<const Covered> covered, std::size_t words,
                        std::string_view phrase) {
    const Symbol symbol = grammar.phrase(phrase);
    const auto found = std::ranges::find_if(
        covered, [&](const Covered& one) { return one.phrase == symbol && one.end + 3 >= words; });
    return found == covered.end() ? nullptr : &*found;
}

/// The sentence that the lines below a line go on.
std::span<const Stretch> last_sentence(std::span<const Stretch> row) {
    if (!row.empty() && row.back().role == Role::stop) row = row.first(row.size() - 1);
    std::size_t begin = row.size();
    while (begin > 0 && (row[begin - 1].role != Role::stop || row[begin - 1].depth > 0)) --begin;
    return row.subspan(begin);
}

/// True of "no heart disease, including any of the following:": a line that begins with a negation,
/// asks nothing by itself and ends in a colon; nothing else turns it.
bool shuts_out_below(std::span<const Stretch> row, std::string_view line) {
    if (!line.ends_with(':')) return false;
    const auto is_filler = [](const Stretch& s) { return s.role == Role::filler; };
    const auto first = std::ranges::find_if_not(row, is_filler);
    return first != row.end() && turn_of(*first) == Turn::behind &&
           std::none_of(row.begin(), row.end(), asks) &&
           std::none_of(first + 1, row.end(), [](const Stretch& s) {
               return turn_of(s) != Turn::none && turn_of(s) != Turn::beside;
           });
}

}  // namespace

Reader::Reader(const Grammar& grammar, IsCondition is_condition)
    : grammar_(grammar),
      is_condition_(std::move(is_condition)),
      phrases_(grammar, grammar.read),
      meanings_(grammar),
      headings_(grammar, heading_phrases(grammar)),
      beyond_(grammar, {grammar.phrase("own_will"), grammar.phrase("judgement")}),
      tumours_(grammar, {grammar.phrase("tumour_own")}),
      denials_(grammar,
               {grammar.phrase("recent"), grammar.phrase("passed"), grammar.phrase("denies")}) {}

Reading Reader::read(Section section, std::string_view line) {
    std::string key = section == Section::inclusion ? "+" : "-";
    key += line;
    if (const auto known = remembered_.find(key); known != remembered_.end()) return known->second;
    Reading reading = read_anew(section, line);
    if (is_condition_ && !reading.must.empty() && !is_condition_(reading.must)) {
        reading.must.clear();
        reading.whole = false;
    }
    if (is_condition_ && !reading.permits.empty() && !is_condition_(reading.permits))
        reading.permits.clear();
    if (remembered_.size() >= kMostRemembered) remembered_.clear();
    if (line.size() <= kLongestRemembered) remembered_.emplace(std::move(key), reading);
    return reading;
}

std::optional<std::string> Reader::meaning_of(std::string_view phrase, std::string_view text,
                                              std::size_t most) {
    const Symbol symbol = grammar_.phrase(phrase);
    const Words words = read_words(text);
    if (symbol == kNoSymbol || words.words.empty() || words.words.size() > most)
        return std::nullopt;
    return meanings_.of(symbol, {words.words, grammar_.kinds_of(words.words)});
}

std::optional<std::string> Reader::tumour_of(std::string_view text, std::size_t most) {
    return meaning_of("tumour_heading", text, most);
}

std::optional<std::string> Reader::kind_of(std::string_view text, std::size_t most) {
    return meaning_of("registry_kind", text, most);
}

bool Reader::names_own_tumour(std::string_view text) {
    return !tumours_.find(grammar_.kinds_of(read_words(text).words)).empty();
}

std::string Reader::part_name(std::string_view name) {
    return trials::part_name(grammar_, meanings_, name);
}

/// A line that could be both asks for a will.
Beyond Reader::beyond(std::span<const Kind> kinds) {
    Beyond found = Beyond::none;
    for (const Covered& one : beyond_.find(kinds, true)) {
        if (one.end != kinds.size()) continue;
        if (one.phrase == grammar_.phrase("own_will")) return Beyond::own_will;
        found = Beyond::judgement;
    }
    return found;
}

/// What a line says of the lines around it.
void Reader::tell_neighbours(Reading& reading, std::string_view line, std::span<const Stretch> row,
                             std::span<const Covered> covered, const Text& text) {
    const auto stem = [&](std::string_view phrase) {
        return near_end(grammar_, covered, text.words.size(), phrase);
    };
    const bool opens = line.ends_with(':');
    reading.any_below = stem("any_stem") != nullptr;
    reading.none_below = reading.any_below && shuts_out_below(row, line);
    // Below "no ... of the following" each line shuts out: that is no choice between them.
    const bool may = opens && stem("may_stem") != nullptr;
    if (const Covered* lead = stem("lead_stem"); opens && lead != nullptr)
        reading.lead = meanings_.of(lead->phrase, text.part(lead->begin, lead->end)).value_or("");
    const auto turns_below = [&](const Stretch& s) {
        const bool scope = s.role == Role::scope || s.role == Role::exception;
        return s.depth == 0 && (s.role == Role::doubt || (scope && s.value == "if") ||
                                (scope && s.value == "not" && reading.any_below));
    };
    reading.if_below =
        !reading.none_below && (may || std::ranges::any_of(last_sentence(row), turns_below));
    reading.or_below = !row.empty() && row.back().value == "or" &&
                       (row.back().role == Role::joint || row.back().role == Role::stop);
    reading.or_above = !row.empty() && row.front().role == Role::joint && row.front().value == "or";
    for (const Covered& one : covered) {
        if (one.begin >= kFirstWords) continue;
        const bool ends = one.phrase == grammar_.phrase("ends_list");
        reading.ends_list = reading.ends_list || ends || one.phrase == grammar_.phrase("ends_ways");
        reading.ends_part = reading.ends_part || ends;
    }
}

Reading Reader::read_anew(Section section, std::string_view line) {
    const Words text = read_words(line);
    Reading reading;
    if (text.words.empty() || text.cut) {
        if (!text.words.empty()) reading.not_understood.emplace_back(line);
        return reading;
    }
    const std::vector<Kind> kinds = grammar_.kinds_of(text.words);
    const std::vector<Covered> covered = phrases_.find(kinds);
    std::vector<Stretch> row = cover(grammar_, {text.words, kinds}, covered, meanings_);
    for (Stretch& stretch : row) fit(stretch, section);
    reading.part = part_name(part_of(row, line, text.words));
    if (section == Section::inclusion) {
        drop_alternatives(row, grammar_, covered);
        doubt_denials(row, grammar_, denials_, kinds);
    }
    // "A; or B" asks for one of them.
    for (std::size_t i = 0; section == Section::inclusion && i + 1 < row.size(); ++i)
        if (row[i].role == Role::stop && row[i].value == "or") row[i].role = Role::joint;
    reading.whole = true;
    bool taken_back = false;
    for (std::size_t begin = 0; begin < row.size();) {
        std::size_t end = begin;
        while (end < row.size() && row[end].role != Role::stop) ++end;
        const auto sentence = std::span(row).subspan(begin, end - begin);
        if (!sentence.empty()) {
            const Asked asked =
                section == Section::inclusion ? read_inclusion(sentence) : read_exclusion(sentence);
            reading.must = both_of(reading.must, asked.must);
            reading.whole = reading.whole && asked.whole;
            if (!asked.permits.empty())
                reading.permits += (reading.permits.empty() ? "" : " or ") + asked.permits;
            taken_back = taken_back || std::ranges::any_of(sentence, [](const Stretch& s) {
                             return s.role == Role::exception;
                         });
        }
        begin = end + 1;
    }
    // "For patients in cohort B: ..." speaks of some to its end.
    const bool of_some =
        !row.empty() && row.front().role == Role::scope && row.front().value == "if";
    if (taken_back || of_some) reading.must.clear();
    tell_neighbours(reading, line, row, covered, {text.words, kinds});
    for (const Stretch& stretch : row) {
        const bool lost = stretch.role == Role::unknown || stretch.role == Role::scope ||
                          stretch.role == Role::exception || stretch.role == Role::doubt;
        if (!lost && !stretch.partly) continue;
        reading.whole = false;
        reading.not_understood.push_back(as_written(line, text.words, stretch));
    }
    if (reading.must.empty() && !reading.whole && reading.permits.empty())
        reading.beyond = beyond(kinds);
    return reading;
}

}  // namespace nextline::trials
