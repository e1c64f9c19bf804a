// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "authoring/yaml_node.h"

namespace nextline::authoring {

inline constexpr std::size_t kLargestYaml = 4u << 20;  ///< bytes of one file
inline constexpr std::size_t kDeepestYaml = 32;        ///< nested lists and maps
inline constexpr std::size_t kMostYamlNodes = 200'000;

/// Reads a YAML text of our small kind: maps, lists and scalars. Refuses anchors, aliases, tags,
/// a second document, duplicate keys, tabs, empty values, bare yes/no/on/off, and what is too deep
/// or too large. An empty text is an empty list.
[[nodiscard]] base::Result<Node> read_yaml(std::string_view text, const std::string& file);

}  // namespace nextline::authoring
