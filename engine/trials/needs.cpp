// SPDX-License-Identifier: Apache-2.0
#include "trials/needs.h"

#include <limits>

namespace nextline::trials {
namespace {

constexpr std::size_t kUnknown = std::numeric_limits<std::size_t>::max();
constexpr std::size_t kEverywhere = 1'000'000;
constexpr int kRounds = 12;  ///< phrases within phrases; those that are deeper stay unknown

class Needs {
public:
    explicit Needs(const Grammar& grammar)
        : grammar_(grammar), needs_(grammar.symbols), weight_(grammar.symbols, kUnknown) {
        // A word is as common as the steps that it leads to are many; any word is in every line.
        for (const Next& next : grammar.next)
            if (is_word(next.symbol))
                weight_[next.symbol] =
                    weight_[next.symbol] == kUnknown ? 1 : weight_[next.symbol] + 1;
        if (weight_[grammar.any_word] != kUnknown) weight_[grammar.any_word] = kEverywhere;
        for (Symbol word = 0; word < grammar.symbols; ++word)
            if (weight_[word] != kUnknown) {
                needs_[word] = no_bits(grammar.symbols);
                set(needs_[word], word);
            }
    }

    std::vector<Bits> run() {
        for (int round = 0; round < kRounds; ++round) {
            bool changed = false;
            for (Symbol phrase = 0; phrase < grammar_.symbols; ++phrase)
                if (grammar_.root[phrase] != 0 && weight_[phrase] == kUnknown)
                    changed = settle(phrase) || changed;
            if (!changed) break;
        }
        return std::move(needs_);
    }

private:
    [[nodiscard]] bool is_word(Symbol symbol) const {
        return grammar_.is_built_in(symbol) || grammar_.root[symbol] == 0;
    }

    /// Settles a phrase of which every form has a part that is settled.
    bool settle(Symbol phrase) {
        chosen_ = no_bits(grammar_.symbols);
        if (!gather(grammar_.root[phrase], kUnknown, 0)) return false;
        Bits words = no_bits(grammar_.symbols);
        each_bit(chosen_, [&](std::size_t part) { add(words, needs_[part]); });
        std::size_t weight = 0;
        each_bit(words, [&](std::size_t word) { weight += weight_[word]; });
        needs_[phrase] = std::move(words);
        weight_[phrase] = weight;
        return true;
    }

    /// Chooses the rarest part of each form below a step; false if a form has none that is settled.
    bool gather(std::uint32_t at, std::size_t least, Symbol rarest) {
        const Step& step = grammar_.steps[at];
        if (step.first_rule < step.last_rule) {
            if (least == kUnknown) return false;
            set(chosen_, rarest);
        }
        for (std::uint32_t i = step.first; i < step.last; ++i) {
            const Symbol symbol = grammar_.next[i].symbol;
            const bool rarer = weight_[symbol] < least;
            if (!gather(grammar_.next[i].step, rarer ? weight_[symbol] : least,
                        rarer ? symbol : rarest))
                return false;
        }
        return true;
    }

    const Grammar& grammar_;
    std::vector<Bits> needs_;
    std::vector<std::size_t> weight_;  ///< by symbol
    Bits chosen_;                      ///< by symbol: rarest part of a form of the phrase at hand
};

}  // namespace

std::vector<Bits> needs_of(const Grammar& grammar) { return Needs(grammar).run(); }

}  // namespace nextline::trials
