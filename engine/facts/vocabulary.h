// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/value_set.h"

namespace nextline::facts {

using FactId = std::uint16_t;  ///< index in Vocabulary::facts
using DrugId = std::uint16_t;  ///< index in Vocabulary::drugs
inline constexpr FactId kNoFact = 0xffff;
inline constexpr DrugId kNoDrug = 0xffff;
inline constexpr std::size_t kMostDrugs = 256;
using DrugSet = std::bitset<kMostDrugs>;

/// The languages of the product; the order of every Text.
enum class Language : std::uint8_t { en, es };
inline constexpr std::size_t kLanguages = 2;
using Text = std::array<std::string, kLanguages>;

/// boolean: false, true. choice: `values`. number: `unit`, `plausible`. date: days.
/// list: named members, each present or absent (a condition, a site of spread, a medicine ...),
/// perhaps with a number (a symptom's severity, a toxicity's grade).
enum class FactType : std::uint8_t { boolean, choice, number, date, list };

/// What must be done to learn a fact, cheapest first; ranks the tests of a plan. What only the team
/// of a trial can judge is asked of nobody else.
enum class Burden : std::uint8_t { question, blood, scan, biopsy, team };
inline constexpr std::array<std::string_view, 5> kBurdens{"question", "blood", "scan", "biopsy",
                                                          "team"};

/// One value of a choice or member of a list.
struct NamedValue {
    std::string id;
    Text words;  ///< choice: "positive"; list: "bone", used where the fact's sentences say {value}
    std::vector<std::string> also;  ///< other names in records, lower case
};

/// A name for several values ("negative" is zero, ultralow or low; "strong_cyp3a4_inhibitor" is a
/// set of medicines), or of a number for an interval ("positive" is [1, 100] per cent).
struct ValueGroup {
    std::string id;
    Text words;
    ValueSet set;                        ///< choice and number
    std::vector<std::uint16_t> members;  ///< list
    std::string source;                  ///< source id, may be empty
};

/// When a value stops to count. It is then shown, but its set is the whole domain.
struct Staleness {
    ValueSet values;              ///< which values lapse (the whole domain: all)
    double months = 0;            ///< age after which they lapse; 0: not by age
    bool on_progression = false;  ///< lapses when the disease progressed later on one of `drugs`
    DrugSet drugs;
    std::string source;
};

/// What the result of another fact on the same specimen and date says about this one:
/// IHC "1+" means HER2 {low}. All that apply are intersected.
struct Reading {
    FactId from = kNoFact;
    ValueSet when;
    ValueSet means;
    std::string source;
};

/// A code of this fact in a terminology. `system` is the short name: loinc, snomed, icd10cm, hgnc,
/// mcode_profile ... `means` is set where the code alone says the value ("secondary malignant
/// neoplasm of liver"); `member` where the fact is a list.
struct Code {
    std::string system;
    std::string code;
    std::optional<ValueSet> means;
    std::optional<std::uint16_t> member;
};

/// Whom a fact concerns: people with one of these members of a list (an illness, a place of
/// spread). An empty form asks nobody else for it; conditions look at it all the same.
struct About {
    FactId list = kNoFact;
    std::vector<std::uint16_t> members;
};

struct Fact {
    std::string id;
    FactType type = FactType::boolean;
    std::string at;  ///< place in the case form: "person.menopause", "tumour_tests", "measurements"
    std::string unit;             ///< UCUM, of numbers
    double molar_mass_g_mol = 0;  ///< numbers: to convert umol/L and mg/dL; 0: not given
    std::string topic;            ///< groups questions: receptors, genes, health ...
    Text noun;                    ///< "the HER2 result", "el resultado de HER2"
    Text ask;                     ///< the question to the person
    Text find;                    ///< where to find it in a report, may be empty
    Text holds;  ///< boolean: sentence if true. list: with {value}: "the cancer has spread to
                 ///< {value}"
    Text fails;  ///< the same, if false
    std::vector<NamedValue> values;  ///< choice values, list members
    std::vector<ValueGroup> groups;
    ValueSet domain;  ///< every possible value (choice: all bits; number: plausible range)
    std::vector<Staleness> stale;
    std::vector<Reading> readings;
    std::vector<Code> codes;
    About about;  ///< no list: everybody
    Burden burden = Burden::question;
    bool integer = false;         ///< numbers: only whole values
    bool has_level = false;       ///< lists: members carry a number
    bool last_radiation = false;  ///< dates: the end of the last radiation among the treatments
    Text level_noun;              ///< "severity", "grade"
    std::string source;
};

/// A drug, as far as a record is concerned.
struct Drug {
    std::string id;
    Text name;
    std::vector<std::string> also;    ///< brand and other names, lower case
    std::vector<std::string> rxnorm;  ///< ingredient and product codes
    bool anticancer = true;           ///< counted as treatment of the cancer
    bool systemic = true;
    bool supportive = false;  ///< ovarian suppression, bone drugs: never a line of its own
};

/// A class of drugs ("cdk46_inhibitor", "endocrine_therapy").
struct DrugClass {
    std::string id;
    Text name;
    DrugSet drugs;
    bool one_at_a_time = false;  ///< two of them running at once contradict each other
};

/// What a coded answer of a record says, whatever was asked: SNOMED 10828004 is the word
/// "positive". The word is then read as a value, group or other name of the fact that was asked.
struct Answer {
    std::string word;
    std::vector<Code> codes;  ///< `means` and `member` are not used
};

/// Everything that records and rules can speak about. Immutable once compiled.
struct Vocabulary {
    std::vector<Fact> facts;
    std::vector<Drug> drugs;
    std::vector<DrugClass> classes;
    std::vector<Answer> answers;
    double ongoing_lapses_months =
        0;  ///< age after which "ongoing" in a record no longer counts; 0: never
    /// What a form asks before anything can be ranked, in order: ids of facts, or `treatments`.
    std::vector<std::string> opening;

    [[nodiscard]] FactId find_fact(std::string_view id) const;  ///< kNoFact if there is none
    [[nodiscard]] DrugId find_drug(std::string_view id) const;  ///< by id only; kNoDrug if none
    /// By id, name or other name, any case, blanks and hyphens alike.
    [[nodiscard]] DrugId find_drug_by_name(std::string_view name) const;
    [[nodiscard]] const DrugClass* find_class(std::string_view id) const;
};

/// The setting in which a treatment was given, as bits of a set of possible settings.
enum Setting : std::uint8_t { neoadjuvant = 1, adjuvant = 2, metastatic = 4, any_setting = 7 };
/// Why a treatment ended, as bits of a set of possible reasons.
enum Reason : std::uint8_t {
    completed = 1,
    progression = 2,
    toxicity = 4,
    wish = 8,
    other_reason = 16,
    any_reason = 31
};
/// Where a specimen came from, as bits of a set of possible origins.
enum Specimen : std::uint8_t {
    primary = 1,
    metastasis = 2,
    plasma = 4,
    germline = 8,
    any_specimen = 15
};

/// Index of a value by id or other name; nothing if there is none.
[[nodiscard]] std::optional<std::uint16_t> find_value(const Fact& fact, std::string_view name);
[[nodiscard]] const ValueGroup* find_group(const Fact& fact, std::string_view id);

/// A number, "<1", ">=10" or "1..5" as an interval, whatever is plausible. Nothing if it is none.
[[nodiscard]] std::optional<ValueSet> read_interval(std::string_view text);

/// The set cut to the fact's domain; nothing if a number that it states lies outside the plausible
/// range or is not whole where the fact is.
[[nodiscard]] std::optional<ValueSet> within_domain(const Fact& fact, const ValueSet& set);

/// Reads a value of a fact as records write it: a value or group name, "true"/"false", a number,
/// "<1", ">=10", "1..5", a date. Nothing if it is none of them or outside the plausible range.
[[nodiscard]] std::optional<ValueSet> read_value(const Fact& fact, std::string_view text);

}  // namespace nextline::facts
