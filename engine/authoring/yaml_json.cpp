// SPDX-License-Identifier: Apache-2.0
#include "authoring/yaml_json.h"

#include "authoring/read_yaml.h"
#include "base/json_text.h"

namespace nextline::authoring {
namespace {

// A JSON pointer's step: `~` and `/` are escaped (RFC 6901).
std::string pointer_step(std::string_view key) {
    std::string step = "/";
    for (const char c : key) {
        if (c == '~')
            step += "~0";
        else if (c == '/')
            step += "~1";
        else
            step += c;
    }
    return step;
}

void append(JsonOfYaml& out, const Node& node, const std::string& pointer) {
    out.places.emplace(pointer, node.place);
    if (node.is_scalar()) {
        out.json += base::json::quoted(node.text);
        return;
    }
    const bool list = node.is_list();
    out.json += list ? '[' : '{';
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        if (i != 0) out.json += ',';
        append(out, node.items[i], pointer + "/" + std::to_string(i));
    }
    for (std::size_t i = 0; i < node.members.size(); ++i) {
        if (i != 0) out.json += ',';
        out.json += base::json::quoted(node.members[i].key);
        out.json += ':';
        append(out, node.members[i].value, pointer + pointer_step(node.members[i].key));
    }
    out.json += list ? ']' : '}';
}

}  // namespace

base::Result<JsonOfYaml> json_of_yaml(std::string_view yaml, const std::string& file) {
    const auto root = read_yaml(yaml, file);
    if (!root) return std::unexpected(root.error());
    JsonOfYaml out;
    append(out, *root, "");
    return out;
}

}  // namespace nextline::authoring
