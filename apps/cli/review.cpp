// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "authoring/review_page.h"
#include "authoring/signatures.h"
#include "base/nearest.h"
#include "commands.h"
#include "files.h"
#include "knowledge.h"

namespace nextline::cli {
namespace {

/// The signature to compare with, as --since names it.
base::Result<void> known_signature(const Knowledge& knowledge, const std::string& since) {
    std::vector<std::string> names;
    for (const authoring::Signature& each : knowledge.compiled.account.signatures)
        names.push_back(each.file);
    if (since.empty() || std::find(names.begin(), names.end(), since) != names.end()) return {};
    return base::failure(in_file(knowledge.folder / "reviews"), "there is no signature " + since,
                         base::did_you_mean(since, names));
}

std::vector<authoring::Example> examples_of(const Knowledge& knowledge) {
    const auto service = service::Service::of(knowledge.compiled.rulebook);
    std::vector<authoring::Example> examples;
    for (PatientPlan& plan : plan_patients(knowledge.folder, *service))
        examples.push_back({.name = std::move(plan.name),
                            .record = std::move(plan.record.json),
                            .as_of = std::move(plan.record.as_of),
                            .accepted = std::move(plan.accepted),
                            .now = std::move(plan.now.out)});
    return examples;
}

Outcome run(const Arguments& arguments, const Surroundings&) {
    const auto part = part_of_knowledge(arguments);
    if (!part) return faulty(part.error());
    const base::Result<Knowledge> knowledge = compile_folder(part->knowledge);
    if (!knowledge) return faulty(knowledge.error());
    if (authoring::rules_in(knowledge->compiled, part->path).empty())
        return faulty(
            base::failure(in_file(given(arguments, "FOLDER")), "there is no rule in it").error());
    const std::string since = given(arguments, "since");
    if (const auto known = known_signature(*knowledge, since); !known) {
        return {.status = usage, .out = {}, .notes = base::to_text(known.error())};
    }
    const std::string page = authoring::review_page(
        knowledge->compiled,
        {.path = part->path,
         .since = since,
         .examples = examples_of(*knowledge),
         .language =
             given(arguments, "language") == "es" ? facts::Language::es : facts::Language::en});
    const std::string file = given(arguments, "output", "review.html");
    if (const auto written = write_file(file, page); !written) return faulty(written.error());
    return {.status = fine, .out = "written: " + file + "\n", .notes = {}};
}

}  // namespace

Command review_command() {
    return {"review",
            "the rules of a folder as one page for a clinician: sentences, sources, cases, changes",
            {folder_operand()},
            {{"since",
              "SIGNATURE",
              "compare with this one of knowledge/reviews",
              {},
              "the newest of each rule"},
             language_flag(),
             {"output", "FILE", "the page to write", {}, "review.html"}},
            run};
}

}  // namespace nextline::cli
