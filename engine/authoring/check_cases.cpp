// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "authoring/checks.h"
#include "authoring/truth_words.h"
#include "evaluate/evaluate.h"

namespace nextline::authoring {
namespace {

using logic::Truth;

std::string_view kind_word(Rule::Kind kind) {
    constexpr std::array<std::string_view, 6> words{"support",    "guard", "definition",
                                                    "preference", "note",  "pathway"};
    return words[static_cast<std::size_t>(kind)];
}

bool matters(const Rule& rule) {
    return rule.kind == Rule::Kind::support || rule.kind == Rule::Kind::guard;
}

// What an unknown condition still needs, as a hint to the author of a case.
std::string missing_hint(const Draft& draft, const logic::Proof& proof) {
    std::string names;
    for (const logic::Missing& missing : proof.missing) {
        using Kind = logic::Missing::Kind;
        std::string name = "a detail of earlier treatment";
        if (missing.kind == Kind::completeness)
            name = "complete: " + (missing.fact == facts::kNoFact
                                       ? std::string("treatments")
                                       : draft.book.vocabulary.facts[missing.fact].id);
        else if (missing.kind == Kind::fact)
            name = draft.book.vocabulary.facts[missing.fact].id;
        if (names.find(name) == std::string::npos) names += (names.empty() ? "" : ", ") + name;
    }
    return names.empty() ? names : "not known here: " + names;
}

Truth run(Draft& draft, const Case& each) {
    const std::array roots{each.node};
    const auto proof =
        evaluate::prove(draft.builder.program(), draft.book.vocabulary, each.patient, roots);
    const Truth truth = proof.steps[proof.step_of_node[each.node]].truth;
    if (truth != each.expected)
        error(draft, each.place,
              "the case \"" + each.name + "\" expects that `" + draft.rules[each.rule].id + "` " +
                  std::string(truth_word(each.expected)) +
                  "; found: " + std::string(truth_word(truth)),
              truth == Truth::unknown ? missing_hint(draft, proof) : std::string{});
    return truth;
}

void ask_for_cases(Draft& draft, const Rule& rule, const std::array<bool, 3>& seen) {
    std::string missing;
    for (const Truth truth : {Truth::holds, Truth::fails, Truth::unknown})
        if (!seen[static_cast<std::size_t>(truth)])
            missing += (missing.empty() ? "" : ", ") + std::string(truth_word(truth));
    if (missing.empty()) return;
    const std::string message = "the " + std::string(kind_word(rule.kind)) + " `" + rule.id +
                                "` has no case that expects: " + missing;
    if (matters(rule))
        error(draft, rule.place, message);
    else
        warning(draft, rule.place, message);
}

}  // namespace

void check_cases(Draft& draft, const std::vector<Case>& cases) {
    std::vector<std::array<bool, 3>> seen(draft.rules.size());
    for (const Case& each : cases)
        seen[each.rule][static_cast<std::size_t>(run(draft, each))] = true;
    for (std::size_t i = 0; i < draft.rules.size(); ++i) {
        const Rule& rule = draft.rules[i];
        if (rule.sound && rule.node != logic::kNoNode) ask_for_cases(draft, rule, seen[i]);
    }
}

}  // namespace nextline::authoring
