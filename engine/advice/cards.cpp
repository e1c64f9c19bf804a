// SPDX-License-Identifier: Apache-2.0
// One card for each option: which supports and guards speak, what is missing, what goes with it.
#include <algorithm>

#include "advice/given.h"
#include "advice/situation.h"

namespace nextline::advice {
namespace {

using logic::Truth;
using rulebook::GuardThen;
using rulebook::Offer;
using rulebook::Option;

std::uint16_t small(std::size_t index) { return static_cast<std::uint16_t>(index); }

void add_supports(const Situation& situation, Card& card) {
    const rulebook::Rulebook& book = situation.rulebook;
    for (const std::uint16_t index : book.options[card.option].supports) {
        const rulebook::Support& support = book.supports[index];
        const Truth holds = situation.truth(support.holds);
        if (support.then == Offer::against) {
            if (holds == Truth::holds) card.against_by.push_back(index);
        } else if (holds == Truth::holds) {
            card.by.push_back(index);
        } else if (holds == Truth::unknown) {
            card.open_supports.push_back(index);
        } else if (situation.truth(support.current) == Truth::holds &&
                   situation.truth(support.when) != Truth::fails &&
                   situation.truth(support.after) == Truth::fails) {
            card.later_supports.push_back(index);
        }
    }
    std::stable_sort(card.by.begin(), card.by.end(), [&](std::uint16_t a, std::uint16_t b) {
        return book.supports[a].then < book.supports[b].then;
    });
    card.unconfirmed =
        !card.by.empty() && std::none_of(card.by.begin(), card.by.end(), [&](std::uint16_t index) {
            return book.supports[index].citation.read_at_source;
        });
}

// A guard of a companion that this person does not need, or of an alternative that is not the one
// taken, says nothing here.
bool concerns(const Situation& situation, const Card& card, const rulebook::Guard& guard) {
    const Option& option = situation.rulebook.options[card.option];
    const facts::Vocabulary& vocabulary = situation.rulebook.vocabulary;
    const auto is_own = [&](const std::vector<std::string>& drugs) {
        return std::find(drugs.begin(), drugs.end(), guard.drug) != drugs.end();
    };
    if (guard.drug.empty() || is_own(option.drugs)) return true;
    if (is_own(option.one_of))
        return !card.running || surely_running(situation)[vocabulary.find_drug(guard.drug)];
    const facts::DrugId drug = vocabulary.find_drug(guard.drug);
    return std::any_of(option.companions.begin(), option.companions.end(), [&](const auto& each) {
        const facts::DrugClass* group = vocabulary.find_class(each.drug);
        const bool meant = each.drug == guard.drug || (group != nullptr && group->drugs[drug]);
        return meant && situation.truth(each.when) != Truth::fails;
    });
}

void add_guards(const Situation& situation, Card& card) {
    const rulebook::Rulebook& book = situation.rulebook;
    const Option& option = book.options[card.option];
    const bool excluded = situation.truth(option.excluded) == Truth::holds;
    const bool delayed = situation.truth(option.not_now) == Truth::holds;
    for (const std::uint16_t index : option.guards) {
        const rulebook::Guard& guard = book.guards[index];
        const Truth bites = situation.truth(guard.when);
        if (bites == Truth::fails || !concerns(situation, card, guard)) continue;
        // A guard of one alternative does not keep the option from starting: it is weighed.
        const bool keeps = guard.then == GuardThen::exclude ? excluded : delayed;
        if (guard.then == GuardThen::weigh || (bites == Truth::holds && !keeps))
            (bites == Truth::holds ? card.weigh : card.weigh_open).push_back(index);
        else if (bites == Truth::unknown)
            card.before_start.push_back(index);
        else  // What speaks against starting speaks against going on as before.
            (guard.then == GuardThen::exclude || card.running ? card.excluded_by : card.wait_for)
                .push_back(index);
    }
}

// What is missing below a node, each thing once, in the order of the rule.
void collect_missing(const Situation& situation, logic::NodeId node,
                     std::vector<logic::Missing>& missing) {
    const logic::Proof& proof = situation.proof;
    const logic::Step& step = proof.steps[proof.step_of_node[node]];
    if (step.truth != Truth::unknown) return;
    for (std::uint32_t i = 0; i < step.missing_count; ++i) {
        const logic::Missing& entry = proof.missing[step.missing + i];
        if (std::find(missing.begin(), missing.end(), entry) == missing.end())
            missing.push_back(entry);
    }
    for (std::uint32_t i = 0; i < step.premise_count; ++i)
        collect_missing(situation, proof.steps[proof.premises[step.premises + i]].node, missing);
}

void add_missing(const Situation& situation, Card& card) {
    const rulebook::Rulebook& book = situation.rulebook;
    for (const std::uint16_t index : card.open_supports)
        collect_missing(situation, book.supports[index].holds, card.missing);
    if (card.standing != Standing::depends) return;
    for (const std::uint16_t index : card.before_start)
        if (book.guards[index].must_know)
            collect_missing(situation, book.guards[index].when, card.missing);
}

void add_extras(const Situation& situation, Card& card) {
    const Option& option = situation.rulebook.options[card.option];
    for (std::size_t i = 0; i < option.companions.size(); ++i)
        if (situation.truth(option.companions[i].when) != Truth::fails)
            card.companions.push_back(small(i));
    for (std::size_t i = 0; i < option.evidence.size(); ++i)
        if (situation.truth(option.evidence[i].applies) == Truth::holds)
            card.evidence.push_back(small(i));
    const bool recommended = situation.truth(option.supported) == Truth::holds;
    card.proof = situation.proof.step_of_node[recommended ? option.supported : option.possible];
}

// `cards` in the order of the options.
void add_preferences(const Situation& situation, std::vector<Card>& cards) {
    const auto& preferences = situation.rulebook.preferences;
    for (std::size_t i = 0; i < preferences.size(); ++i) {
        if (situation.truth(preferences[i].when) != Truth::holds) continue;
        Card& card = cards[preferences[i].option];
        card.preferences.push_back(small(i));
        card.preferred_over.push_back(preferences[i].over);
    }
}

Access access(const Situation& situation, const Option& option, const std::string& today) {
    Access found = Access::unknown;
    for (const rulebook::Approval& approval : option.approvals) {
        if (approval.region != situation.request.region || approval.from > today) continue;
        const Truth fits = situation.truth(approval.when);
        if (!approval.to.empty() && approval.to <= today) {
            if (found == Access::unknown && fits == Truth::holds) found = Access::withdrawn;
        } else if (fits == Truth::holds) {
            return Access::approved;
        } else if (fits == Truth::fails && found == Access::unknown) {
            found = Access::not_approved;
        }
    }
    return found;
}

// While the running treatment works, nothing else is to be chosen now.
void continue_running(Card& card, bool certain, bool anticancer) {
    card.if_choosing = card.standing;
    if (card.running) {
        card.standing = Standing::continue_;
        card.settled = certain;
    } else if (certain && anticancer && card.standing < Standing::later) {
        card.standing = Standing::later;
    }
}

}  // namespace

std::vector<Card> make_cards(const Situation& situation, const std::vector<Verdict>& standings,
                             Decision decision) {
    const std::string today = base::to_text(situation.request.as_of);
    std::vector<Card> cards;
    cards.reserve(standings.size());
    for (std::size_t i = 0; i < standings.size(); ++i) {
        const Option& option = situation.rulebook.options[i];
        Card card{.option = small(i),
                  .standing = standings[i].standing,
                  .settled = standings[i].settled,
                  .disputed = standings[i].disputed};
        card.access = access(situation, option, today);
        card.running = is_running(situation, option);
        add_supports(situation, card);
        add_guards(situation, card);
        add_missing(situation, card);
        add_extras(situation, card);
        add_earlier(situation, card);
        // What was stopped for side effects and must not be given again is not merely passed over.
        if (card.standing == Standing::not_indicated && card.failed && !card.not_borne.empty() &&
            !card.excluded_by.empty())
            card.standing = Standing::advised_against;
        if (decision == Decision::continue_ || (decision == Decision::unknown && card.running))
            continue_running(card, decision == Decision::continue_, option.family != "none");
        cards.push_back(std::move(card));
    }
    add_preferences(situation, cards);
    return cards;
}

}  // namespace nextline::advice
