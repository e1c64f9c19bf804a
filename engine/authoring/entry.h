// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/yaml_node.h"
#include "facts/vocabulary.h"

namespace nextline::authoring {

enum class Need : std::uint8_t { optional, required };

/// Reads the keys of one map. A key that was asked for is known; `finish` refuses the others, so
/// the code that reads an entry is the only list of its keys. Problems are collected; what could
/// not be read is an empty placeholder.
class Entry {
public:
    Entry(const Node& node, base::Diagnostics& out);

    [[nodiscard]] const base::Place& place() const { return node_.place; }
    /// Place of a key's value, or of the entry.
    [[nodiscard]] const base::Place& place(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const { return node_.find(key) != nullptr; }

    const Node* node(std::string_view key, Need need = Need::optional);
    std::string text(std::string_view key, Need need = Need::optional);
    /// An id: lower case letters, digits, `_`, and dots between parts.
    std::string id(std::string_view key);
    /// A scalar or a list of scalars.
    std::vector<const Node*> list(std::string_view key, Need need = Need::optional);
    std::vector<std::string> texts(std::string_view key);
    facts::Text words(std::string_view key, Need need = Need::optional);
    bool flag(std::string_view key);
    std::optional<double> number(std::string_view key, Need need = Need::optional);
    /// A full date, YYYY-MM-DD, as text; empty if absent or wrong.
    std::string date(std::string_view key, Need need = Need::optional);
    /// A date, perhaps without day or month, as a full date. Of the days that it can mean, a
    /// beginning counts from the last and an end from the first: what is sure is counted.
    std::string beginning(std::string_view key, Need need = Need::optional);
    std::string end(std::string_view key, Need need = Need::optional);
    /// Index of the word in `words`; 0 if it is none of them.
    std::size_t choice(std::string_view key, std::initializer_list<std::string_view> words,
                       Need need = Need::optional);

    void fail(const base::Place& place, std::string message, std::string hint = {});
    /// Refuses every key that was not asked for.
    void finish();

private:
    const Node& node_;
    base::Diagnostics& out_;
    std::vector<std::string> asked_;
};

/// A text in every language of the product: {en: ..., es: ...}.
[[nodiscard]] facts::Text read_words(const Node& node, base::Diagnostics& out);

/// True if this is an id as described at Entry::id.
[[nodiscard]] bool is_id(std::string_view text);

}  // namespace nextline::authoring
