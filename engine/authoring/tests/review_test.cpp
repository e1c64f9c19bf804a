// SPDX-License-Identifier: Apache-2.0
// Signatures lapse with the part of the rule that changed; the review page shows it all.
#include <gtest/gtest.h>

#include <algorithm>

#include "authoring/review_page.h"
#include "authoring/rule_content.h"
#include "authoring/signatures.h"
#include "knowledge_of.h"

namespace nextline::authoring {
namespace {

const Signer kSigner{.name = "Ana \"A\" Pérez",
                     .role = "pharmacist",
                     .date = "2026-11-22",
                     .remarks = "Spanish not read."};

Compiled compiled(const std::vector<File>& files) {
    auto result = compile(files);
    EXPECT_TRUE(result) << base::to_text(result.error());
    return result ? std::move(*result) : Compiled{};
}

std::size_t rule_named(const Compiled& knowledge, std::string_view id) {
    const auto& rules = knowledge.account.rules;
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.id == id; });
    return static_cast<std::size_t>(found - rules.begin());
}

/// The good knowledge, signed in part.
std::vector<File> signed_knowledge(std::string_view path) {
    std::vector<File> files = good_knowledge();
    files.push_back(signature_of(compiled(files), path, kSigner));
    return files;
}

void replace(std::vector<File>& files, std::string_view path, std::string_view before,
             std::string_view now) {
    for (File& file : files)
        if (file.path == path) file.text.replace(file.text.find(before), before.size(), now);
}

std::vector<std::string_view> changed_after(std::string_view path, std::string_view before,
                                            std::string_view now,
                                            std::string_view rule = "onemab.long_interval") {
    std::vector<File> files = signed_knowledge("");
    replace(files, path, before, now);
    const Compiled changed = compiled(files);
    const Review review = review_of(changed, rule_named(changed, rule));
    EXPECT_NE(review.signature, nullptr);
    return review.changed;
}

using Parts = std::vector<std::string_view>;

TEST(Signature, HoldsForTheRulesOfItsFolderAsTheyStood) {
    const Compiled knowledge = compiled(signed_knowledge("drugs/onemab"));
    const Review review = review_of(knowledge, rule_named(knowledge, "onemab.long_interval"));
    ASSERT_NE(review.signature, nullptr);
    EXPECT_EQ(review.signature->name, kSigner.name);
    EXPECT_EQ(review.signature->remarks, kSigner.remarks);
    EXPECT_TRUE(review.holds());
    EXPECT_EQ(review_of(knowledge, rule_named(knowledge, "twonib.pain")).signature, nullptr);
    EXPECT_EQ(signed_rules(knowledge), 1U);
}

TEST(Signature, IsNamedByDayFolderAndName) {
    const File file = signature_of(compiled(good_knowledge()), "drugs/onemab", kSigner);
    EXPECT_EQ(file.path, "reviews/2026-11-22_drugs_onemab_ana_a_prez.yaml");
}

TEST(Signature, LapsesWithThePartThatChanged) {
    const std::string_view guards = "drugs/onemab/guards.yaml";
    EXPECT_EQ(changed_after(guards, "not to start it.", "never to start it."), Parts{"statement"});
    EXPECT_EQ(changed_after(guards, "then: exclude\n  must_know: true", "then: weigh"),
              Parts{"statement"});
    EXPECT_EQ(changed_after(guards, "place: \"4\"", "place: \"5\""), Parts{"source"});
    EXPECT_EQ(changed_after(guards, "above it", "well above it"), Parts{"cases"});
    EXPECT_EQ(changed_after("drugs/twonib/guards.yaml", "if: wants_it", "if: not not wants_it",
                            "endo.wanted"),
              Parts{"condition"});
}

TEST(Signature, LapsesWithADefinitionThatTheRuleRestsOn) {
    const std::string_view definitions = "definitions/definitions.yaml";
    const std::string_view before = "    and stage is iv";
    const std::string_view now = "    and not not stage is iv";
    EXPECT_EQ(changed_after(definitions, before, now, "label.onemab"), Parts{"definitions"});
    EXPECT_EQ(changed_after(definitions, before, now, "marked"), Parts{"condition"});
    EXPECT_EQ(changed_after("drugs/classes.yaml", "threedex", "onemab", "endo.wanted"), Parts{});
}

TEST(Signature, DoesNotLapseWithTheDayOfACheckNorWithOtherRules) {
    EXPECT_EQ(changed_after("drugs/onemab/guards.yaml", "2026-11-22", "2026-11-21"), Parts{});
    EXPECT_EQ(changed_after("drugs/twonib/guards.yaml", "It can hurt.", "It may hurt."), Parts{});
}

TEST(Signature, TheRulebookIsReviewedOnlyIfEveryRuleIsSigned) {
    EXPECT_EQ(compiled(signed_knowledge("drugs")).rulebook.reviewed, "");
    EXPECT_EQ(compiled(signed_knowledge("")).rulebook.reviewed, "Ana \"A\" Pérez (pharmacist)");
    std::vector<File> files = signed_knowledge("");
    replace(files, "drugs/twonib/guards.yaml", "It can hurt.", "It may hurt.");
    EXPECT_EQ(compiled(files).rulebook.reviewed, "");
}

bool option_reviewed(const Compiled& knowledge, std::string_view id) {
    return knowledge.rulebook.find_option(id)->reviewed;
}

TEST(Signature, AnOptionIsReviewedWithAllThatSpeaksForAndAgainstIt) {
    EXPECT_FALSE(option_reviewed(compiled(signed_knowledge("options")), "onemab_alone"));
    std::vector<File> files = signed_knowledge("");
    EXPECT_TRUE(option_reviewed(compiled(files), "onemab_alone"));
    EXPECT_TRUE(option_reviewed(compiled(files), "pair"));
    replace(files, "evidence/trials.yaml", "\"42\"", "\"43\"");
    EXPECT_TRUE(option_reviewed(compiled(files), "onemab_alone"));
    EXPECT_FALSE(option_reviewed(compiled(files), "pair"));
}

TEST(Signature, NobodyCanClaimAReviewByHand) {
    std::vector<File> files = good_knowledge();
    replace(files, "rulebook.yaml", "version:", "reviewed: everybody\n  version:");
    EXPECT_FALSE(compile(files));
}

TEST(ReviewPage, SaysEachRuleInBothLanguagesWithSourceAndCases) {
    const std::string page = review_page(compiled(good_knowledge()), {.path = "drugs/onemab"});
    for (const char* part :
         {"<html lang=\"en\">", "id=\"rule-onemab.long_interval\"",
          "<code>heart_ms &gt;= 450</code>", "<p lang=\"es\">", "The label says not to start it.",
          "La ficha dice que no se empiece.", "Place: 4", "Read at this source on 2026-11-22",
          "<th scope=\"row\">at the limit</th>", "<td>holds</td>", "Nothing is known",
          "Nobody has signed it.", "☐ right"})
        EXPECT_NE(page.find(part), std::string::npos) << part;
    EXPECT_EQ(page.find("twonib.pain"), std::string::npos);
    EXPECT_EQ(page.find("<script"), std::string::npos);
}

TEST(ReviewPage, ShowsOptionsAndFiguresOfTrials) {
    const Compiled knowledge = compiled(good_knowledge());
    const std::string options = review_page(knowledge, {.path = "options"});
    for (const char* part : {"id=\"rule-option.pair\"", "twonib, threedex", "Con el escudo.",
                             "from 2021-03-31: it is marked", "ONE-STUDY: it is marked"})
        EXPECT_NE(options.find(part), std::string::npos) << part << "\n" << options;
    const std::string trials = review_page(knowledge, {.path = "evidence"});
    for (const char* part : {"id=\"rule-trial.onestudy\"", "response [response_percent]",
                             "42 percent versus 11; read at: 14", "NCT00000001"})
        EXPECT_NE(trials.find(part), std::string::npos) << part << "\n" << trials;
}

TEST(ReviewPage, NamesTheDefinitionsThatARuleRestsOn) {
    const std::string page = review_page(compiled(good_knowledge()), {.path = "pathways"});
    EXPECT_NE(page.find("It rests on the definitions <code>line</code>, <code>marked</code>."),
              std::string::npos);
}

TEST(ReviewPage, ShowsWhatChangedSinceItWasSigned) {
    std::vector<File> files = signed_knowledge("drugs");
    replace(files, "drugs/onemab/guards.yaml", "not to start it.", "never to start it.");
    const std::string page = review_page(compiled(files), {.path = "drugs"});
    EXPECT_NE(page.find("Changed since review by Ana &quot;A&quot; Pérez (pharmacist), 2026-11-22: "
                        "statement."),
              std::string::npos)
        << page;
    EXPECT_NE(page.find("Signed as it stands: Ana"), std::string::npos);
}

TEST(ReviewPage, NamesTheExamplePatientsWhomARuleConcerns) {
    const std::string record =
        R"({"nextline": "case/1", "measurements": [{"test": "heart_ms", "value": "460"}]})";
    const Compiled knowledge = compiled(good_knowledge());
    const std::string page = review_page(
        knowledge,
        {.path = "drugs/onemab",
         .since = {},
         .examples = {
             {"long_heart", record, "2026-11-22", "as before\nsame", "as before\nother"},
             {"nothing_known", R"({"nextline": "case/1"})", "2026-11-22", "same", "same"}}});
    EXPECT_NE(page.find("It holds for: long_heart."), std::string::npos) << page;
    EXPECT_NE(page.find("It is unknown for 1 of 2."), std::string::npos);
    EXPECT_NE(page.find("<strong>Plan changed:</strong> long_heart."), std::string::npos);
    EXPECT_NE(page.find("<td>same</td>\n<td>other</td>"), std::string::npos);
}

TEST(ReviewPage, SpeaksBothLanguages) {
    std::vector<File> files = signed_knowledge("");
    replace(files, "drugs/onemab/guards.yaml", "heart_ms >= 450", "heart_ms >= 450 and wants_it");
    const auto changed = compile(files);
    const Compiled knowledge = changed ? *changed : compiled(signed_knowledge(""));
    const ReviewOf of{.examples = {{"someone", "{}", "2026-11-22", "before\n", "now\n"}},
                      .language = facts::Language::es};
    const std::string page = review_page(knowledge, of);
    EXPECT_EQ(page.find("⟦"), std::string::npos) << page.substr(page.find("⟦"), 80);
    for (const char* words : {"lang=\"es\"", "Cuándo se aplica", "Qué se deriva", "Firma",
                              "Pacientes de ejemplo cuyo plan cambia", "no se sabe"})
        EXPECT_NE(page.find(words), std::string::npos) << words;
    for (const char* words : {"When it applies", "What follows", "On this page", "Cases"})
        EXPECT_EQ(page.find(words), std::string::npos) << words;
}

}  // namespace
}  // namespace nextline::authoring
