// SPDX-License-Identifier: Apache-2.0
// Lists of the case form: sites, conditions, medicines, symptoms, toxicities, wishes.
#include <algorithm>

#include "base/nearest.h"
#include "intake/case_form.h"

namespace nextline::intake {
namespace {

// The key that names the member in a longer entry; `name` stands for all of them.
constexpr std::pair<std::string_view, std::string_view> kMemberKeys[] = {
    {"disease.sites", "site"},        {"symptoms", "symptom"},
    {"now.toxicities", "event"},      {"health.conditions", "condition"},
    {"health.medicines", "medicine"}, {"health.allergies", "allergy"}};

std::string member_key(const facts::Fact& fact) {
    for (const auto& [place, key] : kMemberKeys)
        if (fact.at == place) return std::string(key);
    return "name";
}

// The key of the number that members carry: "severity", "grade".
std::string level_key(const facts::Fact& fact) {
    if (!fact.has_level) return {};
    const std::string& noun = fact.level_noun[0];
    return noun.find(' ') == std::string::npos && !noun.empty() ? noun : "level";
}

struct Entry {
    std::string name;
    facts::ValueSet present = facts::boolean(true);
    facts::ValueSet level = facts::any_number();
    base::PartialDate date;
    std::string detail;
    facts::DrugId drug = facts::kNoDrug;
};

facts::ValueSet read_level(CaseForm& form, Value value, const std::string& pointer) {
    if (!value) return facts::any_number();
    const std::string text = scalar(value);
    if (const auto level = facts::read_interval(text); level && level->high >= 0) return *level;
    form.fail(pointer, "`" + given(text) + "` found, expected a number, like 2, >=3 or 1..2");
    return facts::any_number();
}

// A word, or {name, present, date, grade ...}.
std::optional<Entry> read_entry(CaseForm& form, const facts::Fact& fact, Value value,
                                const std::string& pointer) {
    Entry entry;
    if (!value.is_object()) {
        entry.name = scalar(value);
        if (!entry.name.empty()) return entry;
        form.fail(pointer, "expected a word");
        return std::nullopt;
    }
    const std::string key = member_key(fact);
    const std::string level = level_key(fact);
    std::vector<std::string> keys = {key, "name", "date", "present", "drug", "detail"};
    if (!level.empty()) keys.push_back(level);
    if (!form.check_keys(value, pointer, keys)) return std::nullopt;
    entry.name = scalar(value[key] ? value[key] : value["name"]);
    if (entry.name.empty()) {
        form.fail(pointer, "expected `" + key + "`");
        return std::nullopt;
    }
    entry.date = form.date(value["date"], pointer + "/date");
    entry.present =
        facts::boolean(form.boolean(value["present"], pointer + "/present").value_or(true));
    if (!level.empty()) entry.level = read_level(form, value[level], pointer + "/" + level);
    entry.drug = form.reading.vocabulary.find_drug_by_name(scalar(value["drug"]));
    for (const std::string_view each : {"drug", "detail"})
        if (const std::string text = scalar(value[each]); !text.empty())
            entry.detail += (entry.detail.empty() ? "" : ", ") + text;
    return entry;
}

void not_known(CaseForm& form, facts::FactId fact, const std::string& name,
               const std::string& pointer) {
    std::vector<std::string> names;
    for (const auto& value : form.fact(fact).values) names.push_back(value.id);
    std::string hint = base::did_you_mean(name, names);
    if (form.reading.vocabulary.find_drug_by_name(name) != facts::kNoDrug)
        hint = "a drug against the cancer belongs under treatments";
    leave_out(form.reading, pointer, given(name), "this word is not known here");
    remark(form.reading, base::Severity::warning, pointer,
           "`" + given(name) + "` is not known; this list does not count as complete",
           std::move(hint));
    form.not_whole.push_back(fact);
}

}  // namespace

void read_members(CaseForm& form, facts::FactId id, Value list, const std::string& pointer,
                  base::PartialDate date) {
    const facts::Fact& fact = form.fact(id);
    const bool ranked = fact.has_level && fact.at == "wishes.first";
    if (!list.is_array()) return form.fail(pointer, "expected a list");
    std::size_t i = 0;
    for (const auto& [key, value] : list) {
        const std::string at = pointer + "/" + std::to_string(i++);
        auto entry = read_entry(form, fact, value, at);
        if (!entry) continue;
        const auto member = facts::find_value(fact, entry->name);
        if (!member) {
            not_known(form, id, entry->name, at);
            continue;
        }
        facts::Item item;
        item.fact = id;
        item.member = *member;
        item.values = entry->present;
        item.level = ranked ? facts::exactly(static_cast<double>(i)) : entry->level;
        item.date = entry->date.known() ? entry->date : date;
        item.as_given = given(entry->name);
        item.detail = given(entry->detail);
        if (entry->drug != facts::kNoDrug) item.drugs = {entry->drug};
        item.origin = at;
        keep(form.reading, std::move(item));
    }
}

}  // namespace nextline::intake
