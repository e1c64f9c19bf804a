// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace nextline::authoring {

struct Member;

/// One value of a YAML text of our small kind, with its place. Every scalar is text.
struct Node {
    enum class Kind : std::uint8_t { scalar, list, map };
    Kind kind = Kind::scalar;
    std::string text;             ///< scalar
    std::vector<Node> items;      ///< list
    std::vector<Member> members;  ///< map, in order, no key twice
    base::Place place;

    [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
    [[nodiscard]] bool is_list() const { return kind == Kind::list; }
    [[nodiscard]] bool is_map() const { return kind == Kind::map; }
    /// The value of a key; nullptr if there is none or this is no map.
    [[nodiscard]] const Node* find(std::string_view key) const;
};

struct Member {
    std::string key;
    base::Place place;
    Node value;
};

/// The elements of a list; a scalar or a map counts as a list of one.
[[nodiscard]] std::vector<const Node*> elements(const Node& node);

/// "text", "a list" or "a map".
[[nodiscard]] std::string_view kind_word(const Node& node);

/// The value in one line: `{key: [one, two]}`; texts as they are.
[[nodiscard]] std::string one_line(const Node& node);

/// Where a character of a scalar's text stands in its file: folded and literal blocks, quotes and
/// continued lines are followed by counting characters that are not blank.
[[nodiscard]] base::Place place_within(const Node& scalar, std::size_t offset,
                                       std::string_view file_text);

}  // namespace nextline::authoring
