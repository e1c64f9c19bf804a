// SPDX-License-Identifier: Apache-2.0
#include "reports/brief_outline.h"

#include <algorithm>

#include "reports/option_blocks.h"

namespace nextline::reports {
namespace {

/// What is asked for and has not happened, with those who ask it: "Asked for: the cancer grew ...".
std::vector<Block> later_items(const Voice& voice, const OptionWords& words) {
    std::vector<std::string> asked;
    std::vector<Statement> by;
    for (const std::uint16_t index : words.card->later_supports) {
        const rulebook::Support& support = voice.book.supports[index];
        std::vector<std::string> conditions;
        for (const Reason& reason : reasons_of(voice, {support.after}))
            if (reason.truth != logic::Truth::holds)
                conditions.push_back(voice.words.condition(reason.node));
        if (conditions.empty()) continue;
        const std::string said = voice.words.all_of(conditions);
        const auto same = std::find(asked.begin(), asked.end(), said);
        if (same == asked.end()) {
            asked.push_back(said);
            by.push_back({.citations = {&support.citation}});
        } else {
            by[static_cast<std::size_t>(same - asked.begin())].citations.push_back(
                &support.citation);
        }
    }
    std::vector<Block> out;
    for (std::size_t i = 0; i < asked.size(); ++i)
        out.push_back(item(voice.words.message("later.asked", {{"conditions", asked[i]}}),
                           voice.cite(by[i])));
    return out;
}

}  // namespace

std::vector<Block> grouped_items(const Voice& voice,
                                 const std::vector<const OptionWords*>& options) {
    std::vector<Block> out;
    std::vector<std::vector<std::string>> names;
    std::vector<std::string> told;
    for (const OptionWords* words : options) {
        std::vector<Block> reasons_of_it = said_all(voice, words->earlier);
        for (Block& said : said_all(voice, words->against))
            reasons_of_it.push_back(std::move(said));
        if (words->against.empty()) reasons_of_it = later_items(voice, *words);
        if (words->if_choosing) reasons_of_it.push_back(item(words->if_choosing->text));
        std::string key;
        for (const Block& reason : reasons_of_it)
            key += reason.mark + reason.text + reason.aside + "\n";
        const std::string name = words::capital(voice.words.text(words->option->name));
        const auto same = std::find(told.begin(), told.end(), key);
        if (same != told.end()) {
            names[static_cast<std::size_t>(same - told.begin())].push_back(name);
            continue;
        }
        told.push_back(std::move(key));
        names.push_back({name});
        Block entry = item({});
        if (!reasons_of_it.empty()) entry.parts.push_back(list(std::move(reasons_of_it)));
        out.push_back(std::move(entry));
    }
    for (std::size_t i = 0; i < out.size(); ++i)
        for (const std::string& name : names[i])
            out[i].text += (out[i].text.empty() ? "" : "; ") + name;
    return out;
}

std::vector<Block> not_fitting_items(const Voice& voice,
                                     const std::vector<const OptionWords*>& options) {
    std::vector<std::pair<std::string, std::vector<std::string>>> by_reason;
    for (const OptionWords* words : options) {
        // What went badly before says more than a condition; the first of these stops most of the
        // sources that would speak for it.
        const std::string why = words->card->failed      ? voice.words.message("option.tried")
                                : words->because.empty() ? std::string{}
                                                         : words->because.front().sentence;
        auto same = std::find_if(by_reason.begin(), by_reason.end(),
                                 [&](const auto& one) { return one.first == why; });
        if (same == by_reason.end()) same = by_reason.insert(same, {why, {}});
        same->second.push_back(voice.words.text(words->option->name));
    }
    std::vector<Block> out;
    for (auto& [why, names] : by_reason) {
        std::sort(names.begin(), names.end());
        // Names carry commas of their own.
        std::string list_of;
        for (const std::string& name : names) list_of += (list_of.empty() ? "" : "; ") + name;
        out.push_back(item(
            why.empty() ? words::sentence(list_of)
                        : voice.words.message("option.not_fitting", {{"why", words::capital(why)},
                                                                     {"options", list_of}})));
    }
    return out;
}

}  // namespace nextline::reports
