// SPDX-License-Identifier: Apache-2.0
// The case form as a whole: its version, date and sections, and which lists are complete.
#include "intake/case_form.h"

#include <algorithm>

#include "base/nearest.h"
#include "base/number_text.h"

namespace nextline::intake {
namespace {

constexpr std::string_view kVersion = "case/1";

const std::vector<std::string>& top_keys() {
    static const std::vector<std::string> keys = {
        "nextline",   "as_of",     "region", "person",       "disease",  "tumour_tests",
        "treatments", "now",       "health", "measurements", "symptoms", "wishes",
        "complete",   "synthetic", "bundle", "visit"};
    return keys;
}

// "disease.sites" is called "sites" where a form says which lists are complete.
std::string_view last_part(std::string_view place) {
    const auto dot = place.rfind('.');
    return dot == std::string_view::npos ? place : place.substr(dot + 1);
}

facts::FactId list_called(const CaseForm& form, std::string_view name) {
    const auto& facts = form.reading.vocabulary.facts;
    for (std::size_t i = 0; i < facts.size(); ++i)
        if (facts[i].type == facts::FactType::list &&
            (last_part(facts[i].at) == name || facts[i].id == name))
            return static_cast<facts::FactId>(i);
    return facts::kNoFact;
}

void read_complete(CaseForm& form, Value list) {
    if (!list) return;
    if (!list.is_array()) return form.fail("/complete", "expected a list like [treatments, sites]");
    std::vector<std::string> names = {"treatments"};
    for (const facts::Fact& fact : form.reading.vocabulary.facts)
        if (fact.type == facts::FactType::list) names.emplace_back(last_part(fact.at));
    std::size_t i = 0;
    for (const auto& [key, each] : list) {
        const std::string pointer = "/complete/" + std::to_string(i++);
        const std::string name = scalar(each);
        const facts::FactId fact = list_called(form, name);
        if (name == "treatments")
            form.reading.patient.treatments_complete = true;
        else if (fact != facts::kNoFact)
            form.reading.patient.complete.push_back(fact);
        else
            form.fail(pointer, "`" + name + "` is no list that can be complete",
                      base::did_you_mean(name, names));
    }
}

// A list with a word that is not known cannot be whole.
void settle_complete(CaseForm& form, bool assume) {
    facts::Patient& patient = form.reading.patient;
    auto& complete = patient.complete;
    if (assume) {
        patient.completeness = facts::Basis::assumed;
        patient.treatments_complete = true;
        const auto& facts = form.reading.vocabulary.facts;
        for (std::size_t i = 0; i < facts.size(); ++i)
            if (facts[i].type == facts::FactType::list)
                complete.push_back(static_cast<facts::FactId>(i));
    }
    std::sort(complete.begin(), complete.end());
    complete.erase(std::unique(complete.begin(), complete.end()), complete.end());
    std::erase_if(complete, [&](facts::FactId fact) {
        return std::find(form.not_whole.begin(), form.not_whole.end(), fact) !=
               form.not_whole.end();
    });
    if (form.treatments_not_whole) patient.treatments_complete = false;
}

void read_head(CaseForm& form, Value root, Record& record) {
    if (scalar(root["nextline"]) != kVersion)
        form.fail("/nextline", "expected `nextline: " + std::string(kVersion) + "`");
    record.region = scalar(root["region"]);
    form.said = form.date(root["as_of"], "/as_of");
    if (form.said.known()) record.as_of = form.said;
    form.reading.patient.synthetic = form.boolean(root["synthetic"], "/synthetic").value_or(false);
    if (!later(form.reading, form.said)) return;
    remark(form.reading, base::Severity::warning, "/as_of",
           "the case was written on " + base::to_text(form.said) +
               ", after the date of this request; what it says without a date counts as undated");
    form.said = {};
}

}  // namespace

std::string scalar(Value value) { return value.scalar_text().value_or(""); }

void CaseForm::fail(std::string pointer, std::string message, std::string hint) {
    base::Place place;
    place.pointer = std::move(pointer);
    problems.push_back(
        {base::Severity::error, std::move(place), std::move(message), std::move(hint)});
}

bool CaseForm::check_keys(Value object, const std::string& pointer,
                          std::span<const std::string> allowed) {
    if (!object.is_object()) {
        fail(pointer, "expected keys with values");
        return false;
    }
    std::vector<std::string_view> seen;
    for (const auto& [key, value] : object) {
        const std::string at = pointer + "/" + std::string(key);
        if (std::find(allowed.begin(), allowed.end(), key) == allowed.end())
            fail(at, "unknown key `" + given(key) + "`", base::did_you_mean(key, allowed));
        else if (std::find(seen.begin(), seen.end(), key) != seen.end())
            fail(at, "the key `" + std::string(key) + "` stands twice");
        seen.push_back(key);
    }
    return true;
}

base::PartialDate CaseForm::date(Value value, const std::string& pointer) {
    if (!value || value.kind() == base::json::Kind::null) return {};
    const std::string text = scalar(value);
    if (const auto found = base::read_date(text)) return *found;
    fail(pointer, "`" + given(text) + "` is no date",
         "write 2025, 2025-10 or 2025-10-12 (a day that exists)");
    return {};
}

std::optional<bool> CaseForm::boolean(Value value, const std::string& pointer) {
    if (!value || value.kind() == base::json::Kind::null) return std::nullopt;
    const std::string text = scalar(value);
    if (text == "true") return true;
    if (text == "false") return false;
    fail(pointer, "`" + given(text) + "` found, expected true or false",
         "leave it out if it is not known");
    return std::nullopt;
}

double CaseForm::amount(Value value, const std::string& pointer) {
    if (!value) return 0;
    const std::string text = scalar(value);
    const auto number = base::read_number(text);
    if (number && *number > 0) return *number;
    fail(pointer, "`" + given(text) + "` found, expected a number above 0");
    return 0;
}

base::Result<void> read_case(Value root, Reading& reading, Record& record, bool assume_complete) {
    CaseForm form{.reading = reading};
    if (form.check_keys(root, "", top_keys())) {
        read_head(form, root, record);
        if (const Value bundle = root["bundle"]) read_bundle(form, bundle);
        for (const std::string_view section : {"person", "disease", "now", "health", "wishes"})
            if (const Value value = root[section]) read_section(form, section, value);
        for (const std::string_view section : {"tumour_tests", "measurements"})
            if (const Value value = root[section]) read_results(form, section, value);
        if (const Value symptoms = root["symptoms"])
            if (const facts::FactId fact = reading.index.at("symptoms"); fact != facts::kNoFact)
                read_members(form, fact, symptoms, "/symptoms", form.said);
        if (const Value treatments = root["treatments"]) read_treatments(form, treatments);
        read_complete(form, root["complete"]);
        if (const Value visit = root["visit"]) read_visit(form, visit);
    }
    if (!form.problems.empty()) return std::unexpected(std::move(form.problems));
    settle_complete(form, assume_complete);
    return {};
}

}  // namespace nextline::intake
