// SPDX-License-Identifier: Apache-2.0
#include "reports/leading.h"

#include <algorithm>

namespace nextline::reports {
using advice::Standing;

Leading leading_options(const Content& content) {
    constexpr std::size_t kMost = 6, kLeast = 3;
    // An option that depends on much says nothing about this person yet.
    constexpr std::size_t kFewGaps = 4;
    Leading out;
    for (const OptionWords& words : content.options)
        if (words.card->standing <= Standing::possible) out.options.push_back(&words);
    if (out.options.size() > kMost) {
        out.others = out.options.size() - kMost;
        out.options.resize(kMost);
    }
    for (const OptionWords& words : content.options)
        if (words.card->standing == Standing::depends && out.options.size() < kLeast &&
            words.card->missing.size() <= kFewGaps)
            out.options.push_back(&words);
    for (const OptionWords* words : out.options)
        for (const Reason& reason : words->because) ++out.shared[reason.node];
    return out;
}

std::string why_of(const Voice& voice, const OptionWords& words, const Leading& leading) {
    std::vector<const Reason*> holding;
    for (const Reason& reason : words.because)
        if (reason.truth == logic::Truth::holds) holding.push_back(&reason);
    const auto denied = [&](const Reason& reason) {
        return voice.book.program.nodes[reason.node].kind == logic::NodeKind::negation;
    };
    const auto sharers = [&](const Reason& reason) {
        const auto found = leading.shared.find(reason.node);
        return found == leading.shared.end() ? 0 : found->second;
    };
    std::stable_sort(holding.begin(), holding.end(), [&](const Reason* a, const Reason* b) {
        if (denied(*a) != denied(*b)) return denied(*b);
        return sharers(*a) < sharers(*b);
    });
    std::vector<std::string> said;
    for (const Reason* reason : holding)
        if (said.size() < 2) said.push_back(reason->sentence);
    return voice.words.all_of(said);
}

std::string speakers_of(const Voice& voice, const OptionWords& words) {
    Statement all;
    for (const Statement& by : words.by)
        all.citations.insert(all.citations.end(), by.citations.begin(), by.citations.end());
    return voice.cite(all);
}

}  // namespace nextline::reports
