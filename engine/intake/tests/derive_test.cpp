// SPDX-License-Identifier: Apache-2.0
// What the treatments of a record tell about when the last radiation ended.
#include <gtest/gtest.h>

#include "small_vocabulary.h"

namespace nextline::intake {
namespace {

using Lines = std::vector<std::string>;

Lines derived(const std::string& treatments, const std::string& more = "") {
    const Read read(R"({"nextline": "case/1", "as_of": "2026-11-22", "treatments": [)" +
                        treatments + "]" + more + "}",
                    "2026-11-22");
    EXPECT_FALSE(read.refused());
    return read.items();
}

const std::string kTwo = R"({"radiation": "breast", "start": "2019-05-02", "end": "2019-06-10"},
                            {"radiation": "bone", "date": "2026-03"})";

TEST(Derived, TheLastRadiationIsNoEarlierThanTheLastInTheRecord) {
    EXPECT_EQ(derived(kTwo), Lines{"last_radiotherapy [2026-03-01, 2026-11-22] 2026-11-22 "
                                   "/treatments/1"});
}

TEST(Derived, WholeTreatmentsTellWhenItEndedAtTheLatest) {
    EXPECT_EQ(derived(kTwo, R"(, "complete": ["treatments"])"),
              Lines{"last_radiotherapy [2026-03-01, 2026-03-31] 2026-11-22 /treatments/1"});
}

TEST(Derived, AnEndThatIsNotKnownIsBetweenTheStartAndToday) {
    EXPECT_EQ(derived(R"({"radiation": "bone", "start": "2026-10-01"})",
                      R"(, "complete": ["treatments"])"),
              Lines{"last_radiotherapy [2026-10-01, 2026-11-22] 2026-11-22 /treatments/0"});
    EXPECT_EQ(derived(R"({"radiation": "bone", "start": "2026-10-01", "ongoing": true})"),
              Lines{"last_radiotherapy 2026-11-22 2026-11-22 /treatments/0"});
}

TEST(Derived, RadiationWithoutADateTellsNothing) {
    EXPECT_EQ(derived(R"({"radiation": "breast"})"), Lines{});
    EXPECT_EQ(derived(R"({"radiation": "breast", "end": "2020"}, {"radiation": "bone"})"),
              Lines{"last_radiotherapy [2020-01-01, 2026-11-22] 2026-11-22 /treatments/0"});
}

TEST(Derived, MedicinesAndOperationsTellNothing) {
    EXPECT_EQ(derived(R"({"drugs": ["letrozole"]}, {"procedure": "mastectomy", "date": "2019-04"})",
                      R"(, "complete": ["treatments"])"),
              Lines{});
}

}  // namespace
}  // namespace nextline::intake
