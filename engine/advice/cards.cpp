// SPDX-License-Identifier: Apache-2.0
// One card for each option: which supports and guards speak, what is missing, what goes with it.
#include <algorithm>

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

// A guard of a companion that this person does not need says nothing here.
bool concerns(const Situation& situation, const Option& option, const rulebook::Guard& guard) {
    const auto is_own = [&](const std::vector<std::string>& drugs) {
        return std::find(drugs.begin(), drugs.end(), guard.drug) != drugs.end();
    };
    if (guard.drug.empty() || is_own(option.drugs) || is_own(option.one_of)) return true;
    const facts::Vocabulary& vocabulary = situation.rulebook.vocabulary;
    const facts::DrugId drug = vocabulary.find_drug(guard.drug);
    return std::any_of(option.companions.begin(), option.companions.end(), [&](const auto& each) {
        const facts::DrugClass* group = vocabulary.find_class(each.drug);
        const bool meant = each.drug == guard.drug || (group != nullptr && group->drugs[drug]);
        return meant && situation.truth(each.when) != Truth::fails;
    });
}

void add_guards(const Situation& situation, Card& card) {
    const rulebook::Rulebook& book = situation.rulebook;
    const Truth excluded = situation.truth(book.options[card.option].excluded);
    for (const std::uint16_t index : book.options[card.option].guards) {
        const rulebook::Guard& guard = book.guards[index];
        const Truth bites = situation.truth(guard.when);
        if (bites == Truth::fails || !concerns(situation, book.options[card.option], guard))
            continue;
        // An excluding guard of one alternative does not exclude the option: it is weighed.
        const bool excludes =
            guard.then == GuardThen::exclude && (bites != Truth::holds || excluded == Truth::holds);
        if (excludes)
            (bites == Truth::holds ? card.excluded_by : card.before_start).push_back(index);
        else
            (bites == Truth::holds ? card.weigh : card.weigh_open).push_back(index);
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
    const auto& preferences = situation.rulebook.preferences;
    for (std::size_t i = 0; i < preferences.size(); ++i)
        if (preferences[i].option == card.option &&
            situation.truth(preferences[i].when) == Truth::holds) {
            card.preferences.push_back(small(i));
            card.preferred_over.push_back(preferences[i].over);
        }
    const bool recommended = situation.truth(option.supported) == Truth::holds;
    card.proof = situation.proof.step_of_node[recommended ? option.supported : option.possible];
}

Access access(const Situation& situation, const Option& option) {
    const std::string today = base::to_text(situation.request.as_of);
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

// The option is what is being given: all its drugs run, and no other drug of the cancer does.
bool is_running(const Situation& situation, const Option& option) {
    const facts::Vocabulary& vocabulary = situation.rulebook.vocabulary;
    facts::DrugSet running;
    for (const evaluate::Course& course : situation.view.courses())
        if (course.running == 2) running |= course.drugs;
    for (std::size_t drug = 0; drug < vocabulary.drugs.size(); ++drug)
        if (vocabulary.drugs[drug].supportive) running.reset(drug);
    facts::DrugSet own;
    facts::DrugSet choice;
    for (const std::string& id : option.drugs) own.set(vocabulary.find_drug(id));
    for (const std::string& id : option.one_of) choice.set(vocabulary.find_drug(id));
    if (running.none() || (own & ~running).any()) return false;
    if (choice.any() && (choice & running).none()) return false;
    return (running & ~(own | choice)).none();
}

// Earlier treatments that went badly, said on the card whatever the sources ask: stopped for side
// effects with any of its medicines; grew while all of its medicines were given.
void add_earlier(const Situation& situation, Card& card) {
    const facts::Vocabulary& vocabulary = situation.rulebook.vocabulary;
    const Option& option = situation.rulebook.options[card.option];
    facts::DrugSet own;
    facts::DrugSet choice;
    for (const std::string& id : option.drugs) own.set(vocabulary.find_drug(id));
    for (const std::string& id : option.one_of) choice.set(vocabulary.find_drug(id));
    const auto& courses = situation.view.courses();
    for (std::uint32_t i = 0; i < courses.size(); ++i) {
        const facts::DrugSet& given = courses[i].drugs;
        if (!courses[i].systemic || courses[i].running != 1 || (given & (own | choice)).none())
            continue;
        const bool nothing_new = (own & ~given).none() && (choice.none() || (choice & given).any());
        if ((courses[i].stopped_for & ~facts::toxicity) == 0)
            card.not_borne.push_back(i);
        else if (courses[i].grew == 1 && nothing_new)
            card.grew_on.push_back(i);
    }
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
    std::vector<Card> cards;
    for (std::size_t i = 0; i < standings.size(); ++i) {
        const Option& option = situation.rulebook.options[i];
        Card card{.option = small(i),
                  .standing = standings[i].standing,
                  .settled = standings[i].settled,
                  .disputed = standings[i].disputed};
        card.access = access(situation, option);
        card.running = is_running(situation, option);
        add_supports(situation, card);
        add_guards(situation, card);
        add_missing(situation, card);
        add_extras(situation, card);
        add_earlier(situation, card);
        if (decision == Decision::continue_ || (decision == Decision::unknown && card.running))
            continue_running(card, decision == Decision::continue_, option.family != "none");
        cards.push_back(std::move(card));
    }
    return cards;
}

}  // namespace nextline::advice
