// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checker/arranged.h"
#include "logic/expression.h"

namespace nextline::checker {

/// Whether a value lies in the set. Of a choice, `value` is the index.
[[nodiscard]] bool contains(const facts::ValueSet& set, double value);

/// Looks among representative values of `possible` for one that is accepted and one that is not:
/// only the first kind: holds; only the second: fails; both (or no value at all): unknown.
[[nodiscard]] logic::Truth decide(const facts::ValueSet& possible, const facts::ValueSet& accepted);

/// The newest state of a fact that is no list.
[[nodiscard]] facts::ValueSet newest(const Arranged& arranged, facts::FactId fact,
                                     std::uint8_t specimens);

/// The days that a date may be, and whether there is such a date.
struct DateState {
    Sureness exists = Sureness::holds;
    base::DayRange days;
};

/// The days that a date fact may mean, none after as_of; kNoFact is today.
[[nodiscard]] DateState days_of_fact(const Arranged& arranged, facts::FactId fact);

/// `newest`, `any` or `every` FACT lies in the accepted set.
[[nodiscard]] logic::Truth fact_within(const Arranged& arranged, const logic::Atom& atom);

/// LIST include M of at least N.
[[nodiscard]] logic::Truth includes(const Arranged& arranged, const logic::Atom& atom);

}  // namespace nextline::checker
