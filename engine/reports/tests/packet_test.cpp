// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "reports/plan_words.h"
#include "reports/tests/small_plan.h"

namespace nextline::reports {
namespace {

using testing::SmallPlan;

constexpr std::size_t kWidth = 400;

TEST(Packet, BeginsTheQuestionsWithThoseOfThePerson) {
    SmallPlan small;
    const Subject before = small.subject();
    const std::vector<Statement> questions = question_words(Voice{before});
    ASSERT_GT(questions.size(), 1U);
    const Statement& last = questions.back();
    const std::string plain = packet_text(before, kWidth, false);
    EXPECT_EQ(plain.find("What I want to ask first"), std::string::npos);

    small.patient.visit = {.ask = {last.id, "no_question"},
                           .notes = "May I travel?\n\n<b>Soon</b>"};
    const Subject subject = small.subject();
    const std::string text = packet_text(subject, kWidth, false);
    const auto first = text.find("What I want to ask first");
    const auto others = text.find("Questions to ask");
    ASSERT_NE(first, std::string::npos);
    ASSERT_LT(first, others);
    const auto asked = text.find(last.text, first);
    EXPECT_LT(asked, others);
    EXPECT_EQ(text.find(last.text, asked + 1), std::string::npos) << "asked once";
    EXPECT_NE(text.find("- May I travel?\n- <b>Soon</b>"), std::string::npos) << text;
    const std::string html = packet_html(subject);
    EXPECT_NE(html.find("<li>&lt;b&gt;Soon&lt;/b&gt;</li>"), std::string::npos);
}

}  // namespace
}  // namespace nextline::reports
