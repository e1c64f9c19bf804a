// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checker/arranged.h"
#include "logic/expression.h"

namespace nextline::checker {

/// Whether a course is one with W in S: the weaker of drug and setting.
[[nodiscard]] Sureness matches(const Course& course, const facts::DrugSet& drugs,
                               std::uint8_t settings);

/// The drug alone.
[[nodiscard]] Sureness has_drug(const Course& course, const facts::DrugSet& drugs);

/// `part` of `whole`: all of it, some of it, or none of it.
[[nodiscard]] Sureness among(std::uint8_t part, std::uint8_t whole);

/// received, progressed, stopped, taking and taking_two.
[[nodiscard]] logic::Truth course_atom(const Arranged& arranged, const logic::Atom& atom);

}  // namespace nextline::checker
