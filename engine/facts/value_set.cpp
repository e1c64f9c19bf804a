// SPDX-License-Identifier: Apache-2.0
#include "facts/value_set.h"

#include <algorithm>
#include <bit>

namespace nextline::facts {
namespace {

bool is_choice(const ValueSet& set) { return set.kind == ValueSet::Kind::choice; }

}  // namespace

bool empty(const ValueSet& set) {
    if (is_choice(set)) return set.mask == 0;
    return set.low > set.high || (set.low == set.high && (set.low_open || set.high_open));
}

bool single(const ValueSet& set) {
    if (is_choice(set)) return std::popcount(set.mask) == 1;
    return set.low == set.high && !empty(set);
}

bool subset(const ValueSet& inner, const ValueSet& outer) {
    if (is_choice(inner)) return (inner.mask & ~outer.mask) == 0;
    const bool low =
        inner.low > outer.low || (inner.low == outer.low && (inner.low_open || !outer.low_open));
    const bool high = inner.high < outer.high ||
                      (inner.high == outer.high && (inner.high_open || !outer.high_open));
    return empty(inner) || (low && high);
}

bool disjoint(const ValueSet& a, const ValueSet& b) { return empty(intersection(a, b)); }

ValueSet intersection(const ValueSet& a, const ValueSet& b) {
    if (is_choice(a)) return choices(a.mask & b.mask);
    const ValueSet& low = a.low > b.low || (a.low == b.low && a.low_open) ? a : b;
    const ValueSet& high = a.high < b.high || (a.high == b.high && a.high_open) ? a : b;
    return interval(low.low, high.high, low.low_open, high.high_open);
}

ValueSet hull(const ValueSet& a, const ValueSet& b) {
    if (is_choice(a)) return choices(a.mask | b.mask);
    const ValueSet& low = a.low < b.low || (a.low == b.low && !a.low_open) ? a : b;
    const ValueSet& high = a.high > b.high || (a.high == b.high && !a.high_open) ? a : b;
    return interval(low.low, high.high, low.low_open, high.high_open);
}

}  // namespace nextline::facts
