// SPDX-License-Identifier: Apache-2.0
// What a signature covers of a rule, as text without ambiguity, and its digest.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "authoring/readers.h"
#include "authoring/rule_content.h"
#include "base/number_text.h"
#include "logic/print_expression.h"

namespace nextline::authoring {
namespace {

using logic::NodeKind;
using rulebook::Rulebook;

constexpr std::size_t kDigits = 16;  // of 64: enough to see a change

// A text with its length before it, so that texts side by side cannot be taken for others.
std::string framed(std::string_view text) {
    return std::to_string(text.size()) + ":" + std::string(text) + "\n";
}

std::string drugs_of(const logic::What& what, const facts::Vocabulary& vocabulary) {
    if (what.id.empty() || what.id == "any_treatment") return {};
    std::set<std::string> ids;
    for (std::size_t i = 0; i < vocabulary.drugs.size(); ++i)
        if (what.drugs.test(i)) ids.insert(vocabulary.drugs[i].id);
    std::string text;
    for (const std::string& id : ids) text += " " + id;
    return framed(what.id + " =" + text);
}

std::string values_of(const logic::Atom& atom, const facts::Vocabulary& vocabulary) {
    const facts::ValueSet& set = atom.accepted;
    if (set.kind == facts::ValueSet::Kind::interval) {
        const auto end = [](double value) {
            return std::isfinite(value) ? base::number_text(value) : std::string("any");
        };
        return " = " + std::string(set.low_open ? "(" : "[") + end(set.low) + ", " + end(set.high) +
               (set.high_open ? ")" : "]");
    }
    std::string text = " = " + std::to_string(set.mask);
    if (atom.term.kind != logic::TermKind::fact || atom.term.fact == facts::kNoFact) return text;
    const facts::Fact& fact = vocabulary.facts[atom.term.fact];
    if (fact.type != facts::FactType::choice) return text;
    text = " =";
    for (std::size_t i = 0; i < fact.values.size() && i < 64; ++i)
        if ((set.mask >> i & 1) != 0) text += " " + fact.values[i].id;
    return text;
}

std::string term_behind(const logic::Term& term, const facts::Vocabulary& vocabulary) {
    if (term.name.empty()) return {};
    logic::Term plain = term;
    plain.name.clear();
    return framed(term.name + " = " + logic::print_term(plain, vocabulary));
}

/// All that a condition rests on, each thing once.
void add_meaning(const Rulebook& book, logic::NodeId id, std::set<std::string>& meanings) {
    const logic::Node& node = book.program.nodes[id];
    if (node.kind == NodeKind::atom) {
        const logic::Atom& atom = book.program.atoms[node.index];
        std::string text = framed(logic::print_atom(atom, book.vocabulary));
        if (atom.op == logic::Op::within) text += framed(values_of(atom, book.vocabulary));
        for (const std::uint16_t member : atom.members)
            text += framed(book.vocabulary.facts[atom.list].values[member].id);
        for (const logic::What* what :
             {&atom.what, &atom.term.what, &atom.term.from.what, &atom.term.to.what})
            text += drugs_of(*what, book.vocabulary);
        meanings.insert(text + term_behind(atom.term, book.vocabulary));
        return;
    }
    if (node.kind == NodeKind::named)
        meanings.insert(framed(
            book.program.names[node.index] + " means " +
            logic::print_condition(book.program, book.program.child(node), book.vocabulary)));
    for (std::uint32_t i = 0; i < node.count; ++i)
        add_meaning(book, book.program.child(node, i), meanings);
}

std::string condition_text(const Rulebook& book, const Rule& rule) {
    std::string text;
    for (const logic::NodeId node : conditions_of(rule))
        text += framed(logic::print_condition(book.program, node, book.vocabulary));
    const rulebook::Definition* value = book.find_definition(rule.id);
    if (rule.kind == Rule::Kind::definition && value != nullptr && value->is_term)
        text += term_behind(value->term, book.vocabulary);
    for (const Impossible& each : rule.impossible)
        text += framed(logic::print_condition(book.program, each.part, book.vocabulary) +
                       " never " + std::to_string(static_cast<int>(each.truth)));
    return text;
}

std::string definitions_text(const Rulebook& book, const Rule& rule) {
    std::set<std::string> meanings;
    for (const logic::NodeId node : conditions_of(rule)) add_meaning(book, node, meanings);
    std::string text;
    for (const std::string& each : meanings) text += framed(each);
    return text;
}

std::string statement_text(const Content& content) {
    std::string text;
    for (const Detail& each : content.details) text += framed(each.name) + framed(each.value);
    for (const auto& [name, said] : content.says) {
        text += framed(name);
        for (const std::string& each : said) text += framed(each);
    }
    return text;
}

std::string source_text(const Rulebook& book, const Content& content) {
    std::string text;
    for (const rulebook::Citation& citation : content.citations) {
        const rulebook::Source& source = book.sources[citation.source];
        for (const std::string& each : {source.id, source.body, source.title, source.date,
                                        source.url, source.doi, source.pmid, citation.place})
            text += framed(each);
        text += citation.read_at_source ? "primary\n" : "unconfirmed\n";
    }
    return text;
}

std::string cases_text(const Compiled& compiled, std::size_t rule) {
    std::set<std::string> cases;  // their order is of no matter
    for (const Case& each : compiled.account.cases)
        if (each.rule == rule)
            cases.insert(framed(each.name) + framed(each.given) + framed(each.expects));
    std::string text;
    for (const std::string& each : cases) text += framed(each);
    return text;
}

}  // namespace

std::string hash_of_rule(const Compiled& compiled, std::size_t index) {
    const Rulebook& book = compiled.rulebook;
    const Rule& rule = compiled.account.rules[index];
    const Content content = content_of(book, rule);
    const std::array<std::string, kSignedParts.size()> parts{
        condition_text(book, rule), definitions_text(book, rule), statement_text(content),
        source_text(book, content), cases_text(compiled, index)};
    std::string hash;
    for (const std::string& part : parts)
        hash += (hash.empty() ? "" : "-") + digest_of(part).substr(0, kDigits);
    return hash;
}

std::vector<std::string_view> changed_parts(std::string_view before, std::string_view now) {
    constexpr std::size_t width = kDigits + 1;
    if (before.size() != now.size() || now.size() != width * kSignedParts.size() - 1)
        return {kSignedParts.begin(), kSignedParts.end()};
    std::vector<std::string_view> changed;
    for (std::size_t i = 0; i < kSignedParts.size(); ++i)
        if (before.substr(i * width, width - 1) != now.substr(i * width, width - 1))
            changed.push_back(kSignedParts[i]);
    return changed;
}

}  // namespace nextline::authoring
