// SPDX-License-Identifier: Apache-2.0
// The order of display. Standing, dispute and access make groups, "no treatment" last; within a
// group sourced preferences, then what the sources say at most (recommended, may, approved only),
// then wishes, then the name.
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

// Visits are estimates until they were read at their source: those move nothing.
std::optional<double> visits(const rulebook::Option& option) {
    if (!option.burden_source.read_at_source) return std::nullopt;
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

// The strongest thing that a source says for it; nothing in favour comes last.
rulebook::Offer best_offer(const Card& card, const rulebook::Rulebook& book) {
    return card.by.empty() ? rulebook::Offer::against : book.supports[card.by.front()].then;
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

// Sorts each run of equal offers by the wishes, most important last so that it decides.
void sort_by_wishes(std::vector<Card>& cards, const std::vector<Wish>& wishes,
                    const rulebook::Rulebook& book) {
    std::vector<Card> sorted;
    while (!cards.empty()) {
        const auto same = [&](const Card& card) {
            return best_offer(card, book) == best_offer(cards.front(), book);
        };
        const auto end = std::find_if_not(cards.begin(), cards.end(), same);
        std::vector<Card> run(std::make_move_iterator(cards.begin()), std::make_move_iterator(end));
        cards.erase(cards.begin(), end);
        for (auto wish = wishes.rbegin(); wish != wishes.rend(); ++wish)
            sort_by(run, wish->measure, book);
        std::move(run.begin(), run.end(), std::back_inserter(sorted));
    }
    cards = std::move(sorted);
}

}  // namespace

void order_cards(const Situation& situation, std::vector<Card>& cards) {
    const rulebook::Rulebook& book = situation.rulebook;
    const auto language = static_cast<std::size_t>(situation.request.language);
    const auto group = [&](const Card& card) {
        return std::tuple(card.standing, card.disputed, book.options[card.option].family == "none",
                          card.access == Access::approved ? 0 : 1);
    };
    std::stable_sort(cards.begin(), cards.end(), [&](const Card& a, const Card& b) {
        if (group(a) != group(b)) return group(a) < group(b);
        if (best_offer(a, book) != best_offer(b, book))
            return best_offer(a, book) < best_offer(b, book);
        return book.options[a.option].name[language] < book.options[b.option].name[language];
    });
    const std::vector<Wish> wishes = wishes_in_order(situation);
    std::vector<Card> ordered;
    while (!cards.empty()) {
        const auto end = std::find_if_not(cards.begin(), cards.end(), [&](const Card& card) {
            return group(card) == group(cards.front());
        });
        std::vector<Card> same(std::make_move_iterator(cards.begin()),
                               std::make_move_iterator(end));
        cards.erase(cards.begin(), end);
        sort_by_wishes(same, wishes, book);
        for (Card& card : by_preference(std::move(same))) {
            note_wishes(wishes, book, card);
            ordered.push_back(std::move(card));
        }
    }
    cards = std::move(ordered);
}

}  // namespace nextline::advice
