// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <utility>
#include <vector>

namespace nextline::base {

/// How much a diagnostic matters: an `error` refuses the input, a `warning` and a `note` do not.
enum class Severity : std::uint8_t { error, warning, note };

/// Where something was found. `file` may be empty (text from a caller); `line` and `column` count
/// from 1, 0 means not known; `pointer` is a JSON pointer into a record when there is one.
struct Place {
    std::string file;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::string pointer;

    bool operator==(const Place&) const = default;
};

/// One problem in something that came from outside: what was found and expected (`message`), where,
/// and how to mend it (`hint`, may be empty).
struct Diagnostic {
    Severity severity = Severity::error;
    Place place;
    std::string message;
    std::string hint;

    bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

/// A value, or every problem that prevented it.
template <class T>
using Result = std::expected<T, Diagnostics>;

/// True if any of them is an error.
[[nodiscard]] bool has_errors(const Diagnostics& diagnostics);

/// "file:line:column: error: message\n  hint: ..."; the place is left out where unknown.
[[nodiscard]] std::string to_text(const Diagnostic& diagnostic);
[[nodiscard]] std::string to_text(const Diagnostics& diagnostics);

/// Shorthand for a failed Result with one error.
[[nodiscard]] std::unexpected<Diagnostics> failure(Place place, std::string message,
                                                   std::string hint = {});

}  // namespace nextline::base
