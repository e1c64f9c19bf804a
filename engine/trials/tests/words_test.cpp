// SPDX-License-Identifier: Apache-2.0
#include "trials/words.h"

#include <gtest/gtest.h>

#include "base/number_text.h"

namespace nextline::trials {
namespace {

std::string read(std::string_view line) {
    std::string out;
    for (const Word& word : read_words(line).words)
        out += (out.empty() ? "" : " ") +
               (word.is_number ? "#" + base::number_text(word.number) : word.text);
    return out;
}

TEST(Words, SignsNumbersAndHyphens) {
    EXPECT_EQ(read("ANC \u2265 1,500/mm3"), "anc >= #1500 / mm3");
    EXPECT_EQ(read("HER2-positive, ER+ and HER2-"), "her2 positive , er + and her2 -");
    EXPECT_EQ(read("ECOG 0\u20131"), "ecog #0 - #1");
    EXPECT_EQ(read("bilirubin =< 1.5\u00d7ULN"), "bilirubin <= #1.5 xuln");
    EXPECT_EQ(read("1.5 x 10\u2079/L"), "#1.5 x #109 / l");
    EXPECT_EQ(read("a 12-week washout"), "a #12 week washout");
}

TEST(Words, ANumberCloseToAWordIsParted) {
    EXPECT_EQ(read("greater than720, within28 days, 0 to1"),
              "greater than #720 , within #28 days , #0 to #1");
    EXPECT_EQ(read("HER2 t790m to1x of"), "her2 t790m to1x of");
}

TEST(Words, FullStopsEndSentencesOnly) {
    EXPECT_EQ(read("No. 5 e.g. this. Then that."), "no . #5 e g this . then that .");
    EXPECT_EQ(read("a mutation, e.g. D538G, i.e. Asp"), "a mutation , e g d538g , i e asp");
    EXPECT_EQ(read("Any tumor. mTNBC first, vs. all"), "any tumor . mtnbc first , vs all");
}

TEST(Words, BracketsAndEscapesAreLeftOut) {
    EXPECT_EQ(read("status (ECOG) \\<= 1 [any]"), "status ecog <= #1 any");
}

TEST(Words, PluralsInBracketsAndTradeMarksAreLeftOut) {
    EXPECT_EQ(read("site(s), therapy(ies) and dose(es)"), "site , therapy and dose");
    EXPECT_EQ(read("5 mg/dL\u3001ANC 5\uff05 2&#215;"), "#5 mg / dl , anc #5 % #2 x");
    EXPECT_EQ(read("Herceptin\u00ae (trastuzumab)"), "herceptin trastuzumab");
}

TEST(Words, RomanNumeralsOfOneSignAreTold) {
    EXPECT_EQ(read("NYHA \u2162-\u2163, stage \u2161"), "nyha iii iv , stage ii");
}

TEST(Words, NumbersInCirclesAreMarksOfAList) {
    EXPECT_EQ(read("\u2460 Age \u2461 ECOG"), "age ecog");
}

TEST(Words, KnowTheBracketsTheyStandIn) {
    const Words words = read_words("a (b [c] d) e");
    ASSERT_EQ(words.words.size(), 5U);
    EXPECT_EQ(words.words[1].depth, 1U);
    EXPECT_EQ(words.words[2].depth, 2U);
    EXPECT_EQ(words.words[4].depth, 0U);
    // Of a bracket that is not closed nobody knows where it ends.
    EXPECT_EQ(read_words("a (b c").words[1].depth, 0U);
}

TEST(Words, ASentenceEndsBeforeABracket) {
    EXPECT_EQ(read("Stage IV. (Any HER2)"), "stage iv . any her2");
}

TEST(Words, KnowWhereTheyStood) {
    const Words words = read_words("Age \u2265 18");
    ASSERT_EQ(words.words.size(), 3U);
    EXPECT_EQ(words.words[1].begin, 4U);
    EXPECT_EQ(words.words[2].begin, 8U);
}

TEST(Words, ALongLineIsCut) {
    std::string line;
    for (std::size_t i = 0; i <= kMostWords; ++i) line += "word ";
    EXPECT_TRUE(read_words(line).cut);
    EXPECT_EQ(read_words(line).words.size(), kMostWords);
}

}  // namespace
}  // namespace nextline::trials
