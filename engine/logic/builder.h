// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "logic/expression.h"

namespace nextline::logic {

/// Builds a Program in which every distinct atom and node stands once. Children get smaller ids
/// than their parents. In `all` and `any` a part that is given twice stands once; of one part they
/// are that part, of none they hold and fail.
class Builder {
public:
    Builder() = default;
    /// Goes on from a program: its nodes keep their ids.
    explicit Builder(Program program);

    NodeId atom(const Atom& atom);
    NodeId all(const std::vector<NodeId>& parts);
    NodeId any(const std::vector<NodeId>& parts);
    NodeId negation(NodeId part);
    NodeId named(const std::string& name, NodeId body);

    [[nodiscard]] const Program& program() const { return program_; }
    [[nodiscard]] Program take() { return std::move(program_); }

private:
    NodeId join(NodeKind kind, const std::vector<NodeId>& parts);
    NodeId add(NodeKind kind, std::uint32_t index, const std::vector<NodeId>& parts);

    Program program_;
    std::map<std::tuple<NodeKind, std::uint32_t, std::vector<NodeId>>, NodeId> known_;
};

}  // namespace nextline::logic
