// SPDX-License-Identifier: Apache-2.0
#include "authoring/entry.h"

#include <algorithm>

#include "base/nearest.h"
#include "base/number_text.h"
#include "base/partial_date.h"

namespace nextline::authoring {

Entry::Entry(const Node& node, base::Diagnostics& out) : node_(node), out_(out) {
    if (!node.is_map())
        fail(node.place, std::string(kind_word(node)) + " found, expected a map of keys");
}

const base::Place& Entry::place(std::string_view key) const {
    const Node* found = node_.find(key);
    return found != nullptr ? found->place : node_.place;
}

void Entry::fail(const base::Place& place, std::string message, std::string hint) {
    out_.push_back({base::Severity::error, place, std::move(message), std::move(hint)});
}

const Node* Entry::node(std::string_view key, Need need) {
    asked_.emplace_back(key);
    const Node* found = node_.find(key);
    if (found == nullptr && need == Need::required && node_.is_map())
        fail(node_.place, "the key `" + std::string(key) + "` is missing");
    return found;
}

std::string Entry::text(std::string_view key, Need need) {
    const Node* found = node(key, need);
    if (found == nullptr) return {};
    if (!found->is_scalar())
        fail(found->place, std::string(kind_word(*found)) + " found, expected text");
    else if (found->text.empty())
        fail(found->place, "`" + std::string(key) + "` is empty", "leave the key out");
    return found->text;
}

std::string Entry::id(std::string_view key) {
    std::string found = text(key, Need::required);
    if (!found.empty() && !is_id(found))
        fail(place(key), "`" + found + "` is no id",
             "lower case letters, digits and `_`, with dots between parts");
    return found;
}

std::vector<const Node*> Entry::list(std::string_view key, Need need) {
    const Node* found = node(key, need);
    if (found == nullptr) return {};
    if (found->is_list() && found->items.empty())
        fail(found->place, "`" + std::string(key) + "` is an empty list", "leave the key out");
    return elements(*found);
}

std::vector<std::string> Entry::texts(std::string_view key) {
    std::vector<std::string> found;
    for (const Node* item : list(key)) {
        if (item->is_scalar() && !item->text.empty())
            found.push_back(item->text);
        else
            fail(item->place, std::string(kind_word(*item)) + " found, expected a word");
    }
    return found;
}

facts::Text Entry::words(std::string_view key, Need need) {
    const Node* found = node(key, need);
    return found != nullptr ? read_words(*found, out_) : facts::Text{};
}

bool Entry::flag(std::string_view key) {
    const std::string word = text(key);
    if (!word.empty() && word != "true" && word != "false")
        fail(place(key), "`" + word + "` found, expected true or false");
    return word == "true";
}

std::optional<double> Entry::number(std::string_view key, Need need) {
    const std::string word = text(key, need);
    if (word.empty()) return std::nullopt;
    const auto value = base::read_number(word);
    if (!value) fail(place(key), "`" + word + "` found, expected a number");
    return value;
}

std::string Entry::date(std::string_view key, Need need) {
    const std::string word = text(key, need);
    const auto date = base::read_date(word);
    if (word.empty() || (date && date->day != 0)) return date ? base::to_text(*date) : word;
    fail(place(key), "`" + word + "` found, expected a full date like 2026-11-22");
    return {};
}

std::string Entry::beginning(std::string_view key, Need need) {
    const std::string word = text(key, need);
    if (word.empty()) return {};
    if (const auto date = base::read_date(word))
        return base::to_text(base::date_of(base::days_of(*date).latest));
    fail(place(key), "`" + word + "` found, expected a date like 2026-11-22 or 2026-11");
    return {};
}

std::string Entry::end(std::string_view key, Need need) {
    const std::string word = text(key, need);
    if (word.empty()) return {};
    if (const auto date = base::read_date(word))
        return base::to_text(base::date_of(base::days_of(*date).earliest));
    fail(place(key), "`" + word + "` found, expected a date like 2026-11-22 or 2026-11");
    return {};
}

std::size_t Entry::choice(std::string_view key, std::initializer_list<std::string_view> words,
                          Need need) {
    const std::string word = text(key, need);
    if (word.empty()) return 0;
    const auto found = std::find(words.begin(), words.end(), word);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    std::vector<std::string> known(words.begin(), words.end());
    std::erase(known, "");
    std::string expected;
    for (const std::string& each : known) expected += (expected.empty() ? "" : ", ") + each;
    fail(place(key), "`" + word + "` found, expected one of " + expected,
         base::did_you_mean(word, known));
    return 0;
}

void Entry::finish() {
    for (const Member& member : node_.members) {
        if (std::find(asked_.begin(), asked_.end(), member.key) != asked_.end()) continue;
        std::string hint = base::did_you_mean(member.key, asked_);
        if (hint.empty()) {
            hint = "known keys:";
            for (const std::string& key : asked_) hint += " " + key;
        }
        fail(member.place, "unknown key `" + member.key + "`", std::move(hint));
    }
}

facts::Text read_words(const Node& node, base::Diagnostics& out) {
    if (!node.is_map()) {
        out.push_back({base::Severity::error,
                       node.place,
                       std::string(kind_word(node)) + " found, expected {en: ..., es: ...}",
                       {}});
        return {};
    }
    Entry entry(node, out);
    facts::Text words;
    words[static_cast<std::size_t>(facts::Language::en)] = entry.text("en", Need::required);
    words[static_cast<std::size_t>(facts::Language::es)] = entry.text("es", Need::required);
    entry.finish();
    return words;
}

bool is_id(std::string_view text) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    };
    return !text.empty() && text.size() <= 80 && std::all_of(text.begin(), text.end(), allowed) &&
           text.front() != '.' && text.back() != '.' && text.find("..") == std::string_view::npos;
}

}  // namespace nextline::authoring
