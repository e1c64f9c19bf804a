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
std::string examples_html(const ReviewOf& of, const std::vector<Truths>& truths, std::size_t rule,
                          const ReviewWords& t) {
    std::array<std::vector<const Example*>, 3> by_truth;
    for (std::size_t i = 0; i < of.examples.size(); ++i)
        if (truths[i][rule])
            by_truth[static_cast<std::size_t>(*truths[i][rule])].push_back(&of.examples[i]);
    const auto& holds = by_truth[static_cast<std::size_t>(Truth::holds)];
    const auto& open = by_truth[static_cast<std::size_t>(Truth::unknown)];
    std::string html = element("h4", t("Example patients"));
    html += element("p", holds.empty() ? t("It holds for none.")
                                       : t("It holds for: {names}.", {{"names", names_of(holds)}}));
    if (!open.empty())
        html += element("p", t("It is unknown for {n} of {all}.",
                               {{"n", std::to_string(open.size())},
                                {"all", std::to_string(of.examples.size())}}));
    std::vector<const Example*> moved;
    for (const Example* each : holds)
        if (changed(*each)) moved.push_back(each);
    if (!moved.empty())
        html += element("p", element("strong", t("Plan changed:")) + " " + names_of(moved) + ".");
    return html;
}

std::string tick_boxes(const ReviewWords& t) {
    return element("p", "☐ " + t("right") + " &emsp; ☐ " + t("wrong") + " &emsp; ☐ " +
                            t("cannot be judged") + " &emsp; " + t("Remarks:") +
                            " ______________________________");
}

std::string summary(const Compiled& compiled, const std::vector<std::size_t>& rules,
                    const ReviewOf& of, const ReviewWords& t) {
    std::size_t holds = 0;
    std::size_t lapsed = 0;
    for (const std::size_t rule : rules) {
        const Review review = review_of(compiled, rule, of.since);
        holds += review.holds() ? 1 : 0;
        lapsed += review.signature != nullptr && !review.holds() ? 1 : 0;
    }
    const auto moved = std::count_if(of.examples.begin(), of.examples.end(), changed);
    const auto number = [](auto count) { return std::to_string(count); };
    return table(t("At a glance"), {"", t("Number")},
                 {{t("Rules on this page"), number(rules.size())},
                  {t("Signed as they stand"), number(holds)},
                  {t("Changed since review"), number(lapsed)},
                  {t("Never signed"), number(rules.size() - holds - lapsed)},
                  {t("Example patients"), number(of.examples.size())},
                  {t("Example patients whose plan is not the accepted one"), number(moved)}});
}

// Rules that the signature covers and that are no longer here.
std::string gone_html(const Compiled& compiled, const ReviewOf& of, const ReviewWords& t) {
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
    return items.empty()
               ? items
               : element("h3", t("Signed then, and no longer there")) + element("ul", items);
}

std::string changes_html(const Compiled& compiled, const std::vector<std::size_t>& rules,
                         const ReviewOf& of, const ReviewWords& t) {
    std::string items;
    for (const std::size_t rule : rules) {
        const Review review = review_of(compiled, rule, of.since);
        if (review.signature == nullptr || review.holds()) continue;
        const std::string& id = compiled.account.rules[rule].id;
        items += element("li", element("a", escaped(id), "href=\"#rule-" + escaped(id) + "\"") +
                                   " " + escaped(standing_of(review, t)));
    }
    std::string html = element("h2", t("What changed since the last signature"), "id=\"changes\"");
    html += items.empty() ? element("p", t("Nothing that was signed has changed."))
                          : element("ul", items);
    return html + gone_html(compiled, of, t);
}

std::string plans_html(const ReviewOf& of, const ReviewWords& t) {
    std::vector<std::vector<std::string>> rows;
    for (const Example& each : of.examples) {
        if (!changed(each)) continue;
        const auto [then, now] = first_difference(each);
        rows.push_back({escaped(each.name), escaped(then), escaped(now)});
    }
    std::string html = element("h2", t("Example patients whose plan changes"), "id=\"plans\"");
    if (rows.empty())
        return html + element("p", t("Every example patient has the plan that was accepted."));
    return html + table(t("The first line that differs"),
                        {t("Patient"), t("As accepted"), t("Now")}, rows);
}

std::string rules_html(const Compiled& compiled, const std::vector<std::size_t>& rules,
                       const ReviewOf& of, const ReviewWords& t) {
    std::vector<Truths> truths;
    for (const Example& each : of.examples) truths.push_back(truths_for(compiled, each));
    std::string html = element("h2", t("The rules"), "id=\"rules\"");
    for (const std::size_t index : rules) {
        const Rule& rule = compiled.account.rules[index];
        const Review review = review_of(compiled, index, of.since);
        std::string card = element("h3", escaped(rule.id) + " (" + t(kind_of(rule)) + ")");
        card += element("p", escaped(standing_of(review, t)), "class=\"standing\"");
        card += element("p",
                        t("{file}, line {line}", {{"file", escaped(rule.place.file)},
                                                  {"line", std::to_string(rule.place.line)}}),
                        "class=\"quiet\"");
        card += rule_html(compiled, index, t);
        if (is_tested(rule)) card += examples_html(of, truths, index, t);
        card += tick_boxes(t);
        html += element("article", card, "class=\"review\" id=\"rule-" + escaped(rule.id) + "\"");
    }
    return html;
}

std::string signature_html(const ReviewWords& t) {
    const std::string line = " ________________________";
    return element("h2", t("Signature"), "id=\"signature\"") +
           element("p", t("Name:") + line + " &emsp; " + t("Role:") + line) +
           element("p", t("Date:") + line + " &emsp; " + t("Not looked at:") + line) +
           element("p", t("Ties to makers of the medicines:") + line);
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
    const ReviewWords t(of.language);
    const std::string title =
        t("Review of {path}", {{"path", of.path.empty() ? t("the knowledge") : of.path}});
    std::vector<reports::PageLink> links{{"changes", t("What changed since the last signature")},
                                         {"plans", t("Example patients whose plan changes")},
                                         {"rules", t("The rules")}};
    for (const std::size_t rule : rules)
        links.push_back(
            {"rule-" + compiled.account.rules[rule].id, compiled.account.rules[rule].id});
    links.push_back({"signature", t("Signature")});
    std::string body = element("h1", escaped(title)) + element("p", t(kHow));
    body +=
        summary(compiled, rules, of, t) + changes_html(compiled, rules, of, t) + plans_html(of, t);
    body += rules_html(compiled, rules, of, t) + signature_html(t);
    return reports::render_page(
        {.language = of.language == facts::Language::es ? "es" : "en",
         .title = title,
         .skip = t("Skip to the review"),
         .contents = t("On this page"),
         .footer = t("Rulebook {version}, content hash {hash}, known up to {horizon}",
                     {{"version", book.version},
                      {"hash", book.hash.substr(0, 12)},
                      {"horizon", book.horizon}}),
         .links = std::move(links),
         .body = std::move(body)});
}

}  // namespace nextline::authoring
