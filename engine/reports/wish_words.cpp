// SPDX-License-Identifier: Apache-2.0
#include "reports/wish_words.h"

#include <algorithm>

namespace nextline::reports {
namespace {

using advice::Overtaken;
using advice::WishNote;

const facts::Fact& list_of(const Voice& voice, const WishNote& wish) {
    return voice.book.vocabulary.facts[wish.list];
}

std::string name_of(const Voice& voice, const WishNote& wish) {
    return voice.words.text(list_of(voice, wish).values[wish.member].words);
}

/// The trials of this card that report the side effect of that name.
std::vector<std::string> trials_with(const Voice& voice, const advice::Card& card,
                                     const std::string& effect) {
    const rulebook::Option& option = voice.book.options[card.option];
    std::vector<std::string> names;
    for (const std::uint16_t index : card.evidence) {
        const rulebook::Evidence& evidence = voice.book.evidence[option.evidence[index].evidence];
        const bool reports = std::any_of(evidence.figures.begin(), evidence.figures.end(),
                                         [&](const rulebook::Figure& figure) {
                                             return figure.end_point == effect + "_percent" ||
                                                    figure.end_point == effect + "_severe_percent";
                                         });
        if (reports) names.push_back(evidence.name);
    }
    return names;
}

std::optional<Statement> note_words(const Voice& voice, const advice::Card& card,
                                    const WishNote& wish) {
    const facts::Fact& list = list_of(voice, wish);
    const std::string& member = list.values[wish.member].id;
    if (wish.met) {
        const std::string id = "wish." + list.id + "." + member;
        return voice.say(id + (*wish.met ? ".met" : ".not_met"));
    }
    if (!voice.words.has("wish." + list.id + ".figures")) return std::nullopt;
    const std::vector<std::string> trials = trials_with(voice, card, member);
    if (trials.empty())
        return voice.say("wish." + list.id + ".unknown", {{"wish", name_of(voice, wish)}});
    return voice.say("wish." + list.id + ".figures",
                     {{"wish", name_of(voice, wish)}, {"trials", voice.words.all_of(trials)}});
}

/// One sentence for all options overtaken by one wish, then the price where a trial tells it.
void put_overtaken(const Voice& voice, const std::vector<const Overtaken*>& overtaken,
                   std::vector<Statement>& out) {
    constexpr std::size_t kNamed = 3;
    std::vector<std::string> names;
    for (const Overtaken* one : overtaken)
        if (names.size() < kNamed) names.push_back(voice.option_name(one->option));
    if (overtaken.size() > names.size())
        names.push_back(voice.words.counted("options.others", overtaken.size() - names.size()));
    const WishNote& wish = overtaken.front()->by;
    out.push_back(
        voice.say("wish.before." + list_of(voice, wish).id,
                  {{"options", voice.words.all_of(names)}, {"wish", name_of(voice, wish)}}));
    bool compared = false;
    for (const Overtaken* one : overtaken) {
        if (!one->trial) continue;
        compared = true;
        out.push_back(
            voice.say("wish.price.trial", {{"trial", voice.book.evidence[*one->trial].name},
                                           {"option", voice.option_name(one->option)}}));
    }
    if (!compared) out.push_back(voice.say("wish.price.unknown"));
}

}  // namespace

std::vector<Statement> wishes_words(const Voice& voice, const advice::Card& card) {
    std::vector<Statement> out;
    for (const WishNote& wish : card.wishes)
        if (auto words = note_words(voice, card, wish)) out.push_back(std::move(*words));
    std::vector<const Overtaken*> left;
    for (const Overtaken& one : card.overtakes) left.push_back(&one);
    while (!left.empty()) {
        const WishNote wish = left.front()->by;
        std::vector<const Overtaken*> same;
        std::erase_if(left, [&](const Overtaken* one) {
            if (one->by.list != wish.list || one->by.member != wish.member) return false;
            same.push_back(one);
            return true;
        });
        put_overtaken(voice, same, out);
    }
    return out;
}

std::optional<Statement> unmoved_wishes(const Voice& voice) {
    std::vector<std::string> names;
    for (const advice::Card& card : voice.plan.options) {
        for (const WishNote& wish : card.wishes) {
            if (wish.met || voice.words.has("wish." + list_of(voice, wish).id + ".figures"))
                continue;
            std::string name = name_of(voice, wish);
            if (std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(std::move(name));
        }
    }
    if (names.empty()) return std::nullopt;
    return voice.say("wish.unmoved", {{"wishes", voice.words.all_of(names)}});
}

}  // namespace nextline::reports
