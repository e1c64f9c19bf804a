// SPDX-License-Identifier: Apache-2.0
// The order of display: standing, dispute, access and what the sources say at most (recommended,
// may, approved only) make groups; within a group sourced preferences, then wishes, then the name.
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <tuple>

#include "advice/situation.h"
#include "base/number_text.h"

namespace nextline::advice {
namespace {

// How far an option meets a wish, smaller is better; nothing if that is not known.
using Measure = std::optional<double> (*)(const rulebook::Option&);

std::optional<double> tablets(const rulebook::Option& option) {
    if (option.route.empty()) return std::nullopt;
    return option.route == "tablet" ? 0 : 1;
}

std::optional<double> visits(const rulebook::Option& option) {
    return base::read_number(option.visits_per_28_days);
}

struct Wish {
    std::string_view id;  ///< member of the list fact wishes_first
    Measure measure;
};
constexpr std::array<Wish, 2> kWishes{{{"tablets", tablets}, {"few_visits", visits}}};

// The wishes that options can be compared by, most important first.
std::vector<Wish> wishes_in_order(const Situation& situation) {
    const facts::Vocabulary& vocabulary = situation.rulebook.vocabulary;
    const facts::FactId list = vocabulary.find_fact("wishes_first");
    std::vector<std::pair<double, Wish>> ranked;
    if (list == facts::kNoFact) return {};
    for (const facts::Item& item : situation.patient.items)
        for (const Wish& wish : kWishes)
            if (item.fact == list && vocabulary.facts[list].values[item.member].id == wish.id &&
                item.values == facts::boolean(true))
                ranked.emplace_back(item.level.low, wish);
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Wish> wishes;
    for (const auto& [level, wish] : ranked) wishes.push_back(wish);
    return wishes;
}

// Sorts by one measure the cards that have it; the others keep their places: what is not known
// never moves an option.
void sort_by(std::vector<Card>& cards, Measure measure, const rulebook::Rulebook& book) {
    std::vector<std::size_t> places;
    std::vector<Card> known;
    for (std::size_t i = 0; i < cards.size(); ++i)
        if (measure(book.options[cards[i].option])) {
            places.push_back(i);
            known.push_back(std::move(cards[i]));
        }
    std::stable_sort(known.begin(), known.end(), [&](const Card& a, const Card& b) {
        return *measure(book.options[a.option]) < *measure(book.options[b.option]);
    });
    for (std::size_t i = 0; i < places.size(); ++i) cards[places[i]] = std::move(known[i]);
}

// Takes in turn the first card over which no card left is preferred; a ring of preferences is cut
// at its first card.
std::vector<Card> by_preference(std::vector<Card> cards) {
    std::vector<Card> ordered;
    while (!cards.empty()) {
        const auto beaten = [&](const Card& card) {
            return std::any_of(cards.begin(), cards.end(), [&](const Card& other) {
                return std::find(other.preferred_over.begin(), other.preferred_over.end(),
                                 card.option) != other.preferred_over.end();
            });
        };
        auto next = std::find_if_not(cards.begin(), cards.end(), beaten);
        if (next == cards.end()) next = cards.begin();
        ordered.push_back(std::move(*next));
        cards.erase(next);
    }
    return ordered;
}

void note_wishes(const std::vector<Wish>& wishes, const rulebook::Rulebook& book, Card& card) {
    for (const Wish& wish : wishes)
        if (wish.id == "tablets" && wish.measure(book.options[card.option]))
            card.wish_notes.push_back(*wish.measure(book.options[card.option]) == 0
                                          ? "wish.tablets.met"
                                          : "wish.tablets.not_met");
}

}  // namespace

void order_cards(const Situation& situation, std::vector<Card>& cards) {
    const rulebook::Rulebook& book = situation.rulebook;
    const auto language = static_cast<std::size_t>(situation.request.language);
    const auto group = [&](const Card& card) {
        // Supports stand with the strongest offer first; none: after all of them.
        const auto offer =
            card.by.empty() ? rulebook::Offer::against : book.supports[card.by.front()].then;
        return std::tuple(card.standing, card.disputed, card.access == Access::approved ? 0 : 1,
                          offer);
    };
    std::stable_sort(cards.begin(), cards.end(), [&](const Card& a, const Card& b) {
        if (group(a) != group(b)) return group(a) < group(b);
        return book.options[a.option].name[language] < book.options[b.option].name[language];
    });
    const std::vector<Wish> wishes = wishes_in_order(situation);
    std::vector<Card> ordered;
    for (std::size_t begin = 0; begin < cards.size();) {
        std::size_t end = begin;
        while (end < cards.size() && group(cards[end]) == group(cards[begin])) ++end;
        std::vector<Card> same(std::make_move_iterator(cards.begin() + static_cast<long>(begin)),
                               std::make_move_iterator(cards.begin() + static_cast<long>(end)));
        for (auto wish = wishes.rbegin(); wish != wishes.rend(); ++wish)
            sort_by(same, wish->measure, book);
        for (Card& card : by_preference(std::move(same))) {
            note_wishes(wishes, book, card);
            ordered.push_back(std::move(card));
        }
        begin = end;
    }
    cards = std::move(ordered);
}

}  // namespace nextline::advice
