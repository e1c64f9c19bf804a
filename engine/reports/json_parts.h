// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "reports/content.h"
#include "reports/json_writer.h"

namespace nextline::reports {

/// The steps that a document refers to; they are written once, in the table `proofs`.
class ProofTable {
public:
    explicit ProofTable(const Voice& voice)
        : voice_(voice), wanted_(voice.plan.proof.steps.size(), false) {}

    /// The id by which the table holds this step, which it then will; empty if there is no step.
    [[nodiscard]] std::string refer(logic::StepId step);
    /// The table: every step referred to and all below them, in the order of the proof.
    void write(JsonWriter& json) const;

private:
    const Voice& voice_;
    std::vector<bool> wanted_;
};

/// {"id", "args", "text", "sources": [{source, place, read_at_source}]} and nothing else; with a
/// key as a member, without in an array.
void write_statement(JsonWriter& json, const Voice& voice, const Statement& statement,
                     std::string_view key = {});
void write_statements(JsonWriter& json, const Voice& voice, std::string_view key,
                      const std::vector<Statement>& statements);
/// Kind, fact and member, for a reader that has the words of the vocabulary.
void write_what_is_missing(JsonWriter& json, const Voice& voice, const logic::Missing& missing);
void write_missing(JsonWriter& json, const Voice& voice, std::string_view key,
                   const std::vector<logic::Missing>& missing);
void write_option(JsonWriter& json, const Voice& voice, ProofTable& proofs,
                  const OptionWords& words);
/// What stands first in every document: form, rulebook, request, notices.
void write_head(JsonWriter& json, const Voice& voice, std::string_view form);

}  // namespace nextline::reports
