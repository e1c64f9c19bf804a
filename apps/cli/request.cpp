// SPDX-License-Identifier: Apache-2.0
#include "request.h"

#include <array>
#include <utility>

namespace nextline::cli {
namespace {

std::string json_string(std::string_view text) {
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string json = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (byte < 0x20) {
            json += "\\u00";
            json += kHex[byte >> 4];
            json += kHex[byte & 15];
        } else {
            json += c;
        }
    }
    return json + "\"";
}

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

    std::string json = "{\"want\":" + json_string(want) + ",\"format\":" + json_string(format);
    json += ",\"as_of\":" + json_string(as_of.value) + ",\"region\":" + json_string(region.value);
    json += ",\"language\":" + json_string(given(arguments, "language", "en"));
    json += ",\"audience\":" + json_string(given(arguments, "audience", "patient"));
    json += ",\"figures\":" + json_string(given(arguments, "figures", "hidden"));
    if (!given(arguments, "assume-complete").empty()) json += R"(,"assume":["complete"])";
    if (const std::string option = given(arguments, "OPTION"); !option.empty()) {
        json += ",\"option\":" + json_string(option);
    }
    if (format == "text") {
        json += ",\"width\":" + std::to_string(around.width);
        json += std::string(",\"colour\":") + (around.colour ? "true" : "false");
    }
    return {json + ",\"record\":" + record.json + "}", assumed_line(as_of, region)};
}

}  // namespace nextline::cli
