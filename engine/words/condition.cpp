// SPDX-License-Identifier: Apache-2.0
// Conditions as sentences: negation is pushed inwards, groups are said so that they cannot be read
// another way.
#include "words/words.h"

namespace nextline::words {

using logic::Node;
using logic::NodeId;
using logic::NodeKind;

/// `depth` 0: one plain sentence; 1: plain sentences joined; 2 and more: groups within groups.
struct Words::Said {
    std::string text;
    int depth = 0;
    bool joined_by_and = false;
};

namespace {

struct Signed {
    NodeId node;
    bool holds;
};

/// Through negations to what is said, holding or failing.
Signed inner(const logic::Program& program, Signed part) {
    while (program.nodes[part.node].kind == NodeKind::negation)
        part = {program.child(program.nodes[part.node]), !part.holds};
    return part;
}

bool is_group(const Node& node) { return node.kind == NodeKind::all || node.kind == NodeKind::any; }

bool joined_by_and(const Node& node, bool holds) { return (node.kind == NodeKind::all) == holds; }

/// The parts of a group; groups joined by the same word are merged.
void collect(const logic::Program& program, Signed group, std::vector<Signed>& parts) {
    const Node& node = program.nodes[group.node];
    for (std::uint32_t i = 0; i < node.count; ++i) {
        const Signed part = inner(program, {program.child(node, i), group.holds});
        const Node& below = program.nodes[part.node];
        if (is_group(below) && below.count > 0 &&
            joined_by_and(below, part.holds) == joined_by_and(node, group.holds))
            collect(program, part, parts);
        else
            parts.push_back(part);
    }
}

std::string comma_list(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
    return out;
}

}  // namespace

std::string Words::condition(NodeId node, logic::Truth as) const {
    if (node >= rulebook_.program.nodes.size()) return message("join.always");
    if (as == logic::Truth::unknown)
        return message("truth.unknown.sentence", {{"sentence", say(node, true).text}});
    return say(node, as == logic::Truth::holds).text;
}

Words::Said Words::say(NodeId node_id, bool holds) const {
    const Signed part = inner(rulebook_.program, {node_id, holds});
    const Node& node = rulebook_.program.nodes[part.node];
    if (node.kind == NodeKind::atom)
        return {atom(rulebook_.program.atoms[node.index], !part.holds)};
    if (node.kind == NodeKind::named) {
        for (const auto& definition : rulebook_.definitions) {
            if (definition.id != rulebook_.program.names[node.index]) continue;
            const std::string& said = text(part.holds ? definition.holds : definition.fails);
            if (!said.empty()) return {said};
        }
        return say(rulebook_.program.child(node), part.holds);
    }
    return say_joined(part.node, part.holds);
}

Words::Said Words::say_joined(NodeId node_id, bool holds) const {
    const Node& node = rulebook_.program.nodes[node_id];
    const bool conjunction = joined_by_and(node, holds);
    std::vector<Signed> parts;
    collect(rulebook_.program, {node_id, holds}, parts);
    if (parts.empty()) return {message(conjunction ? "join.always" : "join.never")};
    if (parts.size() == 1) return say(parts[0].node, parts[0].holds);

    Said said{{}, 1, conjunction};
    std::vector<std::string> texts;
    for (const Signed& part : parts) {
        Said one = say(part.node, part.holds);
        if (one.depth > 0) {
            said.depth = std::max(said.depth, one.depth + 1);
            const bool either = !one.joined_by_and && one.depth == 1;
            one.text = either ? message("join.either", {{"list", one.text}}) : "(" + one.text + ")";
        }
        texts.push_back(std::move(one.text));
    }
    if (said.depth == 1) {
        said.text = conjunction ? all_of(texts) : one_of(texts);
        return said;
    }
    const std::string last = conjunction ? message("join.and") : message("join.or");
    const std::string tail = std::move(texts.back());
    texts.pop_back();
    said.text = comma_list(texts) + ", " + last + " " + tail;
    return said;
}

std::vector<NodeId> conjuncts(const logic::Program& program, NodeId node_id) {
    std::vector<NodeId> out;
    if (node_id >= program.nodes.size()) return out;
    const Node& node = program.nodes[node_id];
    if (node.kind != NodeKind::all) return {node_id};
    for (std::uint32_t i = 0; i < node.count; ++i)
        for (const NodeId part : conjuncts(program, program.child(node, i))) out.push_back(part);
    return out;
}

}  // namespace nextline::words
