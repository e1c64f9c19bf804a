// SPDX-License-Identifier: Apache-2.0
#include "checker/check_proof.h"

#include <algorithm>
#include <span>

#include "checker/check_atom.h"

namespace nextline::checker {
namespace {

using logic::Node;
using logic::NodeKind;
using logic::Program;
using logic::Proof;
using logic::Step;
using logic::StepId;
using logic::Truth;

const char* word(Truth truth) {
    switch (truth) {
        case Truth::fails: return "fails";
        case Truth::unknown: return "unknown";
        case Truth::holds: return "holds";
    }
    return "no truth";
}

template <typename T>
bool inside(const std::vector<T>& all, std::uint32_t first, std::uint32_t count) {
    return first <= all.size() && count <= all.size() - first;
}

/// Only of places that are inside.
template <typename T>
std::span<const T> slice(const std::vector<T>& all, std::uint32_t first, std::uint32_t count) {
    return std::span(all).subspan(first, count);
}

/// One walk over the steps of a proof.
struct Check {
    const Program& program;
    const Proof& proof;
    const Arranged arranged;
    std::vector<StepId> step_of_node;  ///< of the steps seen so far
    std::vector<Fault> faults;

    void fault(StepId step, std::string what) { faults.push_back({step, std::move(what)}); }

    void truth(StepId id, Truth follows) {
        const Truth claimed = proof.steps[id].truth;
        if (claimed == follows) return;
        fault(id, std::string(word(claimed)) + " claimed, " + word(follows) + " follows");
    }

    void composed(StepId id, const Node& node);
    void atom(StepId id, const Node& node);
    void walk(StepId id);
    void places();
};

Truth joined(NodeKind kind, Truth so_far, Truth next) {
    switch (kind) {
        case NodeKind::all: return logic::both(so_far, next);
        case NodeKind::any: return logic::either(so_far, next);
        case NodeKind::negation: return logic::negation(next);
        case NodeKind::named:
        case NodeKind::atom: break;
    }
    return next;
}

void Check::composed(StepId id, const Node& node) {
    const Step& step = proof.steps[id];
    const auto premises = slice(proof.premises, step.premises, step.premise_count);
    if (!inside(program.children, node.first, node.count))
        return fault(id, "children outside the program");
    const auto children = slice(program.children, node.first, node.count);
    if (premises.size() != children.size())
        return fault(id, std::to_string(premises.size()) + " premises for " +
                             std::to_string(children.size()) + " parts");
    const bool single = node.kind == NodeKind::negation || node.kind == NodeKind::named;
    if (single && children.size() != 1) return fault(id, "a node that needs one part");
    if (step.use_count != 0 || step.missing_count != 0)
        fault(id, "a composed step rests on its premises alone");
    Truth follows = node.kind == NodeKind::any ? Truth::fails : Truth::holds;
    for (std::size_t i = 0; i < children.size(); ++i) {
        const StepId premise = premises[i];
        if (premise >= id) return fault(id, "a premise does not stand before its step");
        if (proof.steps[premise].node != children[i])
            return fault(id, "premise " + std::to_string(i) + " is not the step of that part");
        follows = joined(node.kind, follows, proof.steps[premise].truth);
    }
    truth(id, follows);
}

void Check::atom(StepId id, const Node& node) {
    const Step& step = proof.steps[id];
    if (node.index >= program.atoms.size()) return fault(id, "atom outside the program");
    const logic::Atom& atom = program.atoms[node.index];
    if (!well_formed(arranged.vocabulary, atom)) return fault(id, "atom of an unknown fact");
    if (step.premise_count != 0) fault(id, "an atom with premises");
    const Truth follows = truth_of(arranged, atom);
    truth(id, follows);

    const auto missing = slice(proof.missing, step.missing, step.missing_count);
    for (const logic::Use& use : slice(proof.uses, step.uses, step.use_count))
        if (!concerns(arranged, atom, use))
            fault(id, "an item or treatment that the atom does not look at");
    if (follows == Truth::unknown && missing.empty()) fault(id, "unknown, but nothing is missing");
    if (follows != Truth::unknown && !missing.empty()) fault(id, "settled, but facts are missing");
    for (const logic::Missing& one : missing)
        if (!concerns(arranged, atom, node.index, one))
            fault(id, "a missing fact that the atom does not look at");
}

void Check::walk(StepId id) {
    const Step& step = proof.steps[id];
    const logic::NodeId place = step.node;
    if (place >= program.nodes.size()) return fault(id, "node outside the program");
    if (step_of_node[place] != logic::kNoStep) fault(id, "a second step for its node");
    step_of_node[place] = id;
    if (!inside(proof.premises, step.premises, step.premise_count))
        return fault(id, "premises outside the proof");
    if (!inside(proof.uses, step.uses, step.use_count)) return fault(id, "uses outside the proof");
    if (!inside(proof.missing, step.missing, step.missing_count))
        return fault(id, "missing facts outside the proof");
    const Node& node = program.nodes[place];
    if (node.kind == NodeKind::atom)
        atom(id, node);
    else
        composed(id, node);
}

/// The proof's own index must lead to the steps that were found.
void Check::places() {
    if (proof.step_of_node == step_of_node) return;
    if (proof.step_of_node.size() != step_of_node.size())
        return fault(logic::kNoStep, "steps are not listed by node");
    for (std::size_t node = 0; node < step_of_node.size(); ++node)
        if (proof.step_of_node[node] != step_of_node[node])
            fault(step_of_node[node], "another step is listed for its node");
}

}  // namespace

std::vector<Fault> check_proof(const Program& program, const facts::Vocabulary& vocabulary,
                               const facts::Patient& patient, const Proof& proof) {
    Check check{.program = program,
                .proof = proof,
                .arranged = arrange(vocabulary, patient),
                .step_of_node = std::vector(program.nodes.size(), logic::kNoStep)};
    for (StepId id = 0; id < proof.steps.size(); ++id) check.walk(id);
    check.places();
    return std::move(check.faults);
}

}  // namespace nextline::checker
