// SPDX-License-Identifier: Apache-2.0
#include "base/unit_table.h"

#include <utility>

#include "base/hash.h"

namespace nextline::base {
namespace {

struct Row {
    std::string_view code;
    Unit unit;
    bool metric;  ///< takes prefixes
};

using enum Unit::Dimension;

constexpr Unit unit(double mantissa, int exponent, Unit::Dimension dimension, int power = 1) {
    Unit made;
    made.mantissa = mantissa;
    made.exponent = exponent;
    made.power[dimension] = static_cast<std::int8_t>(power);
    return made;
}

constexpr Unit number(double mantissa, int exponent) {
    Unit made;
    made.mantissa = mantissa;
    made.exponent = exponent;
    return made;
}

constexpr Unit degrees(double mantissa, double offset) {
    Unit made = unit(mantissa, 0, temperature);
    made.offset = offset;
    return made;
}

// g m^2 s^-2 and the like: several dimensions at once.
constexpr Unit compound(double mantissa, int exponent, int lengths, int times, int masses) {
    Unit made = unit(mantissa, exponent, length, lengths);
    made.power[time] = static_cast<std::int8_t>(times);
    made.power[mass] = static_cast<std::int8_t>(masses);
    return made;
}

// UCUM 2.1, tables 1 to 14: those that clinical records use.
constexpr Row kUnits[] = {
    {"m", unit(1, 0, length), true},
    {"s", unit(1, 0, time), true},
    {"g", unit(1, 0, mass), true},
    {"K", unit(1, 0, temperature), true},
    {"mol", unit(1, 0, substance), true},
    {"l", unit(1, -3, length, 3), true},
    {"L", unit(1, -3, length, 3), true},
    {"min", unit(6, 1, time), false},
    {"h", unit(3.6, 3, time), false},
    {"d", unit(8.64, 4, time), false},
    {"wk", unit(6.048, 5, time), false},
    {"mo", unit(2.6298, 6, time), false},  // 30.4375 d
    {"a", unit(3.15576, 7, time), false},  // 365.25 d
    {"U", unit(1, 0, activity), true},
    {"[IU]", unit(1, 0, activity), true},
    {"[iU]", unit(1, 0, activity), true},
    {"[arb'U]", unit(1, 0, activity), false},
    {"kat", unit(6, 7, activity), true},
    {"eq", unit(1, 0, equivalent), true},
    {"osm", unit(1, 0, substance), true},
    {"%", number(1, -2), false},
    {"[ppth]", number(1, -3), false},
    {"[ppm]", number(1, -6), false},
    {"[lb_av]", unit(4.5359237, 2, mass), false},
    {"[oz_av]", unit(2.8349523125, 1, mass), false},
    {"[in_i]", unit(2.54, -2, length), false},
    {"[ft_i]", unit(3.048, -1, length), false},
    {"Pa", compound(1, 3, -1, -2, 1), true},
    {"bar", compound(1, 8, -1, -2, 1), true},
    {"m[Hg]", compound(1.33322, 8, -1, -2, 1), true},
    {"Hz", unit(1, 0, time, -1), true},
    {"Gy", compound(1, 0, 2, -2, 0), true},
    {"Sv", compound(1, 0, 2, -2, 0), true},
    {"Cel", degrees(1, 273.15), false},
    {"[degF]", degrees(5.0 / 9.0, 459.67 * 5.0 / 9.0), false},
    {"10*", number(1, 1), false},
    {"10^", number(1, 1), false},
};

struct Prefix {
    std::string_view code;
    int exponent;
};

constexpr Prefix kPrefixes[] = {{"da", 1}, {"k", 3},   {"h", 2},  {"M", 6},  {"G", 9},
                                {"T", 12}, {"d", -1},  {"c", -2}, {"m", -3}, {"u", -6},
                                {"n", -9}, {"p", -12}, {"f", -15}};

// Spellings that records use for a unit of UCUM without being one.
constexpr std::pair<std::string_view, std::string_view> kSpellings[] = {
    {"mL/min/1.73m2", "mL/min/{1.73_m2}"},
    {"mL/min/1.73 m2", "mL/min/{1.73_m2}"},
    {"mL/min/1.73.m2", "mL/min/{1.73_m2}"},
    {"mL/min/1.73_m2", "mL/min/{1.73_m2}"},
    {"mL/min/1.73m^2", "mL/min/{1.73_m2}"},
    {"mL/min/1.73m*2", "mL/min/{1.73_m2}"},
    {"x10E3/uL", "10*3/uL"},
    {"x10^3/uL", "10*3/uL"},
    {"x10E9/L", "10*9/L"},
    {"x10^9/L", "10*9/L"},
    {"10E3/uL", "10*3/uL"},
    {"10E9/L", "10*9/L"},
    {"K/uL", "10*3/uL"},
    {"IU/L", "[IU]/L"},
    {"IU/mL", "[IU]/mL"},
    {"\xc2\xb5mol/L", "umol/L"},
    {"mcmol/L", "umol/L"},
    {"lbs", "[lb_av]"},
    {"lb", "[lb_av]"},
    {"\xc2\xb0"
     "C",
     "Cel"},
    {"degC", "Cel"},
    {"\xc2\xb0"
     "F",
     "[degF]"},
    {"msec", "ms"},
    {"#", "{count}"}};

const Unit* find(std::string_view code, bool prefixed) {
    for (const Row& row : kUnits)
        if (row.code == code && (!prefixed || row.metric)) return &row.unit;
    return nullptr;
}

Unit named_unit(std::string_view code) {
    Unit made = unit(1, 0, named);
    made.name = fnv1a(code);
    return made;
}

}  // namespace

bool is_unit_code(std::string_view code) { return find(code, false) != nullptr; }

std::optional<Unit> read_unit_code(std::string_view code) {
    if (const Unit* found = find(code, false)) return *found;
    for (const Prefix& prefix : kPrefixes) {
        if (!code.starts_with(prefix.code)) continue;
        if (const Unit* found = find(code.substr(prefix.code.size()), true)) {
            Unit made = *found;
            made.exponent += prefix.exponent;
            return made;
        }
    }
    if (code.size() < 3 || code.front() != '[' || code.find(']') != code.size() - 1)
        return std::nullopt;
    return named_unit(code);
}

std::string_view ucum_of(std::string_view spelling) {
    for (const auto& [found, code] : kSpellings)
        if (spelling == found) return code;
    return spelling;
}

}  // namespace nextline::base
