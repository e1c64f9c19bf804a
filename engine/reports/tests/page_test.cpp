// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "reports/outline.h"
#include "reports/tests/small_plan.h"

namespace nextline::reports::testing {
namespace {

/// The tags of a page in order: "p", "/p". Attributes are left out.
std::vector<std::string> tags_of(const std::string& page) {
    std::vector<std::string> tags;
    for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
        const std::size_t end = page.find_first_of(" >", at);
        tags.push_back(page.substr(at + 1, end - at - 1));
    }
    return tags;
}

class Page : public ::testing::Test {
protected:
    std::string html() { return plan_html(small_.subject()); }
    SmallPlan small_;
};

TEST_F(Page, EveryTagIsClosedInOrder) {
    const std::set<std::string> empty{"!DOCTYPE", "meta"};
    std::vector<std::string> open;
    for (const std::string& tag : tags_of(html())) {
        if (empty.contains(tag)) continue;
        if (!tag.starts_with('/')) {
            open.push_back(tag);
            continue;
        }
        ASSERT_FALSE(open.empty()) << tag;
        EXPECT_EQ("/" + open.back(), tag);
        open.pop_back();
    }
    EXPECT_TRUE(open.empty());
}

TEST_F(Page, HeadingsAreInOrderAndTheLanguageIsSet) {
    small_.request.language = facts::Language::es;
    const std::string page = html();
    EXPECT_NE(page.find("<html lang=\"es\">"), std::string::npos);
    int last = 0;
    int first_levels = 0;
    for (const std::string& tag : tags_of(page)) {
        if (tag.size() != 2 || tag[0] != 'h' || tag[1] < '1' || tag[1] > '6') continue;
        const int level = tag[1] - '0';
        EXPECT_LE(level, last + 1) << "a level is left out";
        first_levels += level == 1 ? 1 : 0;
        last = level;
    }
    EXPECT_EQ(first_levels, 1);
}

TEST_F(Page, NothingIsLoadedAndNothingRuns) {
    const std::string page = html();
    for (const char* part : {"<script", "<img", "<link", "<iframe", "src=", "@import", "url(",
                             " onclick", "javascript:"})
        EXPECT_EQ(page.find(part), std::string::npos) << part;
}

TEST_F(Page, WordsOfARecordAreEscaped) {
    const std::string page = html();
    EXPECT_NE(page.find("&lt;script&gt;alert(1)&lt;/script&gt;"), std::string::npos);
}

TEST_F(Page, ALinkHasASafeSchemeOrIsNoLink) {
    Block bad = item("x");
    bad.link = "javascript:alert(1)";
    EXPECT_EQ(render_html({list({bad})}), "<ul>\n<li>x</li>\n</ul>\n");
    EXPECT_NE(html().find("<a href=\"https://example.org/guide\">"), std::string::npos);
}

TEST_F(Page, EveryOptionCanFoldOutItsProof) {
    const std::string page = html();
    EXPECT_NE(page.find("<summary>The proof, step by step</summary>"), std::string::npos);
    EXPECT_NE(page.find("<a href=\"#option-b_elacestrant\">"), std::string::npos);
    EXPECT_NE(page.find("id=\"option-b_elacestrant\""), std::string::npos);
}

TEST_F(Page, AnchorsAreUnique) {
    const std::string page = html();
    std::set<std::string> ids;
    for (std::size_t at = page.find(" id=\""); at != std::string::npos;
         at = page.find(" id=\"", at + 1)) {
        const std::string id = page.substr(at + 5, page.find('"', at + 5) - at - 5);
        EXPECT_TRUE(ids.insert(id).second) << id;
    }
    EXPECT_GT(ids.size(), 8U);
}

}  // namespace
}  // namespace nextline::reports::testing
