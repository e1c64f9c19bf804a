// SPDX-License-Identifier: Apache-2.0
// The order of display. Standing, dispute, what failed before last, and access make groups; within
// a group sourced preferences, then what the sources say at most (recommended, may, approved only),
// then wishes, then the id: the same in every language.
#include <algorithm>
#include <tuple>

#include "advice/situation.h"
#include "advice/wishes.h"

namespace nextline::advice {
namespace {

// The strongest thing that a source says for it; nothing in favour comes last.
rulebook::Offer best_offer(const Card& card, const rulebook::Rulebook& book) {
    return card.by.empty() ? rulebook::Offer::against : book.supports[card.by.front()].then;
}

// Going without treatment stands last of its group, unless a sourced preference says otherwise.
bool is_none(const Card& card, const rulebook::Rulebook& book) {
    return book.options[card.option].family == "none";
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

// Orders each run of equal offers by the wishes.
std::vector<Card> by_wishes(std::vector<Card> cards, const std::vector<Wish>& wishes,
                            const rulebook::Rulebook& book) {
    std::vector<Card> ordered;
    for (auto begin = cards.begin(); begin != cards.end();) {
        const auto end = std::find_if_not(begin, cards.end(), [&](const Card& card) {
            return best_offer(card, book) == best_offer(*begin, book) &&
                   is_none(card, book) == is_none(*begin, book);
        });
        std::vector<preferences::Attributes> run;
        for (auto card = begin; card != end; ++card)
            run.push_back(attributes(wishes, book.options[card->option]));
        for (const std::size_t index : preferences::order(run))
            ordered.push_back(std::move(*(begin + static_cast<std::ptrdiff_t>(index))));
        begin = end;
    }
    return ordered;
}

// What stood before a card without the wishes and stands after it with them.
void note_overtaken(const Situation& situation, const std::vector<Wish>& wishes,
                    const std::vector<std::uint16_t>& without, std::vector<Card>& cards) {
    const rulebook::Rulebook& book = situation.rulebook;
    const auto place = [&](std::uint16_t option) {
        return std::find(without.begin(), without.end(), option);
    };
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const auto mine = attributes(wishes, book.options[cards[i].option]);
        for (std::size_t j = i + 1; j < cards.size(); ++j) {
            if (place(cards[j].option) > place(cards[i].option)) continue;
            const auto wish =
                preferences::deciding_wish(mine, attributes(wishes, book.options[cards[j].option]));
            if (!wish) continue;
            cards[i].overtakes.push_back({cards[j].option,
                                          {wishes[*wish].list, wishes[*wish].member, true},
                                          trial_between(book, cards[i].option, cards[j].option)});
        }
    }
}

// One group of equal standing in the order of display.
std::vector<Card> arrange(const Situation& situation, std::vector<Card> cards,
                          const std::vector<Wish>& wishes) {
    if (wishes.empty()) return by_preference(std::move(cards));
    std::vector<std::uint16_t> without;
    for (const Card& card : by_preference(cards)) without.push_back(card.option);
    cards = by_preference(by_wishes(std::move(cards), wishes, situation.rulebook));
    note_overtaken(situation, wishes, without, cards);
    for (Card& card : cards)
        card.wishes = wish_notes(wishes, situation.rulebook.options[card.option]);
    return cards;
}

}  // namespace

void order_cards(const Situation& situation, std::vector<Card>& cards) {
    const rulebook::Rulebook& book = situation.rulebook;
    const auto group = [&](const Card& card) {
        const bool known = card.access == Access::approved || is_none(card, book);
        return std::tuple(card.standing, card.disputed, card.failed, known ? 0 : 1);
    };
    std::vector<Card*> sorted;
    for (Card& card : cards) sorted.push_back(&card);
    std::ranges::stable_sort(sorted, [&](const Card* a, const Card* b) {
        if (group(*a) != group(*b)) return group(*a) < group(*b);
        if (is_none(*a, book) != is_none(*b, book)) return is_none(*b, book);
        if (best_offer(*a, book) != best_offer(*b, book))
            return best_offer(*a, book) < best_offer(*b, book);
        return book.options[a->option].id < book.options[b->option].id;
    });
    const std::vector<Wish> wishes = wishes_in_order(situation);
    std::vector<Card> ordered;
    ordered.reserve(cards.size());
    for (auto next = sorted.begin(); next != sorted.end();) {
        const auto its_group = group(**next);
        std::vector<Card> same;
        for (; next != sorted.end() && group(**next) == its_group; ++next)
            same.push_back(std::move(**next));
        for (Card& card : arrange(situation, std::move(same), wishes))
            ordered.push_back(std::move(card));
    }
    cards = std::move(ordered);
}

}  // namespace nextline::advice
