// SPDX-License-Identifier: Apache-2.0
#include "evaluate/evaluate.h"

#include "evaluate/atoms.h"

namespace nextline::evaluate {
namespace {

using logic::Node;
using logic::NodeId;
using logic::NodeKind;
using logic::Proof;
using logic::Step;
using logic::StepId;
using logic::Truth;

// Marks everything below the roots; children have smaller ids, so one pass downwards is enough.
std::vector<bool> needed(const logic::Program& program, std::span<const NodeId> roots) {
    std::vector<bool> marks(program.nodes.size());
    for (const NodeId root : roots)
        if (root != logic::kNoNode) marks[root] = true;
    for (std::size_t i = program.nodes.size(); i-- > 0;) {
        if (!marks[i]) continue;
        const Node& node = program.nodes[i];
        for (std::uint32_t c = 0; c < node.count; ++c) marks[program.child(node, c)] = true;
    }
    return marks;
}

Truth composed(const Proof& proof, const Step& step, NodeKind kind) {
    Truth truth = kind == NodeKind::any ? Truth::fails : Truth::holds;
    for (std::uint32_t i = 0; i < step.premise_count; ++i) {
        const Truth premise = proof.steps[proof.premises[step.premises + i]].truth;
        switch (kind) {
            case NodeKind::all: truth = logic::both(truth, premise); break;
            case NodeKind::any: truth = logic::either(truth, premise); break;
            case NodeKind::negation: truth = logic::negation(premise); break;
            case NodeKind::named: truth = premise; break;
            case NodeKind::atom: break;
        }
    }
    return truth;
}

void ground(Proof& proof, Step& step, Grounds grounds) {
    step.uses = static_cast<std::uint32_t>(proof.uses.size());
    step.use_count = static_cast<std::uint32_t>(grounds.uses.size());
    step.missing = static_cast<std::uint32_t>(proof.missing.size());
    step.missing_count = static_cast<std::uint32_t>(grounds.missing.size());
    step.contradictory = grounds.contradictory;
    step.assumed = grounds.assumed;
    proof.uses.insert(proof.uses.end(), grounds.uses.begin(), grounds.uses.end());
    proof.missing.insert(proof.missing.end(), grounds.missing.begin(), grounds.missing.end());
}

}  // namespace

Proof prove(const logic::Program& program, const View& view, std::span<const NodeId> roots) {
    const std::vector<bool> marks = needed(program, roots);
    Proof proof;
    proof.step_of_node.assign(program.nodes.size(), logic::kNoStep);
    for (std::size_t i = 0; i < program.nodes.size(); ++i) {
        if (!marks[i]) continue;
        const Node& node = program.nodes[i];
        Step step{.node = static_cast<NodeId>(i)};
        if (node.kind == NodeKind::atom) {
            const logic::Atom& atom = program.atoms[node.index];
            step.truth = atom_truth(view, atom);
            ground(proof, step, atom_grounds(view, atom, node.index, step.truth));
        } else {
            step.premises = static_cast<std::uint32_t>(proof.premises.size());
            step.premise_count = node.count;
            for (std::uint32_t c = 0; c < node.count; ++c)
                proof.premises.push_back(proof.step_of_node[program.child(node, c)]);
            step.truth = composed(proof, step, node.kind);
        }
        proof.step_of_node[i] = static_cast<StepId>(proof.steps.size());
        proof.steps.push_back(step);
    }
    return proof;
}

Proof prove(const logic::Program& program, const facts::Vocabulary& vocabulary,
            const facts::Patient& patient, std::span<const NodeId> roots) {
    const Reserved reserved(vocabulary);
    return prove(program, View(vocabulary, reserved, patient), roots);
}

}  // namespace nextline::evaluate
