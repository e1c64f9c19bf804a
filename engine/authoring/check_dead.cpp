// SPDX-License-Identifier: Apache-2.0
// A rule that can never hold is a mistake. The search below takes a condition apart into what
// each way of holding would need of single atoms, and looks for plain contradictions among them:
// if every way has one, the condition never holds. Where it cannot tell, the rule may hold.
// After: R. M. Smullyan, First-Order Logic, 1968, analytic tableaux.
#include <algorithm>
#include <array>

#include "authoring/checks.h"

namespace nextline::authoring {
namespace {

using facts::ValueSet;
using logic::Atom;
using logic::NodeId;
using logic::NodeKind;
using logic::Op;

constexpr std::size_t kMostSteps = 20'000;

struct Demand {
    NodeId node;
    bool holds;
};

// Terms with one value at a time: two demands on it meet in their intersection.
bool one_value(const logic::Term& term) {
    return term.kind != logic::TermKind::fact || term.fold == logic::Fold::newest;
}

bool wider(const Atom& wide, const Atom& narrow) {
    return (narrow.what.drugs & ~wide.what.drugs).none() && narrow.what.drugs.any() &&
           (narrow.settings & ~wide.settings) == 0 && (narrow.reasons & ~wide.reasons) == 0;
}

class Search {
public:
    Search(const logic::Program& program, const facts::Vocabulary& vocabulary)
        : program_(program), vocabulary_(vocabulary) {}

    bool possible(std::vector<Demand> open) {
        if (++steps_ > kMostSteps) return true;
        const std::size_t before = atoms_.size();
        while (!open.empty()) {
            const Demand demand = open.back();
            open.pop_back();
            const logic::Node& node = program_.nodes[demand.node];
            if (node.kind == NodeKind::atom) {
                if (contradicts(demand)) return give_up(before);
                atoms_.push_back(demand);
            } else if (node.kind == NodeKind::negation) {
                open.push_back({program_.child(node), !demand.holds});
            } else if ((node.kind != NodeKind::any) == demand.holds ||
                       node.kind == NodeKind::named) {
                for (std::uint32_t i = 0; i < node.count; ++i)
                    open.push_back({program_.child(node, i), demand.holds});
            } else {
                return one_branch(node, demand, open, before);
            }
        }
        atoms_.resize(before);
        return true;
    }

private:
    bool give_up(std::size_t before) {
        atoms_.resize(before);
        return false;
    }
    bool one_branch(const logic::Node& node, const Demand& demand, const std::vector<Demand>& open,
                    std::size_t before) {
        for (std::uint32_t i = 0; i < node.count; ++i) {
            std::vector<Demand> branch = open;
            branch.push_back({program_.child(node, i), demand.holds});
            if (possible(std::move(branch))) {
                atoms_.resize(before);
                return true;
            }
        }
        return give_up(before);
    }
    const Atom& atom_of(const Demand& demand) const {
        return program_.atoms[program_.nodes[demand.node].index];
    }
    // What the demands say about the value of a term, or nothing if they do not meet in one value.
    void narrow(ValueSet& set, const Demand& demand) const {
        const Atom& atom = atom_of(demand);
        if (demand.holds)
            set = facts::intersection(set, atom.accepted);
        else if (set.kind == ValueSet::Kind::choice)
            set.mask &= ~atom.accepted.mask;
        else if (atom.accepted.low == -facts::kInfinity)
            set = facts::intersection(set, facts::interval(atom.accepted.high, facts::kInfinity,
                                                           !atom.accepted.high_open));
        else if (atom.accepted.high == facts::kInfinity)
            set = facts::intersection(set, facts::interval(-facts::kInfinity, atom.accepted.low,
                                                           false, !atom.accepted.low_open));
    }
    bool contradicts(const Demand& demand) const {
        const Atom& atom = atom_of(demand);
        if (atom.op == Op::within) return no_value_left(demand, atom);
        for (const Demand& other : atoms_) {
            const Atom& old = atom_of(other);
            if (old.op != atom.op || old.list != atom.list || other.holds == demand.holds) continue;
            if (other.node == demand.node) return true;
            const bool history = atom.op == Op::received || atom.op == Op::progressed ||
                                 atom.op == Op::stopped || atom.op == Op::taking;
            if (history && (demand.holds ? wider(old, atom) : wider(atom, old))) return true;
        }
        return false;
    }
    bool no_value_left(const Demand& demand, const Atom& atom) const {
        ValueSet set = facts::any_number();
        if (atom.term.kind == logic::TermKind::fact) set = vocabulary_.facts[atom.term.fact].domain;
        narrow(set, demand);
        if (facts::empty(set)) return one_value(atom.term) || demand.holds;
        if (!one_value(atom.term)) return false;
        for (const Demand& other : atoms_)
            if (atom_of(other).op == Op::within && atom_of(other).term == atom.term)
                narrow(set, other);
        return facts::empty(set);
    }

    const logic::Program& program_;
    const facts::Vocabulary& vocabulary_;
    std::vector<Demand> atoms_;
    std::size_t steps_ = 0;
};

}  // namespace

bool may_hold(const logic::Program& program, NodeId node, const facts::Vocabulary& vocabulary) {
    return Search(program, vocabulary).possible({{node, true}});
}

bool may_fail(const logic::Program& program, NodeId node, const facts::Vocabulary& vocabulary) {
    return Search(program, vocabulary).possible({{node, false}});
}

void check_dead(Draft& draft) {
    for (const Rule& rule : draft.rules) {
        if (!rule.sound || rule.node == logic::kNoNode) continue;
        if (!may_hold(draft.book.program, rule.node, draft.book.vocabulary))
            error(draft, rule.place, "`" + rule.id + "` can never hold",
                  "its conditions contradict each other");
    }
}

}  // namespace nextline::authoring
