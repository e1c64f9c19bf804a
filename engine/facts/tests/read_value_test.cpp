// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "facts/vocabulary.h"

namespace nextline::facts {
namespace {

Fact number_fact() {
    Fact fact;
    fact.id = "percent";
    fact.type = FactType::number;
    fact.domain = interval(0, 100);
    ValueGroup positive;
    positive.id = "positive";
    positive.set = interval(1, kInfinity);
    fact.groups.push_back(positive);
    return fact;
}

Fact choice_fact() {
    Fact fact;
    fact.id = "score";
    fact.type = FactType::choice;
    fact.domain = choices(7);
    for (const char* id : {"zero", "1+", "high_risk"}) {
        NamedValue value;
        value.id = id;
        fact.values.push_back(value);
    }
    fact.values[1].also = {"one plus"};
    ValueGroup low;
    low.id = "low";
    low.set = choices(3);
    fact.groups.push_back(low);
    return fact;
}

TEST(ReadValue, ANumberIsAPointOrAnIntervalWithinWhatIsPlausible) {
    const Fact fact = number_fact();
    EXPECT_EQ(read_value(fact, "90"), exactly(90));
    EXPECT_EQ(read_value(fact, " 90 "), exactly(90));
    EXPECT_EQ(read_value(fact, "<1"), interval(0, 1, false, true));
    EXPECT_EQ(read_value(fact, "<=1"), interval(0, 1));
    EXPECT_EQ(read_value(fact, "> 10"), interval(10, 100, true));
    EXPECT_EQ(read_value(fact, ">=10"), interval(10, 100));
    EXPECT_EQ(read_value(fact, "1..5"), interval(1, 5));
    EXPECT_EQ(read_value(fact, "positive"), interval(1, 100));
}

TEST(ReadValue, WhatIsImplausibleOrNoNumberIsNothing) {
    const Fact fact = number_fact();
    for (const char* text : {"", "101", "-1", "<-1", ">100.5", "5..200", "5..1", "ninety", "9 0",
                             "1,5", "+5", "<", "..", "NaN"})
        EXPECT_FALSE(read_value(fact, text).has_value()) << text;
}

TEST(ReadValue, AWholeNumberHasNoFraction) {
    Fact fact = number_fact();
    fact.integer = true;
    EXPECT_EQ(read_value(fact, "2"), exactly(2));
    EXPECT_FALSE(read_value(fact, "1.5").has_value());
}

TEST(ReadValue, AChoiceIsNamedByIdOtherNameOrGroup) {
    const Fact fact = choice_fact();
    EXPECT_EQ(read_value(fact, "1+"), choice(1));
    EXPECT_EQ(read_value(fact, "One Plus"), choice(1));
    EXPECT_EQ(read_value(fact, "High-Risk"), choice(2));
    EXPECT_EQ(read_value(fact, "low"), choices(3));
    EXPECT_FALSE(read_value(fact, "two").has_value());
}

TEST(ReadValue, TruthIsTrueOrFalse) {
    Fact fact;
    fact.type = FactType::boolean;
    EXPECT_EQ(read_value(fact, "true"), boolean(true));
    EXPECT_EQ(read_value(fact, "false"), boolean(false));
    for (const char* text : {"yes", "no", "True", "1", ""})
        EXPECT_FALSE(read_value(fact, text).has_value()) << text;
}

TEST(ReadValue, ADateIsTheDaysThatItCanMean) {
    Fact fact;
    fact.type = FactType::date;
    EXPECT_EQ(read_value(fact, "1970-01-02"), exactly(1));
    EXPECT_EQ(read_value(fact, "1970"), interval(0, 364));
    EXPECT_FALSE(read_value(fact, "1970-02-30").has_value());
}

TEST(Vocabulary, DrugsAreFoundByAnyNameWhateverTheCase) {
    Vocabulary vocabulary;
    Drug drug;
    drug.id = "nab_paclitaxel";
    drug.name = {"nab-paclitaxel", "paclitaxel unido a albúmina"};
    drug.also = {"abraxane"};
    vocabulary.drugs.push_back(drug);
    for (const char* name : {"nab_paclitaxel", "Nab Paclitaxel", "NAB-PACLITAXEL", "Abraxane"})
        EXPECT_EQ(vocabulary.find_drug_by_name(name), 0) << name;
    EXPECT_EQ(vocabulary.find_drug_by_name("paclitaxel"), kNoDrug);
    EXPECT_EQ(vocabulary.find_drug_by_name(""), kNoDrug);
    EXPECT_EQ(vocabulary.find_drug("Abraxane"), kNoDrug);
}

TEST(Vocabulary, WhatIsNotThereIsNothing) {
    const Vocabulary vocabulary;
    EXPECT_EQ(vocabulary.find_fact("er"), kNoFact);
    EXPECT_EQ(vocabulary.find_class("x"), nullptr);
    EXPECT_EQ(find_group(choice_fact(), "x"), nullptr);
}

}  // namespace
}  // namespace nextline::facts
