// SPDX-License-Identifier: Apache-2.0
#include "base/diagnostic.h"

#include <algorithm>
#include <string_view>

namespace nextline::base {
namespace {

std::string_view word(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: return "note";
    }
    return "error";
}

std::string place_text(const Place& place) {
    std::string text = place.file;
    if (place.line != 0) {
        text += (text.empty() ? "line " : ":") + std::to_string(place.line);
        if (place.column != 0) text += ":" + std::to_string(place.column);
    }
    if (!place.pointer.empty()) text += (text.empty() ? "" : " ") + place.pointer;
    return text;
}

}  // namespace

bool has_errors(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::string to_text(const Diagnostic& diagnostic) {
    std::string text = place_text(diagnostic.place);
    if (!text.empty()) text += ": ";
    text += word(diagnostic.severity);
    text += ": " + diagnostic.message + "\n";
    if (!diagnostic.hint.empty()) text += "  hint: " + diagnostic.hint + "\n";
    return text;
}

std::string to_text(const Diagnostics& diagnostics) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) text += to_text(diagnostic);
    return text;
}

std::unexpected<Diagnostics> failure(Place place, std::string message, std::string hint) {
    return std::unexpected(
        Diagnostics{{Severity::error, std::move(place), std::move(message), std::move(hint)}});
}

}  // namespace nextline::base
