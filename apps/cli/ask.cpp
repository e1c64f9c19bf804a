// SPDX-License-Identifier: Apache-2.0
#include "ask.h"

#include <utility>

#include "base/json.h"
#include "files.h"
#include "request.h"
#include "rulebook_file.h"

namespace nextline::cli {
namespace {

constexpr std::string_view kBodyBegins = R"({"ok":true,"body":)";

Outcome failed(int status, const base::Diagnostics& problems) {
    return {.status = status, .out = {}, .notes = base::to_text(problems)};
}

/// Errors of the service: those inside the record get their place in its file.
Outcome refused(base::json::Value errors, const Record& record) {
    constexpr std::string_view kRecord = "/record";
    Outcome outcome{.status = usage, .out = {}, .notes = {}};
    for (const auto& [key, error] : errors) {
        std::string_view pointer = error["pointer"].text();
        base::Diagnostic problem;
        problem.message = error["message"].text();
        problem.hint = error["hint"].text();
        if (pointer.starts_with(kRecord)) {
            pointer.remove_prefix(kRecord.size());
            problem.place = place_of(record, pointer);
            outcome.status = input_refused;
        } else {
            problem.place.pointer = pointer.substr(pointer.starts_with('/') ? 1 : 0);
        }
        outcome.notes += base::to_text(problem);
    }
    return outcome;
}

/// The body of an answer: a string's content, an object's bytes as the service wrote them.
std::string body_of(base::json::Value body, std::string_view answer) {
    if (const auto text = body.string()) return std::string(*text);
    answer.remove_prefix(kBodyBegins.size());
    answer = answer.substr(0, answer.rfind('}'));
    return std::string(answer.substr(0, answer.find_last_not_of('\n') + 1)) + "\n";
}

}  // namespace

Outcome ask(std::string_view want, const Arguments& arguments, const Surroundings& around) {
    const std::string file = given(arguments, "FILE");
    base::Result<std::string> text = read_file(file);
    if (!text) return failed(input_refused, text.error());
    const base::Result<Record> record =
        record_of(std::move(*text), file == "-" ? "standard input" : file);
    if (!record) return failed(input_refused, record.error());
    const auto service = open_rulebook(around);
    if (!service) return failed(knowledge_faulty, service.error());
    return ask(want, arguments, around, *record, **service);
}

Outcome ask(std::string_view want, const Arguments& arguments, const Surroundings& around,
            const Record& record, const service::Service& service) {
    const Request request = request_for(want, arguments, around, record);
    const std::string answer = service.answer(request.json);
    const auto document = base::json::read(answer);
    if (!document) {
        return failed(knowledge_faulty,
                      base::failure({}, "the answer is no JSON: a fault of the program").error());
    }
    const base::json::Value root = (*document)->root();
    if (!root["ok"].boolean().value_or(false)) return refused(root["errors"], record);
    return {.status = fine, .out = body_of(root["body"], answer), .notes = request.assumed};
}

}  // namespace nextline::cli
