// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/json_parts.h"

namespace nextline::reports {

// Parts that the plan and its brief form share (docs/plan-json.md).
void write_notes(JsonWriter& json, const Voice& voice, ProofTable& proofs, std::string_view key,
                 const std::vector<NoteWords>& notes);
void write_decision(JsonWriter& json, const Voice& voice, ProofTable& proofs,
                    const DecisionWords& decision);
void write_tests(JsonWriter& json, const Voice& voice, const std::vector<TestWords>& tests);
/// The wishes that move no option: a list of one statement or none.
void write_unmoved(JsonWriter& json, const Voice& voice);
void write_sources(JsonWriter& json, const Voice& voice, const std::vector<std::uint16_t>& sources);
/// Why there is no plan.
void write_refusal(JsonWriter& json, const Voice& voice);
/// What was read of the record: the members of facts/1 after its head.
void write_record(JsonWriter& json, const Voice& voice);

}  // namespace nextline::reports
