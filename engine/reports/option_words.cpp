// SPDX-License-Identifier: Apache-2.0
#include "reports/option_words.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/number_text.h"
#include "reports/option_sources.h"
#include "reports/wish_words.h"

namespace nextline::reports {
namespace {

using advice::Card;
using advice::Standing;
using logic::NodeId;

constexpr std::array<std::string_view, 7> kStandings{
    "continue", "recommended", "possible", "depends", "later", "advised_against", "not_indicated"};
constexpr std::array<std::string_view, 4> kAccess{"approved", "not_approved", "withdrawn",
                                                  "unknown"};
constexpr std::array<std::string_view, 4> kOffers{"recommend", "may", "approved", "against"};

std::vector<logic::Missing> missing_of_guards(const Voice& voice, const Card& card) {
    std::vector<logic::Missing> all;
    for (const std::uint16_t guard : card.before_start)
        for (const auto& one :
             missing_below(voice, step_of(voice.plan, voice.book.guards[guard].when)))
            if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
    return all;
}

Statement standing_words(const Voice& voice, const Card& card) {
    const std::string id = "standing." + std::string(standing_id(card.standing));
    const bool in_favour =
        card.standing == Standing::recommended || card.standing == Standing::possible;
    if (in_favour && !card.wait_for.empty()) return voice.say(id + ".wait");
    if (in_favour && !card.settled) {
        const std::string checks = few_missing_words(voice, missing_of_guards(voice, card));
        if (!checks.empty()) return voice.say(id + ".open", {{"checks", checks}});
        return voice.say(id + ".unsettled");
    }
    if (card.standing == Standing::depends && !card.missing.empty())
        return voice.say("standing.depends.on",
                         {{"missing", few_missing_words(voice, card.missing)}});
    return voice.say(id);
}

std::vector<Statement> flags_of(const Voice& voice, const Card& card) {
    std::vector<Statement> flags;
    if (card.running) flags.push_back(voice.say("flag.running"));
    if (card.disputed) flags.push_back(voice.say("flag.disputed"));
    if (card.unconfirmed) flags.push_back(voice.say("flag.unconfirmed"));
    // What runs was begun when its conditions were others: only a lost approval matters now.
    const bool settled_access =
        card.access == advice::Access::approved || card.access == advice::Access::withdrawn;
    if (card.running && !settled_access) return flags;
    const std::string& region = voice.plan.request.region;
    const std::string name =
        voice.words.has("region." + region) ? voice.words.message("region." + region) : region;
    if (!voice.book.options[card.option].drugs.empty())
        flags.push_back(
            voice.say("access." + std::string(access_id(card.access)), {{"region", name}}));
    return flags;
}

/// "ASCO 2024 recommends it (strength: strong; evidence: high). Remark."; while its conditions are
/// open or do not hold yet: "... recommends it if the conditions below are met".
Statement support_words(const Voice& voice, std::uint16_t index, bool holds) {
    const rulebook::Support& support = voice.book.supports[index];
    std::string id = "by." + std::string(kOffers[static_cast<std::size_t>(support.then)]);
    if (!holds) id += ".if";
    Statement out = voice.say(id, {{"source", voice.cite(support.citation)}});
    out.args.emplace_back("message", out.id);
    out.id = support.id;
    if (voice.clinician && !support.strength.empty())
        out.text += " " + voice.words.message("by.strength", {{"strength", support.strength}});
    if (voice.clinician && !support.level.empty())
        out.text += " " + voice.words.message("by.level", {{"level", support.level}});
    out.text = words::sentence(out.text);
    if (const std::string& remark = voice.words.text(support.remark); !remark.empty())
        out.text += " " + words::sentence(remark);
    out.citations = {&support.citation};
    return out;
}

void put_supports(const Voice& voice, const Card& card, OptionWords& out) {
    std::vector<NodeId> nodes;
    for (const auto* list : {&card.by, &card.open_supports, &card.later_supports}) {
        // Sources that may speak for it count only while none surely does.
        if (list != &card.by && !card.by.empty()) break;
        for (const std::uint16_t support : *list)
            out.by.push_back(support_words(voice, support, list == &card.by));
        for (const std::uint16_t support : *list)
            for (const NodeId node : conditions_of(voice.book.supports[support]))
                nodes.push_back(node);
    }
    out.because = reasons_of(voice, nodes);
    if (card.standing != Standing::not_indicated) return;
    for (Reason& reason : why_not_indicated(voice, *out.option))
        out.because.push_back(std::move(reason));
}

void put_against(const Voice& voice, const Card& card, OptionWords& out) {
    for (const std::uint16_t guard : card.excluded_by) {
        const rulebook::Guard& rule = voice.book.guards[guard];
        out.against.push_back(voice.rule(rule.id, rule.say, rule.citation));
    }
    for (const std::uint16_t support : card.against_by)
        out.against.push_back(support_words(voice, support, true));
    if (card.running && !out.against.empty())
        out.against.insert(out.against.begin(), voice.say("against.do_not_stop"));
}

Check check_of(const Voice& voice, std::uint16_t index) {
    const rulebook::Guard& guard = voice.book.guards[index];
    return {voice.rule(guard.id, guard.say, guard.citation), truth_of(voice.plan, guard.when),
            missing_below(voice, step_of(voice.plan, guard.when))};
}

void put_earlier(const Voice& voice, const Card& card, OptionWords& out) {
    const auto say = [&](const char* id, const std::vector<std::uint32_t>& treatments) {
        for (const std::uint32_t index : treatments)
            out.earlier.push_back(voice.say(
                id, {{"treatment", voice.words.treatment(voice.patient.treatments[index])}}));
    };
    for (const std::uint32_t index : card.side_effects)
        out.earlier.push_back(voice.say(
            "earlier.side_effect", {{"effect", voice.words.item(voice.patient.items[index])}}));
    say("earlier.not_borne", card.not_borne);
    say("earlier.grew_on", card.grew_on);
}

void put_care(const Voice& voice, const Card& card, OptionWords& out) {
    for (const auto* list : {&card.wait_for, &card.before_start})
        for (const std::uint16_t guard : *list) out.before_start.push_back(check_of(voice, guard));
    for (const auto* list : {&card.weigh, &card.weigh_open})
        for (const std::uint16_t guard : *list) out.weigh.push_back(check_of(voice, guard));
    for (const std::uint16_t index : card.companions) {
        const rulebook::Companion& companion = out.option->companions[index];
        Check check{voice.rule(out.option->id + ".with." + companion.drug, companion.say,
                               std::vector<rulebook::Citation>{}),
                    logic::Truth::holds,
                    {}};
        if (companion.when != logic::kNoNode) {
            check.truth = truth_of(voice.plan, companion.when);
            check.missing = missing_below(voice, step_of(voice.plan, companion.when));
        }
        out.companions.push_back(std::move(check));
    }
}

/// "About 4 visits in 12 weeks": whole visits, in four weeks where they are whole there.
std::optional<Statement> visits_words(const Voice& voice, const std::string& per_28_days) {
    const auto visits = base::read_number(per_28_days);
    if (!visits || *visits <= 0) return std::nullopt;
    const bool whole = *visits == std::floor(*visits);
    const long weeks = whole ? 4 : 12;
    const long count = std::max(1L, std::lround(whole ? *visits : *visits * 3));
    return voice.say(count == 1 ? "burden.visits.one" : "burden.visits.many",
                     {{"n", std::to_string(count)}, {"weeks", std::to_string(weeks)}});
}

void put_burden(const Voice& voice, OptionWords& out) {
    const rulebook::Option& option = *out.option;
    if (!option.route.empty()) out.burden.push_back(voice.say("route." + option.route));
    if (auto visits = visits_words(voice, option.visits_per_28_days))
        out.burden.push_back(std::move(*visits));
    if (!voice.words.text(option.daily_life).empty())
        out.burden.push_back(
            voice.rule(option.id + ".daily_life", option.daily_life, option.burden_source));
}

}  // namespace

std::string_view standing_id(Standing standing) {
    return kStandings[static_cast<std::size_t>(standing)];
}

std::string_view access_id(advice::Access access) {
    return kAccess[static_cast<std::size_t>(access)];
}

std::vector<std::string> missing_nouns(const Voice& voice,
                                       const std::vector<logic::Missing>& missing) {
    std::vector<std::string> nouns;
    for (const logic::Missing& one : missing) {
        std::string noun = voice.words.missing(one);
        if (std::find(nouns.begin(), nouns.end(), noun) == nouns.end())
            nouns.push_back(std::move(noun));
    }
    return nouns;
}

std::string missing_words(const Voice& voice, const std::vector<logic::Missing>& missing) {
    return voice.words.all_of(missing_nouns(voice, missing));
}

std::string few_missing_words(const Voice& voice, const std::vector<logic::Missing>& missing) {
    constexpr std::size_t kAll = 2, kNamed = 1;
    std::vector<std::string> nouns = missing_nouns(voice, missing);
    if (nouns.size() <= kAll) return voice.words.all_of(nouns);
    const std::size_t more = nouns.size() - kNamed;
    nouns.resize(kNamed);
    nouns.push_back(voice.words.counted("missing.more", more));
    return voice.words.all_of(nouns);
}

OptionWords option_words(const Voice& voice, const Card& card) {
    OptionWords out;
    out.card = &card;
    out.option = &voice.book.options[card.option];
    out.standing = standing_words(voice, card);
    if (card.if_choosing && !card.running && *card.if_choosing != card.standing)
        out.if_choosing =
            voice.say("standing.if_choosing." + std::string(standing_id(*card.if_choosing)));
    out.flags = flags_of(voice, card);
    put_supports(voice, card, out);
    put_against(voice, card, out);
    put_earlier(voice, card, out);
    // What may never be given needs no checks and no figures.
    if (card.standing == Standing::not_indicated) return out;
    put_care(voice, card, out);
    put_burden(voice, out);
    for (const std::uint16_t index : card.evidence)
        out.evidence.push_back(
            evidence_words(voice, voice.book.evidence[out.option->evidence[index].evidence]));
    out.wishes = wishes_words(voice, card);
    out.preferred = preferred_words(voice, card);
    return out;
}

}  // namespace nextline::reports
