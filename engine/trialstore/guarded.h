// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <string>
#include <utility>

#include "base/diagnostic.h"

namespace nextline::trialstore {

/// Runs a piece of work on a file; what it throws is a failure that names the file.
template <class Work>
[[nodiscard]] auto guarded(const std::string& file, Work&& work) -> base::Result<decltype(work())> {
    try {
        return std::forward<Work>(work)();
    } catch (const std::exception& fault) {
        base::Place place;
        place.file = file;
        return base::failure(std::move(place), fault.what());
    }
}

}  // namespace nextline::trialstore
