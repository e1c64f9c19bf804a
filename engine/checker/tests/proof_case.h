// SPDX-License-Identifier: Apache-2.0
// A person, conditions read from text, and proofs written step by step, for tests of the checker.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "checker/check_proof.h"
#include "logic/tests/small_vocabulary.h"

namespace nextline::checker {

using logic::Missing;
using logic::NodeId;
using logic::Proof;
using logic::Step;
using logic::StepId;
using logic::Truth;
using logic::Use;

/// A person, a program read from text, and proofs added step by step.
struct Case {
    facts::Vocabulary vocabulary = small::vocabulary();
    small::Person person{vocabulary};
    logic::Builder builder;
    Proof proof;

    NodeId read(const std::string& text) {
        return logic::read_condition(text, {}, small::names(vocabulary), builder).value();
    }
    [[nodiscard]] const logic::Program& program() const { return builder.program(); }

    StepId add(const Step& step) {
        proof.step_of_node.resize(program().nodes.size(), logic::kNoStep);
        proof.steps.push_back(step);
        const auto id = static_cast<StepId>(proof.steps.size() - 1);
        if (step.node < proof.step_of_node.size()) proof.step_of_node[step.node] = id;
        return id;
    }
    StepId atom(NodeId node, Truth truth, std::vector<Use> uses,
                std::vector<Missing> missing = {}) {
        Step step{.node = node, .truth = truth};
        step.uses = static_cast<std::uint32_t>(proof.uses.size());
        step.use_count = static_cast<std::uint32_t>(uses.size());
        step.missing = static_cast<std::uint32_t>(proof.missing.size());
        step.missing_count = static_cast<std::uint32_t>(missing.size());
        proof.uses.insert(proof.uses.end(), uses.begin(), uses.end());
        proof.missing.insert(proof.missing.end(), missing.begin(), missing.end());
        return add(step);
    }
    StepId composed(NodeId node, Truth truth, const std::vector<StepId>& premises) {
        Step step{.node = node, .truth = truth};
        step.premises = static_cast<std::uint32_t>(proof.premises.size());
        step.premise_count = static_cast<std::uint32_t>(premises.size());
        proof.premises.insert(proof.premises.end(), premises.begin(), premises.end());
        return add(step);
    }
    [[nodiscard]] std::vector<std::string> faults() const {
        std::vector<std::string> all;
        for (const Fault& fault : check_proof(program(), vocabulary, person.patient, proof))
            all.push_back(std::to_string(static_cast<int>(fault.step)) + ": " + fault.what);
        return all;
    }
    [[nodiscard]] Missing value_of(const std::string& fact) const {
        return {.fact = vocabulary.find_fact(fact)};
    }

    /// The truth that the checker finds for a condition of one atom.
    Truth truth_of(const std::string& text) {
        const NodeId node = read(text);
        for (const Truth truth : {Truth::fails, Truth::unknown, Truth::holds}) {
            proof = {};
            const Missing history{.kind = Missing::Kind::history,
                                  .atom = program().nodes[node].index};
            atom(node, truth, {},
                 truth == Truth::unknown ? std::vector{history} : std::vector<Missing>{});
            if (faults().empty()) return truth;
        }
        ADD_FAILURE() << text << ": no truth is accepted";
        return Truth::unknown;
    }
};

}  // namespace nextline::checker
