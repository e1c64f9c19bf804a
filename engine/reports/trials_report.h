// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "reports/json_writer.h"
#include "reports/report.h"
#include "reports/trials_words.h"

namespace nextline::reports {

/// Trials for one person as text, page and JSON (docs/trials.md). Subject::trials is set.
[[nodiscard]] std::string trials_text(const Subject& subject, std::size_t width = 96,
                                      bool colour = false);
[[nodiscard]] std::string trials_html(const Subject& subject);
[[nodiscard]] std::string trials_json(const Subject& subject);

/// One trial as a member of an array.
void write_trial(JsonWriter& json, const Voice& voice, const TrialWords& trial, bool with_criteria);

}  // namespace nextline::reports
