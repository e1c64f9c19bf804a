// SPDX-License-Identifier: Apache-2.0
// What the reader of a record remarks, in the language of the plan. Readers know no language: their
// English is looked up among the messages `reader.*`, whose places stand for what varies.
#include <algorithm>

#include "words/words.h"

namespace nextline::words {
namespace {

constexpr std::string_view kFamily = "reader.";

// The text of each place if the pattern fits, each as short as possible; `literal` counts what is
// the same in both.
bool fits(std::string_view pattern, std::string_view text, Args& args, std::size_t& literal) {
    const std::size_t open = pattern.find('{');
    const std::string_view before = pattern.substr(0, open);
    if (!text.starts_with(before)) return false;
    literal += before.size();
    if (open == std::string_view::npos) return text.size() == before.size();
    text.remove_prefix(before.size());
    const std::size_t close = pattern.find('}', open);
    if (close == std::string_view::npos) return false;
    const std::string_view name = pattern.substr(open + 1, close - open - 1);
    pattern.remove_prefix(close + 1);
    const std::string_view next = pattern.substr(0, pattern.find('{'));
    const std::size_t end = next.empty() ? text.size() : text.find(next);
    if (end == std::string_view::npos) return false;
    args.emplace_back(name, std::string(text.substr(0, end)));
    return fits(pattern, text.substr(end), args, literal);
}

}  // namespace

std::string Words::of_reader(std::string_view english) const {
    if (language_ == Language::en || english.empty()) return std::string(english);
    const auto& messages = rulebook_.messages;
    auto at =
        std::lower_bound(messages.begin(), messages.end(), kFamily,
                         [](const auto& entry, std::string_view key) { return entry.first < key; });
    std::string best(english);
    std::size_t closest = 0;
    for (; at != messages.end() && at->first.starts_with(kFamily); ++at) {
        Args args;
        std::size_t literal = 0;
        const std::string& pattern = at->second[static_cast<std::size_t>(Language::en)];
        if (!fits(pattern, english, args, literal) || literal <= closest) continue;
        closest = literal;
        best = fill(text(at->second), args);
    }
    return best;
}

}  // namespace nextline::words
