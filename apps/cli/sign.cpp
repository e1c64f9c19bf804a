// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include "authoring/signatures.h"
#include "commands.h"
#include "files.h"
#include "knowledge.h"

namespace nextline::cli {
namespace {

Outcome nonsense(std::string_view flag) {
    return {.status = usage, .out = {}, .notes = "--" + std::string(flag) + " is missing\n"};
}

Outcome run(const Arguments& arguments, const Surroundings& around) {
    const authoring::Signer signer{.name = given(arguments, "name"),
                                   .role = given(arguments, "role"),
                                   .date = around.today,
                                   .remarks = given(arguments, "remarks")};
    if (signer.name.empty()) return nonsense("name");
    if (signer.role.empty()) return nonsense("role");
    const auto part = part_of_knowledge(arguments);
    if (!part) return faulty(part.error());
    const base::Result<Knowledge> knowledge = compile_folder(part->knowledge);
    if (!knowledge) return faulty(knowledge.error());
    const std::size_t rules = authoring::rules_in(knowledge->compiled, part->path).size();
    if (rules == 0)
        return faulty(
            base::failure(in_file(given(arguments, "FOLDER")), "there is no rule in it").error());
    const authoring::File file = authoring::signature_of(knowledge->compiled, part->path, signer);
    const std::filesystem::path path = part->knowledge / file.path;
    std::error_code problem;
    std::filesystem::create_directories(path.parent_path(), problem);
    if (const auto written = write_file(path, file.text); !written) return faulty(written.error());
    return {
        .status = fine,
        .out = "signed: " + std::to_string(rules) + " rules, in " + path.generic_string() + "\n",
        .notes = {}};
}

}  // namespace

Command sign_command() {
    return {"sign",
            "sign the rules of a folder as they stand, after a review",
            {folder_operand()},
            {{"name", "NAME", "who reviewed them", {}, ""},
             {"role", "ROLE", "as what: medical oncologist, pharmacist ...", {}, ""},
             {"remarks", "TEXT", "what was not looked at; ties to makers of medicines", {}, ""}},
            run};
}

}  // namespace nextline::cli
