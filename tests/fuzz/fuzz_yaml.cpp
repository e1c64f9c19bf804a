// SPDX-License-Identifier: Apache-2.0
// Our small kind of YAML: refused, or one JSON value.
#include "authoring/yaml_json.h"
#include "base/json.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace nextline;
    const auto made = authoring::json_of_yaml(fuzz::text_of(data, size), "input.yaml");
    if (!made) {
        fuzz::require(!made.error().empty(), "a refusal says why");
        return 0;
    }
    fuzz::require(base::json::read(made->json).has_value(), "what is made of YAML is JSON");
    return 0;
}
