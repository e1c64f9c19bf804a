// SPDX-License-Identifier: Apache-2.0
// Records that others wrote, where they lie beside the sources: each is read, and every resource in
// it gave something or stands among what was not read.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "base/json.h"
#include "small_vocabulary.h"

namespace nextline::intake {
namespace {

std::string file_text(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::set<std::string> origins_of(const facts::Patient& patient) {
    std::set<std::string> origins;
    for (const auto& item : patient.items) origins.insert(item.origin);
    for (const auto& treatment : patient.treatments) origins.insert(treatment.origin);
    for (const auto& each : patient.not_read) origins.insert(each.origin);
    return origins;
}

bool any_at(const std::set<std::string>& origins, const std::string& pointer) {
    const auto found = origins.lower_bound(pointer);
    return found != origins.end() && (*found == pointer || found->starts_with(pointer + "/"));
}

void expect_all_accounted(const std::filesystem::path& path) {
    const std::string text = file_text(path);
    const Read read(text);
    ASSERT_FALSE(read.refused()) << path << read.problems().front();
    const auto origins = origins_of(read.patient());
    const auto document = base::json::read(text);
    const auto root = (*document)->root();
    const bool array = root.is_array();
    const std::size_t count = array ? root.size() : root["entry"].size();
    EXPECT_GT(count, 0u) << path;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string pointer =
            array ? "/" + std::to_string(i) : "/entry/" + std::to_string(i) + "/resource";
        EXPECT_TRUE(any_at(origins, pointer)) << path << " " << pointer;
    }
    for (const auto& each : read.patient().not_read) {
        EXPECT_FALSE(each.what.empty()) << path << " " << each.origin;
        EXPECT_FALSE(each.reason.empty()) << path << " " << each.origin;
    }
}

TEST(SharedRecords, EveryResourceIsAccountedFor) {
    const std::filesystem::path folder = NEXTLINE_SOURCE_DIR "/../shared/patients";
    if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no records beside the sources";
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const bool record = entry.path().extension() == ".json" &&
                            entry.path().parent_path().filename() != "valuesets";
        if (!record) continue;
        expect_all_accounted(entry.path());
        ++files;
    }
    EXPECT_GT(files, 10u);
}

TEST(SharedRecords, TheNeutrophilsOfTheExampleAreAThousandfoldTooMany) {
    const std::filesystem::path path =
        NEXTLINE_SOURCE_DIR "/../shared/patients/mcode_ig/Bundle-mcode-patient-bundle-jenny-m.json";
    if (!std::filesystem::exists(path)) GTEST_SKIP() << "no records beside the sources";
    const Read read(file_text(path));
    ASSERT_FALSE(read.refused());
    EXPECT_TRUE(has_line(read.problems(), part("3 would be plausible, 1000 times less")));
}

}  // namespace
}  // namespace nextline::intake
