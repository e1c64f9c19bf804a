// SPDX-License-Identifier: Apache-2.0
// Each bad/NAME.yaml is added to the good knowledge; what is said about it stands in NAME.txt.
// With NEXTLINE_ACCEPT set in the environment the texts are written instead.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "knowledge_of.h"

namespace nextline::authoring {
namespace {

namespace fs = std::filesystem;

std::string complaints(const fs::path& bad) {
    std::vector<File> files = good_knowledge();
    const std::string name = "wrong/" + bad.filename().string();
    files.push_back({name, text_of(bad)});
    const auto compiled = compile(files);
    base::Diagnostics found = compiled ? compiled->remarks : compiled.error();
    std::erase_if(found, [&](const auto& each) { return each.place.file != name; });
    return base::to_text(found);
}

class BadInput : public testing::TestWithParam<std::string> {};

TEST_P(BadInput, IsRefusedWithEveryMistakeAtItsPlace) {
    const fs::path folder = tests_folder() / "bad";
    const std::string found = complaints(folder / (GetParam() + ".yaml"));
    const fs::path expected = folder / (GetParam() + ".txt");
    if (std::getenv("NEXTLINE_ACCEPT") != nullptr)
        std::ofstream(expected, std::ios::binary) << found;
    EXPECT_FALSE(found.empty());
    EXPECT_EQ(found, text_of(expected));
}

std::vector<std::string> names() {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(tests_folder() / "bad"))
        if (entry.path().extension() == ".yaml") found.push_back(entry.path().stem().string());
    std::sort(found.begin(), found.end());
    return found;
}

INSTANTIATE_TEST_SUITE_P(Every, BadInput, testing::ValuesIn(names()),
                         [](const auto& each) { return each.param; });

}  // namespace
}  // namespace nextline::authoring
