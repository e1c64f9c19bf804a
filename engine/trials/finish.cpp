// SPDX-License-Identifier: Apache-2.0
#include "trials/finish.h"

#include <utility>

namespace nextline::trials {
namespace {

/// Where two cover the same words, the earlier one counts.
constexpr std::pair<std::string_view, Role> kRoles[] = {
    {"demand", Role::demand},         {"demand_partly", Role::demand},
    {"state", Role::state},           {"state_partly", Role::state},
    {"permission", Role::permission}, {"filler", Role::filler},
    {"any_stem", Role::filler},       {"joint", Role::joint},
    {"stop", Role::stop},             {"scope", Role::scope},
    {"exception", Role::exception}};
constexpr std::uint32_t kManyPhrases = 6;  ///< after a step, from which on an index pays

/// The words that phrases begin with, depth first; a phrase met again on the way is a loop.
class Begins {
public:
    explicit Begins(Grammar& grammar) : grammar_(grammar), state_(grammar.symbols, 0) {
        grammar.begins.resize(grammar.symbols);
    }

    /// False if the phrase may begin with itself.
    bool of(Symbol phrase) {
        if (state_[phrase] == 2) return true;
        if (state_[phrase] == 1) return false;
        state_[phrase] = 1;
        std::vector<bool> words(grammar_.symbols, false);
        if (phrase == grammar_.any_number) {
            words[phrase] = true;
        } else if (grammar_.root[phrase] != 0) {
            const Step root = grammar_.steps[grammar_.root[phrase]];
            for (std::uint32_t i = root.first; i < root.last; ++i) {
                const Symbol symbol = grammar_.next[i].symbol;
                if (i < root.middle) {
                    words[symbol] = true;
                    continue;
                }
                if (!of(symbol)) return false;
                for (Symbol word = 0; word < grammar_.symbols; ++word)
                    if (grammar_.begins[symbol][word]) words[word] = true;
            }
        }
        grammar_.begins[phrase] = std::move(words);
        state_[phrase] = 2;
        return true;
    }

private:
    Grammar& grammar_;
    std::vector<int> state_;  ///< 0: not yet, 1: being looked at, 2: done
};

/// The phrases that may follow a step, by the word that they may begin with.
Index index_of(const Grammar& grammar, const Step& step) {
    Index index;
    index.first.reserve(grammar.symbols + 1);
    for (Symbol word = 0; word < grammar.symbols; ++word) {
        index.first.push_back(static_cast<std::uint32_t>(index.next.size()));
        for (std::uint32_t i = step.middle; i < step.last; ++i)
            if (grammar.begins[grammar.next[i].symbol][word]) index.next.push_back(i);
    }
    index.first.push_back(static_cast<std::uint32_t>(index.next.size()));
    return index;
}

}  // namespace

std::string finish(Grammar& grammar) {
    grammar.roles.assign(grammar.symbols, Role::none);
    for (const auto& [name, role] : kRoles) {
        const Symbol symbol = grammar.phrase(name);
        if (symbol == kNoSymbol) continue;
        grammar.roles[symbol] = role;
        if (name.ends_with("_partly")) grammar.partly.push_back(symbol);
        grammar.read.push_back(symbol);
    }
    Begins begins(grammar);
    for (const auto& [name, symbol] : grammar.phrases)
        if (!begins.of(symbol)) return name;
    for (Step& step : grammar.steps) {
        if (step.last - step.middle < kManyPhrases) continue;
        step.index = static_cast<std::int32_t>(grammar.indexes.size());
        grammar.indexes.push_back(index_of(grammar, step));
    }
    return {};
}

}  // namespace nextline::trials
