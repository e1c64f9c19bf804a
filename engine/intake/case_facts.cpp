// SPDX-License-Identifier: Apache-2.0
// Single facts of the case form, and dated results.
#include "base/nearest.h"
#include "intake/case_form.h"

namespace nextline::intake {
namespace {

using facts::Fact;
using facts::FactType;

std::vector<std::string> words_of(const Fact& fact) {
    std::vector<std::string> words;
    for (const auto& value : fact.values) words.push_back(value.id);
    for (const auto& group : fact.groups) words.push_back(group.id);
    if (fact.type == FactType::boolean) words = {"true", "false"};
    return words;
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string expected(const Fact& fact, const std::vector<std::string>& words) {
    switch (fact.type) {
        case FactType::number:
            return "expected a number in " + fact.unit + ", like 5, <5 or 4..6" +
                   (words.empty() ? "" : ", or " + listed(words));
        case FactType::date:
            return "expected a date like 2025, 2025-10 or 2025-10-12" +
                   (words.empty() ? "" : ", or " + listed(words));
        case FactType::list: return "expected a list";
        default: return "expected " + listed(words);
    }
}

bool is_bare_answer(std::string_view text) {
    for (const std::string_view each : {"yes", "no", "on", "off", "Yes", "No", "On", "Off"})
        if (text == each) return true;
    return false;
}

void report(CaseForm& form, const Fact& fact, const std::string& text, const std::string& pointer) {
    if (const auto stated = facts::read_interval(text); stated && fact.type == FactType::number &&
                                                        stated->low == stated->high &&
                                                        !facts::subset(*stated, fact.domain)) {
        const Implausible found = implausible(fact, stated->low);
        return form.fail(pointer, found.message, found.hint);
    }
    const std::vector<std::string> words = words_of(fact);
    std::string hint = base::did_you_mean(text, words);
    if (is_bare_answer(text)) hint = "write true or false";
    form.fail(pointer, "`" + given(text) + "` found for " + fact.id + ", " + expected(fact, words),
              std::move(hint));
}

facts::Item item_of(facts::FactId fact, const facts::ValueSet& values, Value value,
                    std::string pointer) {
    facts::Item item;
    item.fact = fact;
    item.values = values;
    item.as_given = given(scalar(value));
    item.origin = std::move(pointer);
    return item;
}

// A scalar, or {value, date} where the date matters.
void read_single(CaseForm& form, facts::FactId fact, Value value, const std::string& pointer,
                 base::PartialDate date, const std::string& detail) {
    static const std::vector<std::string> keys = {"value", "date"};
    if (value.is_object()) {
        if (!form.check_keys(value, pointer, keys)) return;
        if (const auto own = form.date(value["date"], pointer + "/date"); own.known()) date = own;
        value = value["value"];
    }
    const auto values = read_case_value(form, fact, value, pointer);
    if (!values) return;
    facts::Item item = item_of(fact, *values, value, pointer);
    item.date = date;
    item.detail = detail;
    keep(form.reading, std::move(item));
}

std::string joined(Value list) {
    std::string text = scalar(list);
    for (const auto& [key, each] : list) text += (text.empty() ? "" : ", ") + scalar(each);
    return given(text);
}

constexpr struct {
    std::string_view word;
    std::uint8_t specimens;
} kSpecimens[] = {{"primary", facts::primary},
                  {"metastasis", facts::metastasis},
                  {"plasma", facts::plasma},
                  {"germline", facts::germline}};

std::uint8_t read_specimen(CaseForm& form, Value value, const std::string& pointer) {
    if (!value) return facts::any_specimen;
    const std::string text = scalar(value);
    std::vector<std::string> words;
    for (const auto& [word, specimens] : kSpecimens) {
        if (word == text) return specimens;
        words.emplace_back(word);
    }
    form.fail(pointer, "`" + given(text) + "` found, expected " + listed(words),
              base::did_you_mean(text, words));
    return facts::any_specimen;
}

// The fact that a result names; an unknown one is listed as not read, with what is near.
facts::FactId named_test(CaseForm& form, std::string_view section, Value entry,
                         const std::string& pointer) {
    const std::string name = scalar(entry["test"]);
    const facts::FactId found = form.reading.vocabulary.find_fact(name);
    if (found != facts::kNoFact && form.fact(found).at == section) return found;
    std::vector<std::string> names;
    for (const Fact& fact : form.reading.vocabulary.facts)
        if (fact.at == section) names.push_back(fact.id);
    if (name.empty()) {
        form.fail(pointer, "expected `test`: which result is it?");
        return facts::kNoFact;
    }
    leave_out(form.reading, pointer, given(name), "this test is not known");
    remark(form.reading, base::Severity::warning, pointer,
           "the test `" + given(name) + "` is not known", base::did_you_mean(name, names));
    return facts::kNoFact;
}

void read_result(CaseForm& form, std::string_view section, Value entry,
                 const std::string& pointer) {
    static const std::vector<std::string> keys = {"test",  "result", "percent",  "value", "variant",
                                                  "assay", "site",   "specimen", "date"};
    if (!form.check_keys(entry, pointer, keys)) return;
    const facts::FactId fact = named_test(form, section, entry, pointer);
    if (fact == facts::kNoFact) return;
    Value value;
    std::string_view key;
    for (const std::string_view each : {"result", "percent", "value"}) {
        if (!entry[each]) continue;
        if (value) return form.fail(pointer, "one of result, percent and value is enough");
        value = entry[each];
        key = each;
    }
    if (!value) return form.fail(pointer, "expected one of result, percent and value");
    const std::string at = pointer + "/" + std::string(key);
    if (key == "percent" && form.fact(fact).unit != "%")
        return form.fail(at, form.fact(fact).id + " is not measured in per cent");
    const auto values = read_case_value(form, fact, value, at);
    if (!values) return;
    facts::Item item = item_of(fact, *values, value, pointer);
    item.date = form.date(entry["date"], pointer + "/date");
    item.specimens = read_specimen(form, entry["specimen"], pointer + "/specimen");
    for (const std::string_view detail : {"variant", "assay", "site"}) {
        const std::string text = scalar(entry[detail]);
        if (!text.empty()) item.detail += (item.detail.empty() ? "" : ", ") + text;
    }
    item.detail = given(item.detail);
    keep(form.reading, std::move(item));
}

}  // namespace

std::optional<facts::ValueSet> read_case_value(CaseForm& form, facts::FactId id, Value value,
                                               const std::string& pointer) {
    if (value.kind() == base::json::Kind::null) return std::nullopt;
    const Fact& fact = form.fact(id);
    const auto text = value.scalar_text();
    if (text)
        if (const auto values = facts::read_value(fact, *text)) return values;
    report(form, fact, text.value_or("a list or object"), pointer);
    return std::nullopt;
}

void read_section(CaseForm& form, std::string_view section, Value object) {
    const std::string prefix = std::string(section) + ".";
    const std::string pointer = "/" + std::string(section);
    const bool now = section == "now";
    std::vector<std::string> keys;
    for (const Fact& fact : form.reading.vocabulary.facts)
        if (fact.at.starts_with(prefix)) keys.push_back(fact.at.substr(prefix.size()));
    if (now) keys.insert(keys.end(), {"date", "by"});
    if (!form.check_keys(object, pointer, keys)) return;
    base::PartialDate date = form.said;
    if (now)
        if (const auto own = form.date(object["date"], "/now/date"); own.known()) date = own;
    for (const auto& [key, value] : object) {
        const facts::FactId fact = form.reading.index.at(prefix + std::string(key));
        if (fact == facts::kNoFact) continue;
        const std::string at = pointer + "/" + std::string(key);
        if (form.fact(fact).type == FactType::list)
            read_members(form, fact, value, at, date);
        else
            read_single(form, fact, value, at, date,
                        now && key == "response" ? joined(object["by"]) : std::string());
    }
}

void read_results(CaseForm& form, std::string_view section, Value list) {
    const std::string pointer = "/" + std::string(section);
    if (!list.is_array()) return form.fail(pointer, "expected a list of results");
    std::size_t i = 0;
    for (const auto& [key, entry] : list)
        read_result(form, section, entry, pointer + "/" + std::to_string(i++));
}

}  // namespace nextline::intake
