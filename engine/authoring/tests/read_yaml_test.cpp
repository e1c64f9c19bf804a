// SPDX-License-Identifier: Apache-2.0
#include "authoring/read_yaml.h"

#include <gtest/gtest.h>

namespace nextline::authoring {
namespace {

std::string refusal(std::string_view text) {
    const auto read = read_yaml(text, "f");
    return read ? "" : base::to_text(read.error());
}

TEST(ReadYaml, KeepsEveryScalarAsTextWithItsPlace) {
    const auto root = read_yaml("- key: 1.50\n  other: \"yes\"\n- [a, 'b: c', 0x10]\n", "f");
    ASSERT_TRUE(root) << base::to_text(root.error());
    ASSERT_EQ(root->items.size(), 2U);
    const Node* number = root->items[0].find("key");
    ASSERT_NE(number, nullptr);
    EXPECT_EQ(number->text, "1.50");
    EXPECT_EQ(number->place.line, 1U);
    EXPECT_EQ(number->place.column, 8U);
    EXPECT_EQ(root->items[0].find("other")->text, "yes");
    EXPECT_EQ(root->items[1].items[1].text, "b: c");
    EXPECT_EQ(root->items[1].items[2].text, "0x10");
    EXPECT_EQ(root->items[0].find("none"), nullptr);
}

TEST(ReadYaml, TakesAnEmptyFileForAnEmptyList) {
    const auto root = read_yaml("# nothing yet\n", "f");
    ASSERT_TRUE(root);
    EXPECT_TRUE(root->is_list());
    EXPECT_TRUE(root->items.empty());
}

TEST(ReadYaml, RefusesWhatHidesValues) {
    EXPECT_EQ(refusal("a: &x 1\n"),
              "f:1:4: error: an anchor is not allowed\n"
              "  hint: write the value again where it is needed\n");
    EXPECT_EQ(refusal("a: &x 1\nb: *x\n"),
              "f:1:4: error: an anchor is not allowed\n"
              "  hint: write the value again where it is needed\n"
              "f:2:4: error: an alias is not allowed\n"
              "  hint: write the value again\n");
    EXPECT_EQ(refusal("a: !!str 1\n"),
              "f:1:4: error: a tag is not allowed\n"
              "  hint: the vocabulary says what kind of value stands here\n");
    EXPECT_EQ(refusal("a: 1\n---\nb: 2\n"),
              "f:3:1: error: a second document is not allowed\n  hint: use a second file\n");
    EXPECT_EQ(refusal("a: 1\nb: 2\na: 3\n"),
              "f:3:1: error: the key `a` stands twice\n  hint: first in line 1\n");
}

TEST(ReadYaml, RefusesBareTruthWordsAndEmptyValues) {
    for (const std::string word : {"yes", "No", "ON", "off"})
        EXPECT_EQ(refusal("a: " + word + "\n"),
                  "f:1:4: error: bare `" + word +
                      "` is not allowed\n  hint: write true or false, or put the word in quotes\n");
    EXPECT_EQ(refusal("a: true\nb: 'no'\n"), "");
    EXPECT_EQ(refusal("a:\nb: 1\n"),
              "f:1:1: error: a value is missing\n"
              "  hint: leave the key out, or write the value\n");
}

TEST(ReadYaml, RefusesWhatLooksLikeSomethingElse) {
    EXPECT_EQ(refusal("a:\tb\n"), "f:1:3: error: a tab is not allowed\n  hint: use blanks\n");
    EXPECT_EQ(refusal(std::string_view("a: b\0c", 6)),
              "f:1:5: error: a control character is not allowed\n");
    EXPECT_EQ(refusal("? [a]\n: b\n"), "f:1:3: error: a key must be a word\n");
    EXPECT_NE(refusal("a: [1, 2\nb: 3\n").find("f:2:2: error: not YAML: "), std::string::npos);
    EXPECT_EQ(refusal("a: 'it''s open\nb: 1\n"), "f:1:4: error: this quotation is never closed\n");
    EXPECT_EQ(refusal("a: \"x\\\"y\"\nb: 'it''s'\n"), "");
    EXPECT_EQ(refusal("a: \xff\n"),
              "f:1:4: error: this is not UTF-8\n  hint: save the file as UTF-8\n");
    // yaml-cpp writes "next line" and "hard blank" as one byte of Latin-1 each.
    EXPECT_EQ(refusal("a: \"x\\Ny\"\nb: \"\\_\"\n"),
              "f:1:4: error: an escape in this text makes no UTF-8\n"
              "  hint: write the character itself\n"
              "f:2:4: error: an escape in this text makes no UTF-8\n"
              "  hint: write the character itself\n");
}

TEST(ReadYaml, RefusesWhatIsTooDeepOrTooLarge) {
    EXPECT_NE(refusal(std::string(100, '[')).find("more than 32 nested"), std::string::npos);
    EXPECT_NE(refusal(std::string(100'000, '[')).find("error"), std::string::npos);
    EXPECT_EQ(refusal(std::string(kLargestYaml + 1, ' ')),
              "f: error: the file has more than 4 MB\n");
}

TEST(ReadYaml, FollowsATextToItsPlaceInTheFile) {
    const std::string file = "a: >-\n  one two\n  three\nb: \"four five\"\nc: six\n";
    const auto root = read_yaml(file, "f");
    ASSERT_TRUE(root);
    const Node* folded = root->find("a");
    ASSERT_EQ(folded->text, "one two three");
    const base::Place three = place_within(*folded, folded->text.find("three"), file);
    EXPECT_EQ(three.line, 3U);
    EXPECT_EQ(three.column, 3U);
    const base::Place two = place_within(*folded, folded->text.find("two"), file);
    EXPECT_EQ(two.line, 2U);
    EXPECT_EQ(two.column, 7U);
    const Node* quoted = root->find("b");
    EXPECT_EQ(place_within(*quoted, 5, file).column, 10U);
    EXPECT_EQ(place_within(*root->find("c"), 0, file).column, 4U);
}

}  // namespace
}  // namespace nextline::authoring
