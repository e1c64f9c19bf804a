// SPDX-License-Identifier: Apache-2.0
#include "base/units.h"

#include <charconv>
#include <cmath>

#include "base/number_text.h"
#include "base/unit_table.h"

namespace nextline::base {
namespace {

using enum Unit::Dimension;

constexpr int kLargestPower = 6;

bool raise(Unit& found, int power) {
    const bool scale_only = found.power == decltype(found.power){};
    if (power < -30 || power > 30 || (!scale_only && std::abs(power) > kLargestPower)) return false;
    if (power != 1 && found.offset != 0) return false;
    found.mantissa = std::pow(found.mantissa, power);
    found.exponent *= power;
    for (auto& each : found.power) each = static_cast<std::int8_t>(each * power);
    if (power < 0) std::swap(found.power[substance], found.power[per_substance]);
    if (power < 0) {
        found.power[substance] = static_cast<std::int8_t>(-found.power[substance]);
        found.power[per_substance] = static_cast<std::int8_t>(-found.power[per_substance]);
    }
    return true;
}

bool multiply(Unit& all, const Unit& one) {
    all.mantissa *= one.mantissa;
    all.exponent += one.exponent;
    all.offset += one.offset;
    for (std::size_t i = 0; i < Unit::kDimensions; ++i) {
        const int power = all.power[i] + one.power[i];
        if (std::abs(power) > 3 * kLargestPower) return false;
        all.power[i] = static_cast<std::int8_t>(power);
    }
    if (one.name != 0 && all.name != 0 && one.name != all.name) return false;
    all.name |= one.name;
    return std::isfinite(all.mantissa) && all.mantissa > 0 && std::abs(all.exponent) < 200;
}

Unit number(double mantissa, int exponent) {
    Unit made;
    made.mantissa = mantissa;
    made.exponent = exponent;
    return made;
}

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    // term: ["/"] component {("." | "/") component}, from left to right
    std::optional<Unit> term(int depth) {
        Unit all;
        int power = take('/') ? -1 : 1;
        do {
            auto one = component(depth);
            if (!one || !raise(*one, power) || !multiply(all, *one)) return std::nullopt;
            power = take('/') ? -1 : take('.') ? 1 : 0;
        } while (power != 0);
        return all;
    }
    [[nodiscard]] bool ended() const { return text_.empty(); }

private:
    bool take(char c) {
        if (!text_.starts_with(c)) return false;
        text_.remove_prefix(1);
        return true;
    }

    bool skip_annotation() {
        if (!text_.starts_with('{')) return false;
        const auto end = text_.find('}');
        if (end == std::string_view::npos) return false;
        text_.remove_prefix(end + 1);
        return true;
    }

    std::optional<Unit> component(int depth) {
        if (skip_annotation()) return Unit{};
        if (take('(')) {
            if (depth > 3) return std::nullopt;
            auto inner = term(depth + 1);
            if (!inner || !take(')')) return std::nullopt;
            return inner;
        }
        const bool power_of_ten = text_.starts_with("10*") || text_.starts_with("10^");
        const auto digits = std::min(text_.find_first_not_of("0123456789"), text_.size());
        if (digits > 0 && !power_of_ten) return factor(digits);
        auto one = symbol();
        if (one) skip_annotation();
        return one;
    }

    std::optional<Unit> factor(std::size_t digits) {
        const auto value = read_number(text_.substr(0, digits));
        text_.remove_prefix(digits);
        // UCUM reads "1.5" as 1 times 5; who writes it means something else.
        const bool decimal =
            text_.size() > 1 && text_[0] == '.' && text_[1] >= '0' && text_[1] <= '9';
        if (!value || *value <= 0 || decimal) return std::nullopt;
        // A number whose zeros are powers of ten keeps conversions exact.
        Unit made = number(*value, 0);
        while (made.mantissa >= 10 && std::fmod(made.mantissa, 10) == 0) {
            made.mantissa /= 10;
            ++made.exponent;
        }
        skip_annotation();
        return made;
    }

    // Letters and bracketed parts up to an exponent or operator.
    [[nodiscard]] std::size_t symbol_size() const {
        std::size_t at = text_.starts_with("10") ? 3 : 0;
        if (at == 3) return at;
        while (at < text_.size()) {
            const char c = text_[at];
            if (c == '[') {
                const auto end = text_.find(']', at);
                if (end == std::string_view::npos) return 0;
                at = end + 1;
                continue;
            }
            const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '%';
            if (!letter) break;
            ++at;
        }
        return at;
    }

    std::optional<Unit> symbol() {
        const std::size_t size = symbol_size();
        if (size == 0) return std::nullopt;
        auto found = read_unit_code(text_.substr(0, size));
        text_.remove_prefix(size);
        const bool minus = text_.starts_with('-');
        const std::size_t sign = minus || text_.starts_with('+') ? 1 : 0;
        const auto end = std::min(text_.find_first_not_of("0123456789", sign), text_.size());
        if (end == sign) return sign == 0 ? found : std::nullopt;
        const auto power = read_number(text_.substr(sign, end - sign));
        text_.remove_prefix(end);
        if (!found || !power || *power > 30) return std::nullopt;
        const int signed_power = static_cast<int>(*power) * (minus ? -1 : 1);
        if (!raise(*found, signed_power)) return std::nullopt;
        return found;
    }

    std::string_view text_;
};

bool same_dimensions(const Unit& a, const Unit& b) {
    return a.power == b.power && a.name == b.name;
}

// Powers of ten up to 22 are exact as a double, so that one step rounds once.
double scaled(double value, int exponent) {
    for (; exponent > 22; exponent -= 22) value *= 1e22;
    for (; exponent < -22; exponent += 22) value /= 1e22;
    constexpr double kTen[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                               1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                               1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    return exponent >= 0 ? value * kTen[exponent] : value / kTen[-exponent];
}

// No measurement has 14 digits: what lies beyond is rounding of the conversion (0.07 * 100), which
// would otherwise decide whether a value reaches a threshold.
double without_noise(double value) {
    char digits[40];
    const auto end =
        std::to_chars(digits, digits + sizeof digits, value, std::chars_format::scientific, 13);
    return read_number({digits, end.ptr}).value_or(value);
}

double scaled_to(double value, const Unit& from, const Unit& to) {
    const int exponent = from.exponent - to.exponent;
    if (from.mantissa == to.mantissa && exponent == 0) return value;
    return without_noise(scaled(value * from.mantissa / to.mantissa, exponent));
}

}  // namespace

std::optional<Unit> read_unit(std::string_view ucum) {
    if (ucum.empty() || ucum.size() > kLongestUnit) return std::nullopt;
    ucum = ucum_of(ucum);
    Reader reader(ucum);
    auto found = reader.term(0);
    if (!found || !reader.ended()) return std::nullopt;
    // Degrees are a unit of their own, not a factor of others.
    if (found->offset != 0 && !is_unit_code(ucum)) return std::nullopt;
    return found;
}

std::optional<double> convert(double value, const Unit& from, const Unit& to,
                              double molar_mass_g_mol) {
    if (same_dimensions(from, to)) {
        if (from.offset == 0 && to.offset == 0) return scaled_to(value, from, to);
        if (from.offset == to.offset && from.mantissa == to.mantissa) return value;
        const double kelvin = value * from.mantissa + from.offset;
        return without_noise((kelvin - to.offset) / to.mantissa);
    }
    if (molar_mass_g_mol <= 0) return std::nullopt;
    const auto as_mass = [](Unit unit) {
        unit.power[mass] = static_cast<std::int8_t>(unit.power[mass] + unit.power[substance]);
        unit.power[substance] = 0;
        return unit;
    };
    if (from.power[substance] == 1 && same_dimensions(as_mass(from), to))
        return scaled_to(value * molar_mass_g_mol, as_mass(from), to);
    if (to.power[substance] == 1 && same_dimensions(from, as_mass(to)))
        return scaled_to(value / molar_mass_g_mol, from, as_mass(to));
    return std::nullopt;
}

std::optional<double> convert(double value, std::string_view from, std::string_view to,
                              double molar_mass_g_mol) {
    if (from == to) return value;
    const auto read_from = read_unit(from);
    const auto read_to = read_unit(to);
    if (!read_from || !read_to) return std::nullopt;
    return convert(value, *read_from, *read_to, molar_mass_g_mol);
}

}  // namespace nextline::base
