// SPDX-License-Identifier: Apache-2.0
// Invented people and conditions over the small vocabulary, for laws.
#pragma once

#include <string>

#include "facts/patient.h"
#include "logic/builder.h"

namespace nextline::laws {

/// Numbers from RapidCheck, one after the other: a law can be shrunk and repeated.
class Dice {
public:
    explicit Dice(std::vector<std::uint32_t> rolls) : rolls_(std::move(rolls)) {}
    /// A number below `sides`; 0 when the rolls are used up.
    std::uint32_t roll(std::uint32_t sides) {
        return next_ < rolls_.size() ? rolls_[next_++] % sides : 0;
    }

private:
    std::vector<std::uint32_t> rolls_;
    std::size_t next_ = 0;
};

[[nodiscard]] const facts::Vocabulary& vocabulary();

/// A person with up to a dozen items and six treatments. No two items of one fact share their date.
[[nodiscard]] facts::Patient person(Dice& dice);

/// The same person with one thing known better: fewer possible values, a list known to be whole, a
/// reason, an end, a fact that was missing.
[[nodiscard]] facts::Patient know_more(const facts::Patient& patient, Dice& dice);

/// A condition of every kind of atom, nested a few times.
[[nodiscard]] logic::NodeId condition(logic::Builder& builder, Dice& dice, int depth = 3);

}  // namespace nextline::laws
