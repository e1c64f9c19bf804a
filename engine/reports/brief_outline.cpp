// SPDX-License-Identifier: Apache-2.0
#include "reports/brief_outline.h"

#include <algorithm>

#include "reports/option_blocks.h"

namespace nextline::reports {
namespace {

/// What each source asks for that has not happened: "ASCO 2022 asks that ...".
std::vector<Block> later_items(const Voice& voice, const OptionWords& words) {
    std::vector<Block> out;
    for (const std::uint16_t index : words.card->later_supports) {
        const rulebook::Support& support = voice.book.supports[index];
        std::vector<std::string> asked;
        for (const Reason& reason : reasons_of(voice, {support.after}))
            if (reason.truth != logic::Truth::holds)
                asked.push_back(voice.words.condition(reason.node));
        if (!asked.empty())
            out.push_back(item(
                voice.words.message("later.asks", {{"source", voice.cite(support.citation)},
                                                   {"conditions", voice.words.all_of(asked)}})));
    }
    return out;
}

}  // namespace

std::vector<Block> grouped_items(const Voice& voice,
                                 const std::vector<const OptionWords*>& options) {
    std::vector<Block> out;
    std::vector<std::vector<std::string>> names;
    std::vector<std::string> told;
    for (const OptionWords* words : options) {
        std::vector<Block> reasons_of_it = said_all(voice, words->against);
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

Block not_fitting_item(const Voice& voice, const OptionWords& words) {
    std::vector<std::string> said;
    for (const Reason& reason : words.because)
        if (reason.truth == logic::Truth::fails && said.size() < 2) said.push_back(reason.sentence);
    const std::string why = voice.words.all_of(said);
    const std::string name = words::capital(voice.words.text(words.option->name));
    if (why.empty()) return item(words::sentence(name));
    return item(voice.words.message("option.not_fitting", {{"option", name}, {"why", why}}));
}

}  // namespace nextline::reports
