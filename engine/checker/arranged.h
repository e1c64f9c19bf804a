// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "facts/patient.h"
#include "logic/truth.h"

namespace nextline::checker {

/// Surely, perhaps or not at all, in words of docs/semantics.md: holds, unknown, fails.
using Sureness = logic::Truth;

/// What one report says about one fact: all items of one date, specimen and member.
struct Entry {
    facts::ValueSet set;
    facts::ValueSet level;
    base::DayRange days;  ///< never past as_of
    std::uint16_t member = 0;
    std::uint8_t specimens = 0;
    bool dated = false;
    bool lapsed = false;  ///< its set counts as the whole domain
};

/// One systemic treatment, with what follows from the rest of the record.
struct Course {
    facts::DrugSet drugs;
    bool has_unknown_drugs = false;
    std::uint8_t settings = 0;
    std::uint8_t recorded = 3;  ///< running, as the record says it, however old
    std::uint8_t running = 3;   ///< bit 0: may have ended, bit 1: may be running
    std::uint8_t stopped_for = 0;
    base::DayRange start, end;
    Sureness grew = Sureness::unknown;
    double amount = 0;        ///< mg/m2, 0: not given
    std::uint32_t place = 0;  ///< in the order of the record

    [[nodiscard]] bool surely_runs() const { return running == 2; }
    [[nodiscard]] bool surely_ended() const { return running == 1; }
    [[nodiscard]] bool may_run() const { return (running & 2) != 0; }
    [[nodiscard]] bool may_have_ended() const { return (running & 1) != 0; }
};

/// A patient, arranged once so that atoms are decided quickly.
struct Arranged {
    const facts::Vocabulary& vocabulary;
    const facts::Patient& patient;

    std::vector<Entry> entries;              ///< by fact, then member
    std::vector<std::uint32_t> first_entry;  ///< by fact; one more than facts
    std::vector<bool> complete;              ///< by fact: the list is whole
    std::vector<Course> courses;             ///< by earliest start, then record order

    facts::DrugSet any_treatment;     ///< every drug that `any_treatment` means
    facts::DrugSet surely_running;    ///< drugs of courses that surely run
    facts::DrugSet recorded_running;  ///< drugs of courses that are recorded as running
    facts::DrugSet recorded_perhaps;  ///< drugs of courses that are not recorded as ended
    bool recorded_unknown = false;    ///< one of the latter has an unrecognised drug
    bool treatment_is_none = false;   ///< newest now_treatment is known to be `none`

    facts::FactId as_of = facts::kNoFact;
    facts::FactId metastatic_since = facts::kNoFact;
    facts::FactId now_treatment = facts::kNoFact;
    facts::FactId now_response = facts::kNoFact;

    [[nodiscard]] std::span<const Entry> entries_of(facts::FactId fact) const {
        return std::span(entries).subspan(first_entry[fact],
                                          first_entry[fact + 1] - first_entry[fact]);
    }
};

/// Fills in everything; items and drugs outside the vocabulary are left out.
[[nodiscard]] Arranged arrange(const facts::Vocabulary& vocabulary, const facts::Patient& patient);

/// The parts of `arrange`: entries with their lapses by age; then courses; then lapses by growth.
void arrange_entries(Arranged& arranged);
void arrange_courses(Arranged& arranged);
void lapse_by_growth(Arranged& arranged);

/// Days that a date can mean, none after `as_of`.
[[nodiscard]] base::DayRange days_up_to(base::Day as_of, base::PartialDate date);

/// The staleness rule speaks about what the entry says.
[[nodiscard]] bool concerns(const facts::Fact& fact, const facts::Staleness& rule,
                            const Entry& entry);

/// Numbers and dates have intervals, all other facts choices.
[[nodiscard]] bool fits(const facts::Fact& fact, const facts::ValueSet& set);

}  // namespace nextline::checker
