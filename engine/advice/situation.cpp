// SPDX-License-Identifier: Apache-2.0
#include "advice/situation.h"

namespace nextline::advice {
namespace {

// Every condition that a plan may speak about.
std::vector<logic::NodeId> all_roots(const rulebook::Rulebook& book) {
    std::vector<logic::NodeId> roots;
    for (const auto& definition : book.definitions) roots.push_back(definition.node);
    for (const auto& support : book.supports)
        roots.insert(roots.end(), {support.when, support.after, support.current, support.holds});
    for (const auto& guard : book.guards) roots.push_back(guard.when);
    for (const auto& option : book.options) {
        roots.insert(roots.end(), {option.supported, option.possible, option.opposed,
                                   option.excluded, option.not_now, option.must_know_open});
        for (const auto& companion : option.companions) roots.push_back(companion.when);
        for (const auto& approval : option.approvals) roots.push_back(approval.when);
        for (const auto& evidence : option.evidence) roots.push_back(evidence.applies);
    }
    for (const auto& preference : book.preferences) roots.push_back(preference.when);
    for (const auto& note : book.notes) roots.push_back(note.when);
    for (const auto& pathway : book.pathways) roots.push_back(pathway.when);
    return roots;
}

std::vector<evaluate::Lanes> atom_lanes(const logic::Program& program, const logic::Proof& proof) {
    std::vector<evaluate::Lanes> lanes(program.atoms.size());
    for (const logic::Step& step : proof.steps) {
        const logic::Node& node = program.nodes[step.node];
        if (node.kind == logic::NodeKind::atom) lanes[node.index] = evaluate::all_lanes(step.truth);
    }
    return lanes;
}

}  // namespace

logic::Truth Situation::truth(logic::NodeId node) const {
    if (node == logic::kNoNode) return logic::Truth::holds;
    return proof.steps[proof.step_of_node[node]].truth;
}

logic::Truth Situation::definition(std::string_view id) const {
    const rulebook::Definition* found = rulebook.find_definition(id);
    return found == nullptr || found->is_term ? logic::Truth::unknown : truth(found->node);
}

Situation prove_everything(const facts::Patient& patient, const rulebook::Rulebook& rulebook,
                           const Request& request, const evaluate::Reserved& reserved) {
    evaluate::View view(rulebook.vocabulary, reserved, patient);
    logic::Proof proof = evaluate::prove(rulebook.program, view, all_roots(rulebook));
    std::vector<evaluate::Lanes> atoms = atom_lanes(rulebook.program, proof);
    evaluate::Dependence dependence(rulebook.program, rulebook.vocabulary, reserved);
    return {rulebook,        patient,          request,          reserved,
            std::move(view), std::move(proof), std::move(atoms), std::move(dependence)};
}

}  // namespace nextline::advice
