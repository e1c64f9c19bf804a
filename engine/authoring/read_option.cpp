// SPDX-License-Identifier: Apache-2.0
// options/: one regimen or measure each.
#include <algorithm>
#include <array>
#include <tuple>

#include "authoring/readers.h"
#include "base/nearest.h"

namespace nextline::authoring {
namespace {

constexpr std::array<std::string_view, 8> kFamilies{
    "endocrine", "endocrine_targeted", "targeted",     "her2",
    "adc",       "immunotherapy",      "chemotherapy", "none"};
constexpr std::array<std::string_view, 5> kRoutes{"tablet", "injection", "infusion", "mixed",
                                                  "none"};

std::vector<std::string> drug_ids(const Draft& draft, bool classes) {
    std::vector<std::string> ids;
    for (const auto& drug : draft.book.vocabulary.drugs) ids.push_back(drug.id);
    if (classes)
        for (const auto& each : draft.book.vocabulary.classes) ids.push_back(each.id);
    return ids;
}

void need_drug(Draft& draft, const std::string& id, const base::Place& place, bool classes) {
    const auto ids = drug_ids(draft, classes);
    if (std::find(ids.begin(), ids.end(), id) == ids.end())
        error(draft, place,
              "`" + id + (classes ? "` is neither a drug nor a class" : "` is no drug"),
              base::did_you_mean(id, ids));
}

std::vector<std::string> read_drugs(Entry& entry, std::string_view key, Draft& draft) {
    std::vector<std::string> ids;
    if (const Node* list = entry.node(key))
        for (const Node* item : elements(*list)) ids.push_back(item->text);
    for (const std::string& id : ids) need_drug(draft, id, entry.place(key), false);
    return ids;
}

rulebook::Companion read_companion(const Node& node, Draft& draft) {
    Entry entry(node, draft.problems);
    rulebook::Companion companion{.drug = entry.text("drug", Need::required)};
    if (!companion.drug.empty()) need_drug(draft, companion.drug, entry.place("drug"), true);
    companion.when = read_condition(draft, entry.node("when")).node;
    companion.say = entry.words("say", Need::required);
    entry.finish();
    return companion;
}

rulebook::Approval read_approval(const Node& node, Draft& draft) {
    Entry entry(node, draft.problems);
    rulebook::Approval approval{.region = entry.id("region")};
    approval.when = read_condition(draft, entry.node("if")).node;
    approval.from = entry.beginning("from", Need::required);
    approval.to = entry.end("to");
    approval.citation = read_citation(draft, entry.node("source"), entry.place());
    entry.finish();
    if (!approval.to.empty() && approval.to <= approval.from)
        entry.fail(entry.place("to"), "`to` is not after `from`");
    return approval;
}

void read_evidence_use(rulebook::Option& option, const Node& node, Draft& draft) {
    Entry entry(node, draft.problems);
    const std::string id = entry.text("trial", Need::required);
    const Condition applies = read_condition(draft, entry.node("for"));
    std::vector<std::uint16_t> versus;
    for (const Node* other : entry.list("versus"))
        if (const auto index = find_option(draft, *other)) versus.push_back(*index);
    entry.finish();
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < draft.book.evidence.size(); ++i) {
        ids.push_back(draft.book.evidence[i].id);
        if (ids.back() != id) continue;
        option.evidence.push_back({.evidence = static_cast<std::uint16_t>(i),
                                   .applies = applies.node,
                                   .versus = std::move(versus)});
        return;
    }
    entry.fail(entry.place("trial"), "unknown trial `" + id + "`", base::did_you_mean(id, ids));
}

void read_burden(rulebook::Option& option, const Node* node, Draft& draft) {
    if (node == nullptr) return;
    Entry entry(*node, draft.problems);
    option.route = kRoutes[entry.choice(
        "route", {kRoutes[0], kRoutes[1], kRoutes[2], kRoutes[3], kRoutes[4]}, Need::required)];
    if (entry.number("visits_per_28_days"))
        option.visits_per_28_days = node->find("visits_per_28_days")->text;
    option.daily_life = entry.words("daily_life");
    const Node* source = entry.node("source");
    if (source != nullptr || option.route != "none")
        option.burden_source = read_citation(draft, source, entry.place());
    entry.finish();
}

void read_option(const Node& node, rulebook::Option& option, Draft& draft) {
    Entry entry(node, draft.problems);
    option.id = entry.id("option");
    option.name = entry.words("name", Need::required);
    option.family = kFamilies[entry.choice("family",
                                           {kFamilies[0], kFamilies[1], kFamilies[2], kFamilies[3],
                                            kFamilies[4], kFamilies[5], kFamilies[6], kFamilies[7]},
                                           Need::required)];
    option.drugs = read_drugs(entry, "drugs", draft);
    option.one_of = read_drugs(entry, "one_of", draft);
    if (option.family != "none" && option.drugs.empty() && option.one_of.empty())
        entry.fail(entry.place(), "the option has no drugs", "drugs: [...] or family: none");
    for (const Node* each : entry.list("companions"))
        option.companions.push_back(read_companion(*each, draft));
    for (const Node* each : entry.list("approvals"))
        option.approvals.push_back(read_approval(*each, draft));
    for (const Node* each : entry.list("evidence")) read_evidence_use(option, *each, draft);
    read_burden(option, entry.node("burden", Need::required), draft);
    entry.finish();
}

}  // namespace

void read_options(std::vector<const Node*> nodes, Draft& draft) {
    const auto id_of = [](const Node* node) -> const std::string& {
        return node->find("option")->text;
    };
    // Two of one id: the one that stands first is kept.
    const auto key = [&](const Node* node) {
        return std::tie(id_of(node), node->place.file, node->place.line);
    };
    std::sort(nodes.begin(), nodes.end(),
              [&](const Node* a, const Node* b) { return key(a) < key(b); });
    std::vector<const Node*> declared;
    for (const Node* node : nodes) {
        if (!declare(draft, "option", id_of(node), node->place)) continue;
        draft.option_index.emplace(id_of(node), declared.size());
        declared.push_back(node);
    }
    for (const Node* node : declared) {
        rulebook::Option option;
        read_option(*node, option, draft);
        draft.book.options.push_back(std::move(option));
    }
}

}  // namespace nextline::authoring
