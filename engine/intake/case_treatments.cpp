// SPDX-License-Identifier: Apache-2.0
// Treatments of the case form: regimens, operations, radiotherapy.
#include "base/nearest.h"
#include "intake/case_form.h"

namespace nextline::intake {
namespace {

using facts::Treatment;

enum : std::uint8_t { kEnded = 1, kRunning = 2, kEither = 3 };

struct Word {
    std::string_view word;
    std::uint8_t bits;
};
constexpr Word kSettings[] = {{"neoadjuvant", facts::neoadjuvant},
                              {"adjuvant", facts::adjuvant},
                              {"metastatic", facts::metastatic},
                              {"early", facts::neoadjuvant | facts::adjuvant}};
constexpr Word kReasons[] = {{"completed", facts::completed},
                             {"progression", facts::progression},
                             {"toxicity", facts::toxicity},
                             {"wish", facts::wish},
                             {"other", facts::other_reason}};

std::uint8_t read_word(CaseForm& form, Value value, std::span<const Word> known,
                       std::uint8_t unknown, const std::string& pointer) {
    if (!value) return unknown;
    const std::string text = scalar(value);
    std::vector<std::string> words;
    std::string all;
    for (const Word& each : known) {
        if (each.word == text) return each.bits;
        words.emplace_back(each.word);
        all += (all.empty() ? "" : ", ") + words.back();
    }
    form.fail(pointer, "`" + given(text) + "` found, expected " + all,
              base::did_you_mean(text, words));
    return unknown;
}

void add_drug(CaseForm& form, Treatment& treatment, Value value, const std::string& pointer) {
    const std::string name = scalar(value);
    if (name.empty()) return form.fail(pointer, "expected the name of a drug");
    treatment.as_given += (treatment.as_given.empty() ? "" : ", ") + name;
    const facts::DrugId drug = form.reading.vocabulary.find_drug_by_name(name);
    if (drug != facts::kNoDrug) {
        treatment.drugs.push_back(drug);
        return;
    }
    std::vector<std::string> names;
    for (const facts::Drug& each : form.reading.vocabulary.drugs) names.push_back(each.id);
    treatment.unknown_drugs.push_back(given(name));
    leave_out(form.reading, pointer, given(name), "this drug is not known");
    remark(form.reading, base::Severity::warning, pointer,
           "the drug `" + given(name) +
               "` is not known; the list of treatments does not count as complete",
           base::did_you_mean(name, names));
    form.treatments_not_whole = true;
}

void read_drugs(CaseForm& form, Treatment& treatment, Value entry, const std::string& pointer) {
    if (const Value one = entry["drug"]) add_drug(form, treatment, one, pointer + "/drug");
    const Value drugs = entry["drugs"];
    if (drugs && !drugs.is_array())
        return form.fail(pointer + "/drugs", "expected a list like [first_drug, second_drug]");
    std::size_t i = 0;
    for (const auto& [key, each] : drugs)
        add_drug(form, treatment, each, pointer + "/drugs/" + std::to_string(i++));
}

// What was done: exactly one of drugs, procedure and radiation.
bool read_kind(CaseForm& form, Treatment& treatment, Value entry, const std::string& pointer) {
    const bool drugs = entry["drugs"] || entry["drug"];
    const std::string procedure = scalar(entry["procedure"]);
    const std::string radiation = scalar(entry["radiation"]);
    if (drugs + !procedure.empty() + !radiation.empty() != 1) {
        form.fail(pointer, "expected one of drugs, procedure and radiation");
        return false;
    }
    if (drugs) read_drugs(form, treatment, entry, pointer);
    if (!procedure.empty()) treatment.kind = Treatment::Kind::surgery;
    if (!radiation.empty()) treatment.kind = Treatment::Kind::radiation;
    treatment.procedure = given(procedure + radiation);
    if (!drugs) treatment.as_given = treatment.procedure;
    treatment.as_given = given(treatment.as_given);
    return true;
}

// When it was given, and whether it goes on.
void read_times(CaseForm& form, Treatment& treatment, Value entry, const std::string& pointer) {
    treatment.start = form.date(entry["start"], pointer + "/start");
    treatment.end = form.date(entry["end"], pointer + "/end");
    const base::PartialDate once = form.date(entry["date"], pointer + "/date");
    if (once.known()) {
        if (treatment.start.known() || treatment.end.known())
            form.fail(pointer, "`date` is for what took one day; write start and end, or date");
        treatment.start = treatment.end = once;
    }
    const auto ongoing = form.boolean(entry["ongoing"], pointer + "/ongoing");
    treatment.stopped_for = read_word(form, entry["stopped_for"], kReasons, facts::any_reason,
                                      pointer + "/stopped_for");
    const bool ended =
        treatment.end.known() || entry["stopped_for"] || treatment.kind == Treatment::Kind::surgery;
    if (ongoing.value_or(false) && ended)
        form.fail(pointer + "/ongoing", "it cannot go on and have ended");
    treatment.ongoing = ended ? kEnded : !ongoing ? kEither : *ongoing ? kRunning : kEnded;
    treatment.asserted = form.said;
    if (treatment.start.known() && treatment.end.known() &&
        base::days_of(treatment.start).earliest > base::days_of(treatment.end).latest)
        form.fail(pointer, "it ends before it starts");
}

std::string details(Value entry) {
    std::string text;
    for (const std::string_view key : {"nodes", "dose_gy", "fractions", "detail"}) {
        const std::string value = scalar(entry[key]);
        if (value.empty()) continue;
        text += (text.empty() ? "" : ", ") + std::string(key) + " " + value;
    }
    return given(text);
}

void read_treatment(CaseForm& form, Value entry, const std::string& pointer) {
    static const std::vector<std::string> keys = {
        "setting",          "drugs",       "drug",   "procedure", "nodes",   "radiation",
        "dose_gy",          "date",        "start",  "end",       "ongoing", "cycles",
        "cumulative_mg_m2", "stopped_for", "detail", "fractions"};
    if (!form.check_keys(entry, pointer, keys)) return;
    Treatment treatment;
    if (!read_kind(form, treatment, entry, pointer)) return;
    treatment.settings =
        read_word(form, entry["setting"], kSettings, facts::any_setting, pointer + "/setting");
    read_times(form, treatment, entry, pointer);
    treatment.cycles = form.amount(entry["cycles"], pointer + "/cycles");
    treatment.cumulative_mg_m2 =
        form.amount(entry["cumulative_mg_m2"], pointer + "/cumulative_mg_m2");
    treatment.detail = details(entry);
    treatment.origin = pointer;
    keep(form.reading, std::move(treatment));
}

}  // namespace

void read_treatments(CaseForm& form, Value list) {
    if (!list.is_array()) return form.fail("/treatments", "expected a list of treatments");
    std::size_t i = 0;
    for (const auto& [key, entry] : list)
        read_treatment(form, entry, "/treatments/" + std::to_string(i++));
}

}  // namespace nextline::intake
