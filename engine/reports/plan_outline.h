// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "reports/content.h"
#include "reports/outline.h"

namespace nextline::reports {

/// The whole plan as one document: first what matters today, then the detail.
[[nodiscard]] Outline plan_outline(const Voice& voice);

/// The packet for a visit or a second opinion: summary, pathology, treatments with dates and
/// amounts, what is open, the choices, questions, what to bring.
[[nodiscard]] Outline packet_outline(const Voice& voice);

/// An outline as a page of its own: words explained, links to its sections. `title` is a message.
[[nodiscard]] std::string page_of(const Voice& voice, Outline written, std::string_view title);

/// What stands on top of every document of this room.
[[nodiscard]] Outline notices_outline(const std::vector<Statement>& notices);

}  // namespace nextline::reports
