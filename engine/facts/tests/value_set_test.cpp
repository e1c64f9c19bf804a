// SPDX-License-Identifier: Apache-2.0
#include "facts/value_set.h"

#include <gtest/gtest.h>

namespace nextline::facts {
namespace {

TEST(ValueSet, AnOpenPointIsEmpty) {
    EXPECT_FALSE(empty(exactly(3)));
    EXPECT_TRUE(empty(interval(3, 3, true, false)));
    EXPECT_TRUE(empty(interval(4, 3)));
    EXPECT_TRUE(empty(choices(0)));
}

TEST(ValueSet, BoundsDecideWhatIsInside) {
    const ValueSet below_one = interval(0, 1, false, true);
    EXPECT_TRUE(disjoint(below_one, exactly(1)));
    EXPECT_TRUE(subset(below_one, interval(0, 1)));
    EXPECT_FALSE(subset(interval(0, 1), below_one));
    EXPECT_TRUE(subset(exactly(1), interval(1, kInfinity)));
    EXPECT_FALSE(subset(exactly(1), interval(1, kInfinity, true)));
}

TEST(ValueSet, IntersectionNarrowsAndHullWidens) {
    EXPECT_EQ(intersection(interval(0, 5), interval(5, 9, true)), interval(5, 5, true, false));
    EXPECT_TRUE(empty(intersection(interval(0, 5), interval(5, 9, true))));
    EXPECT_EQ(hull(exactly(1), exactly(4)), interval(1, 4));
    EXPECT_EQ(hull(interval(0, 1, true), exactly(0)), interval(0, 1));
    EXPECT_EQ(intersection(choices(6), choices(3)), choice(1));
    EXPECT_EQ(hull(choice(0), choice(2)), choices(5));
}

TEST(ValueSet, OneValueLeftIsSingle) {
    EXPECT_TRUE(single(choice(5)));
    EXPECT_FALSE(single(choices(3)));
    EXPECT_TRUE(single(exactly(2)));
    EXPECT_FALSE(single(interval(2, 3)));
}

}  // namespace
}  // namespace nextline::facts
