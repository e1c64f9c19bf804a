// SPDX-License-Identifier: Apache-2.0
// Each number in a rule needs cases just below, at and just above it. What a case says of the
// number is asked of the evaluator itself, with narrow conditions around the number.
#include <algorithm>
#include <array>
#include <cmath>

#include "authoring/checks.h"
#include "base/number_text.h"
#include "evaluate/evaluate.h"
#include "logic/print_expression.h"

namespace nextline::authoring {
namespace {

using facts::ValueSet;
using logic::Atom;
using logic::NodeId;
using logic::NodeKind;

// A number that an atom names, with the three conditions that cases must meet.
struct Threshold {
    double number = 0;
    const Atom* atom = nullptr;
    bool level = false;
    std::array<std::optional<NodeId>, 3> probes;  // below, at, above; nothing: cannot be
};

constexpr std::array<std::string_view, 3> kSides{"just below", "at", "just above"};

bool is_number(const Draft& draft, const logic::Term& term) {
    if (term.kind != logic::TermKind::fact) return true;
    return draft.book.vocabulary.facts[term.fact].type == facts::FactType::number;
}

bool is_whole(const Draft& draft, const Atom& atom, bool level) {
    if (level || atom.term.kind == logic::TermKind::lines) return true;
    return atom.term.kind == logic::TermKind::fact &&
           draft.book.vocabulary.facts[atom.term.fact].integer;
}

// "Just": the neighbouring whole number, or within a tenth of the number and at least 1.
double reach(double number, bool whole) {
    return whole ? 1 : std::max(1.0, std::fabs(number) / 10);
}

// Whether some value of the fact lies in the set; terms that are no fact count from 0.
bool possible(const Draft& draft, const Atom& atom, bool level, const ValueSet& set) {
    if (!level && atom.term.kind == logic::TermKind::fact)
        return !facts::disjoint(set, draft.book.vocabulary.facts[atom.term.fact].domain);
    const double least = level ? 1 : atom.term.kind == logic::TermKind::lines ? atom.term.plus : 0;
    return !facts::disjoint(set, facts::interval(least, facts::kInfinity));
}

void probe(Draft& draft, logic::Builder& builder, Threshold& threshold) {
    const double at = threshold.number;
    const double just = reach(at, is_whole(draft, *threshold.atom, threshold.level));
    const std::array sets{facts::interval(at - just, at, false, true), facts::exactly(at),
                          facts::interval(at, at + just, true, false)};
    for (std::size_t side = 0; side < sets.size(); ++side) {
        if (!possible(draft, *threshold.atom, threshold.level, sets[side])) continue;
        // Severities and grades end where their scales end: nothing is asked above them.
        if (threshold.level && side == 2) continue;
        Atom narrow = *threshold.atom;
        (threshold.level ? narrow.level : narrow.accepted) = sets[side];
        narrow.accepted_text = "near";
        threshold.probes[side] = builder.atom(narrow);
    }
}

void add_ends(const Atom& atom, const ValueSet& set, bool level, std::vector<Threshold>& found) {
    if (set.kind != ValueSet::Kind::interval) return;
    for (const double end : {set.low, set.high}) {
        if (!std::isfinite(end)) continue;
        const bool known = std::any_of(found.begin(), found.end(), [&](const Threshold& each) {
            return each.number == end && each.atom->term == atom.term &&
                   each.atom->list == atom.list && each.level == level;
        });
        if (!known) found.push_back({.number = end, .atom = &atom, .level = level, .probes = {}});
    }
}

// The numbers that a condition names itself: those behind definitions have their own cases.
void collect(Draft& draft, NodeId id, std::vector<Threshold>& found) {
    const logic::Program& program = draft.book.program;
    const logic::Node& node = program.nodes[id];
    if (node.kind == NodeKind::atom) {
        const Atom& atom = program.atoms[node.index];
        if (atom.op == logic::Op::within && is_number(draft, atom.term))
            add_ends(atom, atom.accepted, false, found);
        if (atom.op == logic::Op::includes) add_ends(atom, atom.level, true, found);
    } else if (node.kind != NodeKind::named) {
        for (std::uint32_t i = 0; i < node.count; ++i)
            collect(draft, program.child(node, i), found);
    }
}

// Which probes hold in a case.
void mark_met(const logic::Program& program, const Draft& draft, const Case& each,
              const std::vector<Threshold>& thresholds, std::vector<std::array<bool, 3>>& met) {
    std::vector<NodeId> roots;
    for (const Threshold& threshold : thresholds)
        for (const auto& node : threshold.probes)
            if (node) roots.push_back(*node);
    const auto proof = evaluate::prove(program, draft.book.vocabulary, each.patient, roots);
    for (std::size_t i = 0; i < thresholds.size(); ++i)
        for (std::size_t side = 0; side < 3; ++side) {
            const auto& node = thresholds[i].probes[side];
            if (node && proof.steps[proof.step_of_node[*node]].truth == logic::Truth::holds)
                met[i][side] = true;
        }
}

void report(Draft& draft, const Rule& rule, const Threshold& threshold,
            const std::array<bool, 3>& met) {
    std::string missing;
    for (std::size_t side = 0; side < 3; ++side)
        if (threshold.probes[side] && !met[side])
            missing += (missing.empty() ? "" : ", ") + std::string(kSides[side]);
    if (missing.empty()) return;
    const std::string message = "`" + rule.id + "` has no case " + missing + " " +
                                base::number_text(threshold.number) + " in `" +
                                logic::print_atom(*threshold.atom, draft.book.vocabulary) + "`";
    if (rule.kind == Rule::Kind::support || rule.kind == Rule::Kind::guard)
        error(draft, rule.place, message);
    else
        warning(draft, rule.place, message);
}

}  // namespace

void check_thresholds(Draft& draft, const std::vector<Case>& cases) {
    std::vector<std::vector<const Case*>> cases_of(draft.rules.size());
    for (const Case& each : cases) cases_of[each.rule].push_back(&each);
    for (std::size_t i = 0; i < draft.rules.size(); ++i) {
        const Rule& rule = draft.rules[i];
        if (!rule.sound) continue;
        std::vector<Threshold> thresholds;
        for (const NodeId node : rule.written) collect(draft, node, thresholds);
        if (thresholds.empty()) continue;
        logic::Builder builder;
        for (Threshold& threshold : thresholds) probe(draft, builder, threshold);
        std::vector<std::array<bool, 3>> met(thresholds.size());
        for (const Case* each : cases_of[i])
            mark_met(builder.program(), draft, *each, thresholds, met);
        for (std::size_t t = 0; t < thresholds.size(); ++t)
            report(draft, rule, thresholds[t], met[t]);
    }
}

}  // namespace nextline::authoring
