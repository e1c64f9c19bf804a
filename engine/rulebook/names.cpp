// SPDX-License-Identifier: Apache-2.0
#include "rulebook/names.h"

#include <map>
#include <memory>

namespace nextline::rulebook {
namespace {

using Copied = std::map<NodeId, NodeId>;

/// The node of one program as a node of another one; each is copied once.
NodeId copy(const logic::Program& from, NodeId id, logic::Builder& to, Copied& copied) {
    if (const auto known = copied.find(id); known != copied.end()) return known->second;
    const logic::Node& node = from.nodes[id];
    std::vector<NodeId> parts;
    for (std::uint32_t i = 0; i < node.count; ++i)
        parts.push_back(copy(from, from.child(node, i), to, copied));
    NodeId made = logic::kNoNode;
    switch (node.kind) {
        case logic::NodeKind::atom: made = to.atom(from.atoms[node.index]); break;
        case logic::NodeKind::all: made = to.all(std::move(parts)); break;
        case logic::NodeKind::any: made = to.any(std::move(parts)); break;
        case logic::NodeKind::negation: made = to.negation(parts.front()); break;
        case logic::NodeKind::named: made = to.named(from.names[node.index], parts.front()); break;
    }
    copied.emplace(id, made);
    return made;
}

}  // namespace

logic::Names names_of(const Rulebook& book, logic::Builder& builder) {
    std::vector<std::string> ids;
    for (const Definition& definition : book.definitions) ids.push_back(definition.id);
    const auto copied = std::make_shared<Copied>();
    return {book.vocabulary,
            [&book, &builder, copied](std::string_view id) {
                const Definition* found = book.find_definition(id);
                if (found == nullptr || found->is_term) return logic::kNoNode;
                return copy(book.program, found->node, builder, *copied);
            },
            [&book](std::string_view id) -> const logic::Term* {
                const Definition* found = book.find_definition(id);
                return found != nullptr && found->is_term ? &found->term : nullptr;
            },
            std::move(ids)};
}

}  // namespace nextline::rulebook
