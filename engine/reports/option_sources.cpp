// SPDX-License-Identifier: Apache-2.0
#include "reports/option_sources.h"

#include <algorithm>

namespace nextline::reports {
using advice::Card;
using advice::Standing;

std::vector<logic::NodeId> conditions_of(const rulebook::Support& support) {
    std::vector<logic::NodeId> nodes;
    for (const logic::NodeId node : {support.when, support.after})
        if (node != logic::kNoNode) nodes.push_back(node);
    return nodes;
}

/// Why none of the sources that would speak for an option does: few conditions that fail, chosen so
/// that each source in force is met by one, those first that stop most sources.
std::vector<Reason> why_not_indicated(const Voice& voice, const rulebook::Option& option) {
    std::vector<std::vector<Reason>> open;
    for (const std::uint16_t index : option.supports) {
        const rulebook::Support& support = voice.book.supports[index];
        if (support.then == rulebook::Offer::against ||
            truth_of(voice.plan, support.current) != logic::Truth::holds)
            continue;
        std::vector<Reason> failing = reasons_of(voice, conditions_of(support));
        std::erase_if(failing, [](const Reason& one) { return one.truth != logic::Truth::fails; });
        if (!failing.empty()) open.push_back(std::move(failing));
    }
    const auto names = [](const std::vector<Reason>& list, const Reason& reason) {
        return std::any_of(list.begin(), list.end(),
                           [&](const Reason& one) { return one.node == reason.node; });
    };
    std::vector<Reason> out;
    while (!open.empty()) {
        const Reason* best = nullptr;
        long most = 0;
        for (const auto& list : open)
            for (const Reason& reason : list) {
                const long stops = std::count_if(open.begin(), open.end(), [&](const auto& other) {
                    return names(other, reason);
                });
                if (stops > most) {
                    most = stops;
                    best = &reason;
                }
            }
        out.push_back(*best);
        std::erase_if(open, [&](const auto& list) { return names(list, out.back()); });
    }
    return out;
}

/// "ASCO 2024 prefers it over b, c and d": one sentence a source, of options that are not out.
std::vector<Statement> preferred_words(const Voice& voice, const Card& card) {
    std::vector<Statement> out;
    std::vector<std::vector<std::string>> names;
    for (const std::uint16_t index : card.preferences) {
        const rulebook::Preference& preference = voice.book.preferences[index];
        const auto other =
            std::find_if(voice.plan.options.begin(), voice.plan.options.end(),
                         [&](const Card& one) { return one.option == preference.over; });
        if (other == voice.plan.options.end() || other->standing > Standing::depends) continue;
        const std::string source = voice.cite(preference.citation);
        const auto same = std::find_if(out.begin(), out.end(), [&](const Statement& one) {
            return one.args[0].second == source;
        });
        const std::string& name = voice.option_name(preference.over);
        if (same == out.end()) {
            out.push_back({.id = "option.preferred",
                           .args = {{"source", source}},
                           .text = {},
                           .citations = {&preference.citation}});
            names.push_back({name});
        } else if (auto& list = names[static_cast<std::size_t>(same - out.begin())];
                   std::find(list.begin(), list.end(), name) == list.end()) {
            list.push_back(name);
        }
    }
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i].args.emplace_back("other", voice.words.all_of(names[i]));
        out[i].text = voice.words.message("option.preferred", {{"source", out[i].args[0].second},
                                                               {"other", out[i].args[1].second}});
    }
    return out;
}

}  // namespace nextline::reports
