// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "advice/situation.h"
#include "preferences/order.h"

namespace nextline::advice {

/// A wish by which options can be told apart: how far an option meets it, smaller is better;
/// nothing if that is not known.
struct Wish {
    facts::FactId list = facts::kNoFact;
    std::uint16_t member = 0;
    std::optional<double> (*measure)(const rulebook::Option&) = nullptr;
};

/// The person's wishes that options can be ordered by, most important first: what comes first to
/// them in their order, then what they want to avoid.
[[nodiscard]] std::vector<Wish> wishes_in_order(const Situation& situation);

[[nodiscard]] preferences::Attributes attributes(const std::vector<Wish>& wishes,
                                                 const rulebook::Option& option);

/// What the wishes say of an option that stands in the list.
[[nodiscard]] std::vector<WishNote> wish_notes(const std::vector<Wish>& wishes,
                                               const rulebook::Option& option);

/// A trial in which one of the two options was compared with the other.
[[nodiscard]] std::optional<std::uint16_t> trial_between(const rulebook::Rulebook& book,
                                                         std::uint16_t a, std::uint16_t b);

}  // namespace nextline::advice
