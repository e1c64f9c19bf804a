// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace nextline::base::json {
namespace {

std::unique_ptr<Document> must_read(std::string_view text) {
    auto document = read(text);
    EXPECT_TRUE(document.has_value()) << to_text(document.error());
    return std::move(*document);
}

TEST(Json, ValuesAnswerOnlyToTheirOwnKind) {
    const auto document = must_read(R"({"s": "text", "n": 1.5, "i": -3, "t": true, "o": null})");
    const Value root = document->root();
    EXPECT_EQ(root["s"].string(), "text");
    EXPECT_EQ(root["n"].number(), 1.5);
    EXPECT_EQ(root["i"].number(), -3);
    EXPECT_EQ(root["t"].boolean(), true);
    EXPECT_EQ(root["o"].kind(), Kind::null);
    EXPECT_TRUE(root["o"].present());
    EXPECT_FALSE(root["s"].number().has_value());
    EXPECT_FALSE(root["n"].string().has_value());
    EXPECT_FALSE(root["missing"].present());
    EXPECT_FALSE(root["missing"]["deeper"].at(3).present());
}

TEST(Json, ScalarsAsTextAreShortestDecimals) {
    const auto document =
        must_read(R"(["a", 0.10, 12, 18446744073709551615, -7, true, false, null, []])");
    const Value root = document->root();
    const std::vector<std::string> expected = {"a",  "0.1",  "12",   "18446744073709551615",
                                               "-7", "true", "false"};
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_EQ(root.at(i).scalar_text(), expected[i]);
    EXPECT_FALSE(root.at(7).scalar_text().has_value());
    EXPECT_FALSE(root.at(8).scalar_text().has_value());
}

TEST(Json, WalksMembersAndElementsInOrder) {
    const auto document = must_read(R"({"a": [1, [2, {"x": 3}], 4], "b": {}, "c": "end"})");
    std::string keys;
    for (const auto& [key, value] : document->root()) keys += key;
    EXPECT_EQ(keys, "abc");
    double sum = 0;
    for (const auto& [key, value] : document->root()["a"]) {
        EXPECT_EQ(key, "");
        sum += value.number().value_or(10);
    }
    EXPECT_EQ(sum, 15);
    EXPECT_EQ(document->root()["a"].size(), 3u);
    EXPECT_EQ(document->root()["b"].size(), 0u);
    EXPECT_EQ(document->root()["b"].begin(), document->root()["b"].end());
}

TEST(Json, ScalarsHaveNoElements) {
    const auto document = must_read("[3]");
    const Value three = document->root().at(0);
    EXPECT_EQ(three.begin(), three.end());
    EXPECT_EQ(Value{}.begin(), Value{}.end());
    EXPECT_EQ(three.size(), 0u);
}

TEST(Json, ARepeatedKeyAnswersWithItsFirstValue) {
    EXPECT_EQ(must_read(R"({"a": 1, "a": 2})")->root()["a"].number(), 1);
}

TEST(Json, ErrorsSayLineAndColumn) {
    const auto document = read("{\n  \"a\": 1,\n  b: 2\n}");
    ASSERT_FALSE(document.has_value());
    EXPECT_EQ(document.error().front().place.line, 3u);
    EXPECT_EQ(document.error().front().place.column, 3u);
    EXPECT_NE(document.error().front().message.find("expected a key"), std::string::npos);
}

TEST(Json, AByteOrderMarkIsSkipped) { EXPECT_EQ(must_read("\xef\xbb\xbf[1]")->root().size(), 1u); }

TEST(Json, NestingIsLimited) {
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + "1" + std::string(depth, ']');
    };
    EXPECT_TRUE(read(nested(kDeepest)).has_value());
    EXPECT_FALSE(read(nested(kDeepest + 1)).has_value());
    EXPECT_TRUE(read_strict(nested(kDeepest)).has_value());
    EXPECT_FALSE(read_strict(nested(kDeepest + 1)).has_value());
}

// What both readers must accept and refuse alike, with the same tape.
constexpr std::string_view kTexts[] = {"",
                                       " ",
                                       "1",
                                       "-1",
                                       "-",
                                       "-0",
                                       "01",
                                       "1.",
                                       "1.5",
                                       "1e5",
                                       "1E+5",
                                       "1e",
                                       ".5",
                                       "+1",
                                       "1.0e-400",
                                       "1e400",
                                       "9223372036854775807",
                                       "9223372036854775808",
                                       "18446744073709551615",
                                       "18446744073709551616",
                                       "-9223372036854775808",
                                       "-9223372036854775809",
                                       "0.1234567890123456789012345678901234567890123456789",
                                       "3.141592653589793",
                                       "5e-324",
                                       "1.5x",
                                       "\"\"",
                                       "\"a\"",
                                       "\"",
                                       "\"\\\"",
                                       "\"\\n\\t\\\\\\/\\b\\f\\r\\\"\"",
                                       "\"\\x\"",
                                       "\"\\u0041\"",
                                       "\"\\u00e9\\u20ac\"",
                                       "\"\\ud83d\\ude00\"",
                                       "\"\\ud83d\"",
                                       "\"\\ude00\"",
                                       "\"\\ud83dx\"",
                                       "\"\\ud83d\\u0041\"",
                                       "\"\\u12g4\"",
                                       "\"\\u12\"",
                                       "\"\\u-123\"",
                                       "\"\\u0000\"",
                                       "\"\t\"",
                                       "\"\x7f\"",
                                       "\"\xc3\xa9\"",
                                       "\"\xc3\"",
                                       "\"\xc0\x80\"",
                                       "\"\xed\xa0\x80\"",
                                       "\"\xf4\x90\x80\x80\"",
                                       "\"\xf0\x9f\x98\x80\"",
                                       "\"\xff\"",
                                       "true",
                                       "false",
                                       "null",
                                       "tru",
                                       "nulll",
                                       "True",
                                       "[]",
                                       "[1]",
                                       "[1,]",
                                       "[,1]",
                                       "[1 2]",
                                       "[1,2",
                                       "]",
                                       "{}",
                                       "{\"a\":1}",
                                       "{\"a\":1,}",
                                       "{\"a\"}",
                                       "{\"a\":}",
                                       "{a:1}",
                                       "{1:2}",
                                       "{\"a\":1 \"b\":2}",
                                       "{\"a\":[{}]}",
                                       "[1]]",
                                       "[1] 2",
                                       "[[[]]]",
                                       "[\"a\",\"b\"]",
                                       " [ 1 , 2 ] ",
                                       "\f[1]",
                                       "[1]\n",
                                       "// c\n1",
                                       "\xef\xbb\xbf",
                                       "\xef\xbb\xbf{}",
                                       "\xc2\xa0[]",
                                       "[NaN]",
                                       "[Infinity]",
                                       "[-Infinity]",
                                       "[1.0,2.50,-0.0]"};

TEST(Json, BothReadersAcceptTheSameTextsAndWriteTheSameTape) {
    for (const std::string_view text : kTexts) {
        const auto quick = read(text);
        const auto strict = read_strict(text);
        ASSERT_EQ(quick.has_value(), strict.has_value()) << text;
        if (!quick) continue;
        const Tape& a = (*quick)->tape();
        const Tape& b = (*strict)->tape();
        const auto words = static_cast<std::size_t>(b.words[0] & 0xffffffff);
        for (std::size_t i = 0; i < words; ++i) ASSERT_EQ(a.words[i], b.words[i]) << text << i;
    }
}

TEST(Json, AReaderReadsOneTextAfterAnother) {
    Reader reader;
    for (const std::string_view text :
         {"[1, 2, 3]", "[]", "[\"a much longer text than before\"]"}) {
        const auto value = reader.read(text);
        ASSERT_TRUE(value.has_value()) << text;
        EXPECT_EQ(value->size(), must_read(text)->root().size());
        EXPECT_FALSE(reader.read("[1,").has_value());
    }
    std::string nested(kDeepest + 1, '[');
    nested += "1" + std::string(kDeepest + 1, ']');
    EXPECT_FALSE(reader.read(nested).has_value());
    EXPECT_FALSE(reader.read("").has_value());
}

TEST(Json, NulBytesAreNoJson) {
    for (const std::string& text : {std::string("\0", 1), std::string("[1\0]", 4),
                                    std::string("\"a\0b\"", 5), std::string("[1]\0", 4)}) {
        EXPECT_FALSE(read(text).has_value());
        EXPECT_FALSE(read_strict(text).has_value());
    }
}

std::string file_text(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

TEST(Json, BothReadersAgreeOnWholeRecords) {
    const std::filesystem::path folder = NEXTLINE_SOURCE_DIR "/../shared/patients";
    if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no records beside the sources";
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".json") continue;
        const std::string text = file_text(entry.path());
        const auto quick = read(text);
        const auto strict = read_strict(text);
        ASSERT_TRUE(quick.has_value() && strict.has_value()) << entry.path();
        const auto words = static_cast<std::size_t>((*strict)->tape().words[0] & 0xffffffff);
        EXPECT_EQ(std::memcmp((*quick)->tape().words.get(), (*strict)->tape().words.get(),
                              words * sizeof(std::uint64_t)),
                  0)
            << entry.path();
        ++files;
    }
    EXPECT_GT(files, 0u);
}

}  // namespace
}  // namespace nextline::base::json
