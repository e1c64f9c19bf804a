// SPDX-License-Identifier: Apache-2.0
#include "ask.h"

#include <algorithm>
#include <utility>

#include "base/json.h"
#include "files.h"
#include "request.h"
#include "rulebook_file.h"

namespace nextline::cli {
namespace {

constexpr std::string_view kBodyBegins = R"({"ok":true,"body":)";
constexpr std::string_view kRecord = "/record";

Outcome failed(int status, const base::Diagnostics& problems) {
    return {.status = status, .out = {}, .notes = base::to_text(problems)};
}

/// One error of the service; inside the record it gets its place in the file.
base::Diagnostic problem_of(base::json::Value error, const Record& record) {
    std::string_view pointer = error["pointer"].text();
    base::Diagnostic problem;
    problem.message = error["message"].text();
    problem.hint = error["hint"].text();
    if (pointer.starts_with(kRecord)) {
        pointer.remove_prefix(kRecord.size());
        problem.place = place_of(record, pointer);
    } else {
        problem.place.pointer = pointer.substr(pointer.starts_with('/') ? 1 : 0);
        if (problem.place.pointer == "option" && problem.hint.empty()) {
            problem.hint = "`nextline options` lists them";
        }
    }
    return problem;
}

Outcome refused(base::json::Value errors, const Record& record) {
    int status = usage;
    base::Diagnostics problems;
    for (const auto& [key, error] : errors) {
        if (error["pointer"].text().starts_with(kRecord)) status = input_refused;
        problems.push_back(problem_of(error, record));
    }
    std::stable_sort(problems.begin(), problems.end(),
                     [](const base::Diagnostic& a, const base::Diagnostic& b) {
                         return std::pair(a.place.line, a.place.column) <
                                std::pair(b.place.line, b.place.column);
                     });
    return failed(status, problems);
}

/// The body of an answer: a string's content, an object's bytes as the service wrote them.
std::string body_of(base::json::Value body, std::string_view answer) {
    if (const auto text = body.string()) return std::string(*text);
    answer.remove_prefix(kBodyBegins.size());
    answer = answer.substr(0, answer.rfind('}'));
    return std::string(answer.substr(0, answer.find_last_not_of('\n') + 1)) + "\n";
}

}  // namespace

Outcome ask(std::string_view want, const Arguments& arguments, const Surroundings& around,
            const std::function<base::Result<void>(service::Service&)>& prepare) {
    const std::string file = given(arguments, "FILE");
    base::Result<std::string> text = read_file(file);
    if (!text) return failed(input_refused, text.error());
    const base::Result<Record> record =
        record_of(std::move(*text), file == "-" ? "standard input" : file);
    if (!record) return failed(input_refused, record.error());
    const auto service = open_rulebook(around);
    if (!service) return failed(knowledge_faulty, service.error());
    if (prepare) {
        const auto prepared = prepare(**service);
        if (!prepared) return failed(input_refused, prepared.error());
    }
    return ask(want, arguments, around, *record, **service);
}

Outcome ask(std::string_view want, const Arguments& arguments, const Surroundings& around,
            const Record& record, const service::Service& service) {
    const Request request = request_for(want, arguments, around, record);
    return answer_of(service, request.json, record, request.assumed);
}

Outcome answer_of(const service::Service& service, const std::string& request, const Record& record,
                  std::string notes) {
    const std::string answer = service.answer(request);
    const auto document = base::json::read(answer);
    if (!document) {
        return failed(knowledge_faulty,
                      base::failure({}, "the answer is no JSON: a fault of the program").error());
    }
    const base::json::Value root = (*document)->root();
    if (!root["ok"].boolean().value_or(false)) return refused(root["errors"], record);
    return {.status = fine, .out = body_of(root["body"], answer), .notes = std::move(notes)};
}

}  // namespace nextline::cli
