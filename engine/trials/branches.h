// SPDX-License-Identifier: Apache-2.0
// Private to room trials: the forms of phrases as trees while they are compiled.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "trials/grammar.h"
#include "trials/numbered.h"

namespace nextline::trials {

/// A tree for each phrase: forms that begin with the same words and parts share a branch.
class Branches {
public:
    Branches() : tree_(1) {}  // 0: no branch

    /// Adds a form of a phrase, its words (slot -1) and parts, which is complete by a rule.
    void add(Symbol phrase, std::span<const Next> form, std::uint32_t rule);
    /// Gives the grammar its steps: branches from which the same follows become one. Once only.
    void flatten(Grammar& grammar);

private:
    struct Branch {
        std::vector<Next> next;  ///< `step` is the branch, once flattened the step
        std::vector<std::uint32_t> rules;
    };

    std::uint32_t new_branch();
    std::uint32_t root_of(Symbol phrase);
    std::uint32_t next(std::uint32_t branch, const Next& way);
    std::uint32_t step_of(Grammar& grammar, std::uint32_t branch);
    std::uint32_t new_step(Grammar& grammar, const Branch& from) const;

    std::vector<Branch> tree_;
    Symbol last_phrase_ = kNoSymbol;
    std::vector<Next> last_;                 ///< the form before, each with the branch after it
    std::map<Symbol, std::uint32_t> roots_;  ///< by phrase: its branch
    Numbered steps_;                         ///< by hash of what follows
    std::vector<bool> is_word_;              ///< by symbol
};

}  // namespace nextline::trials
