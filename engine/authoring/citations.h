// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "authoring/compile.h"

namespace nextline::authoring {

/// How much of what the knowledge cites was read at its source.
struct CitationCounts {
    std::size_t all = 0;
    std::size_t unconfirmed = 0;  ///< not read at the source
    std::size_t stale = 0;        ///< compared with the source more than 12 months ago
};

/// True if the citation was compared with its source more than 12 months before the horizon.
[[nodiscard]] bool is_stale(const rulebook::Citation& citation, std::string_view horizon);

[[nodiscard]] CitationCounts count_citations(const Compiled& compiled);

/// One note for each citation that was not read at its source, by place.
[[nodiscard]] base::Diagnostics unconfirmed_citations(const Compiled& compiled);

}  // namespace nextline::authoring
