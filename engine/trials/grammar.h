// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "trials/bits.h"
#include "trials/numbered.h"
#include "trials/words.h"

namespace nextline::trials {

/// One way to say a phrase: words, `<phrase>` or `<name:phrase>`, `[left out or not]`, `(a|b)`.
/// `gives` is what it means: text with `<name>` filled in; `<name * 0.23>` and `<name / 1000>`
/// reckon with a number, to two decimals.
struct Way {
    std::string say;
    std::string gives;
    base::Place place;
};

/// A phrase of eligibility text (knowledge/eligibility). Two phrases are built in: `<number>` is
/// any number, `<word>` (which has no value) any word but those that are by themselves a joint, a
/// stop, a scope or an exception. Some names have a meaning of their own (reading.h).
struct Phrase {
    std::string id;
    std::vector<Way> ways;
};

using Symbol = std::uint32_t;  ///< a word, a number or a phrase, as the grammar knows it
inline constexpr Symbol kNoSymbol = 0xffffffff;
/// What a word of a line is to the grammar: a symbol, or one of three kinds above the symbols.
using Kind = std::uint32_t;
inline constexpr Kind kUnknownWord = 0, kUnknownNumber = 1, kUnknownSign = 2, kUnknownKinds = 3;
inline constexpr std::size_t kMostForms = 4096;  ///< that one way may be written in

/// A piece of `gives`: text, or the value of a part of the way.
struct Piece {
    std::string text;
    int slot = -1;  ///< which named part of the form, or -1: `text`
    double times = 1;
    bool reckons = false;  ///< the value is a number, times `times`
};

/// What a way means.
struct Rule {
    Symbol phrase = kNoSymbol;
    std::uint32_t rank = 0;  ///< order in the knowledge: of two meanings the earlier one counts
    std::vector<Piece> pieces;
};

struct Next {
    Symbol symbol = kNoSymbol;
    std::uint32_t step = 0;
    int slot = -1;  ///< of a part whose value the way fills in
    bool operator==(const Next&) const = default;
};
inline constexpr std::uint64_t kEnds = std::uint64_t{1} << 63;
[[nodiscard]] constexpr std::uint64_t bit_of(Symbol word) {
    return std::uint64_t{1} << (word % 63);
}

/// A step on the way through the forms of a phrase: ranges of Grammar::next and Grammar::complete.
/// Steps from which the same may follow are one.
struct Step {
    std::uint32_t first = 0, middle = 0, last = 0;  ///< by words (sorted), then by phrases
    std::uint32_t first_rule = 0, last_rule = 0;    ///< rules whose form is complete here
    std::int32_t index = -1;  ///< in Grammar::indexes, where many phrases may follow
    /// What may come here: a Bloom filter of words, and kEnds if a form is complete.
    std::uint64_t after = 0;
};

/// For a step with many phrases: which they are, by their ordinal, 64 of them at a time.
struct Index {
    struct Part {
        std::uint32_t word = 0;    ///< of a row of `begins`
        std::uint32_t before = 0;  ///< phrases in the parts before
        std::uint64_t phrases = 0;
    };
    std::vector<Part> parts;           ///< without those that have no phrase
    std::vector<std::uint32_t> first;  ///< by phrase: where it begins in Grammar::next; one more
};

/// What a phrase is good for in a line (reading.h).
enum class Role : std::uint8_t {
    none,
    state,
    state_in,   ///< a state of the inclusion part only
    state_out,  ///< a state of the exclusion part only
    demand,
    permission,
    permission_beside,  ///< it may soften what stands beside it
    filler,
    filler_in,  ///< a filler of the inclusion part only
    part,       ///< what part of the trial a line speaks of
    joint,
    stop,
    scope,
    exception,
    doubt,   ///< what is said here turns on something that the reader cannot tell
    unknown  ///< no phrase: words that are not understood
};

/// The phrases compiled: their forms as ways through steps. Immutable.
struct Grammar {
    std::unordered_map<std::string, Symbol> words;
    std::unordered_map<double, Symbol> numbers;  ///< numbers that a form names
    Numbered word_at;                            ///< by hash of a word: its symbol
    std::vector<std::string> text;               ///< by symbol of a word
    std::unordered_map<std::string, Symbol> phrases;
    Symbol any_number = kNoSymbol, any_word = kNoSymbol;
    Symbol symbols = 0;  ///< how many
    std::vector<Step> steps;
    std::vector<Next> next;
    std::vector<Symbol> next_symbol;      ///< of each `next`, side by side to be searched
    std::vector<std::uint32_t> complete;  ///< indices in rules
    std::vector<Index> indexes;
    std::vector<std::uint32_t> root;     ///< by symbol: the first step of a phrase; 0: it is a word
    std::vector<std::uint32_t> ordinal;  ///< by symbol: number of a phrase among the phrases
    std::size_t row = 0;                 ///< words of 64 bits in a row of `begins`
    std::vector<Symbol> built_in;        ///< by kind of word: the built-in phrase that covers it
    std::vector<std::uint64_t> waits;    ///< by kind of word: what of Step::after goes on with it
    /// A row for each kind of word: the phrases that may begin with it, by their ordinal.
    std::vector<std::uint64_t> begins;
    std::vector<Role> roles;   ///< by symbol
    std::vector<Symbol> read;  ///< the phrases with a role
    std::vector<bool> partly;  ///< by symbol: it says only a part of what stands there
    std::vector<bool> means;   ///< by symbol: a way of it gives something
    std::vector<bool> turns;   ///< by symbol of a word: `<word>` does not stand for it
    std::vector<Rule> rules;
    std::vector<std::string> firm;      ///< conditions that words beside them do not narrow
    std::vector<std::string> unsought;  ///< conditions with which nobody is looked for
    std::string hash;                   ///< of the phrases, given by their compiler; empty if none

    [[nodiscard]] Symbol phrase(std::string_view id) const;
    [[nodiscard]] Kind kind_of(const Word& word) const;
    [[nodiscard]] std::vector<Kind> kinds_of(std::span<const Word> words) const;
    /// Calls `use` with the place in `next` of each phrase that may follow a step and begin with
    /// such a word, in order.
    template <class Use>
    void each_phrase(const Step& step, Kind kind, Use use) const;
    /// The row of `begins`.
    [[nodiscard]] const std::uint64_t* begins_with(Kind kind) const {
        return begins.data() + kind * row;
    }
    [[nodiscard]] bool is_built_in(Symbol symbol) const {
        return symbol == any_number || symbol == any_word;
    }
};

template <class Use>
void Grammar::each_phrase(const Step& step, Kind kind, Use use) const {
    const std::uint64_t* const row_of_kind = begins_with(kind);
    if (step.index < 0) {
        for (std::uint32_t i = step.middle; i < step.last; ++i)
            if (has(row_of_kind, ordinal[next[i].symbol])) use(i);
        return;
    }
    const Index& index = indexes[static_cast<std::size_t>(step.index)];
    for (const Index::Part& part : index.parts)
        for (std::uint64_t bits = part.phrases & row_of_kind[part.word]; bits != 0;
             bits &= bits - 1) {
            const std::uint64_t below = (bits & -bits) - 1;
            const std::size_t rank =
                part.before + static_cast<std::size_t>(std::popcount(part.phrases & below));
            for (std::uint32_t i = index.first[rank]; i < index.first[rank + 1]; ++i) use(i);
        }
}

/// Compiles phrases; all mistakes at once: an unknown phrase, an unbalanced bracket, an empty way,
/// a name in `gives` that is no part of the way, more than kMostForms forms, a phrase that begins
/// with itself.
[[nodiscard]] base::Result<Grammar> compile(const std::vector<Phrase>& phrases);

}  // namespace nextline::trials
