// SPDX-License-Identifier: Apache-2.0
#include "logic/print_expression.h"

#include "base/number_text.h"
#include "logic/operators.h"

namespace nextline::logic {
namespace {

std::string in_setting(std::uint8_t settings) {
    return settings == facts::any_setting ? "" : " in " + std::string(setting_word(settings));
}

std::string print_date(const DateRef& date, const facts::Vocabulary& vocabulary) {
    if (date.kind == DateRef::Kind::fact)
        return date.fact == facts::kNoFact ? "today" : vocabulary.facts[date.fact].id;
    return (date.kind == DateRef::Kind::start_of ? "start of " : "end of ") + date.what.id +
           in_setting(date.settings);
}

std::string print_fact(const Term& term, const facts::Vocabulary& vocabulary) {
    std::string text;
    if (term.fold == Fold::any) text = "any ";
    if (term.fold == Fold::every) text = "every ";
    text += vocabulary.facts[term.fact].id;
    if (term.specimens != facts::any_specimen)
        text += " of " + std::string(specimen_word(term.specimens));
    return text;
}

std::string print_base(const Term& term, const facts::Vocabulary& vocabulary) {
    switch (term.kind) {
        case TermKind::fact: return print_fact(term, vocabulary);
        case TermKind::months:
            return "months from " + print_date(term.from, vocabulary) + " to " +
                   print_date(term.to, vocabulary);
        case TermKind::years: return "years since " + print_date(term.from, vocabulary);
        case TermKind::months_on: return "months on " + term.what.id + in_setting(term.settings);
        case TermKind::lines: return "lines of " + term.what.id + in_setting(term.settings);
        case TermKind::amount: return "amount of " + term.what.id;
    }
    return {};
}

std::string print_list(const Atom& atom, const facts::Vocabulary& vocabulary) {
    std::string text = vocabulary.facts[atom.list].id + " include " + atom.member_name;
    if (atom.level.low != -facts::kInfinity)
        text += " of at least " + base::number_text(atom.level.low);
    return text;
}

std::string print_parts(const Program& program, const Node& node, std::string_view joint,
                        const facts::Vocabulary& vocabulary) {
    std::string text;
    for (std::uint32_t i = 0; i < node.count; ++i) {
        const NodeId id = program.child(node, i);
        const Node& part = program.nodes[id];
        const bool wrap = part.kind == NodeKind::all || part.kind == NodeKind::any;
        if (i != 0) text += " " + std::string(joint) + " ";
        const std::string inner = print_condition(program, id, vocabulary);
        text += wrap ? "(" + inner + ")" : inner;
    }
    return text;
}

}  // namespace

std::string print_term(const Term& term, const facts::Vocabulary& vocabulary) {
    if (!term.name.empty()) return term.name;
    std::string text = print_base(term, vocabulary);
    if (term.plus != 0) text += " + " + base::number_text(term.plus);
    return text;
}

std::string print_atom(const Atom& atom, const facts::Vocabulary& vocabulary) {
    switch (atom.op) {
        case Op::within:
            return print_term(atom.term, vocabulary) +
                   (atom.accepted_text.empty() ? "" : " " + atom.accepted_text);
        case Op::includes: return print_list(atom, vocabulary);
        case Op::received: return "received " + atom.what.id + in_setting(atom.settings);
        case Op::progressed: return "progressed on " + atom.what.id + in_setting(atom.settings);
        case Op::stopped:
            return "stopped " + atom.what.id + " for " + std::string(reason_word(atom.reasons)) +
                   in_setting(atom.settings);
        case Op::taking: return "taking " + atom.what.id;
        case Op::taking_two: return "taking two of " + atom.what.id;
    }
    return {};
}

std::string print_condition(const Program& program, NodeId id,
                            const facts::Vocabulary& vocabulary) {
    const Node& node = program.nodes[id];
    switch (node.kind) {
        case NodeKind::atom: return print_atom(program.atoms[node.index], vocabulary);
        case NodeKind::named: return program.names[node.index];
        case NodeKind::negation: {
            const NodeId part = program.child(node);
            const bool wrap = program.nodes[part].kind == NodeKind::all ||
                              program.nodes[part].kind == NodeKind::any;
            const std::string inner = print_condition(program, part, vocabulary);
            return wrap ? "not (" + inner + ")" : "not " + inner;
        }
        case NodeKind::all: return print_parts(program, node, "and", vocabulary);
        case NodeKind::any: return print_parts(program, node, "or", vocabulary);
    }
    return {};
}

}  // namespace nextline::logic
