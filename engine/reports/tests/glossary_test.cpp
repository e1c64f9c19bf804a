// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "reports/lexicon.h"
#include "reports/tests/small_plan.h"

namespace nextline::reports::testing {
namespace {

/// The names of the words found, each with its form in the text.
std::vector<std::string> found(const std::string& text, facts::Language language) {
    const std::vector<rulebook::Explained> glossary{
        {"crisis", {"visceral crisis", "crisis visceral"}, {"visceral"}, {"m", "m"}},
        {"scan", {"CT, MRI", "TC, resonancia"}, {}, {"m", "m"}},
        {"survival", {"OS", "SG"}, {}, {"m", "m"}},
        {"tumour", {"tumour", "tumor"}, {}, {"m", "m"}},
        {"bone", {"bony lesion", "lesión ósea"}, {}, {"m", "m"}}};
    const Lexicon lexicon(glossary, language);
    std::vector<std::string> out;
    for (const Lexicon::Use& use : lexicon.uses(text))
        out.push_back(glossary[use.entry].id + ":" + text.substr(use.at, use.size));
    return out;
}

using Found = std::vector<std::string>;

TEST(Lexicon, FindsWholeWordsWhateverTheirCase) {
    EXPECT_EQ(found("Tumour, not tumoural.", facts::Language::en), Found{"tumour:Tumour"});
}

TEST(Lexicon, FindsPluralsAndTheLongestForm) {
    EXPECT_EQ(found("Two tumours; a visceral crisis; visceral-only", facts::Language::en),
              (Found{"tumour:tumours", "crisis:visceral crisis", "crisis:visceral"}));
    EXPECT_EQ(found("tumores", facts::Language::es), Found{"tumour:tumores"});
}

TEST(Lexicon, FindsAbbreviationsOnlyInCapitals) {
    EXPECT_EQ(found("os doy la OS y un mri, no: una MRI", facts::Language::en),
              (Found{"survival:OS", "scan:MRI"}));
}

TEST(Lexicon, KnowsTheLettersOfSpanish) {
    EXPECT_EQ(found("LESIÓN ÓSEA", facts::Language::es), Found{"bone:LESIÓN ÓSEA"});
    EXPECT_EQ(found("lesión, ósea", facts::Language::es), Found{});
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++n;
    return n;
}

TEST(Glossary, MarksAWordOnceAndListsOnlyTheWordsUsed) {
    SmallPlan small;
    const std::string page = plan_html(small.subject());
    EXPECT_EQ(count(page, "href=\"#word-tired\" title=\"No strength.\">tiredness</a>"), 1U);
    EXPECT_EQ(count(page, "<div id=\"word-tired\"><dt>Tiredness</dt><dd>No strength.</dd>"), 1U);
    EXPECT_EQ(count(page, "An animal."), 0U);
    small.request.language = facts::Language::es;
    EXPECT_EQ(count(plan_html(small.subject()), "<dt>Cansancio</dt><dd>Sin fuerzas.</dd>"), 1U);
}

TEST(Glossary, StandsAtTheEndOfTheTextForPatients) {
    SmallPlan small;
    const std::string text = plan_text(small.subject());
    const std::size_t at = text.find("Words used here");
    ASSERT_NE(at, std::string::npos);
    EXPECT_NE(text.find("Tiredness: No strength.", at), std::string::npos);
    small.request.audience = advice::Audience::clinician;
    EXPECT_EQ(plan_text(small.subject()).find("Words used here"), std::string::npos);
}

TEST(Glossary, IsInTheOrderInWhichAReaderLooksAWordUp) {
    SmallPlan small;
    small.book.glossary = {{"a", {"QTcF", "QTcF"}, {}, {"m1", "m1"}},
                           {"b", {"tiredness", "Cansancio"}, {}, {"m2", "m2"}},
                           {"c", {"ECG", "ánimo"}, {"nausea", "náuseas"}, {"m3", "m3"}}};
    const std::string text = plan_text(small.subject());
    const auto at = [](const std::string& in, const char* part) { return in.rfind(part); };
    EXPECT_LT(at(text, "ECG: m3"), at(text, "QTcF: m1"));
    EXPECT_LT(at(text, "QTcF: m1"), at(text, "Tiredness: m2"));
    small.request.language = facts::Language::es;
    const std::string spanish = plan_text(small.subject());
    EXPECT_LT(at(spanish, "nimo: m3"), at(spanish, "Cansancio: m2"));
    EXPECT_LT(at(spanish, "Cansancio: m2"), at(spanish, "QTcF: m1"));
}

TEST(Glossary, IsInTheJson) {
    SmallPlan small;
    const std::string json = plan_json(small.subject());
    const std::size_t at = json.find("\"glossary\":[");
    ASSERT_NE(at, std::string::npos);
    EXPECT_NE(json.find("\"id\":\"tired\"", at), std::string::npos);
    EXPECT_EQ(json.find("\"id\":\"unused\"", at), std::string::npos);
}

TEST(About, SaysWhoWroteAndWhoPaidOrThatItIsNotStated) {
    SmallPlan small;
    const std::string unstated = plan_text(small.subject());
    EXPECT_NE(unstated.find("It is not stated who paid"), std::string::npos);
    EXPECT_NE(unstated.find("It is not stated who wrote"), std::string::npos);
    small.book.authors = {"two invented doctors", "dos médicos inventados"};
    small.book.funding = {"an invented fund", "un fondo inventado"};
    const std::string stated = plan_text(small.subject());
    EXPECT_NE(stated.find("Written by: two invented doctors."), std::string::npos);
    EXPECT_NE(stated.find("Paid for by: an invented fund."), std::string::npos);
    EXPECT_EQ(stated.find("It is not stated"), std::string::npos);
    EXPECT_NE(plan_json(small.subject()).find("\"funding\":\"an invented fund\""),
              std::string::npos);
}

TEST(Tests, SayHowOftenTheyAreWrongWhereASourceSaysIt) {
    SmallPlan small;
    EXPECT_EQ(plan_text(small.subject()).find("seldom wrong"), std::string::npos);
    for (std::uint16_t fact = 0; fact < small.book.vocabulary.facts.size(); ++fact)
        small.book.accuracies.push_back(
            {fact, {"It is seldom wrong.", "Rara vez falla."}, {0, "Table 2", true, "2026-01-01"}});
    EXPECT_NE(plan_text(small.subject()).find("It is seldom wrong. [Guide"), std::string::npos);
    EXPECT_NE(plan_json(small.subject()).find("It is seldom wrong."), std::string::npos);
}

}  // namespace
}  // namespace nextline::reports::testing
