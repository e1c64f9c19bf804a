// SPDX-License-Identifier: Apache-2.0
// Text in, text out: an expression read and printed again, or the message for its mistake.
#include "logic/read_expression.h"

#include <gtest/gtest.h>

#include "logic/print_expression.h"
#include "logic/tests/small_vocabulary.h"

namespace nextline::logic {
namespace {

std::string read_and_print(const std::string& text) {
    const facts::Vocabulary vocabulary = small::vocabulary();
    Builder builder;
    const auto node = read_condition(text, {.file = "f", .line = 3, .column = 10},
                                     small::names(vocabulary), builder);
    if (!node) return base::to_text(node.error());
    return print_condition(builder.program(), *node, vocabulary);
}

TEST(ReadExpression, EveryFormIsPrintedAsItWasRead) {
    for (const std::string text : {
             "crisis",
             "not crisis",
             "score is low",
             "any marker is mutated",
             "every score of metastasis is negative",
             "score is one of zero, high",
             "lab is high",
             "lab >= 100",
             "lab < 2.5",
             "as_of >= 2023-01-27",
             "sites include bone",
             "sites include organ",
             "symptoms include ache of at least 3",
             "received pinks",
             "received any_treatment in early",
             "progressed on blue in metastatic",
             "stopped pinkol for toxicity",
             "stopped colours for progression in adjuvant",
             "taking blue",
             "taking two of pinks",
             "months from born to metastatic_since > 6",
             "months from end of blue in adjuvant to today >= 12",
             "years since born >= 65",
             "months on pinks in metastatic >= 6",
             "lines of any_treatment in metastatic + 1 >= 2",
             "amount of blue > 400",
             "crisis and (sites include bone or not score is low)",
             "crisis or lab > 3 or received blue",
         })
        EXPECT_EQ(read_and_print(text), text);
}

TEST(ReadExpression, OtherWaysToSayTheSameArePrintedInOneWay) {
    EXPECT_EQ(read_and_print("newest score is not low"), "not score is low");
    EXPECT_EQ(read_and_print("months since end of blue >= 12"),
              "months from end of blue to today >= 12");
    EXPECT_EQ(read_and_print("((crisis))"), "crisis");
    EXPECT_EQ(read_and_print("crisis and crisis"), "crisis");
    EXPECT_EQ(read_and_print("score is \"low\""), "score is low");
}

TEST(ReadExpression, MistakesNameThePlaceAndTheNearestWord) {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"scroe is low",
         "f:3:10: error: `scroe` is neither a fact nor a definition\n"
         "  hint: did you mean `score`?\n"},
        {"crisis and score is loww",
         "f:3:30: error: `score` has no value `loww`\n  hint: did you mean `low`?\n"},
        {"received pinkoll",
         "f:3:19: error: `pinkoll` is neither a drug nor a class of drugs\n"
         "  hint: did you mean `pinkol`?\n"},
        {"sites include brain", "f:3:24: error: `sites` has no member `brain`\n"},
        {"sites is bone", "f:3:16: error: `is` found, expected `include`\n"},
        {"sites include bone of at least 2",
         "f:3:41: error: members of `sites` carry no number\n"
         "  hint: leave out `of at least`\n"},
        {"crisis and lab > 3 or received blue",
         "f:3:29: error: `and` and `or` stand side by side\n"
         "  hint: put parentheses around what belongs together\n"},
        {"lab >= high", "f:3:17: error: `high` found, expected a number\n"},
        {"score >= 3",
         "f:3:16: error: only numbers and dates are compared with `>=`\n"
         "  hint: write `is ...`\n"},
        {"crisis crisis", "f:3:17: error: `crisis` found, expected `and`, `or` or the end\n"},
        {"received blue in metastasic",
         "f:3:27: error: `metastasic` found, expected neoadjuvant, adjuvant, metastatic or "
         "early\n"},
        {"lab", "f:3:13: error: the expression ends too early\n"},
        {"", "f:3:10: error: the expression ends too early\n"},
        {"(crisis", "f:3:17: error: `` found, expected `)`\n"},
        {"months since score >= 3",
         "f:3:23: error: `score` is no date\n"
         "  hint: use a date fact, `today`, `start of ...` or `end of ...`\n"},
    };
    for (const auto& [text, message] : cases) EXPECT_EQ(read_and_print(text), message) << text;
}

TEST(ReadExpression, DepthAndLengthHaveLimits) {
    EXPECT_NE(read_and_print(std::string(100, '(') + "crisis").find("nested parts"),
              std::string::npos);
    EXPECT_NE(read_and_print(std::string(5000, 'x')).find("at most 4000"), std::string::npos);
}

TEST(Builder, TheSameConditionStandsOnce) {
    const facts::Vocabulary vocabulary = small::vocabulary();
    const Names names = small::names(vocabulary);
    Builder builder;
    const auto a = read_condition("crisis and lab > 3", {}, names, builder);
    const auto b = read_condition("(crisis) and (lab > 3)", {}, names, builder);
    EXPECT_EQ(*a, *b);
    EXPECT_EQ(builder.program().atoms.size(), 2u);
}

}  // namespace
}  // namespace nextline::logic
