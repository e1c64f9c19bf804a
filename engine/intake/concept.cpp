// SPDX-License-Identifier: Apache-2.0
#include "intake/concept.h"

namespace nextline::intake {
namespace {

void narrow(CodedAnswer& answer, const facts::ValueSet& values) {
    if (!answer.values) {
        answer.values = values;
        return;
    }
    const facts::ValueSet both = facts::intersection(*answer.values, values);
    if (facts::empty(both))
        answer.contradictory = true;
    else
        answer.values = both;
}

// The short name of a terminology, or the address as it stands if it is not known here.
std::string_view short_system(const Index& index, std::string_view address) {
    const std::string_view name = index.system_name(index.system(address));
    return name.empty() ? address : name;
}

}  // namespace

bool has_code(const Index& index, Value concept_value, SystemId system, std::string_view code) {
    for (const auto& [key, coding] : concept_value["coding"]) {
        const Coding found = coding_of(coding);
        if (found.code == code && index.system(found.system) == system) return true;
    }
    return false;
}

std::string_view first_code(Value concept_value) {
    for (const auto& [key, coding] : concept_value["coding"])
        if (const Coding found = coding_of(coding); !found.code.empty()) return found.code;
    return {};
}

std::string_view words_of(Value concept_value) {
    std::string_view words;
    for (const auto& [key, value] : concept_value) {
        if (key == "text" && !value.text().empty()) return value.text();
        if (key != "coding" || !words.empty()) continue;
        for (const auto& [none, coding] : value)
            if (const Coding found = coding_of(coding); words.empty()) words = found.display;
    }
    return words.empty() ? first_code(concept_value) : words;
}

std::string name_of(const Index& index, Value concept_value) {
    const Coding coding = coding_of(concept_value["coding"].at(0));
    if (coding.code.empty()) return "it has no code";
    std::string name(short_system(index, coding.system));
    name.append(name.empty() ? "" : " ").append(coding.code);
    return given(name);
}

CodedAnswer read_answer(const Reading& reading, facts::FactId fact, Value concept_value) {
    CodedAnswer answer;
    for (const auto& [key, coding] : concept_value["coding"]) {
        const Coding found = coding_of(coding);
        const SystemId system = reading.index.system(found.system);
        for (const Meaning& meaning : reading.index.find(system, found.code)) {
            if (meaning.kind == Meaning::Kind::value && meaning.fact == fact) {
                narrow(answer, meaning.values);
            } else if (meaning.kind == Meaning::Kind::word) {
                if (const auto* values = reading.index.answer(fact, meaning.word))
                    narrow(answer, *values);
            }
        }
        if (system == kNoSystem || system != reading.index.ajcc()) continue;
        if (const auto values = facts::read_value(reading.vocabulary.facts[fact], found.code))
            narrow(answer, *values);
    }
    return answer;
}

std::string_view answer_word(const Reading& reading, Value concept_value) {
    std::string_view word;
    each_meaning(reading.index, concept_value, [&](const Meaning& meaning) {
        if (meaning.kind == Meaning::Kind::word && word.empty())
            word = reading.vocabulary.answers[meaning.word].word;
    });
    return word;
}

}  // namespace nextline::intake
