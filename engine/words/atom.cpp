// SPDX-License-Identifier: Apache-2.0
// Atoms as sentences: one message per operator, "op.<id>" and "op.<id>.not".
#include <cmath>

#include "base/number_text.h"
#include "logic/operators.h"
#include "words/words.h"

namespace nextline::words {
namespace {

using facts::FactType;
using logic::Atom;
using logic::Op;

std::string op_id(Op op, bool negated) {
    std::string id = "op." + std::string(logic::operator_of(op).id);
    return negated ? id + ".not" : id;
}

/// The ids after "is " or "is one of " of a rule: "low, ultralow" gives two.
std::vector<std::string> ids_in(std::string_view accepted) {
    if (!accepted.starts_with("is ")) return {};
    accepted.remove_prefix(3);
    if (accepted.starts_with("one of ")) accepted.remove_prefix(7);
    std::vector<std::string> ids;
    while (!accepted.empty()) {
        const std::size_t comma = accepted.find(',');
        std::string_view id = accepted.substr(0, comma);
        while (id.starts_with(' ')) id.remove_prefix(1);
        ids.emplace_back(id);
        accepted.remove_prefix(comma == std::string_view::npos ? accepted.size() : comma + 1);
    }
    return ids;
}

/// How an interval compares: the message's last part, its opposite, and the number it names.
struct Comparison {
    const char* holds;
    const char* fails;
    double number;
};

std::optional<Comparison> comparison_of(const facts::ValueSet& set) {
    const bool low = std::isfinite(set.low), high = std::isfinite(set.high);
    if (low && !high && set.low_open) return Comparison{"above", "at_most", set.low};
    if (low && !high) return Comparison{"at_least", "below", set.low};
    if (high && !low && set.high_open) return Comparison{"below", "at_least", set.high};
    if (high && !low) return Comparison{"at_most", "above", set.high};
    if (low && high && set.low == set.high) return Comparison{"equal", "not_equal", set.low};
    return std::nullopt;
}

base::PartialDate date_of_number(double day) {
    return base::date_of(static_cast<base::Day>(std::lround(day)));
}

}  // namespace

std::string Words::atom(const Atom& atom, bool negated) const {
    switch (atom.op) {
        case Op::within: return within(atom, negated);
        case Op::includes: return included(atom, negated);
        case Op::received:
        case Op::progressed:
        case Op::stopped:
        case Op::taking:
        case Op::taking_two: break;
    }
    Args args{{"what", what(atom.what.id)}, {"setting", setting(atom.settings)}};
    if (atom.op == Op::stopped)
        args.emplace_back("reason",
                          message("reason." + std::string(logic::reason_word(atom.reasons))));
    const bool any = atom.what.id == "any_treatment" && has(op_id(atom.op, false) + ".any");
    const std::string id = op_id(atom.op, false) + (any ? ".any" : "") + (negated ? ".not" : "");
    return message(id, args);
}

std::string Words::within(const Atom& atom, bool negated) const {
    const logic::Term& term = atom.term;
    // "any" and "every" are said around the plain sentence.
    if (term.kind == logic::TermKind::fact && term.fold != logic::Fold::newest &&
        term.name.empty()) {
        Atom plain = atom;
        plain.term.fold = logic::Fold::newest;
        const std::string id = term.fold == logic::Fold::any ? "fold.any" : "fold.every";
        return message(negated ? id + ".not" : id, {{"sentence", within(plain, false)}});
    }
    if (term.kind != logic::TermKind::fact || term.fact >= rulebook_.vocabulary.facts.size())
        return compared(atom, negated);
    const facts::Fact& fact = rulebook_.vocabulary.facts[term.fact];
    if (fact.type == FactType::boolean) {
        const bool said = (atom.accepted.mask == 2) != negated;
        return text(said ? fact.holds : fact.fails);
    }
    const std::vector<std::string> ids = ids_in(atom.accepted_text);
    if (ids.empty() && fact.type != FactType::choice) return compared(atom, negated);
    std::vector<std::string> named;
    for (const std::string& id : ids) {
        const auto value = fact.type == FactType::choice ? facts::find_value(fact, id)
                                                         : std::optional<std::uint16_t>{};
        const facts::ValueGroup* group = value ? nullptr : facts::find_group(fact, id);
        if (value) named.push_back(text(fact.values[*value].words));
        if (group != nullptr) named.push_back(text(group->words));
    }
    const std::string value = named.empty() ? values(term.fact, atom.accepted)
                              : negated     ? enumerate(named, message("join.nor"))
                                            : one_of(named);
    return message(op_id(Op::within, negated), {{"noun", this->term(term)}, {"value", value}});
}

std::string Words::compared(const Atom& atom, bool negated) const {
    const logic::Term& term = atom.term;
    const bool dated = term.kind == logic::TermKind::fact &&
                       term.fact < rulebook_.vocabulary.facts.size() &&
                       rulebook_.vocabulary.facts[term.fact].type == FactType::date;
    const std::string prefix = dated ? "op.within.date." : "op.within.";
    const std::string unit = unit_of(term);
    const auto said = [&](double value) {
        return dated          ? date(date_of_number(value))
               : unit == "mo" ? stretch(value)
                              : quantity(base::number_text(value), unit);
    };
    const std::string noun = this->term(term);
    if (const auto how = comparison_of(atom.accepted))
        return message(prefix + (negated ? how->fails : how->holds),
                       {{"noun", noun}, {"number", said(how->number)}});
    return message(
        prefix + (negated ? "not_between" : "between"),
        {{"noun", noun}, {"low", said(atom.accepted.low)}, {"high", said(atom.accepted.high)}});
}

std::string Words::included(const Atom& atom, bool negated) const {
    if (atom.list >= rulebook_.vocabulary.facts.size()) return message("join.never");
    const facts::Fact& list = rulebook_.vocabulary.facts[atom.list];
    std::string value;
    if (const auto* group = facts::find_group(list, atom.member_name)) {
        value = text(group->words);
    } else {
        std::vector<std::string> names;
        for (const std::uint16_t member : atom.members)
            if (member < list.values.size()) names.push_back(text(list.values[member].words));
        value = one_of(names);
    }
    std::string said = fill(text(negated ? list.fails : list.holds), {{"value", value}});
    if (!std::isfinite(atom.level.low)) return said;
    return message("op.includes.level", {{"sentence", said},
                                         {"level", text(list.level_noun)},
                                         {"number", number(base::number_text(atom.level.low))}});
}

}  // namespace nextline::words
