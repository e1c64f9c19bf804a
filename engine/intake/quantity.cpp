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

// The parts of a Quantity.
struct Quantity {
    std::optional<double> value;
    std::string_view comparator, unit, code;

    [[nodiscard]] std::string_view written() const { return code.empty() ? unit : code; }
};

Quantity quantity_of(Value quantity) {
    Quantity found;
    for (const auto& [key, value] : quantity) {
        if (key == "value")
            found.value = value.number();
        else if (key == "code")
            found.code = value.text();
        else if (key == "unit")
            found.unit = value.text();
        else if (key == "comparator")
            found.comparator = value.text();
    }
    return found;
}

// The number in the fact's unit, or why not.
std::expected<double, std::string> in_unit(const Reading& reading, facts::FactId id,
                                           const Quantity& quantity) {
    const Fact& fact = reading.vocabulary.facts[id];
    if (!quantity.value) return std::unexpected("no value");
    const std::string_view written = quantity.written();
    if (written == fact.unit) return *quantity.value;
    if (written.empty()) {
        if (has_no_unit(reading.index, id)) return *quantity.value;
        return std::unexpected("no unit; expected one like " + fact.unit);
    }
    const auto& to = reading.index.unit(id);
    auto from = reading.index.read_unit(written);
    if (!from) from = reading.index.read_unit(quantity.unit);
    if (!from || !to) return std::unexpected("the unit " + given(written) + " is not known");
    if (const auto converted = base::convert(*quantity.value, *from, *to, fact.molar_mass_g_mol))
        return *converted;
    return std::unexpected("the unit " + given(written) + " does not convert to " + fact.unit);
}

// A score: the digits of a choice's value, without unit or comparator.
Measured read_score(const Reading& reading, const Fact& fact, const Quantity& quantity) {
    const auto unit = reading.index.read_unit(quantity.written());
    const bool plain = quantity.written().empty() ||
                       (unit && unit->power == decltype(unit->power){} && unit->exponent == 0);
    if (!quantity.value || !plain || !quantity.comparator.empty())
        return failed("a quantity is no " + fact.id);
    return read_choice(fact, *quantity.value);
}

}  // namespace

Measured read_quantity(const Reading& reading, facts::FactId id, Value value) {
    const Fact& fact = reading.vocabulary.facts[id];
    const Quantity quantity = quantity_of(value);
    if (fact.type == facts::FactType::choice) return read_score(reading, fact, quantity);
    if (fact.type != facts::FactType::number) return failed("a quantity is no " + fact.id);
    const auto number = in_unit(reading, id, quantity);
    if (!number) return failed(number.error());
    const auto set = compared(quantity.comparator, *number);
    if (!set) return failed("the comparator " + given(quantity.comparator) + " is not known");
    return checked(fact, *set, *number);
}

Measured read_range(const Reading& reading, facts::FactId id, Value range) {
    const Fact& fact = reading.vocabulary.facts[id];
    if (fact.type != facts::FactType::number) return failed("a range is no " + fact.id);
    double low = -facts::kInfinity;
    double high = facts::kInfinity;
    for (const auto& [key, bound] : range) {
        if (key != "low" && key != "high") continue;
        const auto value = in_unit(reading, id, quantity_of(bound));
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
