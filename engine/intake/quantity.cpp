// SPDX-License-Identifier: Apache-2.0
#include "intake/quantity.h"

#include <cmath>

#include "base/number_text.h"

namespace nextline::intake {
namespace {

using base::json::Value;
using facts::Fact;

Measured failed(std::string problem) {
    Measured measured;
    measured.problem = std::move(problem);
    return measured;
}

bool has_no_unit(const Index& index, facts::FactId fact) {
    const auto& unit = index.unit(fact);
    return unit && unit->power == decltype(unit->power){} && unit->mantissa == 1 &&
           unit->exponent == 0;
}

// A value of a choice may be recorded as a number (a score): its words are then its digits.
Measured read_choice(const Fact& fact, double value) {
    Measured measured;
    measured.values = facts::read_value(fact, base::number_text(value));
    if (!measured.values)
        measured.problem = base::number_text(value) + " is no value of " + fact.id;
    return measured;
}

// The set of a comparator; nothing if it is not one of FHIR's.
std::optional<facts::ValueSet> compared(std::string_view comparator, double value) {
    if (comparator.empty()) return facts::exactly(value);
    if (comparator == "<") return facts::interval(-facts::kInfinity, value, false, true);
    if (comparator == "<=") return facts::interval(-facts::kInfinity, value);
    if (comparator == ">") return facts::interval(value, facts::kInfinity, true);
    if (comparator == ">=") return facts::interval(value, facts::kInfinity);
    return std::nullopt;
}

Measured checked(const Fact& fact, const facts::ValueSet& set, double stated) {
    Measured measured;
    measured.values = facts::within_domain(fact, set);
    if (measured.values) return measured;
    if (fact.integer && stated != std::floor(stated) &&
        facts::subset(facts::exactly(stated), fact.domain))
        return failed(base::number_text(stated) + " is no whole number");
    const Implausible found = implausible(fact, stated);
    measured.problem = found.message;
    measured.hint = found.hint;
    measured.implausible = true;
    return measured;
}

std::string_view unit_of(Value quantity) {
    const std::string_view code = quantity["code"].text();
    return code.empty() ? quantity["unit"].text() : code;
}

// The number in the fact's unit, or why not.
std::expected<double, std::string> in_unit(const Reading& reading, facts::FactId id,
                                           Value quantity) {
    const Fact& fact = reading.vocabulary.facts[id];
    const auto value = quantity["value"].number();
    if (!value) return std::unexpected("no value");
    const std::string_view written = unit_of(quantity);
    if (written == fact.unit) return *value;
    if (written.empty()) {
        if (has_no_unit(reading.index, id)) return *value;
        return std::unexpected("no unit; expected one like " + fact.unit);
    }
    const auto& to = reading.index.unit(id);
    auto from = reading.index.read_unit(written);
    if (!from) from = reading.index.read_unit(quantity["unit"].text());
    if (!from || !to) return std::unexpected("the unit " + given(written) + " is not known");
    if (const auto converted = base::convert(*value, *from, *to, fact.molar_mass_g_mol))
        return *converted;
    return std::unexpected("the unit " + given(written) + " does not convert to " + fact.unit);
}

}  // namespace

Measured read_quantity(const Reading& reading, facts::FactId id, Value quantity) {
    const Fact& fact = reading.vocabulary.facts[id];
    const std::string_view comparator = quantity["comparator"].text();
    if (fact.type == facts::FactType::choice) {
        const auto value = quantity["value"].number();
        const auto unit = reading.index.read_unit(unit_of(quantity));
        const bool score = unit_of(quantity).empty() ||
                           (unit && unit->power == decltype(unit->power){} && unit->exponent == 0);
        if (!value || !score || !comparator.empty()) return failed("a quantity is no " + fact.id);
        return read_choice(fact, *value);
    }
    if (fact.type != facts::FactType::number) return failed("a quantity is no " + fact.id);
    const auto value = in_unit(reading, id, quantity);
    if (!value) return failed(value.error());
    const auto set = compared(comparator, *value);
    if (!set) return failed("the comparator " + given(comparator) + " is not known");
    return checked(fact, *set, *value);
}

Measured read_range(const Reading& reading, facts::FactId id, Value range) {
    const Fact& fact = reading.vocabulary.facts[id];
    if (fact.type != facts::FactType::number) return failed("a range is no " + fact.id);
    double low = -facts::kInfinity;
    double high = facts::kInfinity;
    for (const auto& [key, bound] : range) {
        if (key != "low" && key != "high") continue;
        const auto value = in_unit(reading, id, bound);
        if (!value) return failed(value.error());
        (key == "low" ? low : high) = *value;
    }
    if (std::isinf(low) && std::isinf(high)) return failed("the range has neither low nor high");
    if (low > high) return failed("the range is upside down");
    return checked(fact, facts::interval(low, high), std::isfinite(low) ? low : high);
}

Measured read_bare_number(const Reading& reading, facts::FactId id, double value) {
    const Fact& fact = reading.vocabulary.facts[id];
    if (fact.type == facts::FactType::choice) return read_choice(fact, value);
    if (fact.type != facts::FactType::number) return failed("a number is no " + fact.id);
    if (!has_no_unit(reading.index, id)) return failed("no unit; expected one like " + fact.unit);
    return checked(fact, facts::exactly(value), value);
}

}  // namespace nextline::intake
