// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>

namespace nextline::facts {

/// What is known about one value: the non-empty set of values that it may have.
/// A choice is a subset of at most 64 enumerated values (`mask`, bit i is value i); a boolean is a
/// choice whose value 0 is false and value 1 is true; a number or a date (in days) is an interval.
/// More knowledge only removes values.
struct ValueSet {
    enum class Kind : std::uint8_t { choice, interval };

    Kind kind = Kind::choice;
    bool low_open = false;   ///< the interval does not contain `low`
    bool high_open = false;  ///< the interval does not contain `high`
    std::uint64_t mask = 0;
    double low = 0;
    double high = 0;

    bool operator==(const ValueSet&) const = default;
};

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();

[[nodiscard]] constexpr ValueSet choices(std::uint64_t mask) { return {.mask = mask}; }
[[nodiscard]] constexpr ValueSet choice(unsigned index) { return choices(1ULL << index); }
[[nodiscard]] constexpr ValueSet boolean(bool value) { return choice(value ? 1 : 0); }
[[nodiscard]] constexpr ValueSet either_boolean() { return choices(3); }
[[nodiscard]] constexpr ValueSet interval(double low, double high, bool low_open = false,
                                          bool high_open = false) {
    return {.kind = ValueSet::Kind::interval,
            .low_open = low_open,
            .high_open = high_open,
            .low = low,
            .high = high};
}
[[nodiscard]] constexpr ValueSet exactly(double value) { return interval(value, value); }
[[nodiscard]] constexpr ValueSet any_number() { return interval(-kInfinity, kInfinity); }

/// No value at all: never a fact, only the outcome of intersecting what contradicts itself.
[[nodiscard]] bool empty(const ValueSet& set);
/// Exactly one value is left.
[[nodiscard]] bool single(const ValueSet& set);
/// Every value of `inner` is in `outer`. Both of one kind.
[[nodiscard]] bool subset(const ValueSet& inner, const ValueSet& outer);
/// The two have no value in common. Both of one kind.
[[nodiscard]] bool disjoint(const ValueSet& a, const ValueSet& b);
[[nodiscard]] ValueSet intersection(const ValueSet& a, const ValueSet& b);
/// The union; of two intervals the smallest interval that holds both.
[[nodiscard]] ValueSet hull(const ValueSet& a, const ValueSet& b);

}  // namespace nextline::facts
