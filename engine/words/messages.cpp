// SPDX-License-Identifier: Apache-2.0
// Messages of the rulebook and their places.
#include <algorithm>

#include "words/words.h"

namespace nextline::words {
namespace {

const facts::Text* find_message(const rulebook::Rulebook& rulebook, std::string_view id) {
    const auto& messages = rulebook.messages;
    const auto found =
        std::lower_bound(messages.begin(), messages.end(), id,
                         [](const auto& entry, std::string_view key) { return entry.first < key; });
    return found != messages.end() && found->first == id ? &found->second : nullptr;
}

const std::string* find_arg(const Args& args, std::string_view name) {
    for (const auto& [key, value] : args)
        if (key == name) return &value;
    return nullptr;
}

}  // namespace

std::string fill(std::string_view pattern, const Args& args) {
    std::string out;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        out += pattern.substr(0, open);
        if (open == std::string_view::npos) break;
        pattern.remove_prefix(open);
        const std::size_t close = pattern.find('}');
        const std::string* value = close == std::string_view::npos
                                       ? nullptr
                                       : find_arg(args, pattern.substr(1, close - 1));
        if (value == nullptr) {
            out += '{';
            pattern.remove_prefix(1);
            continue;
        }
        out += *value;
        pattern.remove_prefix(close + 1);
    }
    return out;
}

bool Words::has(std::string_view id) const { return find_message(rulebook_, id) != nullptr; }

std::string Words::message(std::string_view id, const Args& args) const {
    const facts::Text* found = find_message(rulebook_, id);
    if (found == nullptr) return "<" + std::string(id) + ">";
    return fill(text(*found), args);
}

std::string Words::counted(std::string_view id, std::size_t count, const Args& args) const {
    Args with_count = args;
    with_count.emplace_back("n", std::to_string(count));
    return message(std::string(id) + (count == 1 ? ".one" : ".many"), with_count);
}

const std::string& Words::text(const facts::Text& text) const {
    return text[static_cast<std::size_t>(language_)];
}

}  // namespace nextline::words
