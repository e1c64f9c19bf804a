// SPDX-License-Identifier: Apache-2.0
#include "knowledge.h"

#include <algorithm>
#include <utility>

#include "ask.h"
#include "files.h"
#include "record.h"

namespace nextline::cli {
namespace {

namespace fs = std::filesystem;

/// A plan names the rulebook's hash, which every change of the knowledge changes; what is accepted
/// does not, so that a difference shows what changed for this patient.
std::string without_hash(std::string text, const std::string& hash) {
    const std::string shown = hash.substr(0, 12);
    for (std::size_t at = 0; !shown.empty() && (at = text.find(shown, at)) != std::string::npos;) {
        text.replace(at, shown.size(), "content hash");
    }
    return text;
}

base::Result<Record> record_in(const std::string& file) {
    base::Result<std::string> text = read_file(file);
    if (!text) return std::unexpected(std::move(text.error()));
    return record_of(std::move(*text), file);
}

Outcome plan_of(const base::Result<Record>& record, const std::string& file,
                const service::Service& service) {
    if (!record) return faulty(record.error());
    const Arguments arguments = {{"audience", "clinician"}, {"figures", "shown"}};
    // A case of its own date: the expectation must not change with the calendar.
    if (record->as_of.empty()) {
        return faulty(base::failure(in_file(file), "an example patient needs `as_of`").error());
    }
    Outcome outcome = ask("plan", arguments, Surroundings{}, *record, service);
    if (outcome.status == fine) outcome.notes.clear();
    outcome.out = without_hash(std::move(outcome.out), service.rulebook().hash);
    return outcome;
}

}  // namespace

Outcome faulty(const base::Diagnostics& problems) {
    return {.status = knowledge_faulty, .out = {}, .notes = base::to_text(problems)};
}

base::Diagnostics in_folder(base::Diagnostics problems, const fs::path& folder) {
    for (base::Diagnostic& problem : problems) {
        if (!problem.place.file.empty()) {
            problem.place.file = (folder / problem.place.file).generic_string();
        }
    }
    return problems;
}

base::Result<Knowledge> compile_folder(const fs::path& folder) {
    Knowledge knowledge{.folder = folder};
    const auto files = read_knowledge(folder);
    if (!files) return std::unexpected(files.error());
    knowledge.files = files->size();
    base::Result<authoring::Compiled> compiled = authoring::compile(*files);
    if (!compiled) return std::unexpected(in_folder(compiled.error(), folder));
    knowledge.compiled = std::move(*compiled);
    knowledge.compiled.remarks = in_folder(knowledge.compiled.remarks, folder);
    auto eligibility = authoring::read_eligibility(*files, knowledge.compiled.rulebook);
    if (!eligibility) return std::unexpected(in_folder(eligibility.error(), folder));
    knowledge.eligibility = std::move(*eligibility);
    return knowledge;
}

base::Result<Knowledge> compile_knowledge(const Arguments& arguments) {
    return compile_folder(given(arguments, "KNOWLEDGE", "knowledge"));
}

base::Result<Part> part_of_knowledge(const Arguments& arguments) {
    const fs::path named = given(arguments, "FOLDER");
    std::error_code none;
    if (!fs::exists(named, none)) return base::failure(in_file(named), "it is not there");
    fs::path folder = fs::weakly_canonical(named, none);
    const fs::path whole = folder;
    while (!fs::exists(folder / "rulebook.yaml", none)) {
        if (folder == folder.parent_path())
            return base::failure(in_file(named), "it is no part of a knowledge",
                                 "name a folder or file below the one with rulebook.yaml");
        folder = folder.parent_path();
    }
    const std::string path = whole.lexically_relative(folder).generic_string();
    return Part{folder.lexically_proximate(fs::current_path(none)), path == "." ? "" : path};
}

std::size_t count_patients(const fs::path& folder) {
    std::error_code none;
    std::size_t count = 0;
    for (fs::directory_iterator entry(folder / "patients", none), end; !none && entry != end;
         entry.increment(none))
        count += fs::exists(entry->path() / "case.yaml", none) ? 1 : 0;
    return count;
}

std::vector<PatientPlan> plan_patients(const fs::path& folder, const service::Service& service) {
    std::vector<PatientPlan> plans;
    std::error_code none;
    for (fs::directory_iterator entry(folder / "patients", none), end; !none && entry != end;
         entry.increment(none)) {
        const fs::path record = entry->path() / "case.yaml";
        if (!fs::exists(record, none)) continue;
        PatientPlan plan;
        plan.name = entry->path().filename().string();
        plan.expected = entry->path() / "expected.txt";
        const auto read = record_in(record.string());
        plan.now = plan_of(read, record.string(), service);
        if (read) plan.record = *read;
        plan.accepted = read_file(plan.expected.string()).value_or("");
        plans.push_back(std::move(plan));
    }
    std::sort(plans.begin(), plans.end(),
              [](const PatientPlan& a, const PatientPlan& b) { return a.name < b.name; });
    return plans;
}

}  // namespace nextline::cli
