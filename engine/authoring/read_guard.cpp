// SPDX-License-Identifier: Apache-2.0
// Guards: what forbids a drug or an option, or must be weighed. In drugs/<drug>/ the folder names
// the drug or class; elsewhere `drug` or `option` does.
#include "authoring/readers.h"
#include "base/nearest.h"

namespace nextline::authoring {
namespace {

// "drugs/NAME/guards.yaml" -> "NAME"
std::string drug_of_folder(std::string_view path) {
    constexpr std::string_view folder = "drugs/";
    if (!path.starts_with(folder)) return {};
    path.remove_prefix(folder.size());
    const std::size_t slash = path.find('/');
    return slash == std::string_view::npos ? std::string{} : std::string(path.substr(0, slash));
}

void read_target(Entry& entry, rulebook::Guard& guard, std::optional<std::uint16_t>& option,
                 Draft& draft) {
    const Node* option_node = entry.node("option");
    guard.drug = entry.text("drug");
    if (option_node != nullptr && !guard.drug.empty())
        return entry.fail(entry.place(), "a guard stands with a drug or an option, not both");
    if (option_node != nullptr) {
        option = find_option(draft, *option_node);
        return;
    }
    if (guard.drug.empty()) guard.drug = drug_of_folder(entry.place().file);
    const auto& vocabulary = draft.book.vocabulary;
    if (vocabulary.find_drug(guard.drug) != facts::kNoDrug ||
        vocabulary.find_class(guard.drug) != nullptr)
        return;
    std::vector<std::string> ids;
    for (const auto& drug : vocabulary.drugs) ids.push_back(drug.id);
    for (const auto& each : vocabulary.classes) ids.push_back(each.id);
    entry.fail(entry.place("drug"),
               guard.drug.empty() ? "the guard names no drug and no option"
                                  : "`" + guard.drug + "` is neither a drug nor a class",
               guard.drug.empty() ? "write `drug: ID` or `option: ID`"
                                  : base::did_you_mean(guard.drug, ids));
}

}  // namespace

void read_guard(const Node& node, Draft& draft) {
    Entry entry(node, draft.problems);
    rulebook::Guard guard{.id = entry.id("guard"), .drug = {}, .say = {}, .citation = {}};
    std::optional<std::uint16_t> option;
    read_target(entry, guard, option, draft);
    const Condition when = read_condition(draft, entry.node("if", Need::required));
    guard.when = when.node != logic::kNoNode ? when.node : draft.builder.all({});
    guard.then = static_cast<rulebook::GuardThen>(
        entry.choice("then", {"exclude", "wait", "weigh"}, Need::required));
    guard.must_know = entry.flag("must_know");
    if (guard.must_know && guard.then != rulebook::GuardThen::exclude)
        entry.fail(entry.place("must_know"), "only a guard that excludes must be known");
    guard.say = entry.words("say", Need::required);
    guard.citation = read_citation(draft, entry.node("source"), entry.place());
    auto impossible = read_impossible(draft, entry, {guard.when});
    entry.finish();
    add_rule(draft, {.kind = Rule::Kind::guard,
                     .id = guard.id,
                     .place = entry.place(),
                     .node = guard.when,
                     .written = {guard.when},
                     .sound = when.sound && when.node != logic::kNoNode,
                     .impossible = std::move(impossible)});
    draft.guard_options.push_back(option);
    draft.book.guards.push_back(std::move(guard));
}

}  // namespace nextline::authoring
