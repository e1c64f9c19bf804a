// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/json.h"
#include "reports/outline.h"
#include "words/words.h"

namespace nextline::reports {

/// One thing that is different, with the reasons that the plans themselves give.
struct Change {
    std::string id;  ///< of the message: compare.standing ...
    std::string text;
    std::vector<std::string> because;
};

/// What differs under one heading.
struct Changes {
    std::string id;  ///< date, urgent, decision, options, order, questions
    std::vector<Change> changes;
};

/// What changed from one plan to another and why, in words. Both are plans as JSON
/// (docs/plan-json.md) in one language; anything else is refused.
[[nodiscard]] base::Result<std::vector<Changes>> compare_plans(const words::Words& words,
                                                               base::json::Value before,
                                                               base::json::Value after);

[[nodiscard]] Outline compare_outline(const words::Words& words,
                                      const std::vector<Changes>& changes);
/// {"nextline": "compare/1", "changes": [{"about", "id", "text", "because": [...]}]}
[[nodiscard]] std::string compare_json(const std::vector<Changes>& changes);

}  // namespace nextline::reports
