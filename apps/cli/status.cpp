// SPDX-License-Identifier: Apache-2.0
#include "authoring/status_page.h"
#include "commands.h"
#include "files.h"
#include "knowledge.h"

namespace nextline::cli {
namespace {

Outcome run(const Arguments& arguments, const Surroundings&) {
    const base::Result<Knowledge> knowledge = compile_knowledge(arguments);
    if (!knowledge) return faulty(knowledge.error());
    std::string page =
        authoring::status_page(knowledge->compiled, count_patients(knowledge->folder));
    const std::string file = given(arguments, "output");
    if (file.empty()) return {.status = fine, .out = std::move(page), .notes = {}};
    const auto written = write_file(file, page);
    return written ? Outcome{} : faulty(written.error());
}

}  // namespace

Command status_command() {
    return {"status",
            "what became of the gathered evidence, as the page docs/knowledge-status.md",
            {knowledge_operand()},
            {{"output", "FILE", "the page to write", {}, "standard output"}},
            run};
}

}  // namespace nextline::cli
