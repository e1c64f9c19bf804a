// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/units.h"
#include "facts/vocabulary.h"
#include "intake/word_table.h"

namespace nextline::intake {

/// A terminology known to the vocabulary, by number. 0: not known, its codes mean nothing.
using SystemId = std::uint8_t;
inline constexpr SystemId kNoSystem = 0;

/// One thing that a code means; a code may mean several.
struct Meaning {
    enum class Kind : std::uint8_t {
        asks,    ///< names the fact `fact`; its value stands elsewhere in the resource
        value,   ///< says that the fact is in `values`
        member,  ///< says member `member` of the list `fact`
        drug,    ///< is the drug `drug`
        word  ///< is the coded answer `word` (index in Vocabulary::answers) to whatever was asked
    };
    Kind kind = Kind::asks;
    facts::FactId fact = facts::kNoFact;
    facts::DrugId drug = facts::kNoDrug;
    std::uint16_t member = 0;
    std::uint16_t word = 0;
    facts::ValueSet values;
};

/// The codes, places and units of one vocabulary, for look-up. Made once; holds no pointer into the
/// vocabulary, but must be used with the one that it was made from.
class Index {
public:
    explicit Index(const facts::Vocabulary& vocabulary);

    /// The terminology that a record names by address ("http://loinc.org") or short name.
    [[nodiscard]] SystemId system(std::string_view name) const;
    /// Its short name; empty if it is not known.
    [[nodiscard]] std::string_view system_name(SystemId system) const {
        return system == kNoSystem ? std::string_view() : system_names_[system - 1u];
    }
    /// What a code means. ICD codes that are not listed mean what their parent means (C79.51:
    /// C79.5).
    [[nodiscard]] std::span<const Meaning> find(SystemId system, std::string_view code) const;
    /// The set that a coded answer says of a fact; nothing if it says none.
    [[nodiscard]] const facts::ValueSet* answer(facts::FactId fact, std::uint16_t word) const;
    /// The fact whose place in the case form is exactly this ("person.born"), or kNoFact.
    [[nodiscard]] facts::FactId at(std::string_view place) const;
    /// The unit of a number; nothing if it has none or it is no unit.
    [[nodiscard]] const std::optional<base::Unit>& unit(facts::FactId fact) const {
        return units_[fact];
    }
    /// A unit as a record writes it; nothing if it is none. Frequent ones are kept ready.
    [[nodiscard]] std::optional<base::Unit> read_unit(std::string_view text) const;

    [[nodiscard]] SystemId ajcc() const { return ajcc_; }  ///< its codes are words: "cM0"
    [[nodiscard]] SystemId loinc() const { return loinc_; }
    [[nodiscard]] SystemId hgnc() const { return hgnc_; }

private:
    SystemId name_system(std::string_view name);
    void collect(const facts::Vocabulary& vocabulary);
    void fill_answers(const facts::Vocabulary& vocabulary);
    void fill_units(const facts::Vocabulary& vocabulary);
    [[nodiscard]] std::span<const Meaning> meanings(std::uint32_t number) const;

    struct Range {
        std::uint32_t first = 0, count = 0;
    };
    struct Listed {
        std::uint32_t code = 0;  ///< number of the code
        Meaning meaning;
    };
    void list(const facts::Code& code, const Meaning& meaning, std::vector<Listed>& out);

    WordTable systems_, codes_, places_, unit_words_;
    std::vector<std::string> system_names_;
    std::uint32_t code_count_ = 0;
    std::vector<Range> ranges_;  ///< by number of the code
    std::vector<Meaning> meanings_;
    std::vector<std::optional<facts::ValueSet>> answers_;  ///< fact by fact, word by word
    std::size_t words_ = 0;
    std::vector<std::optional<base::Unit>> units_;  ///< by FactId
    std::vector<base::Unit> ready_units_;
    SystemId ajcc_ = kNoSystem, loinc_ = kNoSystem, hgnc_ = kNoSystem;
    SystemId icd10cm_ = kNoSystem, icd10_ = kNoSystem;
};

}  // namespace nextline::intake
