// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace nextline::authoring {

/// A YAML text of our small kind as JSON (all scalars strings), and where each JSON pointer stood.
struct JsonOfYaml {
    std::string json;
    std::map<std::string, base::Place> places;  ///< by JSON pointer
};

/// Refuses anchors, aliases, tags, second documents, duplicate keys and bare yes/no/on/off.
[[nodiscard]] base::Result<JsonOfYaml> json_of_yaml(std::string_view yaml, const std::string& file);

}  // namespace nextline::authoring
