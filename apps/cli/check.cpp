// SPDX-License-Identifier: Apache-2.0
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

Outcome run(const Arguments& arguments, const Surroundings&) {
    base::Result<Knowledge> knowledge = compile_knowledge(arguments);
    if (!knowledge) return faulty(knowledge.error());
    const std::string notes = base::to_text(knowledge->compiled.remarks);
    const std::size_t rules =
        knowledge->compiled.rulebook.supports.size() + knowledge->compiled.rulebook.guards.size();
    const std::string counts = std::to_string(knowledge->files) + " files, " +
                               std::to_string(rules) + " supports and guards, " +
                               std::to_string(knowledge->compiled.cases_run) + " cases";
    const auto service = service::Service::of(std::move(knowledge->compiled.rulebook));
    std::string changed;
    std::size_t patients = 0;
    for (const PatientPlan& plan : plan_patients(knowledge->folder, *service)) {
        ++patients;
        if (plan.now.status != fine || plan.now.out != plan.accepted) changed += complaint(plan);
    }
    if (!changed.empty()) {
        return {.status = knowledge_faulty, .out = {}, .notes = notes + changed};
    }
    return {.status = fine,
            .out = counts + ", " + std::to_string(patients) + " patients: all as expected\n",
            .notes = notes};
}

}  // namespace

Command check_command() {
    return {"check",
            "every mistake in the knowledge; its cases; the plans of the example patients",
            {knowledge_operand()},
            {},
            run};
}

}  // namespace nextline::cli
