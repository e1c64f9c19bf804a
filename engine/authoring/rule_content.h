// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "authoring/compile.h"
#include "authoring/review_words.h"

namespace nextline::authoring {

/// One thing that a rule states, for program and reader: "then", "exclude".
struct Detail {
    std::string name;
    std::string value;  ///< what a signature covers
    std::string words;  ///< what a reviewer reads, if it is more than the value
    std::string label;  ///< what a reviewer reads for the name, if it is not a word of the page
};

/// What follows from a rule, apart from its condition and its cases: what a reviewer reads.
struct Content {
    ReviewWords t{facts::Language::en};  ///< speaks to the reviewer; a signature covers none of it
    std::vector<Detail> details;
    std::vector<std::pair<std::string, facts::Text>> says;  ///< "say", "holds" ... in order
    std::vector<rulebook::Citation> citations;
};
[[nodiscard]] Content content_of(const rulebook::Rulebook& book, const Rule& rule,
                                 facts::Language language = facts::Language::en);

/// The same for an option (what it is, approvals, burden) and a trial (its figures).
void add_option(const rulebook::Rulebook& book, std::string_view id, Content& content);
void add_trial(const rulebook::Rulebook& book, std::string_view id, Content& content);
void add_detail(Content& content, std::string name, std::string value, std::string words = {},
                std::string label = {});

/// The conditions whose sentences stand for the rule: `if` and `after`; of a note with its dates.
[[nodiscard]] std::vector<logic::NodeId> conditions_of(const Rule& rule);

/// The parts of a rule that a signature covers, in the order of its hash.
inline constexpr std::array<std::string_view, 5> kSignedParts{"condition", "definitions",
                                                              "statement", "source", "cases"};

/// What a signature of the rule holds: one word of 16 hexadecimal digits for each of kSignedParts,
/// joined by hyphens. `definitions` is all that the condition rests on: named conditions, values
/// of groups, drugs of classes. The day on which a citation was checked is not covered.
[[nodiscard]] std::string hash_of_rule(const Compiled& compiled, std::size_t index);

/// The parts in which two hashes differ; all of them if one is no such hash.
[[nodiscard]] std::vector<std::string_view> changed_parts(std::string_view before,
                                                          std::string_view now);

}  // namespace nextline::authoring
