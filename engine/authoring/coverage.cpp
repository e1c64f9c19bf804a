// SPDX-License-Identifier: Apache-2.0
#include "authoring/coverage.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "authoring/checks.h"
#include "authoring/truth_words.h"
#include "evaluate/evaluate.h"
#include "logic/print_expression.h"

namespace nextline::authoring {
namespace {

using logic::NodeId;
using logic::NodeKind;
using logic::Truth;

void add_parts(const logic::Program& program, NodeId id, std::vector<NodeId>& parts) {
    const logic::Node& node = program.nodes[id];
    const bool is_part =
        node.kind != NodeKind::negation && std::find(parts.begin(), parts.end(), id) == parts.end();
    if (is_part) parts.push_back(id);
    if (node.kind == NodeKind::atom || node.kind == NodeKind::named) return;
    for (std::uint32_t i = 0; i < node.count; ++i)
        add_parts(program, program.child(node, i), parts);
}

// Today is always known; so is what is made of it alone.
bool may_be_unknown(const logic::Program& program, NodeId id, facts::FactId today) {
    const logic::Node& node = program.nodes[id];
    if (node.kind == NodeKind::atom) {
        const logic::Atom& atom = program.atoms[node.index];
        return atom.op != logic::Op::within || atom.term.kind != logic::TermKind::fact ||
               atom.term.fact != today;
    }
    for (std::uint32_t i = 0; i < node.count; ++i)
        if (may_be_unknown(program, program.child(node, i), today)) return true;
    return false;
}

bool possible(const rulebook::Rulebook& book, NodeId part, Truth truth) {
    switch (truth) {
        case Truth::holds: return may_hold(book.program, part, book.vocabulary);
        case Truth::fails: return may_fail(book.program, part, book.vocabulary);
        case Truth::unknown:
            return may_be_unknown(book.program, part, book.vocabulary.find_fact("as_of"));
    }
    return true;
}

bool is_declared(const Rule& rule, NodeId part, Truth truth) {
    return std::any_of(rule.impossible.begin(), rule.impossible.end(), [&](const Impossible& each) {
        return each.part == part && each.truth == truth;
    });
}

void weigh_rule(const Compiled& compiled, std::size_t index, const std::vector<const Case*>& cases,
                Coverage& coverage) {
    const rulebook::Rulebook& book = compiled.rulebook;
    const Rule& rule = compiled.account.rules[index];
    for (const PartSeen& seen : see_parts(book.program, book.vocabulary, rule, cases)) {
        Gap gap{.rule = index, .part = seen.part, .never = {}};
        for (const Truth truth : {Truth::holds, Truth::fails, Truth::unknown}) {
            const bool shown = seen.shown_by[static_cast<std::size_t>(truth)] != nullptr;
            const bool declared = !shown && is_declared(rule, seen.part, truth);
            coverage.declared += declared ? 1 : 0;
            if (!shown && (declared || !possible(book, seen.part, truth))) continue;
            ++coverage.asked;
            coverage.shown += shown ? 1 : 0;
            if (!shown) gap.never.push_back(truth);
        }
        if (!gap.never.empty()) coverage.gaps.push_back(std::move(gap));
    }
}

// "12.3": tenths of a per cent, rounded down so that 100 means all.
std::string share(std::size_t part, std::size_t whole) {
    const std::size_t tenths = whole == 0 ? 1000 : part * 1000 / whole;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

}  // namespace

std::vector<NodeId> parts_of(const logic::Program& program, const std::vector<NodeId>& written) {
    std::vector<NodeId> parts;
    for (const NodeId node : written) add_parts(program, node, parts);
    return parts;
}

std::vector<PartSeen> see_parts(const logic::Program& program, const facts::Vocabulary& vocabulary,
                                const Rule& rule, const std::vector<const Case*>& cases) {
    const std::vector<NodeId> parts = parts_of(program, rule.written);
    std::vector<PartSeen> seen;
    for (const NodeId part : parts) seen.push_back({.part = part, .shown_by = {}});
    for (const Case* each : cases) {
        const auto proof = evaluate::prove(program, vocabulary, each->patient, parts);
        for (PartSeen& part : seen) {
            const Truth truth = proof.steps[proof.step_of_node[part.part]].truth;
            const Case*& shown = part.shown_by[static_cast<std::size_t>(truth)];
            if (shown == nullptr) shown = each;
        }
    }
    return seen;
}

Coverage coverage(const Compiled& compiled) {
    const Account& account = compiled.account;
    std::vector<std::vector<const Case*>> cases_of(account.rules.size());
    for (const Case& each : account.cases) cases_of[each.rule].push_back(&each);
    Coverage found;
    for (std::size_t i = 0; i < account.rules.size(); ++i)
        if (is_tested(account.rules[i])) weigh_rule(compiled, i, cases_of[i], found);
    return found;
}

base::Diagnostics notes_of(const Coverage& coverage, const Compiled& compiled) {
    const rulebook::Rulebook& book = compiled.rulebook;
    base::Diagnostics notes;
    for (const Gap& gap : coverage.gaps) {
        const Rule& rule = compiled.account.rules[gap.rule];
        std::string never;
        for (const Truth truth : gap.never)
            never += (never.empty() ? "" : ", ") + std::string(truth_word(truth));
        notes.push_back({base::Severity::note,
                         rule.place,
                         "no case of `" + rule.id + "` shows " + never + " of `" +
                             logic::print_condition(book.program, gap.part, book.vocabulary) + "`",
                         {}});
    }
    std::stable_sort(notes.begin(), notes.end(), [](const auto& a, const auto& b) {
        return std::tie(a.place.file, a.place.line) < std::tie(b.place.file, b.place.line);
    });
    return notes;
}

std::string totals_of(const Coverage& coverage) {
    std::set<std::size_t> rules;
    for (const Gap& gap : coverage.gaps) rules.insert(gap.rule);
    return std::to_string(coverage.shown) + " of " + std::to_string(coverage.asked) +
           " truths of sub-conditions are shown by cases (" +
           share(coverage.shown, coverage.asked) + " %); " + std::to_string(coverage.declared) +
           " declared impossible; gaps in " + std::to_string(rules.size()) + " rules\n";
}

void check_impossible(Draft& draft, const std::vector<Case>& cases) {
    for (std::size_t i = 0; i < draft.rules.size(); ++i) {
        const Rule& rule = draft.rules[i];
        if (!rule.sound || rule.impossible.empty()) continue;
        std::vector<const Case*> own;
        for (const Case& each : cases)
            if (each.rule == i) own.push_back(&each);
        const auto seen = see_parts(draft.book.program, draft.book.vocabulary, rule, own);
        for (const Impossible& each : rule.impossible) {
            const auto part = std::find_if(seen.begin(), seen.end(), [&](const PartSeen& one) {
                return one.part == each.part;
            });
            if (part == seen.end()) continue;
            const Case* shown = part->shown_by[static_cast<std::size_t>(each.truth)];
            if (shown == nullptr) continue;
            const std::string text =
                logic::print_condition(draft.book.program, each.part, draft.book.vocabulary);
            error(draft, each.place,
                  "declared as impossible, but the case \"" + shown->name + "\" shows that `" +
                      text + "` " + (each.truth == Truth::unknown ? "is " : "") +
                      std::string(truth_word(each.truth)),
                  "the case is in " + shown->place.file + ":" + std::to_string(shown->place.line));
        }
    }
}

}  // namespace nextline::authoring
