// SPDX-License-Identifier: Apache-2.0
#include "logic/read_expression.h"

#include "logic/reader.h"

namespace nextline::logic {
namespace {

std::optional<NodeId> read_joined(Reader& reader, Builder& builder, std::size_t depth);

Op op_of(const Operator& row) {
    for (std::size_t op = 0; op < kOps; ++op)
        if (&operator_of(static_cast<Op>(op)) == &row) return static_cast<Op>(op);
    return Op::within;
}

Atom atom_of(Op op, Arguments arguments) {
    Atom atom{.op = op, .what = std::move(arguments.what)};
    atom.list = arguments.fact;
    atom.members = std::move(arguments.members);
    atom.member_name = std::move(arguments.member_name);
    atom.level = arguments.level;
    atom.settings = arguments.settings;
    atom.reasons = arguments.reasons;
    return atom;
}

bool stands_alone(const Reader& reader) {
    const facts::FactId fact = reader.vocabulary().find_fact(reader.peek());
    return fact != facts::kNoFact &&
           reader.vocabulary().facts[fact].type == facts::FactType::boolean;
}

bool is_list(const Reader& reader) {
    const facts::FactId fact = reader.vocabulary().find_fact(reader.peek());
    return fact != facts::kNoFact && reader.vocabulary().facts[fact].type == facts::FactType::list;
}

// A boolean fact alone, perhaps with a fold and a specimen.
std::optional<NodeId> read_boolean(Reader& reader, Builder& builder) {
    const auto term = read_term(reader);
    if (!term) return std::nullopt;
    return builder.atom({.op = Op::within, .term = *term, .accepted = facts::boolean(true)});
}

std::optional<NodeId> read_comparison(Reader& reader, Builder& builder) {
    const auto term = read_term(reader);
    if (!term) return std::nullopt;
    if (term->kind == TermKind::fact &&
        reader.vocabulary().facts[term->fact].type == facts::FactType::boolean)
        return builder.atom({.op = Op::within, .term = *term, .accepted = facts::boolean(true)});
    const auto accepted = read_accepted(reader, *term);
    if (!accepted) return std::nullopt;
    const NodeId atom = builder.atom({.op = Op::within,
                                      .term = *term,
                                      .accepted = accepted->set,
                                      .accepted_text = accepted->text});
    return accepted->negated ? builder.negation(atom) : atom;
}

std::optional<NodeId> read_atom(Reader& reader, Builder& builder) {
    const Operator* row = row_by_words(reader, "truth");
    if (row == nullptr && is_list(reader)) row = &operator_of(Op::includes);
    if (row != nullptr) {
        Arguments arguments;
        if (!read_form(reader, *row, arguments)) return std::nullopt;
        return builder.atom(atom_of(op_of(*row), std::move(arguments)));
    }
    if (const NodeId defined = reader.names().definition(reader.peek()); defined != kNoNode) {
        reader.take();
        return defined;
    }
    return stands_alone(reader) ? read_boolean(reader, builder) : read_comparison(reader, builder);
}

std::optional<NodeId> read_part(Reader& reader, Builder& builder, std::size_t depth) {
    if (depth > kDeepestExpression) {
        reader.fail("more than " + std::to_string(kDeepestExpression) + " nested parts",
                    "name a part in definitions/");
        return std::nullopt;
    }
    if (reader.accept("not")) {
        const auto part = read_part(reader, builder, depth + 1);
        return part ? std::optional(builder.negation(*part)) : std::nullopt;
    }
    if (reader.accept("(")) {
        const auto inner = read_joined(reader, builder, depth + 1);
        if (!inner || !reader.expect(")")) return std::nullopt;
        return inner;
    }
    return read_atom(reader, builder);
}

// Parts joined by one of `and`, `or`; the two side by side need parentheses.
std::optional<NodeId> read_joined(Reader& reader, Builder& builder, std::size_t depth) {
    std::vector<NodeId> parts;
    std::string_view joint;
    do {
        const auto part = read_part(reader, builder, depth);
        if (!part) return std::nullopt;
        parts.push_back(*part);
        const std::string_view next = reader.peek();
        if (next != "and" && next != "or") break;
        if (!joint.empty() && next != joint) {
            reader.fail("`and` and `or` stand side by side",
                        "put parentheses around what belongs together");
            return std::nullopt;
        }
        joint = reader.take();
    } while (true);
    return joint == "or" ? builder.any(parts) : builder.all(parts);
}

}  // namespace

std::optional<What> find_what(const facts::Vocabulary& vocabulary, std::string_view id) {
    if (id == "any_treatment") {
        What what{.id = "any_treatment"};
        for (std::size_t drug = 0; drug < vocabulary.drugs.size(); ++drug)
            if (vocabulary.drugs[drug].anticancer && !vocabulary.drugs[drug].supportive)
                what.drugs.set(drug);
        return what;
    }
    if (const facts::DrugId drug = vocabulary.find_drug(id); drug != facts::kNoDrug) {
        What what{.id = std::string(id)};
        what.drugs.set(drug);
        return what;
    }
    if (const auto* found = vocabulary.find_class(id); found != nullptr)
        return What{.id = found->id, .drugs = found->drugs};
    return std::nullopt;
}

base::Result<NodeId> read_condition(std::string_view text, const base::Place& place,
                                    const Names& names, Builder& builder) {
    Reader reader(text, place, names);
    const auto node = read_joined(reader, builder, 0);
    if (node && !reader.at_end())
        reader.fail("`" + std::string(reader.peek()) + "` found, expected `and`, `or` or the end");
    if (reader.failed()) return std::unexpected(reader.errors());
    return *node;
}

}  // namespace nextline::logic
