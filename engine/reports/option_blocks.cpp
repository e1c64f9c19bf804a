// SPDX-License-Identifier: Apache-2.0
#include "reports/option_blocks.h"

#include <algorithm>

namespace nextline::reports {

std::string aside_of(const Voice& voice, const Statement& statement) {
    std::string out = voice.cite(statement);
    if (voice.clinician && !statement.citations.empty())
        out += (out.empty() ? "" : "; ") + statement.id;
    return out;
}

Block said(const Voice& voice, const Statement& statement) {
    return item(statement.text, aside_of(voice, statement));
}

std::vector<Block> said_all(const Voice& voice, const std::vector<Statement>& statements) {
    std::vector<Block> out;
    for (const Statement& statement : statements) out.push_back(said(voice, statement));
    return out;
}

Block reason_item(const Voice& voice, const Reason& reason) {
    // A condition that fails is said as it was asked: ✗ stands before it.
    const std::string text =
        reason.truth == logic::Truth::fails ? voice.words.condition(reason.node) : reason.sentence;
    std::string grounds;
    constexpr std::size_t kShown = 3;
    for (std::size_t i = 0; i < reason.grounds.size() && i < kShown; ++i) {
        const Ground& ground = reason.grounds[i];
        // A fact that says the same as the condition is not said again.
        if (ground.text.starts_with(words::capital(reason.sentence))) continue;
        grounds += (grounds.empty() ? "" : "; ") + ground.text;
        if (ground.stale) grounds += " " + voice.words.message("proof.too_old");
        if (voice.clinician && !ground.origin.empty()) grounds += " " + ground.origin;
    }
    return item(words::sentence(text), grounds, std::string(words::mark_of(reason.truth)));
}

Block proof_list(const Voice& voice, logic::StepId step) {
    Block root = list({});
    std::vector<std::vector<Block>*> levels{&root.parts};
    for (const auto& line : voice.words.proof_lines(voice.plan.proof, step, voice.patient)) {
        const bool condition = line.kind == words::ProofLine::Kind::condition;
        Block block = item(words::capital(line.text),
                           voice.clinician || condition ? line.origin : std::string{},
                           condition ? std::string(words::mark_of(line.truth)) : "·");
        const auto depth = static_cast<std::size_t>(line.depth);
        levels.resize(std::min(levels.size(), depth + 1));
        if (levels.size() <= depth) {
            // The first line below its parent opens a list there.
            Block& parent = levels.back()->back();
            parent.parts.push_back(list({}));
            levels.push_back(&parent.parts.back().parts);
        }
        levels.back()->push_back(std::move(block));
    }
    return root;
}

}  // namespace nextline::reports
