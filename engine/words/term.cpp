// SPDX-License-Identifier: Apache-2.0
// Terms as noun phrases; drugs, settings and units by their words.
#include <cmath>

#include "base/number_text.h"
#include "base/partial_date.h"
#include "logic/operators.h"
#include "words/words.h"

namespace nextline::words {

using logic::TermKind;

std::string Words::term(const logic::Term& term) const {
    if (!term.name.empty())
        for (const auto& definition : rulebook_.definitions)
            if (definition.id == term.name && !text(definition.noun).empty())
                return text(definition.noun);
    if (term.kind == TermKind::fact) {
        if (term.fact >= rulebook_.vocabulary.facts.size()) return message("term.today");
        const std::string& noun = text(rulebook_.vocabulary.facts[term.fact].noun);
        if (term.specimens == facts::any_specimen) return noun;
        const std::string specimen{logic::specimen_word(term.specimens)};
        return message("term.fact.of",
                       {{"noun", noun}, {"specimen", message("specimen." + specimen)}});
    }
    const std::string id = "term." + std::string(logic::operator_of(term.kind).id);
    if (term.kind == TermKind::months || term.kind == TermKind::years) {
        const bool to_today =
            term.to.kind == logic::DateRef::Kind::fact && term.to.fact == facts::kNoFact;
        if (to_today) return message("term.since", {{"date", date_ref(term.from)}});
        return message("term.between", {{"from", date_ref(term.from)}, {"to", date_ref(term.to)}});
    }
    const bool any = term.what.id == "any_treatment" && has(id + ".any");
    return message(any ? id + ".any" : id,
                   {{"what", what(term.what.id)}, {"setting", setting(term.settings)}});
}

std::string Words::date_ref(const logic::DateRef& date) const {
    if (date.kind == logic::DateRef::Kind::fact) {
        if (date.fact >= rulebook_.vocabulary.facts.size()) return message("term.today");
        return text(rulebook_.vocabulary.facts[date.fact].noun);
    }
    const char* id = date.kind == logic::DateRef::Kind::start_of ? "term.start_of" : "term.end_of";
    return message(id, {{"what", what(date.what.id)}, {"setting", setting(date.settings)}});
}

std::string Words::what(std::string_view id) const {
    if (id == "any_treatment") return message("what.any_treatment");
    const facts::DrugId drug = rulebook_.vocabulary.find_drug(id);
    if (drug != facts::kNoDrug) return text(rulebook_.vocabulary.drugs[drug].name);
    const facts::DrugClass* drug_class = rulebook_.vocabulary.find_class(id);
    return drug_class == nullptr ? std::string(id) : text(drug_class->name);
}

std::string Words::setting(std::uint8_t settings) const {
    const std::string_view word = logic::setting_word(settings);
    return word.empty() ? "" : " " + message("setting." + std::string(word));
}

std::string Words::unit_of(const logic::Term& term) const {
    switch (term.kind) {
        case TermKind::fact: return rulebook_.vocabulary.facts[term.fact].unit;
        case TermKind::months:
        case TermKind::months_on: return "mo";
        case TermKind::years: return "a";
        case TermKind::lines: return "1";
        case TermKind::amount: return "mg/m2";
    }
    return "1";
}

std::string Words::number(std::string_view decimal) const {
    std::string out{decimal};
    if (language_ != Language::es) return out;
    for (char& c : out) c = c == '.' ? ',' : c;
    return out;
}

std::string Words::quantity(std::string_view decimal, std::string_view unit) const {
    std::string said = number(decimal);
    if (unit.empty() || unit == "1" || unit.starts_with('{')) return said;
    std::string id = "unit." + std::string(unit);
    if (decimal == "1" && has(id + ".one")) id += ".one";
    // A unit without words is written as it is.
    if (!has(id)) return said + " " + std::string(unit);
    return message(id, {{"n", said}});
}

// A rule has its times in months. Hundredths of one come from weeks or days (base::months_between).
std::string Words::stretch(double months) const {
    const double days = std::round(months * base::kDaysPerMonth);
    const bool is_whole = months == std::round(months);
    if (!is_whole && std::round(days / base::kDaysPerMonth * 100) / 100 == months)
        return std::fmod(days, 7) == 0 ? quantity(base::number_text(days / 7), "wk")
                                       : quantity(base::number_text(days), "d");
    if (months >= 24 && std::fmod(months, 12) == 0)
        return quantity(base::number_text(months / 12), "a");
    return quantity(base::number_text(months), "mo");
}

}  // namespace nextline::words
