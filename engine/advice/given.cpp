// SPDX-License-Identifier: Apache-2.0
#include "advice/given.h"

namespace nextline::advice {

using rulebook::Option;

facts::DrugSet surely_running(const Situation& situation) {
    facts::DrugSet running;
    for (const evaluate::Course& course : situation.view.courses())
        if (course.running == 2) running |= course.drugs;
    return running;
}

bool is_running(const Situation& situation, const Option& option) {
    const facts::Vocabulary& vocabulary = situation.rulebook.vocabulary;
    facts::DrugSet running = surely_running(situation);
    if (running.none()) return false;
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

void add_earlier(const Situation& situation, Card& card) {
    const facts::Vocabulary& vocabulary = situation.rulebook.vocabulary;
    const Option& option = situation.rulebook.options[card.option];
    facts::DrugSet own;
    facts::DrugSet choice;
    for (const std::string& id : option.drugs) own.set(vocabulary.find_drug(id));
    for (const std::string& id : option.one_of) choice.set(vocabulary.find_drug(id));
    for (std::uint32_t i = 0; i < situation.patient.items.size(); ++i)
        for (const facts::DrugId drug : situation.patient.items[i].drugs)
            if ((own | choice)[drug] && situation.patient.items[i].values == facts::boolean(true))
                card.side_effects.push_back(i);
    if (card.running) return;
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

}  // namespace nextline::advice
