// SPDX-License-Identifier: Apache-2.0
// Finding things of the vocabulary by id or by another name.
#include "facts/vocabulary.h"

#include <algorithm>

namespace nextline::facts {
namespace {

// Names are compared without regard to case, with blanks, hyphens and underscores alike.
char plain(char c) {
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c + ('a' - 'A'));
    return c == ' ' || c == '-' ? '_' : c;
}

bool same_name(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                              [](char x, char y) { return plain(x) == plain(y); });
}

bool any_same(const std::vector<std::string>& names, std::string_view name) {
    return std::any_of(names.begin(), names.end(),
                       [name](const std::string& each) { return same_name(each, name); });
}

bool has_name(const Drug& drug, std::string_view name) {
    return same_name(drug.id, name) || any_same(drug.also, name) ||
           std::any_of(drug.name.begin(), drug.name.end(),
                       [name](const std::string& each) { return same_name(each, name); });
}

template <class Things>
std::size_t index_of_id(const Things& things, std::string_view id) {
    const auto found = std::find_if(things.begin(), things.end(),
                                    [id](const auto& thing) { return thing.id == id; });
    return static_cast<std::size_t>(found - things.begin());
}

}  // namespace

FactId Vocabulary::find_fact(std::string_view id) const {
    const std::size_t index = index_of_id(facts, id);
    return index == facts.size() ? kNoFact : static_cast<FactId>(index);
}

DrugId Vocabulary::find_drug(std::string_view id) const {
    const std::size_t index = index_of_id(drugs, id);
    return index == drugs.size() ? kNoDrug : static_cast<DrugId>(index);
}

DrugId Vocabulary::find_drug_by_name(std::string_view name) const {
    if (name.empty()) return kNoDrug;
    const auto found = std::find_if(drugs.begin(), drugs.end(),
                                    [name](const Drug& drug) { return has_name(drug, name); });
    return found == drugs.end() ? kNoDrug : static_cast<DrugId>(found - drugs.begin());
}

const DrugClass* Vocabulary::find_class(std::string_view id) const {
    const std::size_t index = index_of_id(classes, id);
    return index == classes.size() ? nullptr : &classes[index];
}

std::optional<std::uint16_t> find_value(const Fact& fact, std::string_view name) {
    const std::size_t by_id = index_of_id(fact.values, name);
    if (by_id < fact.values.size()) return static_cast<std::uint16_t>(by_id);
    for (std::size_t i = 0; i < fact.values.size(); ++i)
        if (same_name(fact.values[i].id, name) || any_same(fact.values[i].also, name))
            return static_cast<std::uint16_t>(i);
    return std::nullopt;
}

const ValueGroup* find_group(const Fact& fact, std::string_view id) {
    const std::size_t index = index_of_id(fact.groups, id);
    return index == fact.groups.size() ? nullptr : &fact.groups[index];
}

}  // namespace nextline::facts
