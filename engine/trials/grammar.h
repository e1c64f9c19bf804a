// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/diagnostic.h"

namespace nextline::trials {

/// One way to say a phrase: words, `<phrase>` or `<name:phrase>`, `[left out or not]`, `(a|b)`.
/// `gives` is what it means: text with `<name>` filled in; `<name * 0.23>` and `<name / 1000>`
/// reckon with a number, to two decimals.
struct Way {
    std::string say;
    std::string gives;
    base::Place place;
};

/// A phrase of eligibility text (knowledge/eligibility). The built-in phrase `<number>` is any
/// number. Some names have a meaning of their own (reading.h).
struct Phrase {
    std::string id;
    std::vector<Way> ways;
};

using Symbol = std::uint32_t;  ///< a word, a number or a phrase, as the grammar knows it
inline constexpr Symbol kNoSymbol = 0xffffffff;
inline constexpr std::size_t kMostForms = 4096;  ///< that one way may be written in

/// A piece of `gives`: text, or the value of a part of the way.
struct Piece {
    std::string text;
    int slot = -1;  ///< which named part of the form, or -1: `text`
    double times = 1;
    bool reckons = false;  ///< the value is a number, times `times`
};

/// What a complete form means.
struct Rule {
    Symbol phrase = kNoSymbol;
    std::uint32_t rank = 0;  ///< order in the knowledge: of two meanings the earlier one counts
    std::vector<int> slots;  ///< per symbol of the form: its slot, or -1
    std::vector<Piece> pieces;
};

/// A step of the tree of all forms.
struct Step {
    std::vector<std::pair<Symbol, std::uint32_t>> next;  ///< sorted by symbol; index of the step
    std::vector<std::uint32_t> rules;                    ///< complete here; index in rules
};

/// What a phrase is good for in a line (reading.h).
enum class Role : std::uint8_t {
    none,
    state,
    demand,
    permission,
    filler,
    joint,
    stop,
    scope,
    exception,
    unknown  ///< no phrase: words that are not understood
};

/// The phrases compiled: one tree of all forms. Immutable.
struct Grammar {
    std::unordered_map<std::string, Symbol> words;
    std::unordered_map<double, Symbol> numbers;  ///< numbers that a form names
    std::unordered_map<std::string, Symbol> phrases;
    Symbol any_number = kNoSymbol;
    Symbol symbols = 0;  ///< how many
    std::vector<Step> steps;
    std::vector<std::uint32_t> begin;  ///< by symbol: the step that it leads to first; 0: none
    std::vector<Role> roles;           ///< by symbol
    std::vector<Rule> rules;
    std::string hash;  ///< of the phrases, given by their compiler; empty if none

    [[nodiscard]] Symbol phrase(std::string_view id) const;
};

/// Compiles phrases; all mistakes at once: an unknown phrase, an unbalanced bracket, an empty way,
/// a name in `gives` that is no part of the way, more than kMostForms forms.
[[nodiscard]] base::Result<Grammar> compile(const std::vector<Phrase>& phrases);

}  // namespace nextline::trials
