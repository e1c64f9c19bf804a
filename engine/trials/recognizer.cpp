// SPDX-License-Identifier: Apache-2.0
#include "trials/recognizer.h"

#include <algorithm>
#include <bit>

namespace nextline::trials {
namespace {

constexpr std::uint32_t kNever = 0;         ///< the state from which nothing follows
constexpr std::uint32_t kStart = 1;         ///< before the first word
constexpr std::uint32_t kEnd = 0x80000000;  ///< a step that is none: a wanted phrase ends
// Of all sets and of the transitions, before it begins anew (8 and about 20 bytes each).
constexpr std::size_t kMostMembers = 6'000'000, kMostNext = 2'500'000;

}  // namespace

Recognizer::Recognizer(const Grammar& grammar, const std::vector<Symbol>& wanted)
    : grammar_(grammar), wanted_(wanted), order_(grammar.symbols, 0) {
    std::erase(wanted_, kNoSymbol);
    for (std::size_t i = 0; i < wanted_.size(); ++i)
        order_[wanted_[i]] = static_cast<std::uint32_t>(i);
    rank_phrases();
    clear();
}

/// Depth first; the first of a chain of phrases that begin with each other comes first.
void Recognizer::rank_phrases() {
    rank_.assign(grammar_.symbols, 0);
    std::vector<bool> seen(grammar_.symbols, false);
    const auto visit = [&](const auto& self, Symbol phrase) -> void {
        if (seen[phrase] || grammar_.root[phrase] == 0) return;
        seen[phrase] = true;
        const Step& root = grammar_.steps[grammar_.root[phrase]];
        for (std::uint32_t i = root.middle; i < root.last; ++i) self(self, grammar_.next[i].symbol);
        by_rank_.push_back(phrase);
    };
    for (Symbol symbol = 0; symbol < grammar_.symbols; ++symbol) visit(visit, symbol);
    std::ranges::reverse(by_rank_);
    for (std::size_t rank = 0; rank < by_rank_.size(); ++rank)
        rank_[by_rank_[rank]] = static_cast<std::uint32_t>(rank);
    called_.resize(by_rank_.size());
    pending_ = no_bits(by_rank_.size());
}

void Recognizer::clear() {
    states_ = {};
    calls_ = {};
    next_ = {};
    left_.clear();
    round_ = 0;
    states_.first.push_back(0);  // the start has no members: every wanted phrase may begin there
    ways_on_.assign(2, {});
    start_.assign(grammar_.symbols + kUnknownKinds, Numbered::kNone);
}

bool Recognizer::is_full() const {
    return states_.members.size() + calls_.members.size() > kMostMembers ||
           next_.size() > kMostNext;
}

std::uint32_t Recognizer::Sets::number(std::vector<Config>& set) {
    std::ranges::sort(set);
    set.erase(std::ranges::unique(set).begin(), set.end());
    if (set.empty()) return 0;
    std::uint64_t hash = 0x9e3779b97f4a7c15ULL;
    for (const Config& config : set)
        hash = (hash ^ (std::uint64_t{config.step} << 32 | config.calls)) * 0xff51afd7ed558ccdULL ^
               hash >> 29;
    for (hash |= 1;; hash += 2) {
        const std::uint32_t same = known.find(hash);
        if (same == Numbered::kNone) break;
        if (std::ranges::equal(at(same), set)) return same;
    }
    const auto fresh = static_cast<std::uint32_t>(first.size() - 1);
    members.insert(members.end(), set.begin(), set.end());
    first.push_back(static_cast<std::uint32_t>(members.size()));
    known.add(hash, fresh);
    return fresh;
}

Recognizer::State Recognizer::start(Kind kind) {
    if (start_[kind] == Numbered::kNone) start_[kind] = made(kStart, kind);
    return start_[kind];
}

Recognizer::State Recognizer::next(State from, Kind kind) {
    if ((ways_on_[from].after & grammar_.waits[kind]) == 0) return kNever;
    const std::uint64_t key = std::uint64_t{from} << 32 | kind;  // `from` is not 0
    if (const State known = next_.find(key); known != Numbered::kNone) return known;
    const State to = made(from, kind);
    next_.add(key, to);
    return to;
}

Recognizer::State Recognizer::made(State from, Kind kind) {
    reached_.clear();
    if (from == kStart)
        for (std::size_t i = 0; i < wanted_.size(); ++i)
            if (has(grammar_.begins_with(kind), grammar_.ordinal[wanted_[i]]))
                call(wanted_[i], {kEnd | static_cast<std::uint32_t>(i), 0});
    for (const Config& config : states_.at(from))
        if (config.step < kEnd) go(config, kind);
    for (std::size_t part = 0; part < pending_.size(); ++part)
        while (pending_[part] != 0) {  // a phrase calls only those of higher rank
            const std::size_t rank =
                part * 64 + static_cast<std::size_t>(std::countr_zero(pending_[part]));
            pending_[part] &= pending_[part] - 1;
            const Calls calls = calls_.number(called_[rank]);
            called_[rank].clear();
            go({grammar_.root[by_rank_[rank]], calls}, kind);
        }
    end_phrases();
    const State state = states_.number(reached_);
    if (state < ways_on_.size()) return state;
    Ways ways{0, states_.first[state + 1], states_.first[state + 1]};
    for (const Config& config : states_.at(state)) {  // in order: those that end are the last
        if (config.step >= kEnd)
            --ways.first_end;
        else
            ways.after |= grammar_.steps[config.step].after & ~kEnds;
    }
    ways_on_.push_back(ways);
    return state;
}

/// Goes on over a word: by the word itself, or into phrases that may begin with it.
void Recognizer::go(Config from, Kind kind) {
    const Step& step = grammar_.steps[from.step];
    if ((step.after & ~kEnds & grammar_.waits[kind]) == 0) return;
    const auto reach = [&](std::uint32_t to) { reached_.push_back({to, from.calls}); };
    const Symbol* const symbols = grammar_.next_symbol.data();
    const Symbol* const middle = symbols + step.middle;
    for (const Symbol* at = std::lower_bound(symbols + step.first, middle, kind);
         at != middle && *at == kind; ++at)
        reach(grammar_.next[static_cast<std::size_t>(at - symbols)].step);
    grammar_.each_phrase(step, kind, [&](std::uint32_t i) {
        const Next& next = grammar_.next[i];
        if (grammar_.is_built_in(next.symbol))
            reach(next.step);
        else
            call(next.symbol, {next.step, from.calls});
    });
}

/// Where nothing follows after the phrase, its caller's callers are its callers: rows of any length
/// lead through the same states.
void Recognizer::call(Symbol phrase, Config back) {
    std::vector<Config>& called = called_[rank_[phrase]];
    set(pending_, rank_[phrase]);
    if (back.step < kEnd) {
        const Step& step = grammar_.steps[back.step];
        if (step.first == step.last) {
            const auto callers = calls_.at(back.calls);
            called.insert(called.end(), callers.begin(), callers.end());
            return;
        }
    }
    called.push_back(back);
}

/// Where phrases are complete, their callers go on; steps after which nothing follows are left out.
void Recognizer::end_phrases() {
    ++round_;
    left_.resize(calls_.first.size());
    for (std::size_t i = 0; i < reached_.size(); ++i) {
        const Config config = reached_[i];
        if (config.step >= kEnd) continue;
        const Step& step = grammar_.steps[config.step];
        if (step.first_rule < step.last_rule && left_[config.calls] != round_) {
            left_[config.calls] = round_;  // once is enough
            const auto callers = calls_.at(config.calls);
            reached_.insert(reached_.end(), callers.begin(), callers.end());
        }
        if (step.first == step.last) reached_[i].step = 0;
    }
    std::erase_if(reached_, [](const Config& config) { return config.step == 0; });
}

void Recognizer::find_from(std::span<const Kind> kinds, std::uint32_t begin,
                           std::vector<Covered>& out) {
    const auto first = static_cast<std::ptrdiff_t>(out.size());
    State state = start(kinds[begin]);
    for (std::uint32_t word = begin; state != kNever; state = next(state, kinds[word])) {
        const Ways& ways = ways_on_[state];
        ++word;
        for (std::uint32_t i = ways.first_end; i < ways.last_end; ++i)
            out.push_back({wanted_[states_.members[i].step - kEnd], begin, word});
        if (word == kinds.size()) break;
    }
    std::sort(out.begin() + first, out.end(), [&](const Covered& a, const Covered& b) {
        return std::pair(order_[a.phrase], a.end) < std::pair(order_[b.phrase], b.end);
    });
}

std::vector<Covered> Recognizer::find(std::span<const Kind> words, bool at_first_only) {
    std::vector<Covered> out;
    const std::size_t last = at_first_only ? std::min<std::size_t>(1, words.size()) : words.size();
    for (std::uint32_t begin = 0; begin < last; ++begin) {
        if (is_full()) clear();
        find_from(words, begin, out);
    }
    return out;
}

}  // namespace nextline::trials
