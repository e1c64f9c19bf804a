// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "words/tests/small_rulebook.h"
#include "words/words.h"

namespace nextline::words {
namespace {

TEST(OfReader, SaysARemarkInTheLanguageOfThePlan) {
    rulebook::Rulebook book;
    book.messages = {{"reader.a", {"`{word}` is not known", "no se conoce «{word}»"}},
                     {"reader.b",
                      {"`{word}` is not known; this list does not count as complete",
                       "no se conoce «{word}»; esta lista no cuenta como completa"}},
                     {"reader.c", {"expected a list", "se esperaba una lista"}}};
    const Words spanish(book, Language::es);
    EXPECT_EQ(spanish.of_reader("`x` is not known"), "no se conoce «x»");
    EXPECT_EQ(spanish.of_reader("`x` is not known; this list does not count as complete"),
              "no se conoce «x»; esta lista no cuenta como completa");
    EXPECT_EQ(spanish.of_reader("expected a list"), "se esperaba una lista");
    EXPECT_EQ(spanish.of_reader("expected a list of results"), "expected a list of results");
    EXPECT_EQ(spanish.of_reader(""), "");
    EXPECT_EQ(Words(book, Language::en).of_reader("expected a list"), "expected a list");
}

TEST(OfReader, KnowsWhatIsSaidOftenest) {
    rulebook::Rulebook book;
    book.messages = testing::all_messages();
    const Words spanish(book, Language::es);
    for (const char* said :
         {"unknown key `sxe`", "did you mean `sex`?", "`maybe` found, expected true or false",
          "`2025-13` is no date",
          "the drug `x` is not known; the list of treatments does not "
          "count as complete",
          "3 entries dated later than 2026-11-22 were left out", "this word is not known here",
          "dated 2027, later than 2026-11-22", "`blue` found for sex, expected female, male"})
        EXPECT_NE(spanish.of_reader(said), said);
}

}  // namespace
}  // namespace nextline::words
