// SPDX-License-Identifier: Apache-2.0
// Conditions and terms of the rule language, with the places of their mistakes in the file.
#include "authoring/draft.h"
#include "authoring/readers.h"

namespace nextline::authoring {
namespace {

// Names as an expression sees them. A definition is read when it is first named.
logic::Names names_of(Draft& draft, bool& sound) {
    logic::Names names{
        .vocabulary = draft.book.vocabulary, .definition = {}, .term = {}, .names = {}};
    names.definition = [&draft, &sound](std::string_view id) {
        const rulebook::Definition* found = require_definition(draft, id, sound);
        return found != nullptr && !found->is_term ? found->node : logic::kNoNode;
    };
    names.term = [&draft, &sound](std::string_view id) -> const logic::Term* {
        const rulebook::Definition* found = require_definition(draft, id, sound);
        return found != nullptr && found->is_term ? &found->term : nullptr;
    };
    for (const auto& [id, pending] : draft.definitions) names.names.push_back(id);
    return names;
}

// The reader counts columns as if the text stood in one line; here they are led back to the file.
void report(Draft& draft, const Node& scalar, base::Diagnostics problems) {
    const auto file = draft.files.find(scalar.place.file);
    for (base::Diagnostic& problem : problems) {
        const std::size_t offset = problem.place.column - 1;
        problem.place =
            file != draft.files.end() ? place_within(scalar, offset, file->second) : scalar.place;
        draft.problems.push_back(std::move(problem));
    }
}

base::Place start_of_text(const Node& scalar) {
    return {.file = scalar.place.file, .line = 1, .column = 1, .pointer = {}};
}

bool is_scalar(Draft& draft, const Node& node) {
    if (node.is_scalar()) return true;
    error(draft, node.place, std::string(kind_word(node)) + " found, expected a condition",
          "put quotes around a condition that contains `: ` or begins with a bracket");
    return false;
}

}  // namespace

Condition read_condition(Draft& draft, const Node* scalar) {
    if (scalar == nullptr) return {};
    Condition condition;
    if (!is_scalar(draft, *scalar)) return {.node = draft.builder.all({}), .sound = false};
    const logic::Names names = names_of(draft, condition.sound);
    auto node = logic::read_condition(scalar->text, start_of_text(*scalar), names, draft.builder);
    if (!node) {
        report(draft, *scalar, std::move(node.error()));
        return {.node = draft.builder.all({}), .sound = false};
    }
    condition.node = *node;
    return condition;
}

logic::NodeId date_condition(Draft& draft, std::string_view sign, const std::string& date) {
    const logic::Names names{.vocabulary = draft.book.vocabulary,
                             .definition = [](std::string_view) { return logic::kNoNode; },
                             .term = [](std::string_view) -> const logic::Term* { return nullptr; },
                             .names = {}};
    const std::string text = "as_of " + std::string(sign) + " " + date;
    return logic::read_condition(text, {}, names, draft.builder).value_or(draft.builder.all({}));
}

std::optional<logic::Term> read_term(Draft& draft, const Node& scalar) {
    bool sound = true;
    if (!is_scalar(draft, scalar)) return std::nullopt;
    const logic::Names names = names_of(draft, sound);
    auto term = logic::read_term(scalar.text, start_of_text(scalar), names);
    if (term) return *term;
    report(draft, scalar, std::move(term.error()));
    return std::nullopt;
}

}  // namespace nextline::authoring
