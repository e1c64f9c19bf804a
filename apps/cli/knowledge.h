// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "authoring/compile.h"
#include "authoring/eligibility.h"
#include "base/diagnostic.h"
#include "command.h"
#include "record.h"
#include "service/service.h"

namespace nextline::cli {

/// Knowledge compiled from its folder, with how many files it came from.
struct Knowledge {
    std::filesystem::path folder;
    std::size_t files = 0;
    authoring::Compiled compiled;
    authoring::Eligibility eligibility;
};

/// The problems with their files as paths that an editor can open.
[[nodiscard]] base::Diagnostics in_folder(base::Diagnostics problems,
                                          const std::filesystem::path& folder);

/// Compiles the knowledge in a folder; places are paths that an editor can open.
[[nodiscard]] base::Result<Knowledge> compile_folder(const std::filesystem::path& folder);
/// Compiles the folder named by the operand KNOWLEDGE; places are paths that an editor can open.
[[nodiscard]] base::Result<Knowledge> compile_knowledge(const Arguments& arguments);

/// A folder or file inside a knowledge, as the operand FOLDER names it.
struct Part {
    std::filesystem::path knowledge;  ///< the folder that holds rulebook.yaml
    std::string path;                 ///< from there; empty: all of it
};
[[nodiscard]] base::Result<Part> part_of_knowledge(const Arguments& arguments);

/// How many example patients there are.
[[nodiscard]] std::size_t count_patients(const std::filesystem::path& folder);

/// The plan of one example patient beside the one that was accepted.
struct PatientPlan {
    std::string name;                ///< of its folder in knowledge/patients
    std::filesystem::path expected;  ///< expected.txt
    Record record;                   ///< case.yaml
    Outcome now;                     ///< what `nextline plan` says; notes only if it failed
    std::string accepted;            ///< what expected.txt holds; empty if there is none
};

/// Plans for knowledge/patients/*/case.yaml: English, for a clinician, with figures.
[[nodiscard]] std::vector<PatientPlan> plan_patients(const std::filesystem::path& folder,
                                                     const service::Service& service);

/// An outcome of faulty knowledge.
[[nodiscard]] Outcome faulty(const base::Diagnostics& problems);

}  // namespace nextline::cli
