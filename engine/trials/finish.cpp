// SPDX-License-Identifier: Apache-2.0
#include "trials/finish.h"

#include <bit>
#include <utility>

#include "trials/bits.h"

namespace nextline::trials {
namespace {

/// Where two cover the same words, the earlier one counts.
constexpr std::pair<std::string_view, Role> kRoles[] = {
    {"demand", Role::demand},
    {"demand_partly", Role::demand},
    {"state", Role::state},
    {"state_partly", Role::state},
    {"state_in", Role::state_in},
    {"state_in_partly", Role::state_in},
    {"state_out", Role::state_out},
    {"state_out_partly", Role::state_out},
    {"permission", Role::permission},
    {"permission_beside", Role::permission_beside},
    {"filler", Role::filler},
    {"filler_in", Role::filler_in},
    {"filler_partly", Role::filler},
    {"any_stem", Role::filler},
    {"any_here", Role::filler},
    {"joint", Role::joint},
    {"stop", Role::stop},
    {"part", Role::part},
    {"scope", Role::scope},
    {"exception", Role::exception},
    {"ends_list", Role::none},
    {"ends_ways", Role::none},
    {"may_stem", Role::none},
    {"lead_stem", Role::none},
    {"no_word", Role::none}};
constexpr std::string_view kNoWord = "no_word";
constexpr std::uint32_t kManyPhrases = 6;  ///< after a step, from which on an index pays

/// The words that phrases begin with, depth first; a phrase met again on the way is a loop.
class Begins {
public:
    explicit Begins(const Grammar& grammar) : grammar_(grammar), state_(grammar.symbols, 0) {
        words_.resize(grammar.symbols);
    }

    /// False if the phrase may begin with itself.
    bool of(Symbol phrase) {
        if (state_[phrase] == 2) return true;
        if (state_[phrase] == 1) return false;
        state_[phrase] = 1;
        Bits words = no_bits(grammar_.symbols);
        if (grammar_.is_built_in(phrase)) {
            set(words, phrase);
        } else if (grammar_.root[phrase] != 0) {
            const Step root = grammar_.steps[grammar_.root[phrase]];
            for (std::uint32_t i = root.first; i < root.last; ++i) {
                const Symbol symbol = grammar_.next[i].symbol;
                if (i < root.middle) {
                    set(words, symbol);
                    continue;
                }
                if (!of(symbol)) return false;
                add(words, words_[symbol]);
            }
        }
        words_[phrase] = std::move(words);
        state_[phrase] = 2;
        return true;
    }

    [[nodiscard]] const Bits& words(Symbol phrase) const { return words_[phrase]; }

private:
    const Grammar& grammar_;
    std::vector<int> state_;   ///< 0: not yet, 1: being looked at, 2: done
    std::vector<Bits> words_;  ///< by phrase
};

void number_phrases(Grammar& grammar) {
    std::vector<bool> is_phrase(grammar.symbols, false);
    for (const auto& [name, symbol] : grammar.phrases) is_phrase[symbol] = true;
    std::uint32_t count = 0;
    grammar.ordinal.assign(grammar.symbols, 0);
    for (Symbol symbol = 0; symbol < grammar.symbols; ++symbol)
        if (is_phrase[symbol]) grammar.ordinal[symbol] = count++;
    grammar.row = (count + 63) / 64;
    grammar.begins.assign(grammar.row * (grammar.symbols + kUnknownKinds), 0);
}

void mark_row(const Grammar& grammar, std::vector<std::uint64_t>& rows, std::size_t row,
              std::uint32_t ordinal) {
    rows[row * grammar.row + ordinal / 64] |= std::uint64_t{1} << (ordinal % 64);
}

/// The words that are by themselves a joint, a stop, a scope or an exception, and those of
/// `no_word`.
void mark_turns(Grammar& grammar) {
    grammar.turns.assign(grammar.symbols, false);
    for (const Symbol phrase : grammar.read) {
        const Role role = grammar.roles[phrase];
        const bool named = phrase == grammar.phrase(kNoWord);
        if (!named && role != Role::joint && role != Role::stop && role != Role::scope &&
            role != Role::exception)
            continue;
        const Step& root = grammar.steps[grammar.root[phrase]];
        for (std::uint32_t i = root.first; i < root.middle; ++i) {
            const Step& after = grammar.steps[grammar.next[i].step];
            if (after.first_rule < after.last_rule) grammar.turns[grammar.next[i].symbol] = true;
        }
    }
}

void number_words(Grammar& grammar) {
    grammar.text.resize(grammar.symbols);
    for (const auto& [text, symbol] : grammar.words) {
        std::uint64_t hash = hash_of(text);
        while (grammar.word_at.find(hash) != Numbered::kNone) hash += 2;
        grammar.word_at.add(hash, symbol);
        grammar.text[symbol] = text;
    }
}

/// What a word is beside itself: a word or number of any kind.
void fill_kinds(Grammar& grammar) {
    const Kind kinds = grammar.symbols + kUnknownKinds;
    grammar.built_in.assign(kinds, kNoSymbol);
    for (const auto& [text, symbol] : grammar.words)
        if (starts_with_letter({text}) && !grammar.turns[symbol])
            grammar.built_in[symbol] = grammar.any_word;
    for (const auto& [number, symbol] : grammar.numbers)
        grammar.built_in[symbol] = grammar.any_number;
    grammar.built_in[grammar.symbols + kUnknownWord] = grammar.any_word;
    grammar.built_in[grammar.symbols + kUnknownNumber] = grammar.any_number;
    for (Kind kind = 0; kind < kinds; ++kind) {
        const Symbol also = grammar.built_in[kind];
        grammar.waits.push_back(kEnds | (kind < grammar.symbols ? bit_of(kind) : 0) |
                                (also != kNoSymbol ? bit_of(also) : 0));
        if (also == kNoSymbol) continue;
        for (std::size_t i = 0; i < grammar.row; ++i)
            grammar.begins[kind * grammar.row + i] |= grammar.begins[also * grammar.row + i];
    }
}

/// What may come at each step.
void fill_after(Grammar& grammar, const Begins& begins) {
    std::vector<std::uint64_t> of_symbol(grammar.symbols, 0);
    for (Symbol symbol = 0; symbol < grammar.symbols; ++symbol) of_symbol[symbol] = bit_of(symbol);
    for (const auto& [name, symbol] : grammar.phrases) {
        std::uint64_t bits = 0;
        each_bit(begins.words(symbol),
                 [&](std::size_t word) { bits |= bit_of(static_cast<Symbol>(word)); });
        of_symbol[symbol] = bits;
    }
    for (Step& step : grammar.steps) {
        step.after = step.first_rule < step.last_rule ? kEnds : 0;
        for (std::uint32_t i = step.first; i < step.last; ++i)
            step.after |= of_symbol[grammar.next[i].symbol];
    }
}

Index index_of(const Grammar& grammar, const Step& step) {
    Index index;
    Bits phrases(grammar.row, 0);
    for (std::uint32_t i = step.middle; i < step.last; ++i) {
        const bool again = i > step.middle && grammar.next[i].symbol == grammar.next[i - 1].symbol;
        if (!again) index.first.push_back(i);
        set(phrases, grammar.ordinal[grammar.next[i].symbol]);
    }
    index.first.push_back(step.last);
    std::uint32_t before = 0;
    for (std::uint32_t word = 0; word < grammar.row; ++word) {
        if (phrases[word] == 0) continue;
        index.parts.push_back({word, before, phrases[word]});
        before += static_cast<std::uint32_t>(std::popcount(phrases[word]));
    }
    return index;
}

}  // namespace

std::string finish(Grammar& grammar) {
    grammar.roles.assign(grammar.symbols, Role::none);
    grammar.partly.assign(grammar.symbols, false);
    for (const auto& [name, role] : kRoles) {
        const Symbol symbol = grammar.phrase(name);
        if (symbol == kNoSymbol) continue;
        grammar.roles[symbol] = role;
        grammar.partly[symbol] = name.ends_with("_partly");
        grammar.read.push_back(symbol);
    }
    mark_turns(grammar);
    grammar.means.assign(grammar.symbols, false);
    const Symbol firm = grammar.phrase("firm"), unsought = grammar.phrase("unsought");
    for (const Rule& rule : grammar.rules) {
        if (rule.pieces.empty()) continue;
        grammar.means[rule.phrase] = true;
        if (rule.phrase == firm) grammar.firm.push_back(rule.pieces.front().text);
        if (rule.phrase == unsought) grammar.unsought.push_back(rule.pieces.front().text);
    }
    number_phrases(grammar);
    Begins begins(grammar);
    for (const auto& [name, symbol] : grammar.phrases) {
        if (!begins.of(symbol)) return name;
        const std::uint32_t ordinal = grammar.ordinal[symbol];
        each_bit(begins.words(symbol),
                 [&](std::size_t word) { mark_row(grammar, grammar.begins, word, ordinal); });
    }
    fill_after(grammar, begins);
    fill_kinds(grammar);
    number_words(grammar);
    for (const Next& next : grammar.next) grammar.next_symbol.push_back(next.symbol);
    for (Step& step : grammar.steps) {
        if (step.last - step.middle < kManyPhrases) continue;
        step.index = static_cast<std::int32_t>(grammar.indexes.size());
        grammar.indexes.push_back(index_of(grammar, step));
    }
    return {};
}

}  // namespace nextline::trials
