// SPDX-License-Identifier: Apache-2.0
#include "words/words.h"

#include <gtest/gtest.h>

#include <set>

#include "words/tests/small_rulebook.h"

namespace nextline::words::testing {
namespace {

using logic::NodeId;
using logic::Truth;

class Sentences : public ::testing::Test {
protected:
    Sentences() {
        book_.vocabulary = small_vocabulary();
        book_.messages = all_messages();
    }

    NodeId atom(const Atom& atom) { return builder_.atom(atom); }

    std::string english(NodeId node, Truth as = Truth::holds) {
        return said(node, as, Language::en);
    }
    std::string spanish(NodeId node, Truth as = Truth::holds) {
        return said(node, as, Language::es);
    }
    std::string said(NodeId node, Truth as, Language language) {
        book_.program = builder_.program();
        return Words(book_, language).condition(node, as);
    }

    rulebook::Rulebook book_;
    logic::Builder builder_;
};

TEST_F(Sentences, NumbersSayTheirLimitAndTheirUnitInBothDirections) {
    const NodeId long_qt = atom(at_least(kQtcf, 450));
    EXPECT_EQ(english(long_qt), "the QTcF is 450 ms or more");
    EXPECT_EQ(english(long_qt, Truth::fails), "the QTcF is below 450 ms");
    EXPECT_EQ(spanish(long_qt), "el QTcF es de 450 ms o más");
    EXPECT_EQ(spanish(long_qt, Truth::fails), "el QTcF es de menos de 450 ms");
    const NodeId low_er =
        atom(value_is(kEr, "< 1", facts::interval(-facts::kInfinity, 1, false, true)));
    EXPECT_EQ(english(low_er), "the oestrogen receptor (ER) is below 1%");
    EXPECT_EQ(english(low_er, Truth::fails), "the oestrogen receptor (ER) is 1% or more");
}

TEST_F(Sentences, ANamedGroupOfANumberIsSaidByItsName) {
    const NodeId positive =
        atom(value_is(kEr, "is positive", facts::interval(1, facts::kInfinity)));
    EXPECT_EQ(english(positive), "the oestrogen receptor (ER) is positive");
    EXPECT_EQ(spanish(positive, Truth::fails), "el receptor de estrógeno (RE) no es positivo");
}

TEST_F(Sentences, ChoicesNameTheValuesThatTheRuleNames) {
    const NodeId two = atom(value_is(kHer2, "is one of zero, low", facts::choices(3)));
    EXPECT_EQ(english(two), "the HER2 result is zero or low");
    EXPECT_EQ(spanish(two, Truth::fails), "el resultado de HER2 no es cero ni bajo");
}

TEST_F(Sentences, AnyAndEveryAreSaidAroundThePlainSentence) {
    Atom any = value_is(kHer2, "is positive", facts::choice(2));
    any.term.fold = logic::Fold::any;
    EXPECT_EQ(english(atom(any)), "at least one result says that the HER2 result is positive");
    EXPECT_EQ(english(atom(any), Truth::fails), "no result says that the HER2 result is positive");
    any.term.specimens = facts::metastasis;
    EXPECT_EQ(spanish(atom(any)),
              "al menos un resultado dice que el resultado de HER2 (muestra de una metástasis) es "
              "positivo");
}

TEST_F(Sentences, BooleansAndListsUseTheirOwnSentences) {
    EXPECT_EQ(english(atom(value_is(kCrisis, "", facts::boolean(true)))),
              "an organ is failing quickly");
    EXPECT_EQ(spanish(atom(value_is(kCrisis, "", facts::boolean(true))), Truth::fails),
              "ningún órgano está fallando deprisa");
    EXPECT_EQ(english(atom(includes(kSites, 1, "liver")), Truth::fails),
              "no cancer has been found in the liver");
    EXPECT_EQ(english(atom(includes(kTaken, 0, "strong_inducer"))), "a strong inducer is taken");
    Atom rash = includes(kToxicities, 0, "rash");
    rash.level = facts::interval(3, facts::kInfinity);
    EXPECT_EQ(spanish(atom(rash)), "hay erupción (grado 3 o más)");
}

TEST_F(Sentences, HistorySaysTheTreatmentTheSettingAndTheReason) {
    EXPECT_EQ(
        english(atom(history(Op::received, "cdk46_inhibitor", facts::metastatic)), Truth::fails),
        "treatment with a CDK4/6 inhibitor has not been given for metastatic disease");
    EXPECT_EQ(spanish(atom(history(Op::progressed, "letrozole"))),
              "el cáncer creció durante el tratamiento con letrozol");
    EXPECT_EQ(english(atom(history(Op::stopped, "letrozole", facts::any_setting, facts::toxicity))),
              "treatment with letrozole ended because of side effects");
    EXPECT_EQ(english(atom(history(Op::received, "any_treatment")), Truth::fails),
              "no treatment of the cancer with medicines has been given");
}

TEST_F(Sentences, TimesAndLinesAreNounsWithTheirUnit) {
    Atom months = at_least(kEr, 12);
    months.term.kind = logic::TermKind::months;
    months.term.from.kind = logic::DateRef::Kind::end_of;
    months.term.from.what.id = "letrozole";
    months.term.from.settings = facts::adjuvant;
    EXPECT_EQ(
        english(atom(months), Truth::fails),
        "the time since the end of treatment with letrozole after surgery (adjuvant) is below "
        "12 months");
    for (const auto& [number, said] : {std::pair{0.92, "4 weeks"},
                                       {0.23, "1 week"},
                                       {0.99, "30 days"},
                                       {1.5, "1.5 months"},
                                       {3.0, "3 months"},
                                       {18.0, "18 months"},
                                       {60.0, "5 years"}}) {
        months.accepted = at_least(kEr, number).accepted;
        EXPECT_TRUE(english(atom(months)).ends_with(std::string(" is ") + said + " or more"))
            << english(atom(months));
    }
    Atom lines = at_least(kEr, 1);
    lines.term.kind = logic::TermKind::lines;
    lines.term.what.id = "any_treatment";
    lines.term.settings = facts::metastatic;
    EXPECT_EQ(spanish(atom(lines)),
              "el número de líneas de tratamiento para la enfermedad metastásica es de 1 o más");
}

TEST_F(Sentences, DenyingAConjunctionPushesTheDenialInwards) {
    const NodeId er = atom(value_is(kEr, "is positive", facts::interval(1, facts::kInfinity)));
    const NodeId crisis = atom(value_is(kCrisis, "", facts::boolean(true)));
    const NodeId both = builder_.all({er, crisis});
    EXPECT_EQ(english(both),
              "the oestrogen receptor (ER) is positive and an organ is failing quickly");
    EXPECT_EQ(english(builder_.negation(both)),
              "the oestrogen receptor (ER) is not positive or no organ is failing quickly");
}

TEST_F(Sentences, GroupsWithinGroupsCannotBeReadAnotherWay) {
    const NodeId a = atom(at_least(kQtcf, 450));
    const NodeId b = atom(includes(kSites, 0, "bone"));
    const NodeId c = atom(includes(kSites, 1, "liver"));
    EXPECT_EQ(english(builder_.all({a, builder_.any({b, c})})),
              "the QTcF is 450 ms or more, and either cancer has been found in the bones or cancer "
              "has been found in the liver");
    EXPECT_EQ(english(builder_.any({a, builder_.all({b, c})})),
              "the QTcF is 450 ms or more, or (cancer has been found in the bones and cancer has "
              "been found in the liver)");
}

TEST_F(Sentences, ADefinedNameIsSaidByItsOwnSentence) {
    const NodeId body = atom(value_is(kEr, "is positive", facts::interval(1, facts::kInfinity)));
    const NodeId name = builder_.named("er_positive", body);
    book_.definitions = {{.id = "er_positive",
                          .holds = {"the cancer feeds on oestrogen", "el cáncer usa estrógeno"},
                          .fails = {"the cancer does not feed on oestrogen", "no usa estrógeno"}}};
    EXPECT_EQ(english(builder_.negation(name)), "the cancer does not feed on oestrogen");
    EXPECT_EQ(spanish(name, Truth::unknown), "no se sabe si el cáncer usa estrógeno");
}

class RecordWords : public Sentences {
protected:
    Words english_{book_, Language::en};
    Words spanish_{book_, Language::es};
};

TEST_F(RecordWords, DatesFollowTheLanguageAndStayIncomplete) {
    EXPECT_EQ(english_.date({2025, 10, 12}), "12 October 2025");
    EXPECT_EQ(spanish_.date({2025, 10, 12}), "12 de octubre de 2025");
    EXPECT_EQ(spanish_.date({2025, 10, 0}), "octubre de 2025");
    EXPECT_EQ(english_.date({2025, 0, 0}), "2025");
    EXPECT_EQ(english_.date({}), "date not known");
}

TEST_F(RecordWords, ItemsSayValueSpecimenAndDate) {
    EXPECT_EQ(english_.item({.fact = kHer2,
                             .values = facts::choice(1),
                             .date = {2025, 10, 12},
                             .specimens = facts::metastasis}),
              "HER2 result: low (sample of a metastasis, 12 October 2025)");
    EXPECT_EQ(spanish_.item({.fact = kSites, .values = facts::boolean(true), .member = 1}),
              "Se ha encontrado cáncer en el hígado");
    EXPECT_EQ(english_.item({.fact = kEr, .values = facts::interval(0, 1, false, true)}),
              "Oestrogen receptor (ER): below 1%");
    EXPECT_EQ(
        english_.item(
            {.fact = kToxicities, .values = facts::boolean(true), .level = facts::exactly(2)}),
        "There is rash, grade 2");
}

TEST_F(RecordWords, AWholeMonthOrYearIsSaidAsOneAndTodayIsNotSaid) {
    const base::DayRange may = base::days_of({1964, 5, 0});
    EXPECT_EQ(english_.values(kBorn, facts::interval(may.earliest, may.latest)), "May 1964");
    const Words on_that_day{book_, Language::en, base::days_of({2026, 5, 1}).earliest};
    EXPECT_EQ(on_that_day.item({.fact = kHer2, .values = facts::choice(1), .date = {2026, 5, 1}}),
              "HER2 result: low");
}

TEST_F(RecordWords, TreatmentsSaySettingTimeAndReason) {
    facts::Treatment treatment;
    treatment.drugs = {kLetrozole, kPalbociclib};
    treatment.settings = facts::metastatic;
    treatment.start = {2025, 11, 0};
    treatment.end = {2026, 9, 0};
    treatment.ongoing = 1;
    treatment.stopped_for = facts::progression;
    EXPECT_EQ(english_.treatment(treatment),
              "letrozole + palbociclib, for metastatic disease, November 2025 to September 2026, "
              "stopped because the cancer grew");
    EXPECT_EQ(spanish_.treatment(treatment),
              "letrozol + palbociclib, para la enfermedad metastásica, de noviembre de 2025 a "
              "septiembre de 2026, interrumpido porque el cáncer creció");
}

TEST_F(RecordWords, MissingThingsAreNounsAndQuestions) {
    EXPECT_EQ(english_.missing({.fact = kQtcf}), "the QTcF");
    EXPECT_EQ(english_.question({.fact = kQtcf}), "What is the QTcF on the ECG?");
    EXPECT_EQ(spanish_.missing({.fact = kSites, .member = 0}),
              "si se ha encontrado cáncer en los huesos");
    EXPECT_EQ(english_.question({.kind = logic::Missing::Kind::completeness}),
              "Does the record list every treatment of the cancer so far?");
    book_.program.atoms = {history(Op::progressed, "letrozole")};
    EXPECT_EQ(spanish_.question({.kind = logic::Missing::Kind::history, .atom = 0}),
              "¿Creció el cáncer durante el tratamiento con letrozol?");
}

TEST_F(RecordWords, ACitationSaysWhenItWasNotReadAtItsSource) {
    book_.sources = {{.id = "s", .kind = "guideline", .body = "ASCO", .date = "2024-02-06"},
                     {.id = "l", .kind = "label", .body = "FDA", .date = "2025-06"}};
    EXPECT_EQ(
        english_.citation({.source = 0, .place = "Recommendation 1.1", .read_at_source = true}),
        "ASCO 2024, Recommendation 1.1");
    EXPECT_EQ(spanish_.citation({.source = 1}), "FDA 2025-06 (sin confirmar)");
}

TEST_F(RecordWords, EnumerationsSoundRightInSpanish) {
    EXPECT_EQ(english_.all_of({"a", "b", "c"}), "a, b and c");
    EXPECT_EQ(spanish_.all_of({"fatiga", "hipertensión"}), "fatiga e hipertensión");
    EXPECT_EQ(spanish_.all_of({"agua", "hielo"}), "agua y hielo");
    EXPECT_EQ(spanish_.one_of({"hígado", "ovario"}), "hígado u ovario");
}

TEST(Typography, SentencesBeginLargeAndEndOnce) {
    EXPECT_EQ(sentence("élla duerme"), "Élla duerme.");
    EXPECT_EQ(sentence("¿qué?"), "¿Qué?");
    EXPECT_EQ(sentence("eGFR is low"), "eGFR is low.");
}

TEST(Messages, UnfilledPlacesStayVisible) {
    EXPECT_EQ(fill("{a} and {b}", {{"a", "x"}}), "x and {b}");
    EXPECT_EQ(fill("{a}", {{"a", "{a}"}}), "{a}");
}

std::set<std::string> places_of(const std::string& text) {
    std::set<std::string> places;
    for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
        places.insert(text.substr(at, text.find('}', at) - at + 1));
    return places;
}

TEST(Messages, BothLanguagesHaveTheSameMessagesWithTheSamePlaces) {
    const auto english = messages_of("en"), spanish = messages_of("es");
    ASSERT_GT(english.size(), 100U);
    for (const auto& [id, text] : english) {
        const auto other = spanish.find(id);
        ASSERT_NE(other, spanish.end()) << id << " is missing in es.yaml";
        EXPECT_EQ(places_of(text), places_of(other->second)) << id;
        EXPECT_FALSE(text.empty() || other->second.empty()) << id;
    }
    EXPECT_EQ(english.size(), spanish.size());
}

}  // namespace
}  // namespace nextline::words::testing
