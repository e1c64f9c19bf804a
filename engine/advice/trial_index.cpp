// SPDX-License-Identifier: Apache-2.0
#include "advice/trial_index.h"

#include <algorithm>

#include "rulebook/names.h"

namespace nextline::advice {
namespace {

using logic::NodeKind;

/// `taking X`, or months from an event up to today.
bool is_passing(const logic::Atom& atom) {
    if (atom.op == logic::Op::taking) return true;
    const logic::Term& term = atom.term;
    return atom.op == logic::Op::within && term.kind == logic::TermKind::months &&
           term.to.kind == logic::DateRef::Kind::fact && term.to.fact == facts::kNoFact;
}

/// True if the condition has a length of time and nothing but passing atoms.
bool all_passing(const logic::Program& program, logic::NodeId id, bool& dated) {
    const logic::Node& node = program.nodes[id];
    if (node.kind == NodeKind::atom) {
        const logic::Atom& atom = program.atoms[node.index];
        dated = dated || atom.op == logic::Op::within;
        return is_passing(atom);
    }
    for (std::uint32_t i = 0; i < node.count; ++i)
        if (!all_passing(program, program.child(node, i), dated)) return false;
    return true;
}

/// True if all that a condition asks about is for a study team to judge.
bool is_judged(const facts::Vocabulary& vocabulary, const Topics& topics) {
    return !topics.treatment && !topics.facts.empty() &&
           std::ranges::all_of(topics.facts, [&](std::uint64_t topic) {
               return vocabulary.facts[fact_of(topic)].burden == facts::Burden::team;
           });
}

}  // namespace

TrialIndex index_trials(const rulebook::Rulebook& book, trials::CompactTrials trials) {
    TrialIndex index{book, std::move(trials), {}, {}, {}, {}};
    logic::Builder builder(book.program);
    const logic::Names names = rulebook::names_of(book, builder);
    for (const std::string& must : index.trials.musts) {
        const auto node = logic::read_condition(must, {}, names, builder);
        index.conditions.push_back(node ? *node : logic::kNoNode);
        bool dated = false;
        index.topics.push_back(node ? topics_of(builder.program(), *node) : Topics{});
        index.passing.push_back(node && all_passing(builder.program(), *node, dated) && dated);
        index.judged.push_back(is_judged(book.vocabulary, index.topics.back()));
    }
    index.book.program = builder.take();
    return index;
}

}  // namespace nextline::advice
