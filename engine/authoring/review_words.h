// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/vocabulary.h"

namespace nextline::authoring {

/// The review page's own words in its language. They stand in English where they are used; a table
/// has the Spanish. What the table lacks is marked with ⟦⟧, which a test looks for.
class ReviewWords {
public:
    explicit ReviewWords(facts::Language language) : language_(language) {}

    /// `{places}` are filled in; what fills them is not translated.
    [[nodiscard]] std::string operator()(
        std::string_view english,
        const std::vector<std::pair<std::string_view, std::string>>& places = {}) const;
    /// One language's text.
    [[nodiscard]] const std::string& of(const facts::Text& text) const {
        return text[static_cast<std::size_t>(language_)];
    }
    [[nodiscard]] facts::Language language() const { return language_; }

private:
    facts::Language language_;
};

}  // namespace nextline::authoring
