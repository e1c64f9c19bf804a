// SPDX-License-Identifier: Apache-2.0
// `impossible: [{part: EXPR, truth: ..., because: TEXT}]`: truths that a part of a rule never has.
#include <algorithm>
#include <array>

#include "authoring/coverage.h"
#include "authoring/draft.h"
#include "base/nearest.h"
#include "logic/print_expression.h"

namespace nextline::authoring {
namespace {

// `not X` fails exactly where X holds.
void without_negation(const logic::Program& program, Impossible& found) {
    while (program.nodes[found.part].kind == logic::NodeKind::negation) {
        found.part = program.child(program.nodes[found.part]);
        found.truth = logic::negation(found.truth);
    }
}

std::string hint(const Draft& draft, const std::string& text,
                 const std::vector<logic::NodeId>& of) {
    std::vector<std::string> known;
    for (const logic::NodeId part : of)
        known.push_back(
            logic::print_condition(draft.builder.program(), part, draft.book.vocabulary));
    std::string near = base::did_you_mean(text, known);
    if (!near.empty()) return near;
    std::string all = "its parts:";
    for (const std::string& each : known) all += " `" + each + "`";
    return all;
}

}  // namespace

std::vector<Impossible> read_impossible(Draft& draft, Entry& rule_entry,
                                        const std::vector<logic::NodeId>& written) {
    std::vector<Impossible> all;
    for (const Node* node : rule_entry.list("impossible")) {
        const std::size_t problems = draft.problems.size();
        Entry entry(*node, draft.problems);
        const Node* part = entry.node("part", Need::required);
        constexpr std::array truths{logic::Truth::holds, logic::Truth::fails,
                                    logic::Truth::unknown};
        Impossible found{
            .truth = truths[entry.choice("truth", {"holds", "fails", "unknown"}, Need::required)],
            .because = entry.words("because", Need::required),
            .place = entry.place()};
        entry.finish();
        if (draft.problems.size() != problems) continue;
        const Condition condition = read_condition(draft, part);
        if (!condition.sound || condition.node == logic::kNoNode) continue;
        found.part = condition.node;
        without_negation(draft.builder.program(), found);
        const auto parts = parts_of(draft.builder.program(), written);
        if (std::find(parts.begin(), parts.end(), found.part) == parts.end())
            entry.fail(part->place, "`" + part->text + "` is no part of this rule",
                       hint(draft, part->text, parts));
        else
            all.push_back(std::move(found));
    }
    return all;
}

}  // namespace nextline::authoring
