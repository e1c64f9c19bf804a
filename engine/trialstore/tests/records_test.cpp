// SPDX-License-Identifier: Apache-2.0
#include "trialstore/records.h"

#include <gtest/gtest.h>

#include <vector>

#include "sample.h"
#include "trialstore/inflate.h"

namespace nextline::trialstore {
namespace {

using Lines = std::vector<std::string>;

/// Each record as "line pointer text", or "line pointer !problem".
Lines parted(const std::string& text, std::size_t piece = 1 << 20) {
    Lines out;
    Records records(bytes_of(text, piece));
    while (const auto record = records.next()) {
        const std::string what =
            record->problem.empty() ? std::string(record->text) : "!" + record->problem;
        out.push_back(std::to_string(record->line) + " " + record->pointer + " " + what);
    }
    return out;
}

const std::string kCutOff = "!the record is cut off";

TEST(Records, one_object) {
    EXPECT_EQ(parted("{\"a\":1}"), Lines{"1  {\"a\":1}"});
    EXPECT_EQ(parted("\xef\xbb\xbf\n {\n\"a\":[{}]\n}\n"), Lines{"2  {\n\"a\":[{}]\n}"});
    EXPECT_EQ(parted(""), Lines{});
    EXPECT_EQ(parted(" \n"), Lines{});
}

TEST(Records, a_line_each) {
    EXPECT_EQ(parted("{\"a\":1}\n\n{\"b\":2}\r\n{\"c\":3}"),
              (Lines{"1  {\"a\":1}", "3  {\"b\":2}", "4  {\"c\":3}"}));
}

TEST(Records, of_a_list) {
    EXPECT_EQ(parted("[{\"a\":1},\n {\"b\":\"]}\"}]\n"),
              (Lines{"1 /0 {\"a\":1}", "2 /1 {\"b\":\"]}\"}"}));
    EXPECT_EQ(parted("[]"), Lines{});
}

TEST(Records, of_pages_of_the_registry) {
    const std::string page = R"({"totalCount":2,"studies":[{"a":1},{"b":2}],"next":[1,{"x":"]"}]})";
    EXPECT_EQ(parted(page + "\n" + page),
              (Lines{"1 /studies/0 {\"a\":1}", "1 /studies/1 {\"b\":2}", "2 /studies/0 {\"a\":1}",
                     "2 /studies/1 {\"b\":2}"}));
    EXPECT_EQ(parted("{\n \"studies\" : [\n{\"studies\":\"x\"}\n]\n}\n"),
              Lines{"3 /studies/0 {\"studies\":\"x\"}"});
}

TEST(Records, come_out_alike_whatever_the_pieces) {
    const std::string texts[] = {
        "{\"a\":\"\\\\\\\"}\"}\n{\"b\":[1,{\"c\":{}}]}\n",
        R"({"n":"t","studies":[{"a":"\"studies\""},{"b":2}],"next":1})",
        "[{\"a\":1},\n{\"b\":2]\n,{\"c\":3}]",
    };
    for (const std::string& text : texts)
        for (const std::size_t piece : {1u, 2u, 3u, 7u})
            EXPECT_EQ(parted(text, piece), parted(text));
}

TEST(Records, what_is_broken_is_told_and_the_rest_goes_on) {
    EXPECT_EQ(parted("{\"a\":1}\n{\"b\":{\n{\"c\":3}\n"),
              (Lines{"1  {\"a\":1}", "2  " + kCutOff, "3  {\"c\":3}"}));
    EXPECT_EQ(parted("{\"a\":1}\n{\"b\n{\"c\":3}\n"),
              (Lines{"1  {\"a\":1}", "2  " + kCutOff + " within a text", "3  {\"c\":3}"}));
    EXPECT_EQ(
        parted("{\"a\":1}\nnot JSON\n{\"c\":3}\n"),
        (Lines{"1  {\"a\":1}", "2  !a record is expected here: an object in { }", "3  {\"c\":3}"}));
    EXPECT_EQ(parted("[{\"a\":1]},\n{\"b\":2}]"),
              (Lines{"1 /0 !`]` closes what was not opened", "2 /1 {\"b\":2}"}));
    EXPECT_EQ(parted("[{\"a\":1}"), (Lines{"1 /0 {\"a\":1}",
                                           "1  !the list is cut off: the file "
                                           "ends"}));
    EXPECT_EQ(parted("{\"a\":"), Lines{"1  " + kCutOff});
    EXPECT_EQ(parted("7"), Lines{"1  !a record is expected here: an object in { }"});
    EXPECT_EQ(parted(std::string(1000, '{')), Lines{"1  !it is nested too deeply"});
}

TEST(Records, too_long_is_told_and_the_rest_goes_on) {
    const std::string endless = "{\"a\":\"" + std::string(kLargestRecord + (1 << 20), 'x') + "\"}";
    EXPECT_EQ(parted("{\"a\":1}\n" + endless + "\n{\"c\":3}\n"),
              (Lines{"1  {\"a\":1}", "2  !the record is longer than 8 MB", "3  {\"c\":3}"}));
}

std::string all(Bytes bytes) {
    std::string out, block(1000, '\0');
    while (const std::size_t got = bytes(block.data(), block.size())) out.append(block, 0, got);
    return out;
}

TEST(Packed, unpacks_to_what_it_was) {
    std::string text;
    for (int i = 0; i < 50000; ++i) text += std::to_string(i * 7919) + "\n";
    const std::string small = packed(text);
    EXPECT_LT(small.size(), text.size() / 2);
    EXPECT_EQ(all(unpacked(bytes_of(small))), text);
    EXPECT_EQ(all(unpacked(bytes_of(small, 1))), text);
    EXPECT_EQ(all(unpacked(bytes_of(small + packed("more")))), text + "more");
    EXPECT_EQ(packed(text), small);
}

TEST(Packed, leaves_other_bytes_alone) {
    for (const std::string text : {"", "x", "{\"a\":1}"})
        EXPECT_EQ(all(unpacked(bytes_of(text))), text);
}

TEST(Packed, refuses_what_is_damaged_cut_off_or_of_another_kind) {
    const std::string small = packed(std::string(10000, 'x'));
    EXPECT_THROW(all(unpacked(bytes_of(small.substr(0, small.size() - 9)))), std::runtime_error);
    std::string damaged = small;
    damaged[small.size() - 8] = static_cast<char>(damaged[small.size() - 8] ^ 1);  // the checksum
    EXPECT_THROW(all(unpacked(bytes_of(damaged))), std::runtime_error);
    EXPECT_THROW(all(unpacked(bytes_of("PK\x03\x04zip"))), std::runtime_error);
}

}  // namespace
}  // namespace nextline::trialstore
