// SPDX-License-Identifier: Apache-2.0
#include "record.h"

#include <optional>
#include <utility>

#include "authoring/yaml_json.h"
#include "base/json.h"
#include "files.h"

namespace nextline::cli {
namespace {

bool looks_like_json(std::string_view text) {
    if (text.starts_with(base::json::kByteOrderMark)) text.remove_prefix(3);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

}  // namespace

base::Result<Record> record_of(std::string text, const std::string& file) {
    Record record;
    record.file = file;
    if (looks_like_json(text)) {
        if (text.starts_with(base::json::kByteOrderMark)) text.erase(0, 3);
        record.json = std::move(text);
    } else {
        base::Result<authoring::JsonOfYaml> yaml = authoring::json_of_yaml(text, file);
        if (!yaml) return std::unexpected(std::move(yaml.error()));
        record.json = std::move(yaml->json);
        record.places = std::move(yaml->places);
    }
    const auto document = base::json::read(record.json);
    if (!document) {
        base::Diagnostics problems = document.error();
        for (base::Diagnostic& problem : problems) problem.place.file = file;
        return std::unexpected(std::move(problems));
    }
    const base::json::Value root = (*document)->root();
    if (root.is_object() && root["nextline"].present()) {
        record.as_of = root["as_of"].text();
        record.region = root["region"].text();
    }
    return record;
}

base::Place place_of(const Record& record, std::string_view pointer) {
    base::Place place = in_file(record.file);
    place.pointer = pointer;
    if (record.places.empty()) return place;  // JSON: the pointer is the place
    std::string at(pointer);
    for (;;) {
        const auto found = record.places.find(at);
        if (found != record.places.end()) {
            place = found->second;
            place.pointer = pointer;
            return place;
        }
        const std::size_t slash = at.rfind('/');
        if (slash == std::string::npos) return place;
        at.resize(slash);
    }
}

}  // namespace nextline::cli
