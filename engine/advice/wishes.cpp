// SPDX-License-Identifier: Apache-2.0
// The person's wishes as numbers of options. Only what is declared of an option counts: how it is
// given, and visits that were read at their source.
#include "advice/wishes.h"

#include <algorithm>
#include <array>

#include "base/number_text.h"

namespace nextline::advice {
namespace {

using Measure = std::optional<double> (*)(const rulebook::Option&);

std::optional<double> not_tablets(const rulebook::Option& option) {
    if (option.route.empty()) return std::nullopt;
    return option.route == "tablet" ? 0 : 1;
}

std::optional<double> needs(const rulebook::Option& option, std::string_view route) {
    if (option.route.empty() || option.route == "mixed") return std::nullopt;
    return option.route == route ? 1 : 0;
}

std::optional<double> infusions(const rulebook::Option& option) {
    return needs(option, "infusion");
}

std::optional<double> injections(const rulebook::Option& option) {
    return needs(option, "injection");
}

// Visits are estimates until they were read at their source: those move nothing.
std::optional<double> visits(const rulebook::Option& option) {
    if (!option.burden_source.read_at_source) return std::nullopt;
    return base::read_number(option.visits_per_28_days);
}

struct Known {
    std::string_view list;
    std::string_view member;
    Measure measure;
};
constexpr std::array<Known, 4> kKnown{{{"wishes_first", "tablets", not_tablets},
                                       {"wishes_first", "few_visits", visits},
                                       {"avoid", "infusions", infusions},
                                       {"avoid", "injections", injections}}};

Measure measure_of(std::string_view list, std::string_view member) {
    for (const Known& known : kKnown)
        if (known.list == list && known.member == member) return known.measure;
    return nullptr;
}

}  // namespace

std::vector<Wish> wishes_in_order(const Situation& situation) {
    const facts::Vocabulary& vocabulary = situation.rulebook.vocabulary;
    std::vector<Wish> wishes;
    for (const std::string_view list : {"wishes_first", "avoid"}) {
        const facts::FactId fact = vocabulary.find_fact(list);
        if (fact == facts::kNoFact) continue;
        std::vector<std::pair<double, Wish>> ranked;
        for (const facts::Item& item : situation.patient.items) {
            if (item.fact != fact || item.values != facts::boolean(true)) continue;
            const Measure measure = measure_of(list, vocabulary.facts[fact].values[item.member].id);
            ranked.emplace_back(item.level.low, Wish{fact, item.member, measure});
        }
        std::stable_sort(ranked.begin(), ranked.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& [level, wish] : ranked) wishes.push_back(wish);
    }
    return wishes;
}

preferences::Attributes attributes(const std::vector<Wish>& wishes,
                                   const rulebook::Option& option) {
    preferences::Attributes out;
    for (const Wish& wish : wishes)
        out.push_back(wish.measure == nullptr ? std::nullopt : wish.measure(option));
    return out;
}

std::vector<WishNote> wish_notes(const std::vector<Wish>& wishes, const rulebook::Option& option) {
    std::vector<WishNote> out;
    if (option.drugs.empty() && option.one_of.empty()) return out;
    for (const Wish& wish : wishes) {
        WishNote note{wish.list, wish.member, std::nullopt};
        // More or fewer visits than others is said where it moves an option.
        if (wish.measure != nullptr && wish.measure != visits) {
            const auto measured = wish.measure(option);
            if (measured) note.met = *measured == 0;
        }
        out.push_back(note);
    }
    return out;
}

std::optional<std::uint16_t> trial_between(const rulebook::Rulebook& book, std::uint16_t a,
                                           std::uint16_t b) {
    for (const auto& [arm, comparator] : {std::pair(a, b), std::pair(b, a)})
        for (const rulebook::EvidenceUse& use : book.options[arm].evidence)
            if (std::find(use.versus.begin(), use.versus.end(), comparator) != use.versus.end())
                return use.evidence;
    return std::nullopt;
}

}  // namespace nextline::advice
