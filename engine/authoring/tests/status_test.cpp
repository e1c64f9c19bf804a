// SPDX-License-Identifier: Apache-2.0
// What became of the gathered evidence, and how much of what is cited was read.
#include <gtest/gtest.h>

#include "authoring/citations.h"
#include "authoring/status_page.h"
#include "knowledge_of.h"

namespace nextline::authoring {
namespace {

constexpr const char* kHeader = "row\tabout\tused_by\treason\n";

base::Result<Compiled> with_status(const std::string& rows) {
    std::vector<File> files = good_knowledge();
    files.push_back({"status/rows.tsv", kHeader + rows});
    return compile(files);
}

std::string refusal(const std::string& rows) {
    const auto compiled = with_status(rows);
    if (compiled) return {};
    base::Diagnostics found = compiled.error();
    std::erase_if(found, [](const auto& each) { return each.place.file != "status/rows.tsv"; });
    return base::to_text(found);
}

TEST(Status, GivesEachRowOfTheEvidenceByFileAndLine) {
    const auto compiled = with_status(
        "trials:10\tONE-STUDY\tonestudy; onemab.long_interval\t\n"
        "trials:9\tanother | study\t\tno option shows it\n"
        "labels:1\tthe pill\ttwonib\tin part\n");
    ASSERT_TRUE(compiled) << base::to_text(compiled.error());
    const std::string page = status_page(*compiled, 7);
    const std::size_t labels = page.find("\n## labels\n");
    const std::size_t trials = page.find("\n## trials\n");
    ASSERT_NE(labels, std::string::npos);
    EXPECT_LT(labels, trials);
    EXPECT_NE(page.find("| 1 | the pill | `twonib` (in part) |"), std::string::npos) << page;
    EXPECT_NE(page.find("| 9 | another \\| study | no option shows it |\n"
                        "| 10 | ONE-STUDY | `onestudy`, `onemab.long_interval` |"),
              std::string::npos)
        << page;
    EXPECT_NE(page.find("| rows of the gathered evidence | 3 |\n| of them used | 2 |"),
              std::string::npos);
    EXPECT_NE(page.find("| example patients | 7 |"), std::string::npos);
}

TEST(Status, ARowNeedsARuleThatExistsOrAReason) {
    EXPECT_EQ(refusal("trials:1\ta study\tonestudi\t\n"),
              "status/rows.tsv:2:1: error: `trials:1` is used by `onestudi`: there is none\n"
              "  hint: did you mean `onestudy`?\n");
    EXPECT_EQ(refusal("trials:1\ta study\t\t\n"),
              "status/rows.tsv:2:1: error: `trials:1` is used by nothing and says no reason\n");
}

TEST(Status, ARowStandsOnce) {
    EXPECT_EQ(refusal("trials:1\ta study\tonestudy\t\ntrials:1\tagain\t\ta reason\n"),
              "status/rows.tsv:3:1: error: the status row trials:1 is declared twice\n"
              "  hint: first in status/rows.tsv:2\n");
}

TEST(Status, RowsThatAreNoneAreRefused) {
    EXPECT_NE(refusal("trials:1\ta study\tonestudy\n").find("3 columns found, expected 4"),
              std::string::npos);
    EXPECT_NE(refusal("trials\ta study\t\ta reason\n").find("`trials` is no row of the evidence"),
              std::string::npos);
    std::vector<File> files = good_knowledge();
    files.push_back({"status/rows.tsv", "row\tused_by\n"});
    const auto compiled = compile(files);
    ASSERT_FALSE(compiled);
    EXPECT_NE(base::to_text(compiled.error()).find("status/rows.tsv:1:1: error: the first line"),
              std::string::npos);
}

rulebook::Citation checked(std::string day) { return {.checked_on = std::move(day)}; }

TEST(Citations, AreStaleAfterTwelveMonths) {
    EXPECT_FALSE(is_stale(checked("2025-11-22"), "2026-11-22"));
    EXPECT_TRUE(is_stale(checked("2025-11-21"), "2026-11-22"));
    EXPECT_FALSE(is_stale(checked(""), "2026-11-22"));
    EXPECT_FALSE(is_stale(checked("2026-11-22"), "2026-11-22"));
}

TEST(Citations, AreCountedAndTheUnconfirmedNamedWithTheirPlace) {
    const auto compiled = compile(good_knowledge());
    ASSERT_TRUE(compiled);
    const CitationCounts counts = count_citations(*compiled);
    EXPECT_EQ(counts.unconfirmed, 2U);
    EXPECT_EQ(counts.stale, 0U);
    EXPECT_GT(counts.all, counts.unconfirmed);
    EXPECT_EQ(base::to_text(unconfirmed_citations(*compiled)),
              "care/notes.yaml:17:13: note: `guide_2020` was not read at its source\n"
              "pathways/small/pathway.yaml:20:11: note: `guide_2024` was not read at its source\n");
}

TEST(Citations, StaleOnesAreWarnedOf) {
    std::vector<File> files = good_knowledge();
    for (File& file : files)
        if (file.path == "drugs/onemab/guards.yaml")
            file.text.replace(file.text.find("2026-11-22"), 10, "2024-11-22");
    const auto compiled = compile(files);
    ASSERT_TRUE(compiled);
    EXPECT_EQ(base::to_text(compiled->remarks).find("error"), std::string::npos);
    EXPECT_NE(base::to_text(compiled->remarks)
                  .find("warning: this citation was compared with its source on 2024-11-22"),
              std::string::npos);
}

}  // namespace
}  // namespace nextline::authoring
