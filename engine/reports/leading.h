// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include "reports/content.h"

namespace nextline::reports {

/// The options named first, and how many of them each condition speaks for.
struct Leading {
    /// Each with those for which the very same sources speak, the first first: the fourteen single
    /// chemotherapies of one recommendation are one place.
    std::vector<std::vector<const OptionWords*>> places;
    std::size_t others = 0;  ///< further options that go on, are recommended or possible
    std::map<logic::NodeId, std::size_t> shared;

    /// The option is the first of its place.
    [[nodiscard]] bool leads(const OptionWords& words) const;
};

/// Three to six places in the order of the plan: what goes on, is recommended or possible; if
/// there are too few, what depends on little.
[[nodiscard]] Leading leading_options(const Content& content);

/// One line why: at most two conditions that hold, asked for by the source that speaks first: one
/// about the tumour and one about earlier treatment, those that fewest leading options share.
[[nodiscard]] std::string why_of(const Voice& voice, const OptionWords& words,
                                 const Leading& leading);

/// Who speaks for an option, each source once: "ASCO 2024; FDA 2025".
[[nodiscard]] std::string speakers_of(const Voice& voice, const OptionWords& words);

}  // namespace nextline::reports
