// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "authoring/cases.h"
#include "base/nearest.h"

namespace nextline::authoring {
namespace {

std::optional<std::size_t> find_rule(Draft& draft, Entry& entry, const std::string& id) {
    if (const auto found = draft.rule_of_id.find(id); found != draft.rule_of_id.end())
        return found->second;
    std::vector<std::string> ids;
    for (const Rule& rule : draft.rules) ids.push_back(rule.id);
    if (draft.rule_of_id.contains("pathway." + id))
        entry.fail(entry.place("of"), "`" + id + "` is a pathway",
                   "write `of: pathway." + id + "`");
    else if (!id.empty())
        entry.fail(entry.place("of"), "unknown rule `" + id + "`", base::did_you_mean(id, ids));
    return std::nullopt;
}

// A case of a value definition expects "2" or ">= 2": the comparison must hold.
void expect_value(Draft& draft, Case& found, const std::string& id, const Node& expect) {
    if (expect.text == "holds" || expect.text == "fails")
        return error(draft, expect.place, "`" + id + "` is a value",
                     "expect a number or a comparison: \"2\" or \">= 2\"");
    const bool sign = expect.text.starts_with('<') || expect.text.starts_with('>');
    Node comparison = expect;
    comparison.text = id + (sign ? " " : " = ") + expect.text;
    found.node = read_condition(draft, &comparison).node;
    found.expected = logic::Truth::holds;
}

void expect_truth(Draft& draft, Case& found, const Rule& rule, const Node& expect) {
    using logic::Truth;
    found.node = rule.node;
    if (expect.text == "holds")
        found.expected = Truth::holds;
    else if (expect.text == "fails")
        found.expected = Truth::fails;
    else if (expect.text != "unknown")
        error(draft, expect.place, "`" + expect.text + "` found, expected holds, fails or unknown");
    if (rule.node == logic::kNoNode && rule.sound)
        error(draft, expect.place, "`" + rule.id + "` has no condition: it needs no case");
}

bool is_value(const Draft& draft, const Rule& rule) {
    if (rule.kind != Rule::Kind::definition) return false;
    const auto& all = draft.book.definitions;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == rule.id; });
    return found != all.end() && found->is_term;
}

}  // namespace

std::vector<Case> read_cases(Draft& draft) {
    std::vector<Case> cases;
    for (const Node* node : draft.cases) {
        Entry entry(*node, draft.problems);
        Case found{.place = node->place, .name = entry.text("case", Need::required), .patient = {}};
        const std::string of = entry.text("of", Need::required);
        const Node* given = entry.node("given", Need::required);
        const Node* expect = entry.node("expect", Need::required);
        entry.finish();
        if (given != nullptr) found.given = one_line(*given);
        if (expect != nullptr) found.expects = expect->text;
        const std::size_t errors = draft.problems.size();
        found.patient = read_given(draft, given);
        const auto rule = find_rule(draft, entry, of);
        if (!rule || given == nullptr || expect == nullptr) continue;
        found.rule = *rule;
        if (is_value(draft, draft.rules[*rule]))
            expect_value(draft, found, of, *expect);
        else
            expect_truth(draft, found, draft.rules[*rule], *expect);
        const bool runs = draft.problems.size() == errors && draft.rules[*rule].sound &&
                          found.node != logic::kNoNode;
        if (runs) cases.push_back(std::move(found));
    }
    return cases;
}

}  // namespace nextline::authoring
