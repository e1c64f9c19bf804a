// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "trials/grammar.h"
#include "trials/meaning.h"
#include "trials/recognizer.h"

namespace nextline::trials {

struct Stretch;

enum class Section : std::uint8_t { inclusion, exclusion };

/// What a line of criteria asks of a person (docs/eligibility.md).
/// Why no record of health can answer a line that asks nothing else.
enum class Beyond : std::uint8_t {
    none,
    own_will,   ///< it asks for the person's consent or cooperation
    judgement,  ///< it leaves it to the study team who may join
    heading     ///< it only opens the lines below, which ask (criteria.h)
};
inline constexpr std::array<std::string_view, 4> kBeyond = {"none", "own_will", "judgement",
                                                            "heading"};
[[nodiscard]] constexpr std::string_view name_of(Beyond beyond) {
    return kBeyond[static_cast<std::size_t>(beyond)];
}

struct Reading {
    std::string must;  ///< condition of the rule language that everybody in the trial satisfies; or
                       ///< empty
    bool whole = false;   ///< the line asks nothing else
    std::string part;     ///< the words that name the part of the trial that it speaks of
    std::string permits;  ///< it allows something: a condition that asks about the same; or empty
    bool any_below = false;   ///< "one of the following": the lines below are alternatives
    bool if_below = false;    ///< the lines below hold under a condition only
    bool none_below = false;  ///< "no ... of the following": each of the lines below shuts out
    std::string lead;         ///< words that belong before each of the lines below; or empty
    bool or_below = false;    ///< it ends in "or": the next line is another way
    bool or_above = false;    ///< it begins with "or": the line before is another way
    bool ends_list = false;   ///< it speaks of what is hardly ever one of several alternatives
    bool ends_part = false;  ///< it speaks of what is hardly ever asked of the people of one cancer
    Beyond beyond = Beyond::none;
    std::vector<std::string> not_understood;  ///< pieces of the line, as written
};

/// Tells whether a text is a condition of the rule language.
using IsCondition = std::function<bool(std::string_view)>;

/// Reads lines, and keeps what it learnt from those before: a quarter of all lines repeat another
/// one. The grammar must live as long as it does; one thread at a time.
///
/// The phrases with a meaning of their own:
///
///     state       a truth about the person: asked for in the inclusion part, forbidden in the
///                 exclusion part
///     demand      what must be so, whatever the part
///     permission  asks nothing; gives a condition, and other lines that ask about the same things
///                 are softened by it
///     permission_beside
///                 may soften what stands beside it in its sentence, too
///     state_in, state_out, filler_in
///                 count in the inclusion part only, or in the exclusion part only; in the other
///                 part their meaning cannot be told: as a scope there
///     filler      says nothing about the person; one that gives `who` names people, one that gives
///                 `must` a duty, `who must` both or what only things that are spoken of do: behind
///                 a state these tell that the state says whose duty it is
///     part        names a part of the trial ("for cohort B"): what the line asks is asked of that
///                 part's people, and so are the lines below it; one that gives `bracket` does so
///                 in brackets only
///     joint       gives `and`, `or` or `,`
///     stop        parts sentences; one that gives `or` is as a joint in
///                 the inclusion part
///     scope       words that change what stands around them ("if", "not", "within") where they are
///                 no part of a phrase that was read. One that gives `beside` turns what it stands
///                 with, up to the next joint; one that gives `not` all behind it too; any other
///                 one its sentence, which is then not read at all
///     exception   a scope that reaches back over the whole line; a scope or exception that gives
///                 `if` makes the lines below conditional, one that gives `not` makes them no
///                 alternatives
///     state_partly, demand_partly, state_in_partly, state_out_partly
///                 say only a part of what stands there
///     filler_partly
///                 something about the person that cannot be said: asks nothing, is not whole
///     any_stem    "one of the following": says nothing, but the lines below are alternatives
///     may_stem    "patients may be" before the colon that ends a line: no line below is asked of
///                 all
///     lead_stem   "washout, defined as" before the colon that ends a line: gives the words that
///                 belong before each of the lines below
///     denies      words that deny something ("no", "negative"): in the inclusion part a demand
///     that
///                 only denies is in doubt without one in it or before it in its sentence: it may
///                 ask for the opposite, unless nobody is looked for with it (`unsought` gives
///                 these conditions)
///     recent, passed
///                 "within", "at least": the same of a demand that some time has passed, with the
///                 first in it, and neither `passed` nor `denies`
///     any_here    "one of the following factors": what the same line asks behind it in the
///                 inclusion part is one of several ways
///     no_word     words that `<word>` does not stand for, beside those that turn a meaning
///     own_will    a whole line that asks for nothing but a will: consent, visits, contraception
///     judgement   a whole line that leaves it to the study team who may join
///     ends_list   what lines begin with that are hardly ever one of several alternatives, nor
///                 asked of the people of one cancer only
///     ends_ways   the same, but it may be asked of these
///
/// A state or demand that gives `in_doubt` is read as words whose meaning here cannot be told: it
/// voids its sentence, and makes the lines below conditional.
///
/// The cheapest cover of the words by these phrases counts. A sentence that is read in part is
/// never whole; in the exclusion part words beside a state that were not understood may narrow it,
/// so that it asks nothing; but for what the phrase `firm` gives: conditions that nobody narrows.
/// Words in a bracket behind a state explain it.
class Reader {
public:
    /// A reading that is no condition counts as not understood; without `is_condition` all are.
    explicit Reader(const Grammar& grammar, IsCondition is_condition = {});

    [[nodiscard]] Reading read(Section section, std::string_view line);
    /// The condition of the people of a cancer that a text names and nothing else (tumours.h).
    [[nodiscard]] std::optional<std::string> tumour_of(std::string_view text, std::size_t most);
    /// The kind of the cancer of this knowledge that a text names and nothing else (phrase
    /// `registry_kind`).
    [[nodiscard]] std::optional<std::string> kind_of(std::string_view text, std::size_t most);
    /// True if a text names the cancer of this knowledge (phrase `tumour_own`).
    [[nodiscard]] bool names_own_tumour(std::string_view text);
    /// The name of a part of the trial in one form (parts.h).
    [[nodiscard]] std::string part_name(std::string_view name);

    [[nodiscard]] const Grammar& grammar() const { return grammar_; }
    /// Finds the headings that part the text of criteria (headings.h).
    [[nodiscard]] Recognizer& headings() { return headings_; }

private:
    [[nodiscard]] Reading read_anew(Section section, std::string_view line);
    Beyond beyond(std::span<const Kind> kinds);
    [[nodiscard]] std::optional<std::string> meaning_of(std::string_view phrase,
                                                        std::string_view text, std::size_t most);
    void tell_neighbours(Reading& reading, std::string_view line, std::span<const Stretch> row,
                         std::span<const Covered> covered, const Text& text);

    const Grammar& grammar_;
    IsCondition is_condition_;
    Recognizer phrases_;
    Meanings meanings_;
    Recognizer headings_;
    Recognizer beyond_;
    Recognizer tumours_;
    Recognizer denials_;
    std::unordered_map<std::string, Reading> remembered_;
};

}  // namespace nextline::trials
