// SPDX-License-Identifier: Apache-2.0
#include "trials/branches.h"

#include <algorithm>
#include <span>
#include <tuple>

namespace nextline::trials {
namespace {

constexpr std::uint64_t kHash = 0x9e3779b97f4a7c15ULL;

std::uint32_t count_of(const auto& list) { return static_cast<std::uint32_t>(list.size()); }

bool is_same(const Next& a, const Next& b) { return a.symbol == b.symbol && a.slot == b.slot; }

std::uint64_t hash_of(std::span<const std::uint32_t> rules, std::span<const Next> ways_on) {
    std::uint64_t hash = kHash;
    const auto mix = [&](std::uint64_t value) {
        hash = (hash ^ value) * kHash;
        hash ^= hash >> 32;
    };
    for (const std::uint32_t rule : rules) mix(rule);
    for (const Next& next : ways_on) {
        mix(std::uint64_t{next.symbol} << 32 | next.step);
        mix(static_cast<std::uint32_t>(next.slot));
    }
    return hash | 1;
}

bool is_step(const Grammar& grammar, const Step& step, std::span<const std::uint32_t> rules,
             std::span<const Next> ways_on) {
    const std::span<const Next> next(grammar.next);
    const std::span<const std::uint32_t> complete(grammar.complete);
    return std::ranges::equal(next.subspan(step.first, step.last - step.first), ways_on) &&
           std::ranges::equal(complete.subspan(step.first_rule, step.last_rule - step.first_rule),
                              rules);
}

}  // namespace

std::uint32_t Branches::new_branch() {
    tree_.emplace_back();
    return count_of(tree_) - 1;
}

std::uint32_t Branches::root_of(Symbol phrase) {
    const auto [at, fresh] = roots_.try_emplace(phrase);
    if (fresh) at->second = new_branch();
    return at->second;
}

/// The branch after a word or part; a part whose value is filled in is another one.
std::uint32_t Branches::next(std::uint32_t branch, const Next& way) {
    for (const Next& known : tree_[branch].next)
        if (is_same(known, way)) return known.step;
    const std::uint32_t fresh = new_branch();
    tree_[branch].next.push_back({way.symbol, fresh, way.slot});
    return fresh;
}

void Branches::add(Symbol phrase, std::span<const Next> form, std::uint32_t rule) {
    if (phrase != last_phrase_) last_.clear();
    last_phrase_ = phrase;
    // The forms of a way begin mostly like the one before.
    last_.erase(std::ranges::mismatch(form, last_, is_same).in2, last_.end());
    std::uint32_t branch = last_.empty() ? root_of(phrase) : last_.back().step;
    for (const Next& way : form.subspan(last_.size())) {
        branch = next(branch, way);
        last_.push_back({way.symbol, branch, way.slot});
    }
    std::vector<std::uint32_t>& rules = tree_[branch].rules;
    if (rules.empty() || rules.back() != rule) rules.push_back(rule);
}

void Branches::flatten(Grammar& grammar) {
    is_word_.assign(grammar.symbols, true);
    for (const auto& [name, phrase] : grammar.phrases) is_word_[phrase] = false;
    grammar.root.assign(grammar.symbols, 0);
    grammar.steps.emplace_back();  // 0: no step
    for (const auto& [phrase, branch] : roots_) grammar.root[phrase] = step_of(grammar, branch);
}

std::uint32_t Branches::step_of(Grammar& grammar, std::uint32_t branch) {
    Branch& from = tree_[branch];
    // Words before phrases; a part whose value is filled in before one that is not.
    std::ranges::sort(from.next, {}, [&](const Next& next) {
        return std::tuple(!is_word_[next.symbol], next.symbol,
                          static_cast<std::uint32_t>(next.slot));
    });
    for (Next& next : from.next) next.step = step_of(grammar, next.step);
    std::uint64_t hash = hash_of(from.rules, from.next);
    for (; steps_.find(hash) != Numbered::kNone; hash += 2) {
        const std::uint32_t same = steps_.find(hash);
        if (is_step(grammar, grammar.steps[same], from.rules, from.next)) return same;
    }
    steps_.add(hash, count_of(grammar.steps));
    return new_step(grammar, from);
}

std::uint32_t Branches::new_step(Grammar& grammar, const Branch& from) const {
    const auto words =
        std::ranges::count_if(from.next, [&](const Next& next) { return is_word_[next.symbol]; });
    Step made;
    made.first = count_of(grammar.next);
    made.middle = made.first + static_cast<std::uint32_t>(words);
    grammar.next.insert(grammar.next.end(), from.next.begin(), from.next.end());
    made.last = count_of(grammar.next);
    made.first_rule = count_of(grammar.complete);
    grammar.complete.insert(grammar.complete.end(), from.rules.begin(), from.rules.end());
    made.last_rule = count_of(grammar.complete);
    grammar.steps.push_back(made);
    return count_of(grammar.steps) - 1;
}

}  // namespace nextline::trials
