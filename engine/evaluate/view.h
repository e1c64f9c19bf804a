// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "base/partial_date.h"
#include "facts/patient.h"

namespace nextline::evaluate {

/// What a fact says in one report: all items of one date and kind of specimen, with what other
/// tests of that report mean for it, intersected. If they contradict each other: their hull.
struct Entry {
    facts::ValueSet set;  ///< what was said
    bool lapsed = false;  ///< stale: counts as the whole domain
    bool contradictory = false;
    base::PartialDate date;
    base::DayRange days;  ///< of `date`; undated: any day up to as_of
    std::uint8_t specimens = facts::any_specimen;
    std::uint16_t member = 0;  ///< lists
    facts::ValueSet level = facts::any_number();
    std::vector<std::uint32_t> items;  ///< in Patient::items
};

/// A day on which the cancer may have grown on some drugs.
struct Growth {
    facts::DrugSet drugs;
    base::Day latest = base::kLatestDay;
};

/// Facts that the language itself speaks about, by their id in the vocabulary.
struct Reserved {
    facts::FactId as_of, metastatic_since, now_treatment, now_response;
    facts::ValueSet treatment_none;        ///< value `none` of now_treatment
    facts::ValueSet response_progressing;  ///< value `progressing` of now_response
    explicit Reserved(const facts::Vocabulary& vocabulary);
};

/// A treatment as the language sees it.
struct Course {
    facts::DrugSet drugs;
    bool systemic = false;
    bool unread = false;                         ///< some of its drugs were not recognised
    std::uint8_t settings = facts::any_setting;  ///< narrowed by the dates
    std::uint8_t running = 3;                    ///< bit 0: may have ended, bit 1: may be running
    std::uint8_t recorded = 3;                   ///< `running` as the record says it, lapsed or not
    std::uint8_t stopped_for = facts::any_reason;
    std::uint8_t grew = 2;      ///< 0: not on it, 1: surely, 2: perhaps
    base::DayRange start, end;  ///< end: meaningless while surely running
};

/// One patient arranged for questions. Lives as long as its vocabulary and patient.
class View {
public:
    /// `reserved` is of the same vocabulary.
    View(const facts::Vocabulary& vocabulary, const Reserved& reserved,
         const facts::Patient& patient);

    const facts::Vocabulary& vocabulary;
    const Reserved& reserved;
    const facts::Patient& patient;

    /// The entries of a fact, in the order of the record.
    [[nodiscard]] const std::vector<Entry>& entries(facts::FactId fact) const;
    [[nodiscard]] const std::vector<Course>& courses() const { return *courses_; }
    [[nodiscard]] bool complete(facts::FactId list) const;
    [[nodiscard]] bool treatments_complete() const;

    /// The same patient with one item more: a result that comes tomorrow. Shares everything that
    /// the item does not change.
    [[nodiscard]] View with(const facts::Item& item) const;
    /// The same patient with these lists (kNoFact: the treatments) known to be whole.
    [[nodiscard]] View with_complete(const std::vector<facts::FactId>& lists) const;

private:
    struct Store {
        std::vector<std::vector<std::uint32_t>> items_of;  ///< by fact
        std::vector<std::vector<Entry>> entries;           ///< by fact
        std::vector<std::vector<facts::FactId>> readers;   ///< by fact: itself, those read from it
    };
    [[nodiscard]] std::vector<Entry> make_entries(facts::FactId fact,
                                                  const facts::Item* extra) const;
    [[nodiscard]] std::vector<Course> make_courses() const;

    std::shared_ptr<const Store> store_;
    std::vector<std::pair<facts::FactId, std::vector<Entry>>> replaced_;  ///< by `with`
    std::shared_ptr<const std::vector<Course>> courses_;
    std::vector<facts::FactId> also_complete_;
};

/// The newest value of a fact over the entries that pass.
struct Newest {
    facts::ValueSet set;
    bool found = false;  ///< some entry counted
    bool contradictory = false;
    bool lapsed = false;  ///< a lapsed entry is among those that may be newest
    std::vector<const Entry*> from;
};
[[nodiscard]] Newest newest(const View& view, facts::FactId fact,
                            std::uint8_t specimens = facts::any_specimen,
                            std::optional<std::uint16_t> member = std::nullopt);

/// Some drug of it is more than supportive, or was not recognised.
[[nodiscard]] bool treats_the_cancer(const facts::Treatment& treatment,
                                     const facts::Vocabulary& vocabulary);

/// Marks the entries whose values no longer count.
void mark_lapsed(std::vector<Entry>& entries, const facts::Fact& fact, base::Day as_of,
                 const std::vector<Growth>& growths);

}  // namespace nextline::evaluate
