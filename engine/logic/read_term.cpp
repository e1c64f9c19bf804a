// SPDX-License-Identifier: Apache-2.0
// Terms of the rule language, and the values that follow them.
#include <limits>

#include "base/nearest.h"
#include "base/number_text.h"
#include "base/partial_date.h"
#include "logic/reader.h"

namespace nextline::logic {
namespace {

using facts::FactType;

std::string quoted(std::string_view word) { return "`" + std::string(word) + "`"; }

TermKind kind_of(const Operator& row) {
    for (std::size_t kind = 0; kind < kTermKinds; ++kind)
        if (&operator_of(static_cast<TermKind>(kind)) == &row) return static_cast<TermKind>(kind);
    return TermKind::months;  // the second form, `months since`
}

Term term_of(const Operator& row, Arguments arguments) {
    Term term{.kind = kind_of(row), .what = std::move(arguments.what)};
    term.settings = arguments.settings;
    if (!arguments.dates.empty()) term.from = std::move(arguments.dates[0]);
    if (arguments.dates.size() > 1) term.to = std::move(arguments.dates[1]);
    return term;
}

std::optional<Term> fact_term(Reader& reader) {
    if (const Term* defined = reader.names().term(reader.peek())) {
        Term term = *defined;
        term.name = reader.take();
        return term;
    }
    Arguments arguments;
    if (!read_form(reader, operator_of(TermKind::fact), arguments)) return std::nullopt;
    const facts::Fact& fact = reader.vocabulary().facts[arguments.fact];
    if (fact.type == FactType::list) {
        reader.fail("`" + fact.id + "` is a list", "write `" + fact.id + " include ...`", 1);
        return std::nullopt;
    }
    return Term{.fact = arguments.fact, .fold = arguments.fold, .specimens = arguments.specimens};
}

FactType type_of(const Reader& reader, const Term& term) {
    return term.kind == TermKind::fact ? reader.vocabulary().facts[term.fact].type
                                       : FactType::number;
}

facts::ValueSet compared(std::string_view sign, double low, double high) {
    constexpr double inf = facts::kInfinity;
    if (sign == ">=") return facts::interval(low, inf);
    if (sign == ">") return facts::interval(high, inf, true);
    if (sign == "<=") return facts::interval(-inf, high);
    if (sign == "<") return facts::interval(-inf, low, false, true);
    return facts::interval(low, high);
}

std::optional<Accepted> read_comparison(Reader& reader, FactType type) {
    const std::string_view sign = reader.take();
    const std::string_view word = reader.take();
    if (reader.failed()) return std::nullopt;
    Accepted accepted{.text = std::string(sign) + " " + std::string(word)};
    if (type == FactType::date) {
        const auto date = base::read_date(word);
        if (!date) {
            reader.fail(quoted(word) + " found, expected a date like 2025-10-12", {}, 1);
            return std::nullopt;
        }
        const base::DayRange days = base::days_of(*date);
        accepted.set = compared(sign, days.earliest, days.latest);
    } else if (type == FactType::number) {
        const auto number = base::read_number(word);
        if (!number) {
            reader.fail(quoted(word) + " found, expected a number", {}, 1);
            return std::nullopt;
        }
        accepted.set = compared(sign, *number, *number);
    } else {
        reader.fail("only numbers and dates are compared with " + quoted(sign), "write `is ...`",
                    2);
        return std::nullopt;
    }
    return accepted;
}

std::optional<facts::ValueSet> read_one_value(Reader& reader, const facts::Fact& fact) {
    const std::string_view word = reader.take();
    if (fact.type == FactType::choice)
        if (const auto value = facts::find_value(fact, word)) return facts::choice(*value);
    if (const auto* group = facts::find_group(fact, word)) return group->set;
    std::vector<std::string> ids;
    for (const auto& value : fact.values) ids.push_back(value.id);
    for (const auto& group : fact.groups) ids.push_back(group.id);
    reader.fail("`" + fact.id + "` has no value " + quoted(word), base::did_you_mean(word, ids), 1);
    return std::nullopt;
}

std::optional<Accepted> read_named(Reader& reader, const facts::Fact& fact) {
    Accepted accepted{.negated = reader.accept("not")};
    const bool several = reader.peek() == "one" && reader.peek(1) == "of";
    if (several) {
        reader.take();
        reader.take();
    }
    if (fact.type != FactType::choice && several) {
        reader.fail("`is one of` is for facts with named values");
        return std::nullopt;
    }
    accepted.text = several ? "is one of " : "is ";
    for (bool first = true; first || (several && reader.accept(",")); first = false) {
        accepted.text += (first ? "" : ", ") + std::string(reader.peek());
        const auto value = read_one_value(reader, fact);
        if (!value) return std::nullopt;
        accepted.set = first ? *value : facts::hull(accepted.set, *value);
    }
    return accepted;
}

}  // namespace

std::optional<Term> read_term(Reader& reader) {
    std::optional<Term> term;
    if (const Operator* row = row_by_words(reader, "number")) {
        Arguments arguments;
        if (read_form(reader, *row, arguments)) term = term_of(*row, std::move(arguments));
    } else {
        term = fact_term(reader);
    }
    if (term && reader.accept("+")) {
        const std::string_view word = reader.take();
        const auto number = base::read_number(word);
        if (!number) reader.fail(quoted(word) + " found, expected a number", {}, 1);
        if (type_of(reader, *term) != FactType::number)
            reader.fail("only a number can be added to", {}, 1);
        if (reader.failed()) return std::nullopt;
        term->plus += *number;
    }
    return reader.failed() ? std::nullopt : term;
}

std::optional<Accepted> read_accepted(Reader& reader, const Term& term) {
    const FactType type = type_of(reader, term);
    if (!reader.accept("is")) {
        const std::string_view sign = reader.peek();
        if (!sign.empty() && (sign[0] == '<' || sign[0] == '>' || sign[0] == '='))
            return read_comparison(reader, type);
        reader.fail(reader.at_end() ? "the expression ends too early"
                                    : quoted(sign) + " found, expected `is` or a comparison");
        return std::nullopt;
    }
    if (term.kind != TermKind::fact || type == FactType::boolean || type == FactType::date) {
        reader.fail(type == FactType::boolean ? "a boolean fact stands alone, without `is`"
                                              : "`is` needs a fact with named values",
                    type == FactType::boolean ? "" : "compare with >=, >, <=, < or =", 1);
        return std::nullopt;
    }
    return read_named(reader, reader.vocabulary().facts[term.fact]);
}

base::Result<Term> read_term(std::string_view text, const base::Place& place, const Names& names) {
    Reader reader(text, place, names);
    const auto term = read_term(reader);
    if (term && !reader.at_end())
        reader.fail("`" + std::string(reader.peek()) + "` found after the end of the term");
    if (reader.failed()) return std::unexpected(reader.errors());
    return *term;
}

}  // namespace nextline::logic
