// SPDX-License-Identifier: Apache-2.0
// pathways/: which source offers which option, to whom, since when; and which it prefers.
#include "authoring/readers.h"

namespace nextline::authoring {
namespace {

void read_dates(Entry& entry, rulebook::Support& support) {
    support.since = entry.beginning("since", Need::required);
    support.until = entry.end("until");
    if (!support.until.empty() && support.until <= support.since)
        entry.fail(entry.place("until"), "`until` is not after `since`",
                   "the statement would never count");
}

}  // namespace

void read_support(const Node& node, Draft& draft) {
    Entry entry(node, draft.problems);
    rulebook::Support support{.id = entry.id("support"), .remark = {}, .citation = {}};
    const Condition when = read_condition(draft, entry.node("if", Need::required));
    const Condition after = read_condition(draft, entry.node("after"));
    support.when = when.node != logic::kNoNode ? when.node : draft.builder.all({});
    support.after = after.node;
    support.then = static_cast<rulebook::Offer>(
        entry.choice("then", {"recommend", "may", "approved", "against"}, Need::required));
    support.strength = entry.text("strength");
    support.level = entry.text("level");
    support.question = entry.text("question");
    read_dates(entry, support);
    support.remark = entry.words("remark");
    support.citation = read_citation(draft, entry.node("source"), entry.place());
    Rule rule{.kind = Rule::Kind::support, .id = support.id, .place = entry.place()};
    rule.written = {support.when};
    if (after.node != logic::kNoNode) rule.written.push_back(after.node);
    rule.impossible = read_impossible(draft, entry, rule.written);
    rule.sound = when.sound && after.sound && when.node != logic::kNoNode && !support.since.empty();
    const std::size_t before = draft.book.supports.size();
    for (const Node* option : entry.list("option", Need::required)) {
        const auto index = find_option(draft, *option);
        if (!index) continue;
        support.option = *index;
        draft.book.supports.push_back(support);
        draft.support_places.push_back(entry.place());
    }
    entry.finish();
    rule.sound = rule.sound && draft.book.supports.size() > before;
    add_rule(draft, std::move(rule));
}

void read_preference(const Node& node, Draft& draft) {
    Entry entry(node, draft.problems);
    rulebook::Preference preference{.id = entry.id("prefer"), .citation = {}};
    const Node* option = entry.node("option", Need::required);
    const auto over = entry.list("over", Need::required);
    const Condition when = read_condition(draft, entry.node("if"));
    preference.when = when.node;
    preference.citation = read_citation(draft, entry.node("source"), entry.place());
    Rule rule{.kind = Rule::Kind::preference, .id = preference.id, .place = entry.place()};
    rule.node = when.node;
    if (when.node != logic::kNoNode) rule.written = {when.node};
    rule.sound = when.sound;
    rule.impossible = read_impossible(draft, entry, rule.written);
    entry.finish();
    const auto preferred = option != nullptr ? find_option(draft, *option) : std::nullopt;
    preference.option = preferred.value_or(0);
    for (const Node* each : over) {
        const auto index = find_option(draft, *each);
        if (!preferred || !index) continue;
        preference.over = *index;
        if (preference.over == preference.option)
            entry.fail(each->place, "an option is preferred over itself");
        draft.book.preferences.push_back(preference);
    }
    add_rule(draft, std::move(rule));
}

void read_pathway(const Node& node, Draft& draft) {
    Entry entry(node, draft.problems);
    rulebook::Pathway pathway{.id = entry.id("pathway"), .name = {}};
    pathway.name = entry.words("name", Need::required);
    const Condition when = read_condition(draft, entry.node("if", Need::required));
    pathway.when = when.node;
    pathway.complete_since = entry.beginning("complete_since", Need::required);
    Rule rule{.kind = Rule::Kind::pathway, .id = "pathway." + pathway.id, .place = entry.place()};
    rule.node = when.node;
    if (when.node != logic::kNoNode) rule.written = {when.node};
    rule.sound = when.sound && when.node != logic::kNoNode;
    rule.impossible = read_impossible(draft, entry, rule.written);
    entry.finish();
    add_rule(draft, std::move(rule));
    draft.book.pathways.push_back(std::move(pathway));
}

}  // namespace nextline::authoring
