// SPDX-License-Identifier: Apache-2.0
// What a reviewer reads of an option and of a trial.
#include <algorithm>

#include "authoring/readers.h"
#include "authoring/rule_content.h"
#include "logic/print_expression.h"
#include "words/words.h"

namespace nextline::authoring {
namespace {

using rulebook::Rulebook;

// The id behind "option." or "trial.".
std::string_view own_id(std::string_view id) { return id.substr(id.find('.') + 1); }

std::string joined(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids) text += (text.empty() ? "" : ", ") + id;
    return text;
}

std::string printed(const Rulebook& book, logic::NodeId node) {
    return node == logic::kNoNode ? ""
                                  : logic::print_condition(book.program, node, book.vocabulary);
}

std::string in_words(const Rulebook& book, logic::NodeId node, const ReviewWords& t) {
    return node == logic::kNoNode ? t("always") : words::Words(book, t.language()).condition(node);
}

void say(Content& content, std::string name, const facts::Text& text) {
    if (text != facts::Text{}) content.says.emplace_back(std::move(name), text);
}

void cite(Content& content, const rulebook::Citation& citation) {
    const auto same = [&](const rulebook::Citation& each) {
        return each.source == citation.source && each.place == citation.place;
    };
    if (std::none_of(content.citations.begin(), content.citations.end(), same))
        content.citations.push_back(citation);
}

void add_approvals(const Rulebook& book, const rulebook::Option& option, Content& content) {
    for (const rulebook::Approval& approval : option.approvals) {
        const std::string span = approval.from + (approval.to.empty() ? "" : " to " + approval.to);
        add_detail(
            content, "approved in " + approval.region, span + " " + printed(book, approval.when),
            content.t("from {span}: {use}",
                      {{"span", approval.to.empty()
                                    ? approval.from
                                    : content.t("{from} to {to}",
                                                {{"from", approval.from}, {"to", approval.to}})},
                       {"use", in_words(book, approval.when, content.t)}}),
            content.t("approved in {region}", {{"region", approval.region}}));
        cite(content, approval.citation);
    }
}

std::string with(std::string_view word, const std::string& value) {
    return value.empty() ? value : std::string(word) + value;
}

std::string said_of(const rulebook::Figure& figure, const ReviewWords& t) {
    std::string text = figure.value + " " + figure.unit + with(" (", figure.interval) +
                       (figure.interval.empty() ? "" : ")");
    text += with(t(" versus "), figure.comparator_value) + with(" (", figure.comparator_interval) +
            (figure.comparator_interval.empty() ? "" : ")");
    text += with(t("; hazard ratio "), figure.hazard_ratio) + with(" (", figure.hazard_interval) +
            (figure.hazard_interval.empty() ? "" : ")");
    text += with(t("; at months: "), figure.at_months) + with(t("; grade "), figure.grade);
    text += with(t("; read at: "), figure.citation.place);
    return text;
}

void add_figure(const rulebook::Figure& figure, Content& content) {
    add_detail(content, figure.label[0] + " [" + figure.end_point + "]",
               figure.kind + " " + figure.label[1] + " " +
                   said_of(figure, ReviewWords(facts::Language::en)),
               said_of(figure, content.t),
               content.t.of(figure.label) + " [" + figure.end_point + "]");
    cite(content, figure.citation);
}

}  // namespace

void add_option(const Rulebook& book, std::string_view id, Content& content) {
    const rulebook::Option* option = book.find_option(own_id(id));
    if (option == nullptr) return;
    say(content, "name", option->name);
    add_detail(content, "family", option->family);
    add_detail(content, "medicines", joined(option->drugs));
    add_detail(content, "with one of", joined(option->one_of));
    for (const rulebook::Companion& companion : option->companions) {
        add_detail(content, "with " + companion.drug,
                   companion.drug + " " + printed(book, companion.when),
                   in_words(book, companion.when, content.t),
                   content.t("with {drug}", {{"drug", companion.drug}}));
        say(content, "with " + companion.drug, companion.say);
    }
    add_approvals(book, *option, content);
    for (const rulebook::EvidenceUse& use : option->evidence)
        add_detail(
            content, "shows the trial",
            book.evidence[use.evidence].id + " " + printed(book, use.applies),
            book.evidence[use.evidence].name + ": " + in_words(book, use.applies, content.t));
    add_detail(content, "route", option->route);
    add_detail(content, "visits in 28 days", option->visits_per_28_days);
    say(content, "daily life", option->daily_life);
    if (!option->burden_source.place.empty() || option->burden_source.read_at_source)
        cite(content, option->burden_source);
}

void add_trial(const Rulebook& book, std::string_view id, Content& content) {
    const auto found =
        std::find_if(book.evidence.begin(), book.evidence.end(),
                     [&](const rulebook::Evidence& each) { return each.id == own_id(id); });
    if (found == book.evidence.end()) return;
    add_detail(content, "name", found->name);
    add_detail(content, "registered as", found->nct);
    say(content, "people", found->population);
    say(content, "treatment", found->arm);
    say(content, "compared with", found->comparator);
    for (const rulebook::Figure& figure : found->figures) add_figure(figure, content);
}

void add_statements(Draft& draft, const Rulebook& book) {
    const auto add = [&](Rule::Kind kind, const std::string& word, const std::string& id) {
        const auto place = draft.declared.find(word + " " + id);
        if (place != draft.declared.end())
            draft.rules.push_back({.kind = kind, .id = word + "." + id, .place = place->second});
    };
    for (const rulebook::Option& option : book.options)
        add(Rule::Kind::option, "option", option.id);
    for (const rulebook::Evidence& trial : book.evidence) add(Rule::Kind::trial, "trial", trial.id);
}

}  // namespace nextline::authoring
