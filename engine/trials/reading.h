// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "trials/grammar.h"

namespace nextline::trials {

enum class Section : std::uint8_t { inclusion, exclusion };

/// What a line of criteria asks of a person (docs/eligibility.md).
struct Reading {
    std::string must;  ///< condition of the rule language that everybody in the trial satisfies; or
                       ///< empty
    bool whole = false;      ///< the line asks nothing else
    bool permits = false;    ///< it allows something that another line may forbid
    bool any_below = false;  ///< "one of the following": the lines below are alternatives
    bool if_below = false;   ///< the lines below hold under a condition only
    bool or_below = false;   ///< it ends in "or": the next line is another way
    std::vector<std::string> not_understood;  ///< pieces of the line, as written
};

/// Reads one line. The phrases with a meaning of their own:
///
///     state       a truth about the person: asked for in the inclusion part, forbidden in the
///                 exclusion part
///     demand      what must be so, whatever the part
///     permission  asks nothing, and may soften another line; if it gives anything, it softens
///                 nothing that stands beside it
///     state_in    a state in the inclusion part; in the exclusion part its meaning cannot be told
///     filler      says nothing about the person
///     joint       gives `and`, `or` or `,`
///     stop        parts sentences; one that gives `or` at the end of a line is as a joint there
///     scope       words that change what stands around them ("unless", "not"): where one is not
///                 inside of a phrase that was read, its sentence is not read at all
///     exception   a scope that reaches back over the whole line; a scope or exception that gives
///                 `if` makes the lines below conditional, one that gives `not` makes them no
///                 alternatives
///     state_partly, demand_partly   say only a part of what stands there
///     filler_partly   something about the person that cannot be said: asks nothing, is not whole
///     any_stem    "one of the following": says nothing, but the lines below are alternatives
///
/// A state or demand that gives `in_doubt` is read as words whose meaning here cannot be told: it
/// voids its sentence, and makes the lines below conditional.
///
/// The cheapest cover of the words by these phrases counts. A sentence that is read in part is
/// never whole; in the exclusion part words beside a state that were not understood may narrow it,
/// so that it asks nothing.
[[nodiscard]] Reading read_line(const Grammar& grammar, Section section, std::string_view line);

}  // namespace nextline::trials
