// SPDX-License-Identifier: Apache-2.0
#include "evaluate/lanes.h"

namespace nextline::evaluate {
namespace {

using logic::Node;
using logic::NodeKind;

// Strong Kleene on masks: `holds` is a subset of `known`.
Lanes both(Lanes a, Lanes b) {
    const std::uint64_t holds = a.holds & b.holds;
    const std::uint64_t fails = (a.known & ~a.holds) | (b.known & ~b.holds);
    return {holds | fails, holds};
}
Lanes either(Lanes a, Lanes b) {
    const std::uint64_t holds = a.holds | b.holds;
    const std::uint64_t fails = (a.known & ~a.holds) & (b.known & ~b.holds);
    return {holds | fails, holds};
}
Lanes negation(Lanes a) { return {a.known, a.known & ~a.holds}; }

Lanes value(const logic::Program& program, const Node& node, std::span<const Lanes> atoms,
            const std::vector<Lanes>& nodes) {
    switch (node.kind) {
        case NodeKind::atom: return atoms[node.index];
        case NodeKind::named: return nodes[program.child(node)];
        case NodeKind::negation: return negation(nodes[program.child(node)]);
        case NodeKind::all: {
            Lanes lanes = all_lanes(logic::Truth::holds);
            for (std::uint32_t i = 0; i < node.count; ++i)
                lanes = both(lanes, nodes[program.child(node, i)]);
            return lanes;
        }
        case NodeKind::any: {
            Lanes lanes = all_lanes(logic::Truth::fails);
            for (std::uint32_t i = 0; i < node.count; ++i)
                lanes = either(lanes, nodes[program.child(node, i)]);
            return lanes;
        }
    }
    return {};
}

void take_over(Lanes& lanes, const Lanes& from, std::uint64_t mask) {
    lanes.known = (lanes.known & ~mask) | (from.known & mask);
    lanes.holds = (lanes.holds & ~mask) | (from.holds & mask);
}

}  // namespace

void Lanes::set(unsigned lane, logic::Truth truth) {
    const std::uint64_t bit = 1ULL << lane;
    known = truth == logic::Truth::unknown ? known & ~bit : known | bit;
    holds = truth == logic::Truth::holds ? holds | bit : holds & ~bit;
}

std::vector<Lanes> evaluate_lanes(const logic::Program& program, std::span<const Lanes> atoms,
                                  std::span<const Override> overrides) {
    std::vector<Lanes> nodes(program.nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i)
        nodes[i] = value(program, program.nodes[i], atoms, nodes);
    if (overrides.empty()) return nodes;
    // The rivals' own values are those of the first pass, without any override.
    const std::vector<Lanes> plain = nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        nodes[i] = value(program, program.nodes[i], atoms, nodes);
        for (const Override& change : overrides)
            if (change.node == i) take_over(nodes[i], plain[change.take], change.in_lanes);
    }
    return nodes;
}

}  // namespace nextline::evaluate
