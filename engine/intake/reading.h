// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "facts/patient.h"
#include "intake/index.h"

namespace nextline::intake {

/// One record being read: what it is read with, and what it has given so far.
struct Reading {
    const facts::Vocabulary& vocabulary;
    const Index& index;
    base::Day as_of = 0;
    facts::Patient patient = {};
    std::size_t too_late = 0;  ///< items and treatments left out because they are later than as_of
};

inline constexpr std::size_t kLongestGiven = 200;  ///< bytes of Item::as_given

/// The date is surely later than as_of.
[[nodiscard]] bool later(const Reading& reading, base::PartialDate date);

/// Keeps an item; one dated later than as_of is left out, with the reason in not_read.
/// True if it was kept.
bool keep(Reading& reading, facts::Item&& item);
/// The same for a treatment, by its start. What happened after as_of is not known yet: an end after
/// as_of means that it was running.
bool keep(Reading& reading, facts::Treatment&& treatment);

/// Lists something that was not understood.
void leave_out(Reading& reading, std::string origin, std::string what, std::string reason);

void remark(Reading& reading, base::Severity severity, std::string origin, std::string message,
            std::string hint = {});

/// Says once how much was left out as too late.
void finish(Reading& reading);

/// At most kLongestGiven bytes, not cut inside a character.
[[nodiscard]] std::string given(std::string_view text);

/// What to say of a number outside the plausible range: the value in the fact's unit, the range,
/// and, if a factor of 1,000 would make it plausible, that the unit may be wrong.
struct Implausible {
    std::string message;
    std::string hint;
};
[[nodiscard]] Implausible implausible(const facts::Fact& fact, double value);

}  // namespace nextline::intake
