// SPDX-License-Identifier: Apache-2.0
// care/, journey/, contradictions/: sentences of the plan that are shown when they apply.
#include <algorithm>

#include "authoring/readers.h"

namespace nextline::authoring {
namespace {

// Whole numbers from -1000 to 1000: smaller stands first.
int read_order(Entry& entry) {
    const double order = entry.number("order").value_or(0);
    if (order < -1000 || order > 1000 || order != static_cast<int>(order)) {
        entry.fail(entry.place("order"), "expected a whole number from -1000 to 1000");
        return 0;
    }
    return static_cast<int>(order);
}

}  // namespace

void read_note(const Node& node, Draft& draft) {
    Entry entry(node, draft.problems);
    rulebook::Note note{
        .id = entry.id("note"), .group = {}, .say = {}, .options = {}, .citations = {}};
    note.kind = static_cast<rulebook::Note::Kind>(
        entry.choice("kind",
                     {"call_now", "urgent", "aim", "test", "care", "monitoring", "question",
                      "contradiction", "disagreement"},
                     Need::required));
    const Condition when = read_condition(draft, entry.node("if"));
    const std::string since = entry.beginning("since");
    const std::string until = entry.end("until");
    std::vector<logic::NodeId> parts;
    if (!since.empty()) parts.push_back(date_condition(draft, ">=", since));
    if (!until.empty()) parts.push_back(date_condition(draft, "<", until));
    if (when.node != logic::kNoNode) parts.push_back(when.node);
    note.when = parts.size() > 1 ? draft.builder.all(parts)
                : parts.empty()  ? logic::kNoNode
                                 : parts.front();
    note.show_if_unknown = entry.flag("show_if_unknown");
    note.group = entry.text("group", Need::required);
    note.order = read_order(entry);
    for (const Node* option : entry.list("options"))
        if (const auto index = find_option(draft, *option)) note.options.push_back(*index);
    note.say = entry.words("say", Need::required);
    note.citations = read_citations(draft, entry);
    Rule rule{.kind = Rule::Kind::note, .id = note.id, .place = entry.place(), .node = note.when};
    if (when.node != logic::kNoNode) rule.written = {when.node};
    rule.sound = when.sound;
    rule.impossible = read_impossible(draft, entry, rule.written);
    entry.finish();
    add_rule(draft, std::move(rule));
    draft.book.notes.push_back(std::move(note));
}

void read_messages(const Node& root, facts::Language language, Draft& draft) {
    if (!root.is_map()) return error(draft, root.place, "expected a map of messages by id");
    for (const Member& member : root.members) {
        if (!member.value.is_scalar() || member.value.text.empty()) {
            error(draft, member.value.place, "expected the text of `" + member.key + "`");
            continue;
        }
        auto& messages = draft.book.messages;
        auto found = std::lower_bound(
            messages.begin(), messages.end(), member.key,
            [](const auto& each, const std::string& id) { return each.first < id; });
        if (found == messages.end() || found->first != member.key)
            found = messages.insert(found, {member.key, {}});
        found->second[static_cast<std::size_t>(language)] = member.value.text;
        draft.declared.emplace("message " + member.key, member.place);
    }
}

}  // namespace nextline::authoring
