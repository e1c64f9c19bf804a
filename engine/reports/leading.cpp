// SPDX-License-Identifier: Apache-2.0
#include "reports/leading.h"

#include <algorithm>

#include "reports/option_sources.h"

namespace nextline::reports {
using advice::Standing;

namespace {

bool something_holds(const OptionWords& words) {
    return std::any_of(words.because.begin(), words.because.end(),
                       [](const Reason& reason) { return reason.truth == logic::Truth::holds; });
}

/// The conditions of the source that speaks for an option most strongly.
std::vector<logic::NodeId> asked_by_first(const Voice& voice, const OptionWords& words) {
    const advice::Card& card = *words.card;
    const auto& first = !card.by.empty()              ? card.by
                        : !card.open_supports.empty() ? card.open_supports
                                                      : card.later_supports;
    std::vector<logic::NodeId> out;
    if (first.empty()) return out;
    for (const logic::NodeId node : conditions_of(voice.book.supports[first.front()]))
        for (const logic::NodeId part : words::conjuncts(voice.book.program, node))
            out.push_back(part);
    return out;
}

/// The same sources say the same of both, and nothing sets them apart but their medicines.
bool same_sources(const OptionWords& a, const OptionWords& b) {
    return !a.card->by.empty() && a.card->by == b.card->by && !a.card->running &&
           !b.card->running && a.card->standing == b.card->standing &&
           a.card->disputed == b.card->disputed && a.card->wait_for == b.card->wait_for &&
           a.option->family == b.option->family;
}

Ground::About about_of(const Reason& reason) {
    Ground::About out = Ground::About::other;
    for (const Ground& ground : reason.grounds) out = std::min(out, ground.about);
    return out;
}

}  // namespace

bool Leading::leads(const OptionWords& words) const {
    return std::any_of(places.begin(), places.end(),
                       [&](const auto& place) { return place.front() == &words; });
}

Leading leading_options(const Content& content) {
    constexpr std::size_t kMost = 6, kLeast = 3;
    // An option that depends on much, or of which nothing is known to hold, says nothing about
    // this person yet.
    constexpr std::size_t kFewGaps = 4;
    Leading out;
    for (const OptionWords& words : content.options) {
        // While a treatment works, only that one is named first.
        const bool goes_on = content.options.front().card->standing == Standing::continue_;
        if (words.card->standing > (goes_on ? Standing::continue_ : Standing::possible)) continue;
        const auto place =
            std::find_if(out.places.begin(), out.places.end(),
                         [&](const auto& each) { return same_sources(*each.front(), words); });
        if (place != out.places.end())
            place->push_back(&words);
        else if (out.places.size() < kMost)
            out.places.push_back({&words});
        else
            ++out.others;
    }
    // Going without treatment is always a choice, and never one that is cut off.
    for (const OptionWords& words : content.options) {
        const bool named = std::any_of(out.places.begin(), out.places.end(),
                                       [&](const auto& place) { return place.front() == &words; });
        if (words.option->family != "none" || words.card->standing > Standing::possible || named ||
            out.others == 0)
            continue;
        out.places.push_back({&words});
        --out.others;
    }
    for (const OptionWords& words : content.options)
        if (words.card->standing == Standing::depends && out.places.size() < kLeast &&
            words.card->missing.size() <= kFewGaps && something_holds(words))
            out.places.push_back({&words});
    for (const auto& place : out.places)
        for (const Reason& reason : place.front()->because) ++out.shared[reason.node];
    return out;
}

std::string why_of(const Voice& voice, const OptionWords& words, const Leading& leading) {
    const std::vector<logic::NodeId> asked = asked_by_first(voice, words);
    std::vector<const Reason*> holding;
    for (const Reason& reason : words.because)
        if (reason.truth == logic::Truth::holds &&
            std::find(asked.begin(), asked.end(), reason.node) != asked.end())
            holding.push_back(&reason);
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
    // What the tumour shows, what happened before, then anything else.
    std::vector<std::string> said;
    for (const auto about : {Ground::About::tumour, Ground::About::history, Ground::About::other})
        for (const Reason* reason : holding)
            if (about_of(*reason) == about && said.size() < 2) {
                said.push_back(reason->sentence);
                if (about != Ground::About::other) break;
            }
    return voice.words.all_of(said);
}

std::string speakers_of(const Voice& voice, const OptionWords& words) {
    Statement all;
    for (const Statement& by : words.by)
        all.citations.insert(all.citations.end(), by.citations.begin(), by.citations.end());
    return voice.cite(all);
}

}  // namespace nextline::reports
