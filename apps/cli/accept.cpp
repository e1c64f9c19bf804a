// SPDX-License-Identifier: Apache-2.0
#include "commands.h"
#include "files.h"
#include "knowledge.h"

namespace nextline::cli {
namespace {

Outcome run(const Arguments& arguments, const Surroundings&) {
    base::Result<Knowledge> knowledge = compile_knowledge(arguments);
    if (!knowledge) return faulty(knowledge.error());
    const auto service = service::Service::of(std::move(knowledge->compiled.rulebook));
    Outcome outcome;
    std::size_t written = 0;
    std::size_t kept = 0;
    for (const PatientPlan& plan : plan_patients(knowledge->folder, *service)) {
        if (plan.now.status != fine) {
            outcome.status = knowledge_faulty;
            outcome.notes += plan.now.notes;
        } else if (plan.now.out == plan.accepted) {
            ++kept;
        } else if (const auto done = write_file(plan.expected, plan.now.out); !done) {
            outcome.status = knowledge_faulty;
            outcome.notes += base::to_text(done.error());
        } else {
            ++written;
            outcome.out += "written: " + plan.expected.generic_string() + "\n";
        }
    }
    outcome.out += std::to_string(written) + " plans written, " + std::to_string(kept) +
                   " as they were; review the difference before it is kept\n";
    return outcome;
}

}  // namespace

Command accept_command() {
    return {"accept",
            "write the present plans of the example patients as the expected ones",
            {knowledge_operand()},
            {},
            run};
}

}  // namespace nextline::cli
