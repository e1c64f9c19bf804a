// SPDX-License-Identifier: Apache-2.0
#include "trials/recognizer.h"

#include <gtest/gtest.h>

#include "small_grammar.h"
#include "trials/meaning.h"

namespace nextline::trials {
namespace {

Grammar grammar_of(const std::vector<Phrase>& phrases) { return compile(phrases).value(); }

/// Every stretch of the line that the phrase covers, as "begin-end".
std::string stretches(Recognizer& recognizer, const Grammar& grammar, std::string_view line) {
    std::string out;
    for (const Covered& one : recognizer.find(grammar.kinds_of(read_words(line).words)))
        out += (out.empty() ? "" : " ") + std::to_string(one.begin) + "-" + std::to_string(one.end);
    return out;
}

std::string stretches(const std::vector<Phrase>& phrases, std::string_view line) {
    const Grammar grammar = grammar_of(phrases);
    Recognizer recognizer(grammar, {grammar.phrase("state")});
    return stretches(recognizer, grammar, line);
}

TEST(Recognizer, FindsEveryStretchThatAPhraseCovers) {
    EXPECT_EQ(stretches({{"state", {{"a [b]", "", {}}}}}, "a b x a"), "0-1 0-2 3-4");
    EXPECT_EQ(stretches({{"state", {{"<n> b", "", {}}}}, {"n", {{"a|a a", "", {}}}}}, "a a b"),
              "0-3 1-3");
    EXPECT_EQ(stretches({{"state", {{"at <number> %", "", {}}}}}, "at 5 % or at x %"), "0-3");
}

TEST(Recognizer, RowsOfAnyLength) {
    const std::vector<Phrase> phrases = {{"state", {{"<row> end", "", {}}}},
                                         {"row", {{"a [, <row>]", "", {}}}}};
    EXPECT_EQ(stretches(phrases, "a, a, a end"), "0-6 2-6 4-6");
}

TEST(Recognizer, ACallerIsNotTakenForAnother) {
    const std::vector<Phrase> phrases = {{"state", {{"x <n> y|z <n> w", "", {}}}},
                                         {"n", {{"a b", "", {}}}}};
    EXPECT_EQ(stretches(phrases, "x a b y"), "0-4");
    EXPECT_EQ(stretches(phrases, "x a b w"), "");
}

TEST(Recognizer, AWordOfAnyKindTurnsNothing) {
    const std::vector<Phrase> phrases = {{"state", {{"a <word> b", "", {}}}},
                                         {"scope", {{"(no|unless it is)", "", {}}}},
                                         {"joint", {{",", ",", {}}, {"or", "or", {}}}}};
    EXPECT_EQ(stretches(phrases, "a thing b"), "0-3");
    EXPECT_EQ(stretches(phrases, "a unless b"), "0-3");  // by itself it is no scope
    for (const char* line : {"a no b", "a or b", "a , b", "a 5 b", "a > b", "a b"})
        EXPECT_EQ(stretches(phrases, line), "") << line;
}

TEST(Recognizer, WhatItLearntDoesNotChangeWhatItFinds) {
    const Grammar grammar = small_grammar();
    Recognizer used(grammar, grammar.read);
    for (const char* line :
         {"ECOG 0-1", "ECOG <= 2 or brain metastases unless treated", "pregnant women",
          "patients with measurable disease, no brain metastases", "ECOG 0 or 1"}) {
        Recognizer fresh(grammar, grammar.read);
        const std::string first = stretches(used, grammar, line);
        EXPECT_EQ(first, stretches(fresh, grammar, line)) << line;
        EXPECT_EQ(first, stretches(used, grammar, line)) << line;
    }
}

/// Each stretch that is found has a meaning: the parser that fills it in agrees.
TEST(Meanings, WhatIsFoundHasAMeaning) {
    const Grammar grammar = small_grammar();
    Recognizer recognizer(grammar, grammar.read);
    Meanings meanings(grammar);
    for (const char* line : {"ECOG performance status of 0 to 1", "chemotherapy within 4 weeks",
                             "patients must have measurable disease or be pregnant"}) {
        const Words words = read_words(line);
        const std::vector<Kind> kinds = grammar.kinds_of(words.words);
        const Text text{words.words, kinds};
        const auto covered = recognizer.find(kinds);
        EXPECT_FALSE(covered.empty()) << line;
        for (const Covered& one : covered)
            EXPECT_TRUE(meanings.of(one.phrase, text.part(one.begin, one.end))) << line;
        EXPECT_FALSE(meanings.of(grammar.phrase("stop"), text));
    }
}

TEST(Meanings, NumbersThatNoFormNamesAreTheirOwn) {
    const Grammar grammar = small_grammar();
    Meanings meanings(grammar);
    for (const std::string number : {"3", "7.5", "3"}) {
        const Words words = read_words("ecog <= " + number);
        const std::vector<Kind> kinds = grammar.kinds_of(words.words);
        EXPECT_EQ(meanings.of(grammar.phrase("state"), {words.words, kinds}), "ecog <= " + number);
    }
}

}  // namespace
}  // namespace nextline::trials
