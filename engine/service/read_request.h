// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "advice/match_trials.h"
#include "advice/request.h"
#include "base/diagnostic.h"
#include "base/json.h"

namespace nextline::service {

enum class Want : std::uint8_t { plan, brief, explain, facts, vocabulary, compare, packet, trials };
enum class Format : std::uint8_t { text, json, html };

/// A request as values. `record` lives as long as the request's document.
struct Question {
    Want want = Want::plan;
    Format format = Format::json;
    advice::Request request;
    bool assume_complete = false;
    std::string option;      ///< explain: the option's id
    std::size_t width = 96;  ///< text: columns, 40 to 400
    bool colour = false;     ///< text: ANSI escapes
    base::json::Value record;
    base::json::Value before, after;  ///< compare: two plans
    advice::TrialQuery trials;        ///< trials: place, status, phase
    std::size_t limit = 20;           ///< trials: how many are shown, 1 to 200
    bool closed_too = false;          ///< trials: also those that may be closed
};

/// Reads a request (docs/request.md): every problem at once, unknown keys with the nearest valid.
[[nodiscard]] base::Result<Question> read_request(base::json::Value root);

}  // namespace nextline::service
