// SPDX-License-Identifier: Apache-2.0
#include "advice/topics.h"

#include <algorithm>

namespace nextline::advice {
namespace {

using logic::Atom;
using logic::DateRef;
using logic::Op;
using logic::TermKind;

constexpr std::uint64_t kMembers = 0x10000;  ///< a list has fewer

class Gathering {
public:
    explicit Gathering(const logic::Program& program) : program_(program) {}

    void add(logic::NodeId id) {
        const logic::Node& node = program_.nodes[id];
        if (node.kind == logic::NodeKind::atom) return add(program_.atoms[node.index]);
        for (std::uint32_t i = 0; i < node.count; ++i) add(program_.child(node, i));
    }

    Topics topics;

private:
    void add(const Atom& atom) {
        if (atom.op == Op::includes) {
            for (const std::uint16_t member : atom.members) add_fact(atom.list, member + 1u);
        } else if (atom.op != Op::within) {
            topics.treatment = true;
        } else if (atom.term.kind == TermKind::fact) {
            add_fact(atom.term.fact, 0);
        } else if (atom.term.kind == TermKind::months || atom.term.kind == TermKind::years) {
            add(atom.term.from);
            add(atom.term.to);
        } else {
            topics.treatment = true;
        }
    }

    void add(const DateRef& date) {
        if (date.kind != DateRef::Kind::fact)
            topics.treatment = true;
        else if (date.fact != facts::kNoFact)
            add_fact(date.fact, 0);
    }

    void add_fact(facts::FactId fact, std::uint64_t member) {
        topics.facts.push_back(fact * kMembers + member);
    }

    const logic::Program& program_;
};

}  // namespace

facts::FactId fact_of(std::uint64_t topic) { return static_cast<facts::FactId>(topic / kMembers); }

Topics topics_of(const logic::Program& program, logic::NodeId condition) {
    Gathering gathering(program);
    gathering.add(condition);
    std::ranges::sort(gathering.topics.facts);
    return std::move(gathering.topics);
}

bool share_facts(const Topics& a, const Topics& b) {
    return std::ranges::any_of(
        a.facts, [&](std::uint64_t fact) { return std::ranges::binary_search(b.facts, fact); });
}

}  // namespace nextline::advice
