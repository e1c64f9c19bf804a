// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace nextline::intake {

/// A terminology as records name it, and its short name in the vocabulary.
struct CodeSystem {
    std::string_view uri;
    std::string_view name;
};

/// Every spelling of every terminology that is read; several spellings may share a name.
[[nodiscard]] std::span<const CodeSystem> code_systems();

}  // namespace nextline::intake
