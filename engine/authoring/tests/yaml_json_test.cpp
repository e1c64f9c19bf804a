// SPDX-License-Identifier: Apache-2.0
#include "authoring/yaml_json.h"

#include <gtest/gtest.h>

namespace nextline::authoring {
namespace {

TEST(YamlJson, WritesEveryScalarAsAString) {
    const auto made = json_of_yaml("as_of: 2026-11-22\nlist: [{a: 1}, true]\nnone: []\n", "f");
    ASSERT_TRUE(made) << base::to_text(made.error());
    EXPECT_EQ(made->json, R"({"as_of":"2026-11-22","list":[{"a":"1"},"true"],"none":[]})");
}

TEST(YamlJson, KnowsThePlaceOfEachPointer) {
    const auto made = json_of_yaml("a:\n  - x: 1\n    \"b/c~d\": 2\n", "f");
    ASSERT_TRUE(made);
    EXPECT_EQ(made->places.at("/a/0/x").line, 2U);
    EXPECT_EQ(made->places.at("/a/0/b~1c~0d").line, 3U);
    EXPECT_EQ(made->places.at("").line, 1U);
}

TEST(YamlJson, EscapesWhatJsonEscapes) {
    const auto made = json_of_yaml("a: \"q\\\" s\\\\ n\\n á\"\n", "f");
    ASSERT_TRUE(made);
    EXPECT_EQ(made->json, "{\"a\":\"q\\\" s\\\\ n\\n á\"}");
}

TEST(YamlJson, RefusesWhatYamlRefuses) { EXPECT_FALSE(json_of_yaml("a: yes", "f")); }

}  // namespace
}  // namespace nextline::authoring
