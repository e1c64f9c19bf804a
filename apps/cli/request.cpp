// SPDX-License-Identifier: Apache-2.0
#include "request.h"

#include <array>
#include <utility>

#include "base/json_text.h"

namespace nextline::cli {
namespace {

namespace json = base::json;

/// A value with where it came from: a flag (no words), the record, or the program.
struct Chosen {
    std::string value;
    std::string_view from;
};

Chosen choose(std::string flag, const std::string& record, std::string_view preset,
              std::string_view preset_words) {
    if (!flag.empty()) return {std::move(flag), {}};
    if (!record.empty()) return {record, "given by the record"};
    return {std::string(preset), preset_words};
}

std::string assumed_line(const Chosen& as_of, const Chosen& region) {
    std::string line;
    const std::array<std::pair<std::string_view, const Chosen*>, 2> all = {
        {{"date ", &as_of}, {"region ", &region}}};
    for (const auto& [name, chosen] : all) {
        if (chosen->from.empty()) continue;
        line += line.empty() ? "nextline: " : ", ";
        line += std::string(name) + chosen->value + " (" + std::string(chosen->from) + ")";
    }
    return line.empty() ? line : line + "\n";
}

}  // namespace

Request request_for(std::string_view want, const Arguments& arguments, const Surroundings& around,
                    const Record& record) {
    const Chosen as_of =
        choose(given(arguments, "as-of"), record.as_of, around.today, "today; see --as-of");
    const Chosen region =
        choose(given(arguments, "region"), record.region, "us", "none was given; see --region");
    const std::string format = given(arguments, "format", "text");

    std::string text = "{\"want\":" + json::quoted(want) + ",\"format\":" + json::quoted(format);
    text += ",\"as_of\":" + json::quoted(as_of.value) + ",\"region\":" + json::quoted(region.value);
    text += ",\"language\":" + json::quoted(given(arguments, "language", "en"));
    text += ",\"audience\":" + json::quoted(given(arguments, "audience", "patient"));
    text += ",\"figures\":" + json::quoted(given(arguments, "figures", "hidden"));
    if (!given(arguments, "assume-complete").empty()) text += R"(,"assume":["complete"])";
    if (const std::string option = given(arguments, "OPTION"); !option.empty()) {
        text += ",\"option\":" + json::quoted(option);
    }
    for (const std::string_view name : {"near", "status", "phase"})
        if (const std::string value = given(arguments, name); !value.empty())
            text += ",\"" + std::string(name) + "\":" + json::quoted(value);
    if (!given(arguments, "closed-too").empty()) text += ",\"closed_too\":true";
    if (const std::string limit = given(arguments, "limit"); !limit.empty())
        text += ",\"limit\":" + (limit.find_first_not_of("0123456789") == std::string::npos
                                     ? limit
                                     : json::quoted(limit));
    if (format == "text") {
        text += ",\"width\":" + std::to_string(around.width);
        text += std::string(",\"colour\":") + (around.colour ? "true" : "false");
    }
    return {text + ",\"record\":" + record.json + "}", assumed_line(as_of, region)};
}

}  // namespace nextline::cli
