// SPDX-License-Identifier: Apache-2.0
#include "authoring/citations.h"
#include "authoring/coverage.h"
#include "commands.h"
#include "knowledge.h"

namespace nextline::cli {
namespace {

/// The first line in which two texts differ, counted from 1.
std::size_t first_difference(std::string_view a, std::string_view b) {
    std::size_t line = 1;
    for (std::size_t i = 0; i < a.size() && i < b.size() && a[i] == b[i]; ++i) {
        if (a[i] == '\n') ++line;
    }
    return line;
}

std::string complaint(const PatientPlan& plan) {
    if (plan.now.status != fine) return plan.now.notes;
    base::Diagnostic changed;
    changed.place.file = plan.expected.generic_string();
    changed.hint = "if the change is right, `nextline accept` writes it; review the difference";
    if (plan.accepted.empty()) {
        changed.message = "no plan was accepted for this patient yet";
    } else {
        changed.place.line =
            static_cast<std::uint32_t>(first_difference(plan.accepted, plan.now.out));
        changed.message = "the plan is not the accepted one from this line on";
    }
    return base::to_text(changed);
}

/// What was asked beside the mistakes: which citations are unconfirmed, what no case shows.
std::string asked(const Arguments& arguments, const Knowledge& knowledge) {
    const authoring::Compiled& compiled = knowledge.compiled;
    std::string text;
    if (!given(arguments, "unconfirmed").empty())
        text +=
            base::to_text(in_folder(authoring::unconfirmed_citations(compiled), knowledge.folder));
    if (!given(arguments, "coverage").empty()) {
        const authoring::Coverage coverage = authoring::coverage(compiled);
        text += base::to_text(in_folder(authoring::notes_of(coverage, compiled), knowledge.folder));
        text += authoring::totals_of(coverage);
    }
    const authoring::CitationCounts cited = authoring::count_citations(compiled);
    return text + std::to_string(cited.unconfirmed) + " of " + std::to_string(cited.all) +
           " citations are unconfirmed, " + std::to_string(cited.stale) +
           " were checked more than 12 months before the horizon\n";
}

Outcome run(const Arguments& arguments, const Surroundings&) {
    base::Result<Knowledge> knowledge = compile_knowledge(arguments);
    if (!knowledge) return faulty(knowledge.error());
    const std::string notes = base::to_text(knowledge->compiled.remarks);
    const std::size_t rules =
        knowledge->compiled.rulebook.supports.size() + knowledge->compiled.rulebook.guards.size();
    const std::string counts = std::to_string(knowledge->files) + " files, " +
                               std::to_string(rules) + " supports and guards, " +
                               std::to_string(knowledge->compiled.cases_run) + " cases, " +
                               std::to_string(knowledge->eligibility.sentences) + " sentences";
    const std::string extra = asked(arguments, *knowledge);
    const auto service = service::Service::of(std::move(knowledge->compiled.rulebook));
    std::string changed;
    std::size_t patients = 0;
    for (const PatientPlan& plan : plan_patients(knowledge->folder, *service)) {
        ++patients;
        if (plan.now.status != fine || plan.now.out != plan.accepted) changed += complaint(plan);
    }
    if (!changed.empty()) {
        return {.status = knowledge_faulty, .out = extra, .notes = notes + changed};
    }
    return {
        .status = fine,
        .out = extra + counts + ", " + std::to_string(patients) + " patients: all as expected\n",
        .notes = notes};
}

}  // namespace

Command check_command() {
    return {"check",
            "every mistake in the knowledge; its cases; the plans of the example patients",
            {knowledge_operand()},
            {{"coverage", "", "also list the sub-conditions whose truths no case shows", {}, ""},
             {"unconfirmed", "", "also list the citations not read at their source", {}, ""}},
            run};
}

}  // namespace nextline::cli
