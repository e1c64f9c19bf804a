// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "base/diagnostic.h"
#include "service/service.h"
#include "surroundings.h"

namespace nextline::cli {

/// Opens the compiled rulebook: $NEXTLINE_RULEBOOK, else beside the program, else
/// ../share/nextline/ from it.
[[nodiscard]] base::Result<std::unique_ptr<service::Service>> open_rulebook(
    const Surroundings& around);

}  // namespace nextline::cli
