// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "command.h"
#include "record.h"
#include "service/service.h"

namespace nextline::cli {

/// Reads the record named by the operand FILE, opens the rulebook and asks for `want` (plan,
/// explain, facts) as the flags say; fills in what the flags leave out and says so in the notes.
/// `prepare` may add to the service before it is asked.
[[nodiscard]] Outcome ask(std::string_view want, const Arguments& arguments,
                          const Surroundings& around,
                          const std::function<base::Result<void>(service::Service&)>& prepare = {});

/// The same with a record and a service at hand.
[[nodiscard]] Outcome ask(std::string_view want, const Arguments& arguments,
                          const Surroundings& around, const Record& record,
                          const service::Service& service);

/// The answer to a request (docs/request.md) as an outcome; `record` places its errors.
[[nodiscard]] Outcome answer_of(const service::Service& service, const std::string& request,
                                const Record& record, std::string notes);

}  // namespace nextline::cli
