// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "advice/plan.h"
#include "facts/patient.h"
#include "rulebook/rulebook.h"

namespace nextline::reports {

struct Trials;  ///< trials_words.h

/// Everything that a report shows.
struct Subject {
    const rulebook::Rulebook& rulebook;
    const facts::Patient& patient;
    const advice::Plan& plan;
    const Trials* trials = nullptr;  ///< those that the plan names; nullptr: none were opened
};

/// The plan as canonical JSON (docs/plan-json.md): keys in schema order, UTF-8, LF, no clock.
[[nodiscard]] std::string plan_json(const Subject& subject);
/// The plan as text of at most `width` columns; a short first screen, then detail.
/// `colour` uses ANSI escapes.
[[nodiscard]] std::string plan_text(const Subject& subject, std::size_t width = 96,
                                    bool colour = false);
/// One self-contained accessible page that prints well.
[[nodiscard]] std::string plan_html(const Subject& subject);
/// The packet for a visit or a second opinion, as text and as a page that prints well.
[[nodiscard]] std::string packet_text(const Subject& subject, std::size_t width = 96,
                                      bool colour = false);
[[nodiscard]] std::string packet_html(const Subject& subject);
/// `nextline explain`: the proof of one option.
[[nodiscard]] std::string explain_text(const Subject& subject, std::uint16_t option,
                                       std::size_t width = 96, bool colour = false);
/// `nextline facts`: what was read, with origin; what was not; what contradicts itself.
[[nodiscard]] std::string facts_text(const Subject& subject, std::size_t width = 96,
                                     bool colour = false);
[[nodiscard]] std::string facts_json(const Subject& subject);
/// What changes of a plan with every answer, and the facts: `brief/1` of docs/plan-json.md.
[[nodiscard]] std::string brief_json(const Subject& subject);
[[nodiscard]] std::string explain_json(const Subject& subject, std::uint16_t option);

}  // namespace nextline::reports
