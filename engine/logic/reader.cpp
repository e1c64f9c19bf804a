// SPDX-License-Identifier: Apache-2.0
#include "logic/reader.h"

#include <algorithm>
#include <utility>

namespace nextline::logic {
Reader::Reader(std::string_view text, const base::Place& place, const Names& names)
    : length_(text.size()), place_(place), names_(names) {
    if (text.size() > kLongestExpression)
        fail("the expression has " + std::to_string(text.size()) + " bytes, at most " +
             std::to_string(kLongestExpression) + " are allowed");
    else
        tokens_ = tokens_of(text);
}

std::string_view Reader::peek(std::size_t ahead) const {
    return !failed() && next_ + ahead < tokens_.size() ? tokens_[next_ + ahead].text
                                                       : std::string_view{};
}

std::string_view Reader::take() {
    const std::string_view word = peek();
    if (!failed() && next_ < tokens_.size())
        ++next_;
    else
        fail("the expression ends too early");
    return word;
}

bool Reader::accept(std::string_view word) {
    if (peek() != word || at_end()) return false;
    ++next_;
    return true;
}

bool Reader::expect(std::string_view word) {
    if (accept(word)) return true;
    fail("`" + std::string(peek()) + "` found, expected `" + std::string(word) + "`");
    return false;
}

void Reader::fail(std::string message, std::string hint, std::size_t back) {
    if (error_) return;
    base::Place place = place_;
    const std::size_t at = next_ - std::min(back, next_);
    const std::size_t offset = at < tokens_.size() ? tokens_[at].offset : length_;
    if (place.column != 0) place.column += static_cast<std::uint32_t>(offset);
    error_ = base::Diagnostic{base::Severity::error, std::move(place), std::move(message),
                              std::move(hint)};
}

std::vector<std::string> fact_ids(const facts::Vocabulary& vocabulary) {
    std::vector<std::string> ids;
    for (const auto& fact : vocabulary.facts) ids.push_back(fact.id);
    return ids;
}

}  // namespace nextline::logic
