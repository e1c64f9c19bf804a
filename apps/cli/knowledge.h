// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "authoring/compile.h"
#include "base/diagnostic.h"
#include "command.h"
#include "service/service.h"

namespace nextline::cli {

/// Knowledge compiled from its folder, with how many files it came from.
struct Knowledge {
    std::filesystem::path folder;
    std::size_t files = 0;
    authoring::Compiled compiled;
};

/// Compiles the folder named by the operand KNOWLEDGE; places are paths that an editor can open.
[[nodiscard]] base::Result<Knowledge> compile_knowledge(const Arguments& arguments);

/// The plan of one example patient beside the one that was accepted.
struct PatientPlan {
    std::string name;                ///< of its folder in knowledge/patients
    std::filesystem::path expected;  ///< expected.txt
    Outcome now;                     ///< what `nextline plan` says; notes only if it failed
    std::string accepted;            ///< what expected.txt holds; empty if there is none
};

/// Plans for knowledge/patients/*/case.yaml: English, for a clinician, with figures.
[[nodiscard]] std::vector<PatientPlan> plan_patients(const std::filesystem::path& folder,
                                                     const service::Service& service);

/// An outcome of faulty knowledge.
[[nodiscard]] Outcome faulty(const base::Diagnostics& problems);

}  // namespace nextline::cli
