// SPDX-License-Identifier: Apache-2.0
// What was understood of the record, what was assumed, what lapsed, what disagrees.
#include <algorithm>
#include <array>
#include <map>

#include "reports/option_words.h"
#include "reports/plan_words.h"

namespace nextline::reports {
namespace {

using facts::FactId;
using facts::Item;

/// The items of a fact that are newest; of a list every item.
std::vector<const Item*> shown_items(const facts::Patient& patient, FactId fact, bool list) {
    std::vector<const Item*> out;
    base::Day newest = base::kEarliestDay;
    for (const Item& item : patient.items) {
        if (item.fact != fact) continue;
        const base::Day day =
            item.date.known() ? base::days_of(item.date).latest : base::kEarliestDay;
        if (!list && day < newest) continue;
        if (!list && day > newest) out.clear();
        newest = std::max(newest, day);
        out.push_back(&item);
    }
    return out;
}

std::string value_of(const Voice& voice, const Item& item) {
    const facts::Fact& fact = voice.book.vocabulary.facts[item.fact];
    if (fact.type == facts::FactType::boolean && facts::single(item.values))
        return voice.words.text(item.values.mask == 2 ? fact.holds : fact.fails);
    if (fact.type != facts::FactType::list) {
        std::string said = voice.words.values(item.fact, item.values);
        return item.detail.empty() ? said : said + " (" + item.detail + ")";
    }
    std::string said = voice.words.text(fact.values[item.member].words);
    if (item.values.mask == 1) said = voice.words.message("list.absent", {{"value", said}});
    if (facts::single(item.level) && item.level.kind == facts::ValueSet::Kind::interval)
        said += " (" + voice.words.text(fact.level_noun) + " " +
                voice.words.quantity(std::to_string(static_cast<int>(item.level.low)), "1") + ")";
    return said;
}

/// The order of topics: the person first, wishes last, those without a place here at the end.
std::size_t place_of_topic(std::string_view topic) {
    constexpr std::array<std::string_view, 13> kOrder{
        "person", "disease",    "receptors", "genes",     "immune_markers", "drug_genes", "now",
        "health", "toxicities", "medicines", "allergies", "measurements",   "symptoms"};
    const auto found = std::find(kOrder.begin(), kOrder.end(), topic);
    return static_cast<std::size_t>(found - kOrder.begin());
}

Topic& topic_of(const Voice& voice, std::vector<Topic>& topics, const std::string& id) {
    for (Topic& topic : topics)
        if (topic.id == id) return topic;
    const std::string message = "topic." + id;
    topics.push_back(
        {id, voice.words.has(message) ? voice.words.message(message) : words::capital(id), {}});
    return topics.back();
}

std::string list_name(const Voice& voice, FactId fact) {
    return voice.words.text(voice.book.vocabulary.facts[fact].noun);
}

}  // namespace

bool item_lapsed(const advice::Plan& plan, std::uint32_t item) {
    return std::any_of(plan.stale.begin(), plan.stale.end(), [&](const advice::Stale& stale) {
        return !stale.treatment && stale.item == item;
    });
}

std::vector<Topic> understood(const Voice& voice) {
    std::vector<Topic> topics;
    const auto& facts = voice.book.vocabulary.facts;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const auto fact = static_cast<FactId>(i);
        const bool list = facts[i].type == facts::FactType::list;
        const auto items = shown_items(voice.patient, fact, list);
        if (items.empty()) continue;
        std::vector<std::string> values;
        for (const Item* item : items) {
            const auto index = static_cast<std::uint32_t>(item - voice.patient.items.data());
            std::string value = value_of(voice, *item);
            if (item_lapsed(voice.plan, index)) value += " " + voice.words.message("proof.too_old");
            if (std::find(values.begin(), values.end(), value) == values.end())
                values.push_back(std::move(value));
        }
        Topic& topic = topic_of(voice, topics, facts[i].topic);
        // What is simply so or not so is a sentence, not a name and a value.
        const bool plain = facts[i].type == facts::FactType::boolean && items.size() == 1 &&
                           facts::single(items[0]->values);
        if (plain)
            topic.facts.push_back({fact, {}, values[0]});
        else
            topic.facts.push_back({fact, voice.words.label(voice.words.text(facts[i].noun)),
                                   voice.words.all_of(values)});
    }
    std::stable_sort(topics.begin(), topics.end(), [](const Topic& a, const Topic& b) {
        return place_of_topic(a.id) < place_of_topic(b.id);
    });
    return topics;
}

std::vector<Statement> assumption_words(const Voice& voice) {
    std::vector<Statement> out;
    if (voice.patient.completeness == facts::Basis::assumed) {
        if (voice.patient.treatments_complete) out.push_back(voice.say("assumed.treatments"));
        for (const FactId fact : voice.patient.complete)
            out.push_back(voice.say("assumed.list", {{"list", list_name(voice, fact)}}));
    }
    for (const Item& item : voice.patient.items)
        if (item.basis == facts::Basis::assumed)
            out.push_back(voice.say("assumed.item", {{"item", voice.words.item(item)}}));
    return out;
}

std::vector<Statement> if_complete_words(const Voice& voice) {
    std::vector<Statement> out;
    for (const advice::IfComplete& one : voice.plan.if_complete) {
        const auto standing = [&](advice::Standing value) {
            return voice.words.message("standing.short." + std::string(standing_id(value)));
        };
        out.push_back(
            voice.say("if_complete", {{"option", words::capital(voice.option_name(one.option))},
                                      {"alone", standing(one.alone)},
                                      {"complete", standing(one.complete)}}));
    }
    return out;
}

std::vector<Statement> stale_words(const Voice& voice) {
    std::vector<Statement> out;
    for (const advice::Stale& stale : voice.plan.stale) {
        const std::string what =
            stale.treatment ? voice.words.treatment(voice.patient.treatments[*stale.treatment])
                            : voice.words.item(voice.patient.items[stale.item]);
        out.push_back(
            voice.say(stale.treatment ? "stale.treatment" : "stale.item", {{"item", what}}));
    }
    return out;
}

std::vector<Statement> contradiction_words(const Voice& voice) {
    std::vector<Statement> out;
    for (const advice::Contradiction& one : voice.plan.contradictions) {
        if (one.note) {
            const rulebook::Note& note = voice.book.notes[*one.note];
            out.push_back(voice.rule(note.id, note.say, note.citations));
            continue;
        }
        std::string items;
        for (const std::uint32_t index : one.items) {
            const Item& item = voice.patient.items[index];
            items += (items.empty() ? "" : "; ") + voice.words.item(item);
            if (voice.clinician && !item.origin.empty()) items += " [" + item.origin + "]";
        }
        out.push_back(voice.say("contradiction", {{"items", items}}));
    }
    return out;
}

std::vector<Statement> not_read_words(const Voice& voice) {
    std::vector<Statement> out;
    for (const facts::NotRead& one : voice.patient.not_read)
        out.push_back(voice.say("not_read", {{"what", one.what},
                                             {"reason", voice.words.of_reader(one.reason)},
                                             {"origin", one.origin}}));
    return out;
}

namespace {

/// Options that change in the same way stand in one sentence.
void put_changes(const Voice& voice, const std::vector<advice::Disagreement::Change>& changes,
                 DisagreementWords& words) {
    std::map<std::pair<advice::Standing, advice::Standing>, std::vector<std::string>> same;
    for (const auto& change : changes)
        same[{change.here, change.by_rival}].push_back(voice.option_name(change.option));
    const auto standing = [&](advice::Standing value) {
        return voice.words.message("standing.short." + std::string(standing_id(value)));
    };
    for (const auto& [move, options] : same)
        words.sides.push_back(
            voice.say("disagreement.change", {{"options", voice.words.all_of(options)},
                                              {"here", standing(move.first)},
                                              {"rival", standing(move.second)}}));
}

}  // namespace

std::vector<DisagreementWords> disagreement_words(const Voice& voice) {
    std::vector<DisagreementWords> out;
    for (const advice::Disagreement& one : voice.plan.disagreements) {
        DisagreementWords words;
        if (one.note) {
            const rulebook::Note& note = voice.book.notes[*one.note];
            words.says = voice.rule(note.id, note.say, note.citations);
        } else if (one.definition) {
            const rulebook::Definition& definition = voice.book.definitions[*one.definition];
            words.says = voice.say("disagreement.definition",
                                   {{"sentence", voice.words.text(definition.holds)},
                                    {"why", voice.words.text(definition.rival_says)}});
            for (const rulebook::Citation& citation : definition.citations)
                words.says.citations.push_back(&citation);
        } else if (one.option) {
            words.says = voice.say("disagreement.option",
                                   {{"option", words::capital(voice.option_name(*one.option))}});
        }
        const auto side = [&](const char* id, std::uint16_t support) {
            const rulebook::Citation& citation = voice.book.supports[support].citation;
            Statement said = voice.say(id, {{"source", voice.cite(citation)}});
            said.citations = {&citation};
            words.sides.push_back(std::move(said));
        };
        for (const std::uint16_t support : one.in_favour) side("disagreement.for", support);
        for (const std::uint16_t support : one.against) side("disagreement.against", support);
        put_changes(voice, one.changes, words);
        out.push_back(std::move(words));
    }
    return out;
}

}  // namespace nextline::reports
