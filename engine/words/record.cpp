// SPDX-License-Identifier: Apache-2.0
// What a record says: values, dates, items and treatments.
#include <bit>
#include <cmath>

#include "base/number_text.h"
#include "logic/operators.h"
#include "words/words.h"

namespace nextline::words {
namespace {

using facts::FactType;
using facts::ValueSet;

/// The words of the bits of a set, by the word list of the rule language's prefix.
std::vector<std::string> bit_words(const Words& words, const std::string& prefix, std::uint8_t bits,
                                   std::string_view (*word)(std::uint8_t)) {
    std::vector<std::string> out;
    for (std::uint8_t bit = 1; bit != 0; bit = static_cast<std::uint8_t>(bit << 1U))
        if ((bits & bit) != 0 && !word(bit).empty())
            out.push_back(words.message(prefix + std::string(word(bit))));
    return out;
}

/// The month or the year that an interval of days is exactly, if it is one.
std::optional<base::PartialDate> whole_period(const ValueSet& set) {
    const auto first = static_cast<base::Day>(std::lround(set.low));
    const base::DayRange days{first, static_cast<base::Day>(std::lround(set.high))};
    base::PartialDate period = base::date_of(first);
    period.day = 0;
    if (base::days_of(period) == days) return period;
    period.month = 0;
    if (base::days_of(period) == days) return period;
    return std::nullopt;
}

// "scan, markers": words of the record that the rulebook or the vocabulary knows, in the
// language; others as they stand.
std::string detail_words(const Words& words, const std::string& detail) {
    std::string said;
    for (std::size_t at = 0; at < detail.size();) {
        const std::size_t end = std::min(detail.find(", ", at), detail.size());
        const std::string word = detail.substr(at, end - at);
        const facts::Vocabulary& vocabulary = words.rulebook().vocabulary;
        const facts::DrugId drug = vocabulary.find_drug(word);
        said += said.empty() ? "" : ", ";
        if (drug != facts::kNoDrug)
            said += words.text(vocabulary.drugs[drug].name);
        else
            said += words.has("detail." + word) ? words.message("detail." + word) : word;
        at = end + 2;
    }
    return said;
}

}  // namespace

std::string Words::date(base::PartialDate date) const {
    if (!date.known()) return message("date.unknown");
    std::string year = std::to_string(date.year);
    if (date.month == 0) return year;
    const std::string month = message("month." + std::to_string(date.month));
    if (date.day == 0) return message("date.month", {{"month", month}, {"year", year}});
    return message("date.day",
                   {{"day", std::to_string(date.day)}, {"month", month}, {"year", year}});
}

std::string Words::values(facts::FactId id, const ValueSet& set) const {
    const facts::Fact& fact = rulebook_.vocabulary.facts[id];
    if (set.kind == ValueSet::Kind::interval) {
        const bool dated = fact.type == FactType::date;
        const auto said = [&](double value) {
            if (dated) return date(base::date_of(static_cast<base::Day>(std::lround(value))));
            return quantity(base::number_text(value), fact.unit);
        };
        const auto meant = facts::within_domain(fact, set);
        for (const facts::ValueGroup& group : fact.groups)
            if (meant && meant == facts::within_domain(fact, group.set)) return text(group.words);
        // An end of the plausible range limits nothing.
        const bool low = std::isfinite(set.low) && (set.low > fact.domain.low || single(set));
        const bool high = std::isfinite(set.high) && (set.high < fact.domain.high || single(set));
        if (dated && low && high)
            if (const auto whole = whole_period(set)) return date(*whole);
        if (low && high && set.low == set.high) return said(set.low);
        if (low && high)
            return message("value.between", {{"low", said(set.low)}, {"high", said(set.high)}});
        if (low)
            return message(dated          ? "value.date.at_least"
                           : set.low_open ? "value.above"
                                          : "value.at_least",
                           {{"number", said(set.low)}});
        if (high)
            return message(dated           ? "value.date.at_most"
                           : set.high_open ? "value.below"
                                           : "value.at_most",
                           {{"number", said(set.high)}});
        return message("value.unknown");
    }
    if (fact.type == FactType::boolean || fact.type == FactType::list)
        return message(set.mask == 2   ? "value.true"
                       : set.mask == 1 ? "value.false"
                                       : "value.unknown");
    for (const facts::ValueGroup& group : fact.groups)
        if (group.set == set) return text(group.words);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < fact.values.size() && i < 64; ++i)
        if ((set.mask >> i & 1) != 0) names.push_back(text(fact.values[i].words));
    if (names.size() == fact.values.size() && names.size() > 1) return message("value.unknown");
    return one_of(names);
}

std::string Words::item(const facts::Item& item) const {
    if (item.fact >= rulebook_.vocabulary.facts.size()) return item.as_given;
    const facts::Fact& fact = rulebook_.vocabulary.facts[item.fact];
    std::string said;
    if (fact.type == FactType::boolean && facts::single(item.values)) {
        said = capital(text(item.values.mask == 2 ? fact.holds : fact.fails));
    } else if (fact.type == FactType::list && item.member < fact.values.size()) {
        const facts::Text& pattern = item.values.mask == 1 ? fact.fails : fact.holds;
        said = capital(fill(text(pattern), {{"value", text(fact.values[item.member].words)}}));
        if (item.values.mask == 3) said = message("truth.unknown.sentence", {{"sentence", said}});
        if (std::isfinite(item.level.low) && facts::single(item.level))
            said += ", " + text(fact.level_noun) + " " + number(base::number_text(item.level.low));
    } else {
        said = message("item.value", {{"noun", label(text(fact.noun))},
                                      {"value", values(item.fact, item.values)}});
    }
    std::vector<std::string> details;
    if (!item.detail.empty()) details.push_back(detail_words(*this, item.detail));
    if (item.specimens != facts::any_specimen)
        details.push_back(
            one_of(bit_words(*this, "specimen.", item.specimens, logic::specimen_word)));
    const base::DayRange today{today_, today_};
    if (item.date.known() && base::days_of(item.date) != today) details.push_back(date(item.date));
    if (details.empty()) return said;
    std::string inside;
    for (const std::string& detail : details) inside += (inside.empty() ? "" : ", ") + detail;
    return said + " (" + inside + ")";
}

std::string Words::treatment(const facts::Treatment& treatment) const {
    std::vector<std::string> parts;
    for (const facts::DrugId drug : treatment.drugs)
        parts.push_back(text(rulebook_.vocabulary.drugs[drug].name));
    for (const std::string& unknown : treatment.unknown_drugs)
        parts.push_back(message("treatment.unknown_drug", {{"name", unknown}}));
    std::string said = enumerate(parts, "+");
    for (std::size_t at = said.find(", "); at != std::string::npos; at = said.find(", ", at + 3))
        said.replace(at, 2, " + ");
    if (treatment.kind != facts::Treatment::Kind::systemic) {
        const char* kind =
            treatment.kind == facts::Treatment::Kind::surgery ? "surgery" : "radiation";
        const std::string id = "procedure." + treatment.procedure;
        std::string name = has(id) ? message(id) : treatment.procedure;
        for (char& c : name) c = c == '_' ? ' ' : c;
        if (name.empty()) name = treatment.as_given;
        said = message(std::string("treatment.") + kind, {{"name", name}});
    }
    if (said.empty()) said = treatment.as_given;
    std::vector<std::string> details;
    if (treatment.settings != facts::any_setting &&
        treatment.kind != facts::Treatment::Kind::surgery)
        details.push_back(
            one_of(bit_words(*this, "setting.short.", treatment.settings, logic::setting_word)));
    if (treatment.start.known() && treatment.start == treatment.end)
        details.push_back(date(treatment.start));
    else if (treatment.start.known() && treatment.end.known())
        details.push_back(message("treatment.from_to",
                                  {{"from", date(treatment.start)}, {"to", date(treatment.end)}}));
    else if (treatment.start.known())
        details.push_back(message(
            treatment.kind == facts::Treatment::Kind::surgery ? "treatment.on" : "treatment.from",
            {{"from", date(treatment.start)}}));
    else if (treatment.end.known())
        details.push_back(message("treatment.to", {{"to", date(treatment.end)}}));
    if (treatment.kind == facts::Treatment::Kind::systemic) {
        if (treatment.ongoing == 2) details.push_back(message("treatment.ongoing"));
        if (treatment.ongoing == 1 && treatment.stopped_for != facts::any_reason)
            details.push_back(one_of(
                bit_words(*this, "reason.short.", treatment.stopped_for, logic::reason_word)));
    }
    for (const std::string& detail : details) said += ", " + detail;
    return said;
}

}  // namespace nextline::words
