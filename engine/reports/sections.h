// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/outline.h"
#include "reports/statement.h"

namespace nextline::reports {

/// A message of the rulebook.
[[nodiscard]] std::string text_of(const Voice& voice, std::string_view id);

/// Statements as items of a list, each with its sources.
[[nodiscard]] std::vector<Block> items_of(const Voice& voice,
                                          const std::vector<Statement>& statements);

/// Adds a section with the heading of the message section.`id`; none for an empty list.
void add_section(Outline& out, const Voice& voice, const char* id, std::vector<Block> items,
                 bool ordered = false, Tone tone = Tone::plain);

}  // namespace nextline::reports
