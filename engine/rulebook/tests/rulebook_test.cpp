// SPDX-License-Identifier: Apache-2.0
#include "rulebook/rulebook.h"

#include <gtest/gtest.h>

#include "sample_rulebook.h"

namespace nextline::rulebook {
namespace {

using facts::Language;

TEST(Rulebook, FindsByIdWhatItHas) {
    const Rulebook book = sample_rulebook();
    ASSERT_NE(book.find_definition("share"), nullptr);
    EXPECT_TRUE(book.find_definition("share")->is_term);
    EXPECT_EQ(book.find_definition("shar"), nullptr);
    ASSERT_NE(book.find_option("one"), nullptr);
    EXPECT_EQ(book.find_option("two"), nullptr);
}

TEST(Rulebook, SaysAMessageInTheLanguageAskedFor) {
    Rulebook book;
    book.messages = {{"a", {"yes", "sí"}}, {"b", {"no", "no"}}};
    EXPECT_EQ(book.message("a", Language::es), "sí");
    EXPECT_EQ(book.message("a", Language::en), "yes");
}

TEST(Rulebook, ShowsTheIdOfAMessageThatItDoesNotHave) {
    EXPECT_EQ(sample_rulebook().message("plan.none", Language::en), "plan.none");
}

}  // namespace
}  // namespace nextline::rulebook
