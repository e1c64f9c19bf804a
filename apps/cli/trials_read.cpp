// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/json.h"
#include "base/json_text.h"
#include "commands.h"
#include "eligibility_file.h"
#include "files.h"
#include "rulebook_file.h"
#include "trials/criteria.h"

namespace nextline::cli {
namespace {

namespace json = base::json;

Outcome refused(const base::Diagnostics& problems) {
    return {.status = input_refused, .out = {}, .notes = base::to_text(problems)};
}

std::string section_word(trials::Section section) {
    return section == trials::Section::inclusion ? "inclusion" : "exclusion";
}

std::string as_json(const trials::Trial& trial, const trials::Criteria& criteria) {
    std::string out = "{\"trial\":" + json::quoted(trial.id) + ",\"criteria\":[";
    for (std::size_t i = 0; i < criteria.list.size(); ++i) {
        const trials::Criterion& each = criteria.list[i];
        out += std::string(i == 0 ? "" : ",") + "{\"section\":\"" + section_word(each.section) +
               "\",\"cohort\":" + json::quoted(each.cohort) +
               ",\"text\":" + json::quoted(each.text) + ",\"must\":" + json::quoted(each.must) +
               ",\"whole\":" + (each.whole ? "true" : "false") +
               ",\"permits\":" + json::quoted(each.permits) +
               ",\"beyond\":" + json::quoted(trials::name_of(each.beyond)) +
               ",\"group\":" + std::to_string(each.group) + "}";
    }
    return out + "]}\n";
}

std::string as_text(const trials::Trial& trial, const trials::Criteria& criteria) {
    std::string out = trial.id + "  " + trial.title + "\n";
    for (const trials::Criterion& each : criteria.list)
        out += "  " + section_word(each.section).substr(0, 2) +
               (each.whole          ? " = "
                : each.must.empty() ? " ? "
                                    : " ~ ") +
               (each.cohort.empty() ? "" : "[" + each.cohort + "] ") + each.text + "\n" +
               (each.must.empty() ? "" : "         " + each.must + "\n");
    return out;
}

Outcome read_text(const trials::Grammar& grammar, const Arguments& arguments) {
    const auto section = given(arguments, "section", "inclusion") == "exclusion"
                             ? trials::Section::exclusion
                             : trials::Section::inclusion;
    const auto reading = trials::Reader(grammar).read(section, given(arguments, "text"));
    std::string out = "must: " + reading.must + "\nwhole: " + (reading.whole ? "true" : "false") +
                      (reading.part.empty() ? "" : "\npart: " + reading.part) +
                      (reading.permits.empty() ? "" : "\npermits: " + reading.permits) +
                      (reading.beyond == trials::Beyond::none
                           ? ""
                           : "\nbeyond: " + std::string(trials::name_of(reading.beyond))) +
                      "\n";
    for (const std::string& piece : reading.not_understood)
        out += "not understood: " + piece + "\n";
    return {.status = fine, .out = out, .notes = {}};
}

Outcome run(const Arguments& arguments, const Surroundings& around) {
    const auto service = open_rulebook(around);
    if (!service) return refused(service.error());
    const auto grammar = open_eligibility(around);
    if (!grammar) return refused(grammar.error());
    if (!given(arguments, "text").empty()) return read_text(*grammar, arguments);
    const auto text = read_file(given(arguments, "FILE"));
    if (!text) return refused(text.error());
    const trials::IsCondition is_condition = conditions_of((*service)->rulebook());
    const bool wants_json = given(arguments, "format", "text") == "json";
    trials::Reader criteria_reader(*grammar, is_condition);
    std::string out, notes;
    json::Reader reader;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text->size();) {
        const std::size_t end = std::min(text->find('\n', begin), text->size());
        const std::string_view line(text->data() + begin, end - begin);
        begin = end + 1;
        ++number;
        if (line.empty()) continue;
        const auto record = reader.read(line);
        auto trial = record ? trials::read_trial(*record)
                            : base::Result<trials::Trial>(std::unexpected(record.error()));
        if (!trial) {
            notes += "line " + std::to_string(number) + ": " + base::to_text(trial.error());
            continue;
        }
        const auto criteria = trials::read_criteria(criteria_reader, *trial);
        out += wants_json ? as_json(*trial, criteria) : as_text(*trial, criteria);
    }
    return {.status = fine, .out = std::move(out), .notes = std::move(notes)};
}

}  // namespace

Command trials_read_command() {
    return {
        "trials read",
        "what the criteria of trials ask, line by line",
        {{"FILE", "trials as JSON lines; - is standard input", false}},
        {{"text", "LINE", "read this line instead", {}, ""},
         {"section", "SECTION", "where the line stands", {"inclusion", "exclusion"}, "inclusion"},
         format_flag({"text", "json"})},
        run};
}

}  // namespace nextline::cli
