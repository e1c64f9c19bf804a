// SPDX-License-Identifier: Apache-2.0
// A condition of the rule language over the vocabulary of the build: refused, or printed so that
// reading the print gives the same node.
#include "logic/print_expression.h"
#include "logic/read_expression.h"
#include "opened_service.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace nextline;
    const facts::Vocabulary& vocabulary = fuzz::opened_service().rulebook().vocabulary;
    const logic::Names names{vocabulary,
                             [](std::string_view) { return logic::kNoNode; },
                             [](std::string_view) -> const logic::Term* { return nullptr; },
                             {}};
    logic::Builder builder;
    const auto node = logic::read_condition(fuzz::text_of(data, size), {}, names, builder);
    if (!node) {
        fuzz::require(!node.error().empty(), "a refusal says why");
        return 0;
    }
    const std::string print = logic::print_condition(builder.program(), *node, vocabulary);
    const auto again = logic::read_condition(print, {}, names, builder);
    fuzz::require(again.has_value() && *again == *node, "the print reads as the same condition");
    return 0;
}
