// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace nextline::base {

/// A unit of measurement as UCUM writes it (The Unified Code for Units of Measure, version 2.1),
/// case sensitive: one unit is `mantissa * 10^exponent` of the product of base dimensions.
/// Dimensions that UCUM lets cancel but medicine does not are kept apart: amount of substance above
/// and below the line (mmol/mol is no percentage), equivalents, and arbitrary units (U and [IU] are
/// taken as one; 1 kat is 6e7 U).
struct Unit {
    static constexpr std::size_t kDimensions = 9;
    enum Dimension : std::uint8_t {
        length,         ///< m
        time,           ///< s
        mass,           ///< g
        temperature,    ///< K
        substance,      ///< mol above the line
        per_substance,  ///< mol below the line
        activity,       ///< U, [IU], kat
        equivalent,     ///< eq
        named           ///< an unknown unit in square brackets: equal only to itself, see `name`
    };

    double mantissa = 1;
    int exponent = 0;
    double offset = 0;  ///< added after scaling: degrees Celsius and Fahrenheit, in K
    std::array<std::int8_t, kDimensions> power{};
    std::uint64_t name = 0;  ///< hash of the unknown bracketed unit
};

inline constexpr std::size_t kLongestUnit = 60;  ///< bytes

/// Reads an expression of UCUM: `10*9/L`, `mL/min/{1.73_m2}`, `[lb_av]`, `Cel`, `%`, `{score}`.
/// Nothing if it is none, or uses units that are not known here.
[[nodiscard]] std::optional<Unit> read_unit(std::string_view ucum);

/// The value in the unit `to`; exact where the two differ by a power of ten. Mass and substance
/// concentrations are converted if the molar mass is given (g/mol; 0: unknown). Nothing if the
/// units do not measure the same.
[[nodiscard]] std::optional<double> convert(double value, const Unit& from, const Unit& to,
                                            double molar_mass_g_mol = 0);
[[nodiscard]] std::optional<double> convert(double value, std::string_view from,
                                            std::string_view to, double molar_mass_g_mol = 0);

}  // namespace nextline::base
