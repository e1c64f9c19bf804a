// SPDX-License-Identifier: Apache-2.0
#include "evaluate/view.h"

#include <algorithm>

namespace nextline::evaluate {
namespace {

bool contains(const std::vector<facts::FactId>& list, facts::FactId fact) {
    return std::find(list.begin(), list.end(), fact) != list.end();
}

// By fact: the facts that an item of it changes, in their order.
std::vector<std::vector<facts::FactId>> readers_of(const facts::Vocabulary& vocabulary) {
    std::vector<std::vector<facts::FactId>> readers(vocabulary.facts.size());
    for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) {
        const auto id = static_cast<facts::FactId>(i);
        readers[i].push_back(id);
        for (const facts::Reading& reading : vocabulary.facts[i].readings)
            if (!contains(readers[reading.from], id)) readers[reading.from].push_back(id);
    }
    for (auto& each : readers) std::ranges::sort(each);
    return readers;
}

bool lapses_on_progression(const facts::Fact& fact) {
    return std::any_of(fact.stale.begin(), fact.stale.end(),
                       [](const facts::Staleness& rule) { return rule.on_progression; });
}

std::vector<Growth> growths_of(const std::vector<Course>& courses, base::Day as_of) {
    std::vector<Growth> growths;
    for (const Course& course : courses)
        if (course.grew != 0 && course.drugs.any())
            growths.push_back(
                {course.drugs, course.running == 2 ? as_of : std::min(course.end.latest, as_of)});
    return growths;
}

facts::ValueSet value_of(const facts::Vocabulary& vocabulary, facts::FactId fact,
                         std::string_view id) {
    if (fact == facts::kNoFact) return facts::choices(0);
    const auto value = facts::find_value(vocabulary.facts[fact], id);
    return value ? facts::choice(*value) : facts::choices(0);
}

}  // namespace

Reserved::Reserved(const facts::Vocabulary& vocabulary)
    : as_of(vocabulary.find_fact("as_of")),
      metastatic_since(vocabulary.find_fact("metastatic_since")),
      now_treatment(vocabulary.find_fact("now_treatment")),
      now_response(vocabulary.find_fact("now_response")),
      treatment_none(value_of(vocabulary, now_treatment, "none")),
      response_progressing(value_of(vocabulary, now_response, "progressing")) {}

View::View(const facts::Vocabulary& vocabulary_of, const Reserved& reserved_of,
           const facts::Patient& patient_of)
    : vocabulary(vocabulary_of), reserved(reserved_of), patient(patient_of) {
    auto store = std::make_shared<Store>();
    store->items_of.resize(vocabulary.facts.size());
    store->entries.resize(vocabulary.facts.size());
    for (std::uint32_t i = 0; i < patient.items.size(); ++i)
        store->items_of[patient.items[i].fact].push_back(i);
    store_ = store;
    for (std::size_t i = 0; i < vocabulary.facts.size(); ++i) {
        store->entries[i] = make_entries(static_cast<facts::FactId>(i), nullptr);
        mark_lapsed(store->entries[i], vocabulary.facts[i], patient.as_of, {});
    }
    courses_ = std::make_shared<const std::vector<Course>>(make_courses());
    store->readers = readers_of(vocabulary);
    const std::vector<Growth> growths = growths_of(*courses_, patient.as_of);
    for (std::size_t i = 0; i < vocabulary.facts.size(); ++i)
        if (lapses_on_progression(vocabulary.facts[i]))
            mark_lapsed(store->entries[i], vocabulary.facts[i], patient.as_of, growths);
}

const std::vector<Entry>& View::entries(facts::FactId fact) const {
    for (const auto& [id, entries] : replaced_)
        if (id == fact) return entries;
    return store_->entries[fact];
}

bool View::complete(facts::FactId list) const {
    return contains(patient.complete, list) || contains(also_complete_, list);
}

bool View::treatments_complete() const {
    return patient.treatments_complete || contains(also_complete_, facts::kNoFact);
}

View View::with(const facts::Item& item) const {
    View changed = *this;
    const std::vector<Growth> growths = growths_of(*courses_, patient.as_of);
    for (const facts::FactId id : store_->readers[item.fact]) {
        std::vector<Entry> entries = make_entries(id, &item);
        mark_lapsed(entries, vocabulary.facts[id], patient.as_of, growths);
        changed.replaced_.emplace_back(id, std::move(entries));
    }
    if (item.fact == reserved.metastatic_since || item.fact == reserved.now_treatment ||
        item.fact == reserved.now_response)
        changed.courses_ = std::make_shared<const std::vector<Course>>(changed.make_courses());
    return changed;
}

View View::with_complete(const std::vector<facts::FactId>& lists) const {
    View changed = *this;
    changed.also_complete_.insert(changed.also_complete_.end(), lists.begin(), lists.end());
    return changed;
}

}  // namespace nextline::evaluate
