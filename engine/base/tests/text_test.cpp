// SPDX-License-Identifier: Apache-2.0
// Numbers, dates, nearest words, UTF-8 and diagnostics as text.
#include <gtest/gtest.h>

#include <cmath>

#include "base/diagnostic.h"
#include "base/nearest.h"
#include "base/number_text.h"
#include "base/partial_date.h"
#include "base/utf8.h"

namespace nextline::base {
namespace {

TEST(NumberText, ReadsDecimalsAndNothingElse) {
    EXPECT_EQ(read_number("0"), 0);
    EXPECT_EQ(read_number("-1.50"), -1.5);
    EXPECT_EQ(read_number("1e3"), 1000);
    for (const char* text :
         {"", "+1", "1.", ".5", " 1", "1 ", "0x10", "inf", "nan", "1e", "1e999", "--1", "1,5"})
        EXPECT_FALSE(read_number(text).has_value()) << text;
    EXPECT_FALSE(read_number(std::string(41, '1')).has_value());
}

TEST(NumberText, WritesTheShortestTextThatReadsBack) {
    EXPECT_EQ(number_text(0.1), "0.1");
    EXPECT_EQ(number_text(450), "450");
    EXPECT_EQ(number_text(1e14), "100000000000000");
    for (const double value : {0.1, 1.0 / 3, 450.0, 1e-7, 2.5e20})
        EXPECT_EQ(read_number(number_text(value)), value);
}

TEST(PartialDate, ReadsWhatRecordsWrite) {
    EXPECT_EQ(to_text(*read_date("2025")), "2025");
    EXPECT_EQ(to_text(*read_date("2025-10")), "2025-10");
    EXPECT_EQ(to_text(*read_date("2025-10-12T08:00:00+02:00")), "2025-10-12");
    EXPECT_EQ(to_text(*read_date("2024-02-29")), "2024-02-29");
    for (const char* text : {"", "25", "2025-13", "2025-1", "2025-02-29", "2025-10-12T",
                             "12/10/2025", "2025-10-00", "1700", "2025-10T08:00:00"})
        EXPECT_FALSE(read_date(text).has_value()) << text;
}

TEST(PartialDate, MeansAllDaysThatItCanMean) {
    EXPECT_EQ(days_of(*read_date("1970-01")), (DayRange{0, 30}));
    EXPECT_EQ(days_of(*read_date("2024-02")).latest - days_of(*read_date("2024-02")).earliest, 28);
    EXPECT_EQ(days_of({}), (DayRange{kEarliestDay, kLatestDay}));
}

TEST(PartialDate, MonthsFallOnTheSameDayOfTheMonth) {
    const auto months = [](const char* from, const char* to) {
        return months_between(days_of(*read_date(from)).earliest, days_of(*read_date(to)).earliest);
    };
    EXPECT_EQ(months("2025-01-15", "2025-03-15"), 2);
    EXPECT_LT(months("2025-01-15", "2026-01-14"), 12);
    EXPECT_EQ(months("2025-03-15", "2025-01-15"), -2);
    EXPECT_EQ(months("2024-01-15", "2025-01-15"), 12);
}

TEST(PartialDate, WeeksAndDaysAreCountedToTheDay) {
    const Day first = days_of(*read_date("2024-01-01")).earliest;
    for (Day from = first; from < first + 366; ++from) {
        for (const int days : {7, 14, 21, 28, 42, 56, 84, 112, 140, 168}) {
            const double asked = std::round(days / kDaysPerMonth * 100) / 100;
            EXPECT_GE(months_between(from, from + days), asked) << from << " " << days;
            EXPECT_LT(months_between(from, from + days - 1), asked) << from << " " << days;
        }
        EXPECT_LE(months_between(from, from + 300), months_between(from, from + 301));
    }
}

TEST(PartialDate, AMonthIsNotFullBeforeItsDay) {
    const auto months = [](const char* from, const char* to) {
        return months_between(days_of(*read_date(from)).earliest, days_of(*read_date(to)).earliest);
    };
    EXPECT_EQ(months("2025-01-31", "2025-03-01"), 1);
    EXPECT_LT(months("2025-07-01", "2025-07-31"), 1);
    EXPECT_LT(months("2025-07-01", "2025-12-31"), 6);
}

TEST(Nearest, FindsTypingMistakesAndNothingFurther) {
    const std::vector<std::string> words = {"menopause", "medicines", "sites"};
    EXPECT_EQ(nearest("menopaus", words), "menopause");
    EXPECT_EQ(nearest("sties", words), "sites");
    EXPECT_EQ(nearest("zebra", words), "");
    EXPECT_EQ(did_you_mean("site", words), "did you mean `sites`?");
}

TEST(Utf8, CutsBetweenCharacters) {
    EXPECT_EQ(cut_utf8("m\xc3\xa9todo", 2), "m");
    EXPECT_EQ(cut_utf8("m\xc3\xa9todo", 3), "m\xc3\xa9");
    EXPECT_EQ(cut_utf8("ab", 5), "ab");
    EXPECT_EQ(utf8_length("\xc3\xa9"), 2u);
    EXPECT_EQ(utf8_length("\xc3"), 0u);
    EXPECT_EQ(utf8_length("\xed\xa0\x80"), 0u);
    EXPECT_TRUE(is_utf8("caf\xc3\xa9"));
    EXPECT_FALSE(is_utf8("caf\xc3"));
}

TEST(Diagnostic, SaysWhereWhatAndHow) {
    Diagnostic found;
    found.place.file = "a.yaml";
    found.place.line = 3;
    found.place.column = 7;
    found.message = "unknown key";
    found.hint = "did you mean `if`?";
    EXPECT_EQ(to_text(found), "a.yaml:3:7: error: unknown key\n  hint: did you mean `if`?\n");
}

}  // namespace
}  // namespace nextline::base
