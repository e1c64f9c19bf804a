// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "base/diagnostic.h"
#include "service/service.h"
#include "surroundings.h"

namespace nextline::cli {

/// Where the rulebook may be: $NEXTLINE_RULEBOOK, else beside the program and in
/// ../share/nextline/ from it.
[[nodiscard]] std::vector<std::filesystem::path> rulebook_places(const Surroundings& around);

/// Opens the compiled rulebook, at the first of its places where there is one.
[[nodiscard]] base::Result<std::unique_ptr<service::Service>> open_rulebook(
    const Surroundings& around);

}  // namespace nextline::cli
