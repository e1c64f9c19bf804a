// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "command.h"
#include "record.h"

namespace nextline::cli {

/// A request to the service (docs/request.md) and what was filled in to make it.
struct Request {
    std::string json;
    std::string assumed;  ///< one line for the reader, empty if everything was given
};

/// The date is --as-of, else the case's own, else today; the region is --region, else the case's
/// own, else us.
[[nodiscard]] Request request_for(std::string_view want, const Arguments& arguments,
                                  const Surroundings& around, const Record& record);

}  // namespace nextline::cli
