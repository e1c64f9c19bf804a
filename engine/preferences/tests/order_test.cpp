// SPDX-License-Identifier: Apache-2.0
#include "preferences/order.h"

#include <gtest/gtest.h>

namespace nextline::preferences {
namespace {

using Order = std::vector<std::size_t>;
constexpr std::nullopt_t kUnknown = std::nullopt;

TEST(Order, TheFirstWishDecidesThenTheNext) {
    EXPECT_EQ(order({{1, 0}, {0, 9}, {0, 2}}), (Order{2, 1, 0}));
}

TEST(Order, WhatIsEqualKeepsItsPlace) {
    EXPECT_EQ(order({{1}, {0}, {1}, {0}}), (Order{1, 3, 0, 2}));
    EXPECT_EQ(order({{}, {}, {}}), (Order{0, 1, 2}));
    EXPECT_EQ(order({}), Order{});
}

TEST(Order, WhatIsNotKnownKeepsItsPlaceAndIsNeverPutLast) {
    EXPECT_EQ(order({{kUnknown}, {1}, {0}}), (Order{0, 2, 1}));
    EXPECT_EQ(order({{1}, {kUnknown}, {0}}), (Order{2, 1, 0}));
}

TEST(DecidingWish, IsTheMostImportantOneOnWhichBothDiffer) {
    EXPECT_EQ(deciding_wish({0, 5}, {1, 1}), 0u);
    EXPECT_EQ(deciding_wish({0, 1}, {0, 5}), 1u);
    EXPECT_EQ(deciding_wish({kUnknown, 1}, {3, 5}), 1u);
    EXPECT_FALSE(deciding_wish({1, 1}, {0, 5}));
    EXPECT_FALSE(deciding_wish({1}, {1}));
    EXPECT_FALSE(deciding_wish({kUnknown}, {1}));
}

}  // namespace
}  // namespace nextline::preferences
