// SPDX-License-Identifier: Apache-2.0
#include "trials/grammar.h"

#include <gtest/gtest.h>

#include "trials/phrases.h"
#include "trials/reading.h"

namespace nextline::trials {
namespace {

std::string first_error(const std::vector<Phrase>& phrases) {
    const auto grammar = compile(phrases);
    return grammar ? "" : grammar.error().front().message;
}

TEST(Grammar, MistakesAreTold) {
    EXPECT_EQ(first_error({{"a", {{"<b> c", "", {}}}}}), "unknown phrase <b>");
    EXPECT_NE(first_error({{"a", {{"[b]", "", {}}}}}).find("may be empty"), std::string::npos);
    EXPECT_NE(first_error({{"a", {{"(b", "", {}}}}}).find("expected )"), std::string::npos);
    EXPECT_NE(first_error({{"a", {{"b", "<c>", {}}}}}).find("is no part of"), std::string::npos);
    EXPECT_NE(first_error({{"a", {{"<a>", "", {}}}}}).find("itself"), std::string::npos);
}

TEST(Grammar, ThePhrasesSayWhatTheRegistryIsAskedFor) {
    const Phrases phrases{{{"a", {{"one word", "", {}}, {"two", "", {}}}}}, "hash"};
    EXPECT_EQ(registry_words(phrases, "b"), "");
    EXPECT_EQ(registry_words(phrases, "a"), "\"one word\" OR \"two\"");
}

TEST(Grammar, APhraseMayNotBeginWithItself) {
    EXPECT_NE(first_error({{"a", {{"<b> x", "", {}}}}, {"b", {{"<a> y", "", {}}}}})
                  .find("may begin with itself"),
              std::string::npos);
    EXPECT_EQ(first_error({{"a", {{"x [<a>]", "", {}}}}}), "");
}

TEST(Grammar, AWayWithTooManyFormsIsRefused) {
    std::string say = "x";
    for (int i = 0; i < 13; ++i) say += " [a]";
    EXPECT_NE(first_error({{"a", {{say, "", {}}}}}).find("forms"), std::string::npos);
}

TEST(Grammar, AllMistakesAtOnce) {
    const auto grammar = compile({{"a", {{"<b>", "", {}}, {"(c", "", {}}}}});
    ASSERT_FALSE(grammar);
    EXPECT_EQ(grammar.error().size(), 2U);
}

TEST(Grammar, OfTwoMeaningsTheEarlierCounts) {
    const auto grammar = compile({{"state", {{"x y", "first", {}}, {"x y", "second", {}}}}});
    EXPECT_EQ(Reader(*grammar).read(Section::inclusion, "x y").must, "first");
}

TEST(Grammar, APartThatIsLeftOutIsEmpty) {
    const auto grammar = compile({{"when", {{"for metastatic disease", " in metastatic", {}}}},
                                  {"state", {{"prior x [<when>]", "received x<when>", {}}}}});
    EXPECT_EQ(Reader(*grammar).read(Section::inclusion, "prior x").must, "received x");
    EXPECT_EQ(Reader(*grammar).read(Section::inclusion, "prior x for metastatic disease").must,
              "received x in metastatic");
}

TEST(Phrases, ComeBackFromTheirFile) {
    const Phrases phrases{{{"a", {{"b \"c\"", "<x>", {}}}}}, "hash"};
    const auto back = decode_phrases(encode(phrases));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->hash, "hash");
    ASSERT_EQ(back->list.size(), 1U);
    EXPECT_EQ(back->list[0].ways[0].say, "b \"c\"");
    EXPECT_FALSE(decode_phrases("{\"nextline\":\"other\"}"));
}

}  // namespace
}  // namespace nextline::trials
