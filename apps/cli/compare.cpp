// SPDX-License-Identifier: Apache-2.0
// `nextline compare`: two plans, or the plans of two records, and what changed between them.
#include "ask.h"
#include "base/json.h"
#include "base/json_text.h"
#include "commands.h"
#include "files.h"
#include "record.h"
#include "rulebook_file.h"

namespace nextline::cli {
namespace {

bool is_plan(const std::string& json) {
    const auto document = base::json::read(json);
    return document && (*document)->root()["nextline"].text() == "plan/1";
}

/// The plan in the file, or the plan of the record in it.
Outcome plan_in(const std::string& file, const Arguments& arguments, const Surroundings& around,
                const service::Service& service) {
    base::Result<std::string> text = read_file(file);
    if (!text) return {.status = input_refused, .out = {}, .notes = base::to_text(text.error())};
    if (is_plan(*text)) return {.status = fine, .out = std::move(*text), .notes = {}};
    const base::Result<Record> record = record_of(std::move(*text), file);
    if (!record)
        return {.status = input_refused, .out = {}, .notes = base::to_text(record.error())};
    Arguments as_json = arguments;
    as_json["format"] = "json";
    return ask("plan", as_json, around, *record, service);
}

Outcome run(const Arguments& arguments, const Surroundings& around) {
    const auto service = open_rulebook(around);
    if (!service)
        return {.status = knowledge_faulty, .out = {}, .notes = base::to_text(service.error())};
    Outcome before = plan_in(given(arguments, "BEFORE"), arguments, around, **service);
    if (before.status != fine) return before;
    Outcome after = plan_in(given(arguments, "AFTER"), arguments, around, **service);
    if (after.status != fine) return after;
    const std::string format = given(arguments, "format", "text");
    std::string request = R"({"want":"compare","region":"us","as_of":)" +
                          base::json::quoted(around.today) +
                          ",\"format\":" + base::json::quoted(format) +
                          ",\"language\":" + base::json::quoted(given(arguments, "language", "en"));
    if (format == "text") request += ",\"width\":" + std::to_string(around.width);
    request += ",\"before\":" + before.out + ",\"after\":" + after.out + "}";
    return answer_of(**service, request, Record{}, before.notes + after.notes);
}

}  // namespace

Command compare_command() {
    return {"compare",
            "what changed between two plans, or the plans of two records, and why",
            {{"BEFORE", "the earlier plan (JSON) or record"},
             {"AFTER", "the later plan (JSON) or record"}},
            {format_flag({"text", "json"}),
             language_flag(),
             as_of_flag(),
             region_flag(),
             {"audience", "WHO", "for whom it is worded", {"patient", "clinician"}, "patient"},
             {"figures", "FIGURES", "survival figures", {"hidden", "shown"}, "hidden"}},
            run};
}

}  // namespace nextline::cli
