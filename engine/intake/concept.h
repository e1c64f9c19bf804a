// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/json.h"
#include "intake/reading.h"

namespace nextline::intake {

using base::json::Value;

/// One coding, as texts.
struct Coding {
    std::string_view system, code, display;
};
[[nodiscard]] inline Coding coding_of(Value coding) {
    Coding found;
    for (const auto& [key, value] : coding) {
        if (key == "system")
            found.system = value.text();
        else if (key == "code")
            found.code = value.text();
        else if (key == "display")
            found.display = value.text();
    }
    return found;
}

/// Calls `use(meaning)` for everything that the codings of a CodeableConcept mean. Text and display
/// decide nothing.
template <class Use>
void each_meaning(const Index& index, Value concept_value, Use&& use) {
    for (const auto& [key, coding] : concept_value["coding"]) {
        const Coding found = coding_of(coding);
        for (const Meaning& meaning : index.find(index.system(found.system), found.code))
            use(meaning);
    }
}

/// A concept has this code of the system with the address or short name.
[[nodiscard]] bool has_code(const Index& index, Value concept_value, SystemId system,
                            std::string_view code);

/// The first code of whatever system, as in the status of a condition; empty if there is none.
[[nodiscard]] std::string_view first_code(Value concept_value);

/// The words of a concept as a person reads them: its text, else a display, else a code.
[[nodiscard]] std::string_view words_of(Value concept_value);

/// System and code of the first coding, for a reason: "loinc 85337-4"; without one, that it has
/// none.
/// ...)".
[[nodiscard]] std::string name_of(const Index& index, Value concept_value);

/// What the codings answer to a fact that was asked: all that say something, intersected.
struct CodedAnswer {
    std::optional<facts::ValueSet> values;
    bool contradictory = false;  ///< two codings of the one concept cannot both be true
};
[[nodiscard]] CodedAnswer read_answer(const Reading& reading, facts::FactId fact,
                                      Value concept_value);

/// The word of the vocabulary's answers that a coding means, if it is one of several; else empty.
[[nodiscard]] std::string_view answer_word(const Reading& reading, Value concept_value);

}  // namespace nextline::intake
