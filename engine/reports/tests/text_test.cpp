// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <sstream>

#include "reports/outline.h"
#include "reports/tests/small_plan.h"

namespace nextline::reports::testing {
namespace {

std::size_t columns(const std::string& line) {
    std::size_t count = 0;
    for (const char c : line)
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;
    return count;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Line breaks and margins taken out, to look for sentences.
std::string flat(const std::string& text) {
    std::string out;
    for (const char c : text) {
        const char shown = c == '\n' ? ' ' : c;
        if (shown != ' ' || !out.ends_with(' ')) out += shown;
    }
    return out;
}

TEST(PlanText, TheFirstScreenSaysWhatMattersToday) {
    SmallPlan small;
    small.request.language = facts::Language::en;
    const std::string text = plan_text(small.subject(), 80);
    EXPECT_EQ(text.substr(0, text.find("All options\n")), R"(Treatment choices to discuss
════════════════════════════
- This informs a conversation between a person and their oncology team. It never
  prescribes. Do not start, stop or change any treatment because of it.
- The medical content has not been reviewed by a clinician.
- Synthetic record: this person is invented.
- Rulebook 1.0 (0123456789ab); knowledge up to 30 June 2026.
- For 1 May 2026; region: United States.

When to call for help today
───────────────────────────
- Fever: call at once. [Guide 2025]

What was understood
───────────────────
Cancer: Places of spread: the bones
Receptors: Oestrogen receptor (ER): 90%
Treatment: letrozole + “<script>alert(1)</script>” (not recognised), for
  metastatic disease, November 2025 to April 2026, stopped because the cancer
  grew

One more fact about health, tests, symptoms or wishes was read.

One entry was not read; it is listed below.

The decision
────────────
The record does not say whether it is time to choose a treatment. That is the
first question; standings below are as if a choice were due.

Main options to discuss
───────────────────────
1. Elacestrant
   Recommended, once these are checked: the QTcF. Why: the cancer feeds on
   oestrogen (ER-positive). [Guide 2025]
2. Exemestane
   Possible. Why: the cancer feeds on oestrogen (ER-positive). [Guide 2025
   (unconfirmed)]
3. A conjugate
   Depends on the HER2 result. Already so: the cancer feeds on oestrogen
   (ER-positive). [Guide 2025]

First questions
───────────────
1. Is a new treatment to be chosen now, or is the present one working? What did
   the last scan show?
2. What is the QTcF on the ECG?
3. What was the HER2 result?
4. Is there a trial?

)");
}

TEST(PlanText, NoLineIsWiderThanAsked) {
    SmallPlan small;
    for (const auto language : {facts::Language::en, facts::Language::es})
        for (const std::size_t width : {40U, 60U, 96U}) {
            small.request.language = language;
            std::istringstream lines(plan_text(small.subject(), width));
            for (std::string line; std::getline(lines, line);)
                EXPECT_LE(columns(line), width) << line;
        }
}

TEST(PlanText, SurvivalFiguresAreHiddenUntilAskedForAndItSaysSo) {
    SmallPlan small;
    const std::string hidden = flat(plan_text(small.subject()));
    EXPECT_FALSE(has(hidden, "3.8"));
    EXPECT_TRUE(has(hidden, "They can be shown: ask for them"));
    small.request.show_survival = true;
    const std::string shown = flat(plan_text(small.subject()));
    EXPECT_TRUE(
        has(shown, "Median time without growth: 3.8 months; with the comparator 1.9 months"));
    EXPECT_TRUE(has(shown, "about 45% less frequent than with the comparator"));
    EXPECT_FALSE(has(shown, "They can be shown"));
    small.request.language = facts::Language::es;
    EXPECT_TRUE(has(flat(plan_text(small.subject())), "3,8 meses; con el comparador, 1,9 meses"));
}

TEST(PlanText, HarmsStandInBothFramesBesideTheirOwnComparator) {
    SmallPlan small;
    const std::string text = flat(plan_text(small.subject()));
    EXPECT_TRUE(has(text,
                    "Nausea: 35 of 100 people, 65 of 100 not. With the comparator: about 19 of "
                    "100, about 81 of 100 not."));
    EXPECT_TRUE(has(text, "They were never compared directly"));
    EXPECT_TRUE(has(text, "Quality of life: not reported here."));
}

TEST(PlanText, WhatIsTooOldToCountSaysSoWhereverItIsShown) {
    SmallPlan small;
    Subject subject = small.subject();
    advice::Plan plan = subject.plan;
    plan.stale = {{.item = 0}};
    const std::string text = flat(plan_text({small.book, small.patient, plan}));
    EXPECT_TRUE(has(text, "Oestrogen receptor (ER): 90% (too old to count)"));
}

TEST(PlanText, CliniciansSeeRulesPlacesAndPointersAndPatientsDoNot) {
    SmallPlan small;
    const std::string patient = flat(plan_text(small.subject()));
    small.request.audience = advice::Audience::clinician;
    const std::string clinician = flat(plan_text(small.subject()));
    for (const char* part : {"guide.b_elacestrant", "Recommendation 1", "/tumour_tests/0",
                             "(strength: “strong”)", "[18.8%]"}) {
        EXPECT_TRUE(has(clinician, part)) << part;
        EXPECT_FALSE(has(patient, part)) << part;
    }
}

TEST(PlanText, EveryMessageExistsInBothLanguages) {
    SmallPlan small;
    for (const auto language : {facts::Language::en, facts::Language::es}) {
        small.request.language = language;
        std::string text = plan_text(small.subject()) + explain_text(small.subject(), 1) +
                           facts_text(small.subject());
        for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1))
            EXPECT_TRUE(text.compare(at, 7, "<script") == 0 || text.compare(at, 8, "</script") == 0)
                << text.substr(at, 40);
        EXPECT_FALSE(has(text, "{"));
    }
}

TEST(PlanText, FaultsOfTheProofAndALaterDateAreSaidAtTheTop) {
    SmallPlan small;
    small.request.as_of = {2026, 7, 1};
    Subject subject = small.subject();
    advice::Plan faulty = subject.plan;
    faulty.proof_faults = 2;
    const std::string text = flat(plan_text({small.book, small.patient, faulty}));
    EXPECT_LT(text.find("found 2 faults. Do not use this plan"), text.find("It never prescribes"));
    EXPECT_TRUE(has(text, "later than the knowledge, which ends on 30 June 2026"));
}

TEST(PlanText, EarlyDiseaseIsPolitelyRefused) {
    SmallPlan small;
    advice::Plan early{.request = small.request};
    early.refusal = advice::Refusal::early_stage;
    const std::string text = flat(plan_text({small.book, small.patient, early}));
    EXPECT_TRUE(has(text, "This program is not for early-stage breast cancer"));
    EXPECT_TRUE(has(text, "Ask the breast cancer team"));
    EXPECT_TRUE(has(text, "When to call for help today"));
    EXPECT_FALSE(has(text, "Elacestrant"));
}

TEST(PlanText, WhatSpeaksAgainstARunningTreatmentBeginsWithDoNotStop) {
    SmallPlan small;
    Subject subject = small.subject();
    advice::Plan plan = subject.plan;
    for (advice::Card& card : plan.options) card.running = !card.excluded_by.empty();
    const std::string text = flat(plan_text({small.book, small.patient, plan}));
    EXPECT_LT(text.find("Do not stop or change this on your own"), text.find("Too weak for it."));
}

TEST(PlanText, WhatMustPassFirstLeavesTheOptionInItsGroupAndSaysNotYet) {
    SmallPlan small;
    rulebook::Option& option = small.book.options[0];
    small.book.guards[0].then = rulebook::GuardThen::wait;
    option.excluded = option.opposed;
    const Subject subject = small.subject();
    const advice::Card& card = subject.plan.options[0];
    ASSERT_EQ(card.option, 0);
    EXPECT_EQ(card.standing, advice::Standing::recommended);
    EXPECT_FALSE(card.settled);
    EXPECT_EQ(card.wait_for, std::vector<std::uint16_t>{0});
    EXPECT_TRUE(card.excluded_by.empty());
    const std::string text = flat(plan_text(subject));
    EXPECT_TRUE(has(text, "Recommended, but not to start now"));
    EXPECT_LT(text.find("Not until this has passed or been treated"),
              text.find("Too weak for it."));
}

TEST(PlanText, WhatPutsOffTheStartSpeaksAgainstGoingOnAsBefore) {
    SmallPlan small;
    rulebook::Option& option = small.book.options[0];
    small.book.guards[0].then = rulebook::GuardThen::wait;
    option.excluded = option.opposed;
    option.drugs = {"letrozole"};
    small.book.guards[0].drug = "letrozole";
    small.patient.treatments[0] = {};
    small.patient.treatments[0].settings = facts::metastatic;
    small.patient.treatments[0].drugs = {kLetrozole};
    small.patient.treatments[0].start = {2025, 11, 0};
    small.patient.treatments[0].ongoing = 2;
    const Subject subject = small.subject();
    const advice::Card& card = subject.plan.options[0];
    ASSERT_TRUE(card.running);
    EXPECT_TRUE(card.wait_for.empty());
    EXPECT_EQ(card.excluded_by, std::vector<std::uint16_t>{0});
    const std::string text = flat(plan_text(subject));
    EXPECT_LT(text.find("Do not stop or change this on your own"), text.find("Too weak for it."));
}

TEST(ExplainText, ShowsEachConditionItsFactAndItsOrigin) {
    SmallPlan small;
    const std::string text = explain_text(small.subject(), 1);
    EXPECT_TRUE(has(text,
                    "✓ The cancer feeds on oestrogen (ER-positive)\n"
                    "  ✓ The oestrogen receptor (ER) is positive\n"
                    "    · Record: Oestrogen receptor (ER): 90% (sample of a metastasis, 12 "
                    "October 2025)\n"));
    EXPECT_TRUE(has(text, "  ? The QTcF is 450 ms or more\n    · Not known: the QTcF\n"));
}

TEST(FactsText, ShowsWhatWasReadWithItsOriginAndWhatWasNot) {
    SmallPlan small;
    const std::string text = flat(facts_text(small.subject()));
    EXPECT_TRUE(has(text, "12 October 2025) [as written: “90 %”; /tumour_tests/0]"));
    EXPECT_TRUE(has(text, "Observation 1234-5: the code is not known here (/entry/7)."));
}

TEST(RenderText, ColourIsAddedOnlyWhenAskedForAndNeverCarriesTheMeaning) {
    const Outline outline{paragraph("Call now", {}, Tone::alarm)};
    EXPECT_EQ(render_text(outline, {.width = 40, .colour = false}), "Call now\n");
    EXPECT_EQ(render_text(outline, {.width = 40, .colour = true}), "\x1b[1;31mCall now\x1b[0m\n");
}

TEST(RenderText, AWordLongerThanTheLineIsBroken) {
    const Outline outline{paragraph(std::string(50, 'x'))};
    EXPECT_EQ(render_text(outline, {.width = 40, .colour = false}),
              std::string(40, 'x') + "\n" + std::string(10, 'x') + "\n");
}

}  // namespace
}  // namespace nextline::reports::testing
