// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/json_writer.h"
#include "reports/outline.h"
#include "reports/statement.h"

namespace nextline::reports {

/// Where an outline is shown: blocks that are not shown there use no words.
enum class Medium : std::uint8_t { text, page };

/// Explains the words of the rulebook's glossary that the outline uses: marks where each is first
/// met, and closes the document with the list of those used. Only for patients.
[[nodiscard]] Outline with_words_explained(const Voice& voice, Outline outline, Medium medium);

/// `glossary`: the words that the texts of the JSON written so far use.
void write_glossary(JsonWriter& json, const Voice& voice);

}  // namespace nextline::reports
