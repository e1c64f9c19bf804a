// SPDX-License-Identifier: Apache-2.0
// A proof line by line: each condition with its truth, the facts behind it, what is missing.
#include <array>

#include "words/words.h"

namespace nextline::words {
namespace {

using logic::NodeKind;

/// Walks a proof once; a step that two conditions share is shown below the first.
struct Walk {
    const Words& words;
    const logic::Proof& proof;
    const facts::Patient& patient;
    std::vector<bool> said;
    std::vector<ProofLine> lines;

    void add(ProofLine::Kind kind, int depth, std::string text, std::string origin = {}) {
        lines.push_back(
            {.kind = kind, .depth = depth, .text = std::move(text), .origin = std::move(origin)});
    }

    void use(const logic::Use& use, int depth) {
        const bool of_item = use.kind == logic::Use::Kind::item;
        const std::string fact = of_item ? words.item(patient.items[use.index])
                                         : words.treatment(patient.treatments[use.index]);
        add(ProofLine::Kind::fact, depth,
            words.message(use.stale ? "proof.stale" : "proof.fact", {{"fact", fact}}),
            of_item ? patient.items[use.index].origin : patient.treatments[use.index].origin);
    }

    void grounds(const logic::Step& step, int depth) {
        for (std::uint32_t i = 0; i < step.use_count; ++i) use(proof.uses[step.uses + i], depth);
        for (std::uint32_t i = 0; i < step.missing_count; ++i)
            add(ProofLine::Kind::missing, depth,
                words.message("proof.missing",
                              {{"fact", words.missing(proof.missing[step.missing + i])}}));
        if (step.contradictory)
            add(ProofLine::Kind::remark, depth, words.message("proof.contradictory"));
        if (step.assumed) add(ProofLine::Kind::remark, depth, words.message("proof.assumed"));
    }

    void step(logic::StepId id, int depth) {
        const logic::Step& step = proof.steps[id];
        const logic::Node& node = words.rulebook().program.nodes[step.node];
        const bool group = node.kind == NodeKind::all || node.kind == NodeKind::any;
        const bool repeated = said[id] && step.premise_count > 0;
        std::string text = words.condition(step.node);
        if (group && node.count > 1 && !repeated)
            text = words.message(node.kind == NodeKind::all ? "proof.all" : "proof.any");
        if (repeated) text = words.message("proof.above", {{"sentence", text}});
        lines.push_back({.truth = step.truth, .depth = depth, .text = std::move(text)});
        if (repeated) return;
        said[id] = true;
        // "x is not so" is followed by the grounds of "x is so", not by that sentence again.
        const bool denied = node.kind == NodeKind::negation && step.premise_count == 1;
        below(denied ? proof.steps[proof.premises[step.premises]] : step, depth + 1);
    }

    void below(const logic::Step& step, int depth) {
        grounds(step, depth);
        for (std::uint32_t i = 0; i < step.premise_count; ++i)
            this->step(proof.premises[step.premises + i], depth);
    }
};

}  // namespace

std::string_view mark_of(logic::Truth truth) {
    constexpr std::array<std::string_view, 3> kMarks{"✗", "?", "✓"};
    return kMarks[static_cast<std::size_t>(truth)];
}

std::vector<ProofLine> Words::proof_lines(const logic::Proof& proof, logic::StepId step,
                                          const facts::Patient& patient) const {
    Walk walk{*this, proof, patient, std::vector<bool>(proof.steps.size(), false), {}};
    if (step < proof.steps.size()) walk.step(step, 0);
    return std::move(walk.lines);
}

std::string Words::proof_text(const logic::Proof& proof, logic::StepId step,
                              const facts::Patient& patient, int indent) const {
    std::string out;
    for (const ProofLine& line : proof_lines(proof, step, patient)) {
        out += std::string(static_cast<std::size_t>(indent + line.depth) * 2, ' ');
        if (line.kind == ProofLine::Kind::condition) out += std::string(mark_of(line.truth)) + " ";
        out += line.text;
        if (!line.origin.empty()) out += " [" + line.origin + "]";
        out += "\n";
    }
    return out;
}

}  // namespace nextline::words
