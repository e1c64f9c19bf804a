// SPDX-License-Identifier: Apache-2.0
#include "logic/builder.h"

#include <algorithm>
#include <utility>

namespace nextline::logic {

Builder::Builder(Program program) : program_(std::move(program)) {
    for (NodeId id = 0; id < program_.nodes.size(); ++id) {
        const Node& node = program_.nodes[id];
        const NodeId* first = program_.children.data() + node.first;
        known_.emplace(
            std::make_tuple(node.kind, node.index, std::vector<NodeId>(first, first + node.count)),
            id);
    }
}

NodeId Builder::add(NodeKind kind, std::uint32_t index, const std::vector<NodeId>& parts) {
    const auto key = std::make_tuple(kind, index, parts);
    if (const auto found = known_.find(key); found != known_.end()) return found->second;
    const auto id = static_cast<NodeId>(program_.nodes.size());
    program_.nodes.push_back({.kind = kind,
                              .first = static_cast<std::uint32_t>(program_.children.size()),
                              .count = static_cast<std::uint32_t>(parts.size()),
                              .index = index});
    program_.children.insert(program_.children.end(), parts.begin(), parts.end());
    known_.emplace(key, id);
    return id;
}

NodeId Builder::atom(const Atom& atom) {
    auto& atoms = program_.atoms;
    auto found = std::find(atoms.begin(), atoms.end(), atom);
    if (found == atoms.end()) found = atoms.insert(atoms.end(), atom);
    return add(NodeKind::atom, static_cast<std::uint32_t>(found - atoms.begin()), {});
}

NodeId Builder::join(NodeKind kind, const std::vector<NodeId>& parts) {
    std::vector<NodeId> once;
    for (const NodeId part : parts)
        if (std::ranges::find(once, part) == once.end()) once.push_back(part);
    return once.size() == 1 ? once.front() : add(kind, 0, once);
}

NodeId Builder::all(const std::vector<NodeId>& parts) { return join(NodeKind::all, parts); }

NodeId Builder::any(const std::vector<NodeId>& parts) { return join(NodeKind::any, parts); }

NodeId Builder::negation(NodeId part) { return add(NodeKind::negation, 0, {part}); }

NodeId Builder::named(const std::string& name, NodeId body) {
    auto& names = program_.names;
    auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) found = names.insert(names.end(), name);
    return add(NodeKind::named, static_cast<std::uint32_t>(found - names.begin()), {body});
}

}  // namespace nextline::logic
