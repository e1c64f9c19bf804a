// SPDX-License-Identifier: Apache-2.0
// Which truths of the parts of a rule its cases show.
#include "authoring/coverage.h"

#include <gtest/gtest.h>

#include "knowledge_of.h"

namespace nextline::authoring {
namespace {

// A rule of two parts, cases for it, and what is added to the rule.
base::Result<Compiled> with_rule(const std::string& added, const std::string& condition,
                                 const std::string& more_cases = "") {
    std::vector<File> files = good_knowledge();
    files.push_back(
        {"care/two.yaml",
         "- note: two\n  kind: care\n  group: small\n  if: \"" + condition + "\"\n" + added +
             "  say: {en: \"Two.\", es: \"Dos.\"}\n"
             "  sources: [{id: guide_2024, read: primary, checked: 2026-11-22}]\n"
             "- {case: a, of: two, given: {wants_it: true, stage: iv}, expect: holds}\n"
             "- {case: b, of: two, given: {wants_it: false, stage: iv}, expect: fails}\n"
             "- {case: c, of: two, given: {stage: iv}, expect: unknown}\n" +
             more_cases});
    return compile(files);
}

std::string notes(const base::Result<Compiled>& compiled) {
    if (!compiled) return base::to_text(compiled.error());
    base::Diagnostics found = notes_of(coverage(*compiled), *compiled);
    std::erase_if(found, [](const auto& each) { return each.place.file != "care/two.yaml"; });
    return base::to_text(found);
}

std::string part(const std::string& expression, const std::string& truth) {
    return "  impossible: [{part: \"" + expression + "\", truth: " + truth +
           ", because: {en: \"Reason.\", es: \"Motivo.\"}}]\n";
}

TEST(Coverage, ListsTheTruthsOfEachPartThatNoCaseShows) {
    EXPECT_EQ(notes(with_rule("", "wants_it and stage is iv")),
              "care/two.yaml:1:3: note: no case of `two` shows fails, unknown of `stage is iv`\n");
}

TEST(Coverage, IsWholeOnceCasesShowEveryTruth) {
    EXPECT_EQ(notes(with_rule("", "wants_it and stage is iv",
                              "- {case: d, of: two, given: {stage: ii}, expect: fails}\n"
                              "- {case: e, of: two, given: {wants_it: true}, expect: unknown}\n")),
              "");
}

TEST(Coverage, DoesNotLookBehindNamesNorTakeANegationForAPart) {
    EXPECT_EQ(notes(with_rule("", "wants_it and not (not metastatic)")),
              "care/two.yaml:1:3: note: no case of `two` shows fails, unknown of `metastatic`\n");
}

TEST(Coverage, DoesNotAskForWhatCannotBe) {
    // Today is always known; a stage is never two values at once.
    EXPECT_EQ(notes(with_rule("", "wants_it and as_of >= 2020-01-01")),
              "care/two.yaml:1:3: note: no case of `two` shows fails of `as_of >= 2020-01-01`\n");
    EXPECT_EQ(notes(with_rule("", "wants_it and not (stage is iv and stage is ii)"))
                  .find("holds of `stage is iv and stage is ii`"),
              std::string::npos);
}

TEST(Coverage, DoesNotAskForWhatIsDeclaredImpossible) {
    EXPECT_EQ(notes(with_rule(part("stage is iv", "fails"), "wants_it and stage is iv")),
              "care/two.yaml:1:3: note: no case of `two` shows unknown of `stage is iv`\n");
    EXPECT_EQ(notes(with_rule(part("not stage is iv", "holds"), "wants_it and stage is iv")),
              "care/two.yaml:1:3: note: no case of `two` shows unknown of `stage is iv`\n");
}

TEST(Coverage, CountsSharesOfWhatIsAsked) {
    const auto compiled = with_rule(part("stage is iv", "fails"), "wants_it and stage is iv");
    ASSERT_TRUE(compiled);
    const Coverage found = coverage(*compiled);
    EXPECT_EQ(found.declared, 1U);
    EXPECT_LT(found.shown, found.asked);
    EXPECT_NE(totals_of(found).find("1 declared impossible"), std::string::npos);
}

TEST(Impossible, IsRefusedWhereACaseShowsIt) {
    const std::string told =
        notes(with_rule(part("wants_it", "unknown"), "wants_it and stage is iv"));
    EXPECT_NE(
        told.find("care/two.yaml:5:16: error: declared as impossible, but the case \"c\" shows "
                  "that `wants_it` is unknown"),
        std::string::npos)
        << told;
}

TEST(Impossible, MustNameAPartOfItsRule) {
    const std::string told =
        notes(with_rule(part("stage is ii", "holds"), "wants_it and stage is iv"));
    EXPECT_NE(told.find("error: `stage is ii` is no part of this rule\n"
                        "  hint: did you mean `stage is iv`?"),
              std::string::npos)
        << told;
}

}  // namespace
}  // namespace nextline::authoring
