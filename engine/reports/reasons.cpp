// SPDX-License-Identifier: Apache-2.0
#include "reports/reasons.h"

#include <algorithm>

namespace nextline::reports {
namespace {

using logic::NodeKind;
using logic::Step;
using logic::StepId;
using logic::Truth;

/// Visits the steps that settle one step or leave it open, each once, premises in order: of a
/// disjunction that holds only what holds, of a conjunction that fails only what fails, of what is
/// unknown only what is unknown.
template <class Visit>
void walk(const Voice& voice, StepId id, std::vector<bool>& seen, const Visit& visit) {
    const logic::Proof& proof = voice.plan.proof;
    if (id >= proof.steps.size() || seen[id]) return;
    seen[id] = true;
    const Step& step = proof.steps[id];
    visit(step);
    const NodeKind kind = voice.book.program.nodes[step.node].kind;
    const bool chosen = (kind == NodeKind::any && step.truth == Truth::holds) ||
                        (kind == NodeKind::all && step.truth == Truth::fails) ||
                        step.truth == Truth::unknown;
    for (std::uint32_t i = 0; i < step.premise_count; ++i) {
        const StepId below = proof.premises[step.premises + i];
        if (!chosen || proof.steps[below].truth == step.truth) walk(voice, below, seen, visit);
    }
}

template <class T>
void add_once(std::vector<T>& list, const T& value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

Ground ground_of(const Voice& voice, const logic::Use& use) {
    const facts::Patient& patient = voice.patient;
    if (use.kind == logic::Use::Kind::treatment)
        return {voice.words.treatment(patient.treatments[use.index]),
                patient.treatments[use.index].origin, use.stale, Ground::About::history};
    const facts::Item& item = patient.items[use.index];
    const bool tumour = voice.book.vocabulary.facts[item.fact].at == "tumour_tests";
    return {voice.words.item(item), item.origin, use.stale,
            tumour ? Ground::About::tumour : Ground::About::other};
}

/// "x or y" that holds because of y is said as y.
std::string sentence_of(const Voice& voice, logic::NodeId id, Truth truth) {
    const logic::Program& program = voice.book.program;
    const logic::Node& node = program.nodes[id];
    if (truth == Truth::unknown) return voice.words.condition(id);
    if (node.kind != NodeKind::any || truth != Truth::holds)
        return voice.words.condition(id, truth);
    std::vector<std::string> holding;
    for (std::uint32_t i = 0; i < node.count; ++i) {
        const logic::NodeId part = program.child(node, i);
        if (truth_of(voice.plan, part) == Truth::holds)
            holding.push_back(sentence_of(voice, part, Truth::holds));
    }
    return holding.empty() ? voice.words.condition(id, truth) : voice.words.all_of(holding);
}

}  // namespace

StepId step_of(const advice::Plan& plan, logic::NodeId node) {
    return node < plan.proof.step_of_node.size() ? plan.proof.step_of_node[node] : logic::kNoStep;
}

Truth truth_of(const advice::Plan& plan, logic::NodeId node) {
    if (node == logic::kNoNode) return Truth::holds;
    const StepId step = step_of(plan, node);
    return step < plan.proof.steps.size() ? plan.proof.steps[step].truth : Truth::unknown;
}

std::vector<Ground> grounds_of(const Voice& voice, StepId step) {
    const logic::Proof& proof = voice.plan.proof;
    std::vector<Ground> out;
    std::vector<bool> seen(proof.steps.size(), false);
    walk(voice, step, seen, [&](const Step& one) {
        for (std::uint32_t i = 0; i < one.use_count; ++i) {
            const logic::Use& use = proof.uses[one.uses + i];
            add_once(out, ground_of(voice, use));
        }
    });
    return out;
}

std::vector<logic::Missing> missing_below(const Voice& voice, StepId step) {
    const logic::Proof& proof = voice.plan.proof;
    std::vector<logic::Missing> out;
    std::vector<bool> seen(proof.steps.size(), false);
    walk(voice, step, seen, [&](const Step& one) {
        for (std::uint32_t i = 0; i < one.missing_count; ++i)
            add_once(out, proof.missing[one.missing + i]);
    });
    return out;
}

std::vector<Reason> reasons_of(const Voice& voice, const std::vector<logic::NodeId>& nodes) {
    std::vector<logic::NodeId> parts;
    for (const logic::NodeId node : nodes)
        for (const logic::NodeId part : words::conjuncts(voice.book.program, node))
            add_once(parts, part);
    std::vector<Reason> out;
    for (const logic::NodeId part : parts) {
        const StepId step = step_of(voice.plan, part);
        const Truth truth = truth_of(voice.plan, part);
        Reason reason{part, truth, sentence_of(voice, part, truth), grounds_of(voice, step), {}};
        if (truth == Truth::unknown) reason.missing = missing_below(voice, step);
        // Two rules may ask for the same thing in two ways that read alike.
        const bool said = std::any_of(out.begin(), out.end(), [&](const Reason& one) {
            return one.truth == reason.truth && one.sentence == reason.sentence;
        });
        if (!said) out.push_back(std::move(reason));
    }
    return out;
}

}  // namespace nextline::reports
