// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <expected>
#include <span>
#include <string>
#include <string_view>

#include "intake/fhir.h"

namespace nextline::intake {

/// What an Observation, or one of its components, measured: the question, and the answer.
struct Result {
    Value code;            ///< CodeableConcept: what was asked
    std::string_view key;  ///< "valueQuantity" ...; empty if there is no value
    Value value;
    Value interpretation;  ///< list of CodeableConcept
    Value data_absent;     ///< CodeableConcept
};

/// Takes a member of an Observation or component if it belongs to its result.
void take(Result& result, std::string_view key, Value value);

/// What a code asks for: facts of the vocabulary, or a genomic variant (LOINC 69548-6).
struct Question {
    std::array<facts::FactId, 8> facts{};
    std::size_t count = 0;
    bool variant = false;
    [[nodiscard]] std::span<const facts::FactId> all() const { return {facts.data(), count}; }
};
[[nodiscard]] Question question_of(const Index& index, Value code);

/// Why a value was not understood.
struct Unread {
    std::string reason;
    std::string hint;
    bool implausible = false;
};

/// The set of values that the result says of a fact that is no list.
[[nodiscard]] std::expected<facts::ValueSet, Unread> values_of(const Reading& reading,
                                                               facts::FactId fact,
                                                               const Result& result);

/// The result as a person reads it: "Hemoglobin: < 9 g/dL".
[[nodiscard]] std::string words_of(const Result& result);

/// Where and when a result belongs.
struct Setting {
    base::PartialDate date;
    std::uint8_t specimens = facts::any_specimen;
    std::string origin;
};

/// Keeps what a result says of each fact that is asked for, or says why it does not. False if
/// nothing of the vocabulary is asked for: then nothing was done.
bool keep_result(Reading& reading, const Question& question, const Result& result,
                 const Setting& setting);

}  // namespace nextline::intake
