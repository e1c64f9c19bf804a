// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include "commands.h"
#include "files.h"
#include "knowledge.h"
#include "rulebook/codec.h"
#include "trials/phrases.h"

namespace nextline::cli {
namespace {

Outcome run(const Arguments& arguments, const Surroundings&) {
    const base::Result<Knowledge> knowledge = compile_knowledge(arguments);
    if (!knowledge) return faulty(knowledge.error());
    const auto written =
        write_file(given(arguments, "output"), rulebook::encode(knowledge->compiled.rulebook));
    if (!written) return faulty(written.error());
    std::filesystem::path beside = given(arguments, "output");
    beside.replace_extension(".eligibility");
    const auto phrases = write_file(beside, trials::encode(knowledge->eligibility.phrases));
    if (!phrases) return faulty(phrases.error());
    return {.status = fine, .out = {}, .notes = base::to_text(knowledge->compiled.remarks)};
}

}  // namespace

Command compile_command() {
    return {"compile",
            "make the rulebook from the knowledge, and beside it the phrases of trials' criteria",
            {{"KNOWLEDGE", "the folder of the knowledge"}},
            {{"output", "FILE", "the rulebook to write", {}, "nextline.rulebook"}},
            run};
}

}  // namespace nextline::cli
