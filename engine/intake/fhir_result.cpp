// SPDX-License-Identifier: Apache-2.0
// The value of an Observation or component, as a set of values of the facts that it asks for.
#include "intake/fhir_result.h"

#include "base/utf8.h"
#include "intake/concept.h"
#include "intake/fhir_time.h"
#include "intake/quantity.h"

namespace nextline::intake {
namespace {

using Outcome = std::expected<facts::ValueSet, Unread>;

std::unexpected<Unread> unread(std::string reason) {
    return std::unexpected(Unread{.reason = std::move(reason), .hint = {}, .implausible = false});
}

Outcome of(Measured measured) {
    if (measured.values) return *measured.values;
    return std::unexpected(
        Unread{std::move(measured.problem), std::move(measured.hint), measured.implausible});
}

Outcome coded(const Reading& reading, facts::FactId fact, Value concept_value) {
    const CodedAnswer answer = read_answer(reading, fact, concept_value);
    if (answer.contradictory) return unread("its codes contradict each other");
    if (answer.values) return *answer.values;
    return unread("the coded answer is not known: " + name_of(reading.index, concept_value));
}

// The interpretation beside a value ("positive", a score's words), if it says anything of the fact.
std::optional<facts::ValueSet> interpreted(const Reading& reading, facts::FactId fact,
                                           const Result& result) {
    for (const auto& [key, each] : result.interpretation)
        if (const auto answer = read_answer(reading, fact, each); answer.values)
            return answer.values;
    return std::nullopt;
}

Outcome plain_value(const Reading& reading, facts::FactId id, const Result& result) {
    const facts::Fact& fact = reading.vocabulary.facts[id];
    if (result.key == "valueQuantity") return of(read_quantity(reading, id, result.value));
    if (result.key == "valueCodeableConcept") return coded(reading, id, result.value);
    if (result.key == "valueInteger")
        return of(read_bare_number(reading, id, result.value.number().value_or(0)));
    if (result.key == "valueRange") return of(read_range(reading, id, result.value));
    if (result.key == "valueBoolean" && fact.type == facts::FactType::boolean)
        return facts::boolean(result.value.boolean().value_or(false));
    if (result.key == "valueDateTime" && fact.type == facts::FactType::date)
        if (const auto days = facts::read_value(fact, result.value.text())) return *days;
    if (result.key == "valueString") return unread("words only; codes and measures are read");
    return unread("a " + std::string(result.key.substr(5)) + " is no " + fact.id);
}

void add_number(std::string& words, Value value) {
    if (const auto text = value.scalar_text()) words += *text;
}

void add_quantity(std::string& words, Value quantity) {
    words += quantity["comparator"].text();
    add_number(words, quantity["value"]);
    const std::string_view unit = quantity["unit"].text();
    words.append(" ").append(unit.empty() ? quantity["code"].text() : unit);
}

void add_value(std::string& words, const Result& result) {
    if (result.key == "valueCodeableConcept") {
        words += words_of(result.value);
    } else if (result.key == "valueQuantity") {
        add_quantity(words, result.value);
    } else if (result.key == "valueRange") {
        add_number(words, result.value["low"]["value"]);
        words += " to ";
        add_number(words, result.value["high"]["value"]);
    } else if (!result.key.empty()) {
        add_number(words, result.value);
    } else if (const Value first = result.interpretation.at(0)) {
        words += words_of(first);
    }
}

facts::Item item_of(facts::FactId fact, const Result& result, const Setting& setting) {
    facts::Item item;
    item.fact = fact;
    item.date = setting.date;
    item.specimens = setting.specimens;
    item.as_given = words_of(result);
    item.origin = setting.origin;
    return item;
}

// The members of a list that the value's codes say.
std::size_t keep_members(Reading& reading, facts::FactId fact, const Result& result,
                         const Setting& setting) {
    std::size_t kept = 0;
    if (result.key != "valueCodeableConcept") return kept;
    each_meaning(reading.index, result.value, [&](const Meaning& meaning) {
        if (meaning.kind != Meaning::Kind::member || meaning.fact != fact) return;
        facts::Item item = item_of(fact, result, setting);
        item.member = meaning.member;
        item.values = facts::boolean(true);
        keep(reading, std::move(item));
        ++kept;
    });
    return kept;
}

}  // namespace

void take(Result& result, std::string_view key, Value value) {
    if (key == "code")
        result.code = value;
    else if (key == "interpretation")
        result.interpretation = value;
    else if (key == "dataAbsentReason")
        result.data_absent = value;
    else if (key.size() > 5 && key.starts_with("value"))
        result.key = key, result.value = value;
}

Question question_of(const Index& index, Value code) {
    constexpr std::string_view kVariant = "69548-6";
    Question question;
    const auto add = [&](const Meaning& meaning) {
        if (meaning.kind != Meaning::Kind::asks || question.count == question.facts.size()) return;
        for (const facts::FactId known : question.all())
            if (known == meaning.fact) return;
        question.facts[question.count++] = meaning.fact;
    };
    for (const auto& [key, coding] : code["coding"]) {
        const Coding found = coding_of(coding);
        const SystemId system = index.system(found.system);
        if (found.code == kVariant && system == index.loinc()) question.variant = true;
        for (const Meaning& meaning : index.find(system, found.code)) add(meaning);
    }
    return question;
}

std::expected<facts::ValueSet, Unread> values_of(const Reading& reading, facts::FactId fact,
                                                 const Result& result) {
    const auto beside = interpreted(reading, fact, result);
    if (result.key.empty()) {
        if (beside) return *beside;
        if (result.data_absent)
            return unread("the record gives no value: " + given(words_of(result.data_absent)));
        return unread("no value");
    }
    auto values = plain_value(reading, fact, result);
    if (values && beside && facts::disjoint(*values, *beside))
        return unread("the value and its interpretation contradict each other");
    return values;
}

std::string words_of(const Result& result) {
    std::string words;
    words.reserve(kLongestGiven);
    words += words_of(result.code);
    const std::size_t question = words.size();
    words += ": ";
    add_value(words, result);
    if (words.size() == question + 2) words.resize(question);
    words.resize(base::cut_utf8(words, kLongestGiven).size());
    return words;
}

bool keep_result(Reading& reading, const Question& question, const Result& result,
                 const Setting& setting) {
    if (question.count == 0) return false;
    std::size_t kept = 0;
    Unread why;
    for (const facts::FactId fact : question.all()) {
        if (reading.vocabulary.facts[fact].type == facts::FactType::list) {
            kept += keep_members(reading, fact, result, setting);
            if (kept == 0) why.reason = "the coded answer is not known: " + words_of(result);
            continue;
        }
        auto values = values_of(reading, fact, result);
        if (!values) {
            if (!why.implausible) why = std::move(values.error());
            continue;
        }
        facts::Item item = item_of(fact, result, setting);
        item.values = *values;
        keep(reading, std::move(item));
        ++kept;
    }
    // Several codes may ask for several facts; it is enough that one of them is answered.
    if (kept > 0 && !why.implausible) return true;
    if (why.implausible)
        remark(reading, base::Severity::warning, setting.origin, why.reason, why.hint);
    if (kept == 0) leave_out(reading, setting.origin, words_of(result), std::move(why.reason));
    return true;
}

}  // namespace nextline::intake
