// SPDX-License-Identifier: Apache-2.0
#include "preferences/order.h"

#include <algorithm>
#include <numeric>

namespace nextline::preferences {
namespace {

// Sorts by one wish the choices whose number is known; the others keep their places.
void sort_by(std::vector<std::size_t>& order, const std::vector<Attributes>& choices,
             std::size_t wish) {
    std::vector<std::size_t> places;
    std::vector<std::size_t> known;
    for (std::size_t place = 0; place < order.size(); ++place)
        if (choices[order[place]][wish]) {
            places.push_back(place);
            known.push_back(order[place]);
        }
    std::stable_sort(known.begin(), known.end(), [&](std::size_t a, std::size_t b) {
        return *choices[a][wish] < *choices[b][wish];
    });
    for (std::size_t i = 0; i < places.size(); ++i) order[places[i]] = known[i];
}

}  // namespace

std::vector<std::size_t> order(const std::vector<Attributes>& choices) {
    std::vector<std::size_t> result(choices.size());
    std::iota(result.begin(), result.end(), std::size_t{0});
    if (choices.empty()) return result;
    for (std::size_t wish = choices.front().size(); wish-- > 0;) sort_by(result, choices, wish);
    return result;
}

std::optional<std::size_t> deciding_wish(const Attributes& a, const Attributes& b) {
    for (std::size_t wish = 0; wish < std::min(a.size(), b.size()); ++wish) {
        if (!a[wish] || !b[wish] || *a[wish] == *b[wish]) continue;
        if (*a[wish] < *b[wish]) return wish;
        return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace nextline::preferences
