// SPDX-License-Identifier: Apache-2.0
#include "trials/second.h"

namespace nextline::trials {
namespace {

class Seconds {
public:
    Seconds(const Grammar& grammar, const std::function<const Bits&(Symbol)>& first)
        : grammar_(grammar), first_(first), seconds_(grammar.symbols) {
        for (Second& second : seconds_) second.words = no_bits(grammar.symbols);
        seconds_[grammar.any_number].alone = true;
        seconds_[grammar.any_word].alone = true;
    }

    /// Until nothing is added: a phrase may stand within itself.
    std::vector<Second> run() {
        for (bool changed = true; changed;) {
            changed = false;
            for (Symbol phrase = 0; phrase < grammar_.symbols; ++phrase)
                if (grammar_.root[phrase] != 0) changed = gather(phrase) || changed;
        }
        return std::move(seconds_);
    }

private:
    bool gather(Symbol phrase) {
        Second found = seconds_[phrase];
        const Step& root = grammar_.steps[grammar_.root[phrase]];
        for (std::uint32_t i = root.first; i < root.last; ++i) {
            const Next& next = grammar_.next[i];
            const bool is_word = i < root.middle;
            if (!is_word) add(found.words, seconds_[next.symbol].words);
            if (is_word || seconds_[next.symbol].alone) go_on(next.step, found);
        }
        const bool changed =
            found.alone != seconds_[phrase].alone || found.words != seconds_[phrase].words;
        seconds_[phrase] = std::move(found);
        return changed;
    }

    /// What may follow one word, at a step.
    void go_on(std::uint32_t at, Second& found) const {
        const Step& step = grammar_.steps[at];
        if (step.first_rule < step.last_rule) found.alone = true;
        for (std::uint32_t i = step.first; i < step.last; ++i) {
            const Symbol symbol = grammar_.next[i].symbol;
            if (i < step.middle)
                set(found.words, symbol);
            else
                add(found.words, first_(symbol));
        }
    }

    const Grammar& grammar_;
    const std::function<const Bits&(Symbol)>& first_;
    std::vector<Second> seconds_;
};

}  // namespace

std::vector<Second> seconds_of(const Grammar& grammar,
                               const std::function<const Bits&(Symbol)>& first) {
    return Seconds(grammar, first).run();
}

}  // namespace nextline::trials
