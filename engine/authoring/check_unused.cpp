// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <set>

#include "authoring/checks.h"

namespace nextline::authoring {
namespace {

using facts::FactId;

/// Definitions and options that the plan itself reads.
constexpr std::array<std::string_view, 5> kNeededDefinitions{
    "decision_start", "decision_continue", "decision_switch", "metastatic", "line"};
/// What it reads if they are there: to refuse a record that is not of metastatic breast cancer.
constexpr std::array<std::string_view, 3> kRefusingDefinitions{"early_stage", "other_cancer",
                                                               "breast_cancer"};
constexpr std::string_view kNeededOption = "no_anticancer_treatment";

base::Place place_of(const Draft& draft, std::string_view kind, const std::string& id) {
    const auto found = draft.declared.find(std::string(kind) + " " + id);
    return found != draft.declared.end() ? found->second : base::Place{};
}

void check_needed(Draft& draft) {
    const auto book = draft.declared.find("rulebook of this knowledge");
    if (book == draft.declared.end())
        return error(draft, {}, "the entry `- rulebook: ...` is missing",
                     "it stands in rulebook.yaml with version and horizon");
    const base::Place place = book->second;
    for (const std::string_view id : kNeededDefinitions)
        if (!draft.definitions.contains(id))
            error(draft, place, "the definition `" + std::string(id) + "` is missing",
                  "the plan reads it");
    for (const std::string& id : draft.book.vocabulary.opening)
        if (id != "treatments" && draft.book.vocabulary.find_fact(id) == facts::kNoFact)
            error(draft, place, "`opening` names `" + id + "`, which is no fact of the vocabulary");
    if (!draft.option_index.contains(std::string(kNeededOption)))
        error(draft, place, "the option `" + std::string(kNeededOption) + "` is missing",
              "it is always a choice");
}

std::set<FactId> used_facts(const Draft& draft) {
    std::set<FactId> used{draft.as_of};
    const auto add_term = [&](const logic::Term& term) {
        used.insert({term.fact, term.from.fact, term.to.fact});
    };
    for (const logic::Atom& atom : draft.book.program.atoms) {
        add_term(atom.term);
        used.insert(atom.list);
    }
    for (const auto& definition : draft.book.definitions) add_term(definition.term);
    for (const auto& fact : draft.book.vocabulary.facts)
        for (const auto& reading : fact.readings) used.insert(reading.from);
    return used;
}

void check_facts(Draft& draft) {
    const auto used = used_facts(draft);
    const auto& facts = draft.book.vocabulary.facts;
    for (std::size_t i = 0; i < facts.size(); ++i)
        if (!used.contains(static_cast<FactId>(i)))
            warning(draft, place_of(draft, "fact", facts[i].id),
                    "no rule uses the fact `" + facts[i].id + "`");
}

void check_definitions(Draft& draft) {
    std::set<std::string_view> used(kNeededDefinitions.begin(), kNeededDefinitions.end());
    used.insert(kRefusingDefinitions.begin(), kRefusingDefinitions.end());
    const logic::Program& program = draft.book.program;
    std::set<logic::NodeId> children(program.children.begin(), program.children.end());
    std::set<logic::NodeId> roots;
    for (const Rule& rule : draft.rules)
        if (rule.kind != Rule::Kind::definition)
            roots.insert(rule.written.begin(), rule.written.end());
    for (const logic::Atom& atom : program.atoms) used.insert(atom.term.name);
    for (const auto& option : draft.book.options) {
        for (const auto& companion : option.companions) roots.insert(companion.when);
        for (const auto& approval : option.approvals) roots.insert(approval.when);
        for (const auto& use : option.evidence) roots.insert(use.applies);
    }
    for (const auto& definition : draft.book.definitions) used.insert(definition.rival);
    for (const auto& definition : draft.book.definitions) {
        const bool named = definition.node != logic::kNoNode &&
                           (children.contains(definition.node) || roots.contains(definition.node));
        if (!named && !used.contains(definition.id))
            warning(draft, place_of(draft, "definition", definition.id),
                    "no rule uses the definition `" + definition.id + "`");
    }
}

void check_options_and_sources(Draft& draft) {
    for (const auto& option : draft.book.options)
        if (option.supports.empty())
            warning(draft, place_of(draft, "option", option.id),
                    "no support offers the option `" + option.id + "`");
    std::set<std::uint16_t> shown;
    for (const auto& option : draft.book.options)
        for (const auto& use : option.evidence) shown.insert(use.evidence);
    for (std::size_t i = 0; i < draft.book.evidence.size(); ++i)
        if (!shown.contains(static_cast<std::uint16_t>(i)))
            warning(draft, place_of(draft, "trial", draft.book.evidence[i].id),
                    "no option shows the trial `" + draft.book.evidence[i].id + "`");
    for (std::size_t i = 0; i < draft.book.sources.size(); ++i)
        if (!draft.cited.contains(static_cast<std::uint16_t>(i)))
            warning(draft, place_of(draft, "source", draft.book.sources[i].id),
                    "nothing cites the source `" + draft.book.sources[i].id + "`");
}

}  // namespace

void check_unused(Draft& draft) {
    check_needed(draft);
    check_facts(draft);
    check_definitions(draft);
    check_options_and_sources(draft);
}

}  // namespace nextline::authoring
