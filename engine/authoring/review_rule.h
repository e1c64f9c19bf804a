// SPDX-License-Identifier: Apache-2.0
// Private to the review page: the parts of it that are about one rule, as HTML.
#pragma once

#include <string>
#include <string_view>

#include "authoring/review_words.h"
#include "authoring/signatures.h"

namespace nextline::authoring {

/// `<tag attributes>` around content that is HTML already.
[[nodiscard]] std::string element(std::string_view tag, std::string_view content,
                                  std::string_view attributes = {});
/// Any text as HTML.
[[nodiscard]] std::string escaped(std::string_view text);
/// A table with a caption, a row of headings and rows of cells that are HTML.
[[nodiscard]] std::string table(std::string_view caption, const std::vector<std::string>& headings,
                                const std::vector<std::vector<std::string>>& rows);

/// "guard", "note" ...
[[nodiscard]] std::string_view kind_of(const Rule& rule);
/// "Signed as it stands by ...", "Changed since ... signed it: cases", "Nobody has signed it".
[[nodiscard]] std::string standing_of(const Review& review, const ReviewWords& t);

/// When it applies, what follows, its sources, its cases.
[[nodiscard]] std::string rule_html(const Compiled& compiled, std::size_t index,
                                    const ReviewWords& t);

}  // namespace nextline::authoring
