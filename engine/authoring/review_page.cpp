// SPDX-License-Identifier: Apache-2.0
#include "authoring/review_page.h"

#include <algorithm>
#include <array>

#include "authoring/review_rule.h"
#include "evaluate/evaluate.h"
#include "intake/index.h"
#include "intake/read_record.h"
#include "reports/page.h"

namespace nextline::authoring {
namespace {

using logic::Truth;
using Truths = std::vector<std::optional<Truth>>;

constexpr std::string_view kHow =
    "Read each rule against its source. Is the statement there, for these people, with this limit "
    "and this strength? Whom does it include or leave out by mistake? Is every case right? Read "
    "the sentence as the person who receives it. Mark each rule, then sign below.";

bool changed(const Example& example) { return example.now != example.accepted; }

// The first line that is not the same.
std::pair<std::string, std::string> first_difference(const Example& example) {
    std::size_t at = 0;
    const std::string& a = example.accepted;
    const std::string& b = example.now;
    while (at < a.size() && at < b.size() && a[at] == b[at]) ++at;
    const auto line = [&](const std::string& text) {
        const std::size_t before = text.rfind('\n', at == 0 ? 0 : at - 1);
        const std::size_t from = before == std::string::npos ? 0 : before + 1;
        return from >= text.size() ? std::string()
                                   : text.substr(from, text.find('\n', from) - from);
    };
    return {line(a), line(b)};
}

std::string names_of(const std::vector<const Example*>& examples) {
    std::string names;
    for (const Example* each : examples) names += (names.empty() ? "" : ", ") + each->name;
    return escaped(names);
}

// The example patients for whom the rule holds or is open.
std::string examples_html(const ReviewOf& of, const std::vector<Truths>& truths, std::size_t rule) {
    std::array<std::vector<const Example*>, 3> by_truth;
    for (std::size_t i = 0; i < of.examples.size(); ++i)
        if (truths[i][rule])
            by_truth[static_cast<std::size_t>(*truths[i][rule])].push_back(&of.examples[i]);
    const auto& holds = by_truth[static_cast<std::size_t>(Truth::holds)];
    const auto& open = by_truth[static_cast<std::size_t>(Truth::unknown)];
    std::string html = element("h4", "Example patients");
    html += element(
        "p", holds.empty() ? "It holds for none." : "It holds for: " + names_of(holds) + ".");
    if (!open.empty())
        html += element("p", "It is unknown for " + std::to_string(open.size()) + " of " +
                                 std::to_string(of.examples.size()) + ".");
    std::vector<const Example*> moved;
    for (const Example* each : holds)
        if (changed(*each)) moved.push_back(each);
    if (!moved.empty())
        html += element("p", element("strong", "Plan changed:") + " " + names_of(moved) + ".");
    return html;
}

std::string tick_boxes() {
    return element("p",
                   "☐ right &emsp; ☐ wrong &emsp; ☐ cannot be judged &emsp; Remarks: "
                   "______________________________");
}

std::string summary(const Compiled& compiled, const std::vector<std::size_t>& rules,
                    const ReviewOf& of) {
    std::size_t holds = 0;
    std::size_t lapsed = 0;
    for (const std::size_t rule : rules) {
        const Review review = review_of(compiled, rule, of.since);
        holds += review.holds() ? 1 : 0;
        lapsed += review.signature != nullptr && !review.holds() ? 1 : 0;
    }
    const auto moved = std::count_if(of.examples.begin(), of.examples.end(), changed);
    const auto number = [](auto count) { return std::to_string(count); };
    return table("At a glance", {"", "Number"},
                 {{"Rules on this page", number(rules.size())},
                  {"Signed as they stand", number(holds)},
                  {"Changed since review", number(lapsed)},
                  {"Never signed", number(rules.size() - holds - lapsed)},
                  {"Example patients", number(of.examples.size())},
                  {"Example patients whose plan is not the accepted one", number(moved)}});
}

// Rules that the signature covers and that are no longer here.
std::string gone_html(const Compiled& compiled, const ReviewOf& of) {
    std::string items;
    for (const Signature& signature : compiled.account.signatures) {
        if (signature.file != of.since) continue;
        for (const Signature::Covered& covered : signature.covers) {
            const auto& rules = compiled.account.rules;
            const bool there = std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
                return rule.id == covered.rule;
            });
            if (!there) items += element("li", element("code", escaped(covered.rule)));
        }
    }
    return items.empty() ? items
                         : element("h3", "Signed then, and no longer there") + element("ul", items);
}

std::string changes_html(const Compiled& compiled, const std::vector<std::size_t>& rules,
                         const ReviewOf& of) {
    std::string items;
    for (const std::size_t rule : rules) {
        const Review review = review_of(compiled, rule, of.since);
        if (review.signature == nullptr || review.holds()) continue;
        const std::string& id = compiled.account.rules[rule].id;
        items += element("li", element("a", escaped(id), "href=\"#rule-" + escaped(id) + "\"") +
                                   " " + escaped(standing_of(review)));
    }
    std::string html = element("h2", "What changed since the last signature", "id=\"changes\"");
    html +=
        items.empty() ? element("p", "Nothing that was signed has changed.") : element("ul", items);
    return html + gone_html(compiled, of);
}

std::string plans_html(const ReviewOf& of) {
    std::vector<std::vector<std::string>> rows;
    for (const Example& each : of.examples) {
        if (!changed(each)) continue;
        const auto [then, now] = first_difference(each);
        rows.push_back({escaped(each.name), escaped(then), escaped(now)});
    }
    std::string html = element("h2", "Example patients whose plan changes", "id=\"plans\"");
    if (rows.empty())
        return html + element("p", "Every example patient has the plan that was accepted.");
    return html + table("The first line that differs", {"Patient", "As accepted", "Now"}, rows);
}

std::string rules_html(const Compiled& compiled, const std::vector<std::size_t>& rules,
                       const ReviewOf& of) {
    std::vector<Truths> truths;
    for (const Example& each : of.examples) truths.push_back(truths_for(compiled, each));
    std::string html = element("h2", "The rules", "id=\"rules\"");
    for (const std::size_t index : rules) {
        const Rule& rule = compiled.account.rules[index];
        const Review review = review_of(compiled, index, of.since);
        std::string card =
            element("h3", escaped(rule.id) + " (" + std::string(kind_of(rule)) + ")");
        card += element("p", escaped(standing_of(review)), "class=\"standing\"");
        card += element("p", escaped(rule.place.file) + ", line " + std::to_string(rule.place.line),
                        "class=\"quiet\"");
        card += rule_html(compiled, index);
        if (is_tested(rule)) card += examples_html(of, truths, index);
        card += tick_boxes();
        html += element("article", card, "class=\"review\" id=\"rule-" + escaped(rule.id) + "\"");
    }
    return html;
}

std::string signature_html() {
    return element("h2", "Signature", "id=\"signature\"") +
           element("p", "Name: ________________________ &emsp; Role: ________________________") +
           element("p",
                   "Date: ________________ &emsp; Not looked at: ____________________________") +
           element("p",
                   "Ties to makers of the medicines: ________________________________________");
}

}  // namespace

std::vector<std::optional<Truth>> truths_for(const Compiled& compiled, const Example& example) {
    const std::vector<Rule>& rules = compiled.account.rules;
    const facts::Vocabulary& vocabulary = compiled.rulebook.vocabulary;
    Truths truths(rules.size());
    const auto as_of = base::read_date(example.as_of);
    if (!as_of) return truths;
    const intake::Index index(vocabulary);
    const auto document = base::json::read(example.record);
    if (!document) return truths;
    const auto record = intake::read_record((*document)->root(), vocabulary, index,
                                            {.as_of = base::days_of(*as_of).earliest});
    if (!record) return truths;
    std::vector<logic::NodeId> roots;
    for (const Rule& rule : rules)
        if (rule.node != logic::kNoNode) roots.push_back(rule.node);
    const auto proof =
        evaluate::prove(compiled.rulebook.program, vocabulary, record->patient, roots);
    for (std::size_t i = 0; i < rules.size(); ++i)
        if (rules[i].node != logic::kNoNode)
            truths[i] = proof.steps[proof.step_of_node[rules[i].node]].truth;
    return truths;
}

std::string review_page(const Compiled& compiled, const ReviewOf& of) {
    const rulebook::Rulebook& book = compiled.rulebook;
    const std::vector<std::size_t> rules = rules_in(compiled, of.path);
    const std::string title = "Review of " + (of.path.empty() ? "the knowledge" : of.path);
    std::vector<reports::PageLink> links{{"changes", "What changed since the last signature"},
                                         {"plans", "Example patients whose plan changes"},
                                         {"rules", "The rules"}};
    for (const std::size_t rule : rules)
        links.push_back(
            {"rule-" + compiled.account.rules[rule].id, compiled.account.rules[rule].id});
    links.push_back({"signature", "Signature"});
    std::string body = element("h1", escaped(title)) + element("p", kHow);
    body += summary(compiled, rules, of) + changes_html(compiled, rules, of) + plans_html(of);
    body += rules_html(compiled, rules, of) + signature_html();
    return reports::render_page({.language = "en",
                                 .title = title,
                                 .skip = "Skip to the review",
                                 .contents = "On this page",
                                 .footer = "Rulebook " + book.version + ", content hash " +
                                           book.hash.substr(0, 12) + ", known up to " +
                                           book.horizon,
                                 .links = std::move(links),
                                 .body = std::move(body)});
}

}  // namespace nextline::authoring
