// SPDX-License-Identifier: Apache-2.0
// The short form of a patient in cases: facts by id, treatments as in the case form.
#include "authoring/cases.h"
#include "base/nearest.h"
#include "base/number_text.h"

namespace nextline::authoring {
namespace {

using facts::Fact;
using facts::FactType;
using facts::Item;
using facts::Patient;

constexpr std::string_view kUsualDate = "2026-11-22";

// What the parts of one reading share.
struct Given {
    Draft& draft;
    Patient& patient;
    base::PartialDate as_of;
};

bool in_time(Given& given, const base::PartialDate& date, const base::Place& place) {
    if (base::days_of(date).earliest <= given.patient.as_of) return true;
    error(given.draft, place, "this date is after `as_of`", "later facts are not used");
    return false;
}

base::PartialDate read_date_key(Given& given, Entry& entry, std::string_view key) {
    const std::string text = entry.text(key);
    if (text.empty()) return {};
    const auto date = base::read_date(text);
    if (!date) {
        entry.fail(entry.place(key), "`" + text + "` found, expected a date like 2025-10");
        return {};
    }
    return in_time(given, *date, entry.place(key)) ? *date : base::PartialDate{};
}

std::uint8_t specimen_bits(Entry& entry) {
    constexpr std::uint8_t bits[]{facts::any_specimen, facts::primary, facts::metastasis,
                                  facts::plasma, facts::germline};
    return bits[entry.choice("specimen", {"", "primary", "metastasis", "plasma", "germline"})];
}

void unknown_value(Given& given, const Fact& fact, const Node& node) {
    if (fact.type == FactType::list && facts::find_group(fact, node.text) != nullptr)
        return error(given.draft, node.place, "`" + node.text + "` is a group",
                     "name its members: a case is what a record says");
    std::vector<std::string> ids;
    for (const auto& value : fact.values) ids.push_back(value.id);
    if (fact.type != FactType::list)
        for (const auto& group : fact.groups) ids.push_back(group.id);
    error(given.draft, node.place, "`" + fact.id + "` cannot be `" + node.text + "`",
          base::did_you_mean(node.text, ids));
}

void add_value(Given& given, Item item, const Node& value) {
    const Fact& fact = given.draft.book.vocabulary.facts[item.fact];
    const auto set = facts::read_value(fact, value.text);
    if (!set || !value.is_scalar()) return unknown_value(given, fact, value);
    item.values = *set;
    item.as_given = value.text;
    given.patient.items.push_back(std::move(item));
}

// `bone`, with `state` true, false, or the number that the member carries.
void add_member(Given& given, Item item, const std::string& name, const base::Place& place,
                const Node* state) {
    const Fact& fact = given.draft.book.vocabulary.facts[item.fact];
    const auto member = facts::find_value(fact, name);
    if (!member) return unknown_value(given, fact, {.text = name, .place = place});
    item.member = *member;
    item.values = facts::boolean(true);
    item.as_given = name;
    if (state != nullptr && state->text == "false") {
        item.values = facts::boolean(false);
    } else if (state != nullptr && state->text != "true") {
        const auto level = facts::read_interval(state->text);
        if (!level || !fact.has_level)
            return error(given.draft, state->place,
                         "`" + state->text + "` found, expected true or false" +
                             (fact.has_level ? " or a number" : ""));
        item.level = *level;
    }
    given.patient.items.push_back(std::move(item));
}

// {value: low, date: 2025-01, specimen: metastasis}
void add_dated(Given& given, Item item, const Node& node) {
    const bool list = given.draft.book.vocabulary.facts[item.fact].type == FactType::list;
    Entry entry(node, given.draft.problems);
    const Node* value = entry.node("value", Need::required);
    if (entry.has("date")) item.date = read_date_key(given, entry, "date");
    item.specimens = specimen_bits(entry);
    item.detail = entry.text("detail");
    const Node* state = list ? entry.node("level") : nullptr;
    if (list && entry.has("present")) state = entry.node("present");
    entry.finish();
    if (value == nullptr) return;
    if (list)
        add_member(given, std::move(item), value->text, value->place, state);
    else
        add_value(given, std::move(item), *value);
}

void add_item(Given& given, const Item& item, const Node& node) {
    const Fact& fact = given.draft.book.vocabulary.facts[item.fact];
    if (node.is_map() && node.find("value") != nullptr) return add_dated(given, item, node);
    if (fact.type != FactType::list) return add_value(given, item, node);
    if (node.is_scalar()) return add_member(given, item, node.text, node.place, nullptr);
    for (const Member& member : node.members)
        add_member(given, item, member.key, member.place, &member.value);
}

void add_fact(Given& given, const Member& member) {
    const auto& vocabulary = given.draft.book.vocabulary;
    const facts::FactId fact = vocabulary.find_fact(member.key);
    if (fact == facts::kNoFact) {
        std::vector<std::string> ids{"treatments", "complete", "as_of"};
        for (const Fact& each : vocabulary.facts) ids.push_back(each.id);
        return error(given.draft, member.place, "unknown fact `" + member.key + "`",
                     base::did_you_mean(member.key, ids));
    }
    const Item item{.fact = fact,
                    .values = {},
                    .date = given.as_of,
                    .as_given = {},
                    .detail = {},
                    .origin = "/given/" + member.key};
    for (const Node* node : elements(member.value)) add_item(given, item, *node);
}

std::uint8_t settings_of(Entry& entry) {
    constexpr std::uint8_t bits[]{facts::any_setting, facts::neoadjuvant, facts::adjuvant,
                                  facts::metastatic};
    return bits[entry.choice("setting", {"", "neoadjuvant", "adjuvant", "metastatic"})];
}

std::uint8_t reasons_of(Entry& entry) {
    constexpr std::uint8_t bits[]{facts::any_reason, facts::completed, facts::progression,
                                  facts::toxicity,   facts::wish,      facts::other_reason};
    return bits[entry.choice("stopped_for",
                             {"", "completed", "progression", "toxicity", "wish", "other"})];
}

void add_drugs(Given& given, Entry& entry, facts::Treatment& treatment) {
    for (const Node* node : entry.list("drugs")) {
        const facts::DrugId drug = given.draft.book.vocabulary.find_drug(node->text);
        if (drug != facts::kNoDrug) {
            treatment.drugs.push_back(drug);
            continue;
        }
        std::vector<std::string> ids;
        for (const auto& each : given.draft.book.vocabulary.drugs) ids.push_back(each.id);
        error(given.draft, node->place, "unknown drug `" + node->text + "`",
              base::did_you_mean(node->text, ids));
    }
}

void add_treatment(Given& given, const Node& node) {
    using Kind = facts::Treatment::Kind;
    Entry entry(node, given.draft.problems);
    facts::Treatment treatment;
    treatment.settings = settings_of(entry);
    add_drugs(given, entry, treatment);
    treatment.procedure = entry.text("procedure");
    if (!treatment.procedure.empty()) treatment.kind = Kind::surgery;
    if (const std::string field = entry.text("radiation"); !field.empty()) {
        treatment.procedure = field;
        treatment.kind = Kind::radiation;
    }
    if (treatment.kind == Kind::systemic && treatment.drugs.empty() && !entry.has("drugs"))
        entry.fail(entry.place(), "a treatment names its drugs, procedure or radiation");
    treatment.detail = entry.text("nodes") + entry.text("dose_gy");
    treatment.start = read_date_key(given, entry, entry.has("date") ? "date" : "start");
    treatment.end = read_date_key(given, entry, entry.has("date") ? "date" : "end");
    if (entry.flag("ongoing"))
        treatment.ongoing = 2;
    else if (entry.has("ongoing") || treatment.end.known() || entry.has("stopped_for"))
        treatment.ongoing = 1;
    treatment.asserted = given.as_of;
    treatment.stopped_for = reasons_of(entry);
    treatment.cycles = entry.number("cycles").value_or(0);
    treatment.cumulative_mg_m2 = entry.number("cumulative_mg_m2").value_or(0);
    treatment.origin = "/given/treatments/" + std::to_string(given.patient.treatments.size());
    entry.finish();
    given.patient.treatments.push_back(std::move(treatment));
}

void add_complete(Given& given, const Node& node) {
    const auto& vocabulary = given.draft.book.vocabulary;
    for (const Node* list : elements(node)) {
        const facts::FactId fact = vocabulary.find_fact(list->text);
        if (list->text == "treatments")
            given.patient.treatments_complete = true;
        else if (fact != facts::kNoFact && vocabulary.facts[fact].type == FactType::list)
            given.patient.complete.push_back(fact);
        else
            error(given.draft, list->place, "`" + list->text + "` is no list",
                  "`treatments` or a fact of type list");
    }
}

void set_as_of(Given& given, const Node* node) {
    const std::string text(node != nullptr ? std::string_view(node->text) : kUsualDate);
    const auto date = base::read_date(text);
    if (!date || date->day == 0)
        return error(given.draft, node != nullptr ? node->place : base::Place{},
                     "`" + text + "` found, expected a full date");
    given.as_of = *date;
    given.patient.as_of = base::days_of(*date).earliest;
}

}  // namespace

Patient read_given(Draft& draft, const Node* node) {
    Patient patient;
    Given given{.draft = draft, .patient = patient, .as_of = {}};
    set_as_of(given, node != nullptr ? node->find("as_of") : nullptr);
    if (node == nullptr) return patient;
    for (const Member& member : node->members) {
        if (member.key == "as_of") continue;
        if (member.key == "complete") {
            add_complete(given, member.value);
        } else if (member.key == "treatments") {
            for (const Node* each : elements(member.value)) add_treatment(given, *each);
        } else {
            add_fact(given, member);
        }
    }
    return patient;
}

}  // namespace nextline::authoring
