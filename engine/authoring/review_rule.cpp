// SPDX-License-Identifier: Apache-2.0
#include "authoring/review_rule.h"

#include <array>
#include <set>

#include "authoring/citations.h"
#include "authoring/rule_content.h"
#include "authoring/truth_words.h"
#include "logic/print_expression.h"
#include "reports/outline.h"
#include "words/words.h"

namespace nextline::authoring {
namespace {

using facts::Language;
using rulebook::Rulebook;

constexpr std::string_view kSpanish = "lang=\"es\"";

std::string both(const std::string& en, const std::string& es) {
    return element("p", escaped(words::sentence(en))) +
           element("p", escaped(words::sentence(es)), kSpanish);
}

// The definitions behind a condition, and behind those.
void add_names(const logic::Program& program, logic::NodeId id, std::set<std::string>& names) {
    const logic::Node& node = program.nodes[id];
    if (node.kind == logic::NodeKind::named) names.insert(program.names[node.index]);
    if (node.kind == logic::NodeKind::atom && !program.atoms[node.index].term.name.empty())
        names.insert(program.atoms[node.index].term.name);
    for (std::uint32_t i = 0; i < node.count; ++i)
        add_names(program, program.child(node, i), names);
}

std::string condition_html(const Rulebook& book, const Rule& rule, const ReviewWords& t) {
    const std::vector<logic::NodeId> conditions = conditions_of(rule);
    const words::Words en(book, Language::en);
    const words::Words es(book, Language::es);
    std::string html =
        element("h4", t(rule.kind == Rule::Kind::definition ? "What it means" : "When it applies"));
    const rulebook::Definition* definition = book.find_definition(rule.id);
    const bool value = rule.kind == Rule::Kind::definition && definition && definition->is_term;
    if (value) {
        logic::Term plain = definition->term;
        plain.name.clear();
        return html + both(en.term(plain), es.term(plain)) +
               element("p", element("code", escaped(logic::print_term(plain, book.vocabulary))));
    }
    if (conditions.empty()) html += element("p", t("Always."));
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        if (i > 0)
            html += element("p", t("And what earlier treatment must have brought:"),
                            "class=\"strong\"");
        html += both(en.condition(conditions[i]), es.condition(conditions[i]));
        html += element("p", element("code", escaped(logic::print_condition(
                                                 book.program, conditions[i], book.vocabulary))));
    }
    std::set<std::string> names;
    for (const logic::NodeId node : conditions) add_names(book.program, node, names);
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + element("code", escaped(name));
    return list.empty()
               ? html
               : html + element("p", t("It rests on the definitions {names}.", {{"names", list}}));
}

bool is_truth(std::string_view word) {
    return word == "holds" || word == "fails" || word == "unknown";
}

// "with DRUG" names its drug.
std::string name_of(const Content& content, const std::string& name) {
    constexpr std::string_view with = "with ";
    return name.starts_with(with) ? content.t("with {drug}", {{"drug", name.substr(with.size())}})
                                  : content.t(name);
}

std::string statement_html(std::string_view heading, const Content& content) {
    std::string html = element("h4", heading);
    std::string pairs;
    for (const Detail& each : content.details)
        pairs += element(
            "div", element("dt", escaped(each.label.empty() ? content.t(each.name) : each.label)) +
                       element("dd", escaped(each.words.empty() ? each.value : each.words)));
    if (!pairs.empty()) html += element("dl", pairs);
    std::vector<std::vector<std::string>> rows;
    for (const auto& [name, said] : content.says)
        rows.push_back(
            {escaped(name_of(content, name)), escaped(said[static_cast<std::size_t>(Language::en)]),
             element("span", escaped(said[static_cast<std::size_t>(Language::es)]), kSpanish)});
    if (!rows.empty()) html += table(content.t("What is said"), {"", "English", "Español"}, rows);
    return html;
}

std::string link_to(const rulebook::Source& source) {
    const std::string title = escaped(source.body + ": " + source.title +
                                      (source.date.empty() ? "" : ", " + source.date));
    const bool safe = source.url.starts_with("https://") || source.url.starts_with("http://");
    return safe ? element("a", title, "href=\"" + escaped(source.url) + "\"") : title;
}

std::string source_html(const Rulebook& book, const Content& content) {
    if (content.citations.empty()) return {};
    std::string items;
    for (const rulebook::Citation& citation : content.citations) {
        const rulebook::Source& source = book.sources[citation.source];
        std::string text = link_to(source);
        if (!citation.place.empty())
            text += "<br>" + content.t("Place:") + " " + escaped(citation.place);
        std::string numbers;
        if (!source.doi.empty()) numbers += " DOI " + source.doi;
        if (!source.pmid.empty()) numbers += " PubMed " + source.pmid;
        if (!source.nct.empty()) numbers += " " + source.nct;
        if (!numbers.empty()) text += "<br>" + escaped(numbers.substr(1));
        text += "<br>";
        const std::string on = citation.checked_on.empty()
                                   ? std::string{}
                                   : " " + content.t("on {day}", {{"day", citation.checked_on}});
        text += citation.read_at_source
                    ? content.t("Read at this source") + on
                    : element("strong", content.t("Not confirmed at this source")) +
                          (on.empty() ? on : "; " + content.t("looked for") + on);
        if (is_stale(citation, book.horizon))
            text += ": " + content.t("more than 12 months before the horizon");
        items += element("li", text + ".");
    }
    return element("h4", content.t("Sources")) + element("ul", items);
}

// What a case gives, in the words of the plan.
std::string given_in_words(const Rulebook& book, const Case& each, const ReviewWords& t) {
    const words::Words words(book, t.language(), each.patient.as_of);
    std::string html;
    const auto add = [&](const std::string& line) { html += (html.empty() ? "" : "<br>") + line; };
    for (const facts::Item& item : each.patient.items) add(escaped(words.item(item)));
    for (const facts::Treatment& treatment : each.patient.treatments)
        add(escaped(words::capital(words.treatment(treatment))));
    if (each.patient.treatments_complete) add(t("The list of treatments is complete"));
    for (const facts::FactId list : each.patient.complete)
        add(t("The list is complete: {list}",
              {{"list", escaped(words.label(t.of(book.vocabulary.facts[list].noun)))}}));
    if (html.empty()) html = t("Nothing is known");
    const std::string day = base::to_text(base::date_of(each.patient.as_of));
    return day == book.horizon ? html : html + "<br>" + t("On {day}", {{"day", day}});
}

std::string cases_html(const Compiled& compiled, std::size_t rule, const ReviewWords& t) {
    std::vector<std::vector<std::string>> rows;
    for (const Case& each : compiled.account.cases)
        if (each.rule == rule)
            rows.push_back({escaped(each.name), given_in_words(compiled.rulebook, each, t),
                            escaped(is_truth(each.expects) ? t(each.expects) : each.expects)});
    std::string html = element("h4", t("Cases"));
    html += rows.empty() ? element("p", t("It has none."))
                         : table(t("People, and what the rule does for them"),
                                 {t("Case"), t("What is known"), t("The rule")}, rows);
    return html;
}

std::string impossible_html(const Compiled& compiled, const Rule& rule, const ReviewWords& t) {
    std::string items;
    for (const Impossible& each : rule.impossible)
        items += element(
            "li",
            element("code", escaped(logic::print_condition(compiled.rulebook.program, each.part,
                                                           compiled.rulebook.vocabulary))) +
                " " + t("never {truth}", {{"truth", t(truth_word(each.truth))}}) + ": " +
                escaped(each.because[0]) + " / " +
                element("span", escaped(each.because[1]), kSpanish));
    return items.empty() ? items
                         : element("h4", t("Declared as impossible")) + element("ul", items);
}

}  // namespace

std::string element(std::string_view tag, std::string_view content, std::string_view attributes) {
    std::string html = "<" + std::string(tag);
    if (!attributes.empty()) html += " " + std::string(attributes);
    html += ">" + std::string(content) + "</" + std::string(tag) + ">";
    const bool within_a_line = tag == "a" || tag == "code" || tag == "span" || tag == "strong";
    return within_a_line ? html : html + "\n";
}

std::string escaped(std::string_view text) { return reports::escape_html(text); }

std::string table(std::string_view caption, const std::vector<std::string>& headings,
                  const std::vector<std::vector<std::string>>& rows) {
    std::string head;
    for (const std::string& heading : headings)
        head += heading.empty() ? "<td></td>" : element("th", heading, "scope=\"col\"");
    std::string body;
    for (const std::vector<std::string>& row : rows) {
        std::string cells;
        for (std::size_t i = 0; i < row.size(); ++i)
            cells += i == 0 ? element("th", row[i], "scope=\"row\"") : element("td", row[i]);
        body += element("tr", cells);
    }
    return element("table", element("caption", caption) + element("thead", element("tr", head)) +
                                element("tbody", body));
}

std::string_view kind_of(const Rule& rule) {
    constexpr std::array<std::string_view, 8> kinds{
        "support", "guard", "definition", "preference", "note", "pathway", "option", "trial"};
    return kinds[static_cast<std::size_t>(rule.kind)];
}

std::string standing_of(const Review& review, const ReviewWords& t) {
    if (review.signature == nullptr) return t("Nobody has signed it.");
    const Signature& by = *review.signature;
    const std::string who = by.name + " (" + by.role + "), " + by.date;
    if (review.holds()) return t("Signed as it stands: {who}.", {{"who", who}});
    std::string parts;
    for (const std::string_view part : review.changed)
        parts += (parts.empty() ? "" : ", ") + t(part);
    return t("Changed since review by {who}: {parts}.", {{"who", who}, {"parts", parts}});
}

std::string rule_html(const Compiled& compiled, std::size_t index, const ReviewWords& t) {
    const Rule& rule = compiled.account.rules[index];
    const Content content = content_of(compiled.rulebook, rule, t.language());
    std::string stated =
        statement_html(t(is_tested(rule) ? "What follows" : "What it states"), content) +
        source_html(compiled.rulebook, content);
    if (!is_tested(rule)) return stated;
    return condition_html(compiled.rulebook, rule, t) + stated + cases_html(compiled, index, t) +
           impossible_html(compiled, rule, t);
}

}  // namespace nextline::authoring
