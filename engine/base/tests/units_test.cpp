// SPDX-License-Identifier: Apache-2.0
#include "base/units.h"

#include <gtest/gtest.h>

#include <string>

namespace nextline::base {
namespace {

struct Case {
    double value;
    std::string_view from, to;
    double expected;
    double molar_mass = 0;
};

TEST(Units, PowersOfTenConvertExactly) {
    constexpr Case cases[] = {{1.5, "10*3/uL", "10*9/L", 1.5},
                              {1500, "/uL", "10*9/L", 1.5},
                              {1500, "{cells}/uL", "10*9/L", 1.5},
                              {0.1, "10*9/L", "10*3/uL", 0.1},
                              {150, "10^3/mm3", "10*9/L", 150},
                              {135, "g/L", "g/dL", 13.5},
                              {9.1, "g/dl", "g/dL", 9.1},
                              {0.45, "s", "ms", 450},
                              {30, "U/mL", "kU/L", 30},
                              {35, "[IU]/L", "U/L", 35},
                              {55, "%", "1", 0.55},
                              {0.07, "1", "%", 7},
                              {7.3, "10*-3/L", "/m3", 7.3},
                              {37, "Cel", "Cel", 37},
                              {98.6, "[degF]", "Cel", 37},
                              {2, "mL/min/{1.73_m2}", "mL/min", 2},
                              {2, "mL/min/1.73m2", "mL/min", 2},
                              {1.2, "m", "cm", 120},
                              {10.5, "1/1000000{Base}", "10*-6{Base}", 10.5}};
    for (const Case& each : cases)
        EXPECT_EQ(convert(each.value, each.from, each.to), each.expected)
            << each.from << " to " << each.to;
}

TEST(Units, OtherFactorsConvertWithinRounding) {
    constexpr Case cases[] = {{155, "[lb_av]", "kg", 70.3068},
                              {65, "[in_i]", "cm", 165.1},
                              {98.6, "[degF]", "Cel", 37},
                              {310.15, "K", "Cel", 37},
                              {2, "a", "mo", 24},
                              {120, "mm[Hg]", "kPa", 15.99864},
                              {0.5, "ukat/L", "U/L", 30},
                              {60, "mL/min", "L/h", 3.6},
                              {88.42, "umol/L", "mg/dL", 1.0, 113.12},
                              {1, "mg/dL", "umol/L", 88.4017, 113.12},
                              {17.1, "umol/L", "mg/dL", 1.0, 584.66},
                              {2.5, "mmol/L", "mg/dL", 10.0195, 40.078}};
    for (const Case& each : cases) {
        const auto found = convert(each.value, each.from, each.to, each.molar_mass);
        ASSERT_TRUE(found.has_value()) << each.from << " to " << each.to;
        EXPECT_NEAR(*found, each.expected, each.expected * 1e-3) << each.from;
    }
}

TEST(Units, WhatDoesNotMeasureTheSameIsNotConverted) {
    constexpr std::pair<std::string_view, std::string_view> pairs[] = {
        {"mg/dL", "U/L"},  {"umol/L", "mg/dL"}, {"mmol/mol", "%"},  {"meq/L", "mmol/L"},
        {"10*9/L", "g/L"}, {"[ULN]", "1"},      {"[ULN]", "[LLN]"}, {"Cel", "s"},
        {"kg/m2", "kg"},   {"mL/min", "mL"},    {"%", "mg/dL"}};
    for (const auto& [from, to] : pairs)
        EXPECT_FALSE(convert(1, from, to).has_value()) << from << " to " << to;
    EXPECT_EQ(convert(2.5, "[ULN]", "[ULN]"), 2.5);
    EXPECT_FALSE(convert(1, "umol/kg", "mg/dL", 113.12).has_value());
}

TEST(Units, WhatIsNoUnitIsRefused) {
    for (const std::string_view text :
         {"",       " ",          "mg / dL", "foo",   "mg/",   "/", "//L",
          "mg..dL", "mg/dL)",     "(mg/dL",  "{open", "[open", "0", "m-",
          "m99",    "g/dL extra", "Cel/m",   "1.5",   "mgg",   "dd"}) {
        if (text == "10*") continue;  // ten itself
        EXPECT_FALSE(read_unit(text).has_value()) << text;
    }
    EXPECT_FALSE(read_unit(std::string(kLongestUnit + 1, 'm')).has_value());
}

TEST(Units, ParenthesesAndAnnotationsAreRead) {
    EXPECT_EQ(convert(4, "mg/(24.h)", "mg/d"), 4);
    EXPECT_EQ(convert(4, "{score}", "{other}"), 4);
    EXPECT_EQ(convert(4, "mg{total}/dL", "mg/dL"), 4);
    EXPECT_EQ(convert(4, "mg/m2", "g/m2"), 0.004);
}

}  // namespace
}  // namespace nextline::base
