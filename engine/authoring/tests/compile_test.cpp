// SPDX-License-Identifier: Apache-2.0
// The small knowledge in good/, compiled end to end.
#include <gtest/gtest.h>

#include <algorithm>

#include "evaluate/evaluate.h"
#include "knowledge_of.h"
#include "logic/print_expression.h"
#include "rulebook/codec.h"

namespace nextline::authoring {
namespace {

using facts::Patient;
using logic::Truth;
using rulebook::Rulebook;

const Rulebook& book() {
    static const Rulebook compiled = [] {
        const auto result = compile(good_knowledge());
        EXPECT_TRUE(result) << base::to_text(result.error());
        return result ? result->rulebook : Rulebook{};
    }();
    return compiled;
}

std::string print(logic::NodeId node) {
    return logic::print_condition(book().program, node, book().vocabulary);
}

struct Person {
    Patient patient;
    explicit Person(std::string_view as_of = "2026-11-22") {
        patient.as_of = base::days_of(*base::read_date(as_of)).earliest;
    }
    Person& has(std::string_view fact, std::string_view value) {
        const facts::FactId id = book().vocabulary.find_fact(fact);
        patient.items.push_back(
            {.fact = id, .values = *facts::read_value(book().vocabulary.facts[id], value)});
        return *this;
    }
    Truth truth(logic::NodeId node) const {
        const logic::NodeId roots[]{node};
        const auto proof = evaluate::prove(book().program, book().vocabulary, patient, roots);
        return proof.steps[proof.step_of_node[node]].truth;
    }
};

Person marked(std::string_view as_of) {
    Person person(as_of);
    person.has("marker", "positive").has("stage", "iv");
    return person;
}

TEST(Compile, GivesTheSameRulebookWhateverTheOrderOfFiles) {
    std::vector<File> files = good_knowledge();
    std::reverse(files.begin(), files.end());
    const auto again = compile(files);
    ASSERT_TRUE(again);
    EXPECT_EQ(rulebook::encode(again->rulebook), rulebook::encode(book()));
    EXPECT_EQ(book().hash.size(), 64U);
}

TEST(Compile, HashesTheContent) {
    std::vector<File> files = good_knowledge();
    for (File& file : files)
        if (file.path == "rulebook.yaml") file.text.replace(file.text.find("1.0.0"), 5, "1.0.1");
    const auto other = compile(files);
    ASSERT_TRUE(other);
    EXPECT_NE(other->rulebook.hash, book().hash);
}

TEST(Compile, CanBeWrittenAndReadBack) {
    const auto decoded = rulebook::decode(rulebook::encode(book()));
    ASSERT_TRUE(decoded) << base::to_text(decoded.error());
    EXPECT_EQ(decoded->hash, book().hash);
}

TEST(Compile, RunsTheCases) {
    const auto result = compile(good_knowledge());
    ASSERT_TRUE(result);
    EXPECT_EQ(result->cases_run, 32U);
}

TEST(Compile, GivesProductCodesToEachDrugOfTheProduct) {
    const auto& drugs = book().vocabulary.drugs;
    const auto codes = [&](std::string_view id) {
        return drugs[book().vocabulary.find_drug(id)].rxnorm;
    };
    EXPECT_EQ(codes("onemab"), (std::vector<std::string>{"11", "21"}));
    EXPECT_EQ(codes("twonib"), (std::vector<std::string>{"22"}));
    EXPECT_EQ(codes("shield"), (std::vector<std::string>{"22"}));
    EXPECT_EQ(drugs[book().vocabulary.find_drug("onemab")].also.front(), "onebrand");
}

TEST(Compile, ResolvesClassesOfClasses) {
    const auto* endo = book().vocabulary.find_class("endo");
    ASSERT_NE(endo, nullptr);
    EXPECT_EQ(endo->drugs.count(), 2U);
}

TEST(Compile, EndsASupportWhereANewerStatementOfTheBodyBegins) {
    const auto& supports = book().supports;
    const auto old = std::find_if(supports.begin(), supports.end(),
                                  [](const auto& each) { return each.id == "guide_2020.onemab"; });
    ASSERT_NE(old, supports.end());
    EXPECT_EQ(print(old->current), "as_of >= 2020-01-31 and as_of < 2024-02-06");
    EXPECT_EQ(marked("2024-02-05").truth(old->holds), Truth::holds);
    EXPECT_EQ(marked("2024-02-06").truth(old->holds), Truth::fails);
}

TEST(Compile, OffersWhatCurrentSourcesOffer) {
    const auto& alone = *book().find_option("onemab_alone");
    EXPECT_EQ(marked("2023-01-01").truth(alone.supported), Truth::holds);
    EXPECT_EQ(marked("2025-01-01").truth(alone.supported), Truth::fails);
    EXPECT_EQ(marked("2025-01-01").truth(alone.possible), Truth::holds);
    EXPECT_EQ(marked("2031-01-01").truth(alone.possible), Truth::fails);
    EXPECT_EQ(marked("2025-01-01").truth(alone.opposed), Truth::unknown);
    EXPECT_EQ(Person().truth(alone.possible), Truth::unknown);
}

TEST(Compile, ExcludesAnOptionByAnyOfItsDrugs) {
    const auto& alone = *book().find_option("onemab_alone");
    EXPECT_EQ(Person().has("heart_ms", "450").truth(alone.excluded), Truth::holds);
    EXPECT_EQ(Person().has("heart_ms", "449").truth(alone.excluded), Truth::fails);
    EXPECT_EQ(Person().truth(alone.must_know_open), Truth::unknown);
}

TEST(Compile, ExcludesAlternativesOnlyIfAllAreExcluded) {
    // onemab is free of its guard; the class guard forbids both pills.
    const auto& pair = *book().find_option("pair");
    EXPECT_EQ(Person().has("heart_ms", "300").has("wants_it", "true").truth(pair.excluded),
              Truth::holds);
    EXPECT_EQ(Person().has("heart_ms", "300").has("wants_it", "false").truth(pair.excluded),
              Truth::fails);
    EXPECT_EQ(pair.guards.size(), 3U);
}

TEST(Compile, PutsAnOptionOffAsLongAsSomethingExcludesItOrMustPass) {
    std::vector<File> files = good_knowledge();
    for (File& file : files)
        if (const auto at = file.text.find("- guard: endo.wanted"); at != std::string::npos) {
            const auto then = file.text.find("then: exclude", at);
            file.text.replace(then, 13, "then: wait");
        }
    const auto result = compile(files);
    ASSERT_TRUE(result) << base::to_text(result.error());
    const auto& pair = *result->rulebook.find_option("pair");
    Person person;
    person.has("heart_ms", "300").has("wants_it", "true");
    const auto truth = [&](logic::NodeId node) {
        const logic::NodeId roots[]{node};
        const auto proof = evaluate::prove(result->rulebook.program, result->rulebook.vocabulary,
                                           person.patient, roots);
        return proof.steps[proof.step_of_node[node]].truth;
    };
    EXPECT_EQ(truth(pair.excluded), Truth::fails);
    EXPECT_EQ(truth(pair.not_now), Truth::holds);
    EXPECT_EQ(truth(result->rulebook.find_option("onemab_alone")->not_now), Truth::fails);
    // Where nothing waits, both are one condition.
    EXPECT_EQ(book().find_option("pair")->not_now, book().find_option("pair")->excluded);
}

TEST(Compile, KnowsWhereTruthCanChange) {
    const auto& thresholds = book().thresholds;
    const auto of = [&](std::string_view fact) {
        return thresholds[book().vocabulary.find_fact(fact)];
    };
    EXPECT_EQ(of("heart_ms"), std::vector<double>{450});
    EXPECT_EQ(of("symptoms"), std::vector<double>{7});
    EXPECT_TRUE(of("marker").empty());
}

TEST(Compile, AsksForWhatThePlanNeeds) {
    const auto result =
        compile({{"rulebook.yaml", "- rulebook: empty\n  version: 1\n  horizon: 2026-01-01\n"}});
    ASSERT_FALSE(result);
    const std::string text = base::to_text(result.error());
    for (const char* id : {"decision_start", "decision_continue", "decision_switch", "metastatic",
                           "`line`", "no_anticancer_treatment"})
        EXPECT_NE(text.find(id), std::string::npos) << id;
}

TEST(Compile, RefusesAnEmptyKnowledge) { EXPECT_FALSE(compile({})); }

}  // namespace
}  // namespace nextline::authoring
