// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/partial_date.h"
#include "facts/vocabulary.h"

namespace nextline::facts {

/// How an item came about: it stands in the record, was derived from what stands there, or was
/// assumed because the request allows it.
enum class Basis : std::uint8_t { given, derived, assumed };

/// One dated statement of a record about one fact. Kept as given.
struct Item {
    FactId fact = kNoFact;
    ValueSet values;           ///< never empty; of a list member: boolean (present or absent)
    std::uint16_t member = 0;  ///< lists: which member; unrecognised words are in Patient::not_read
    ValueSet level = any_number();          ///< lists with a level: severity, grade
    base::PartialDate date;                 ///< when it was measured or said; may be unknown
    std::uint8_t specimens = any_specimen;  ///< possible origins of the specimen
    Basis basis = Basis::given;
    std::string as_given;       ///< the words of the record, at most 200 bytes
    std::string detail;         ///< assay, variant (p.D538G) ..., may be empty
    std::vector<DrugId> drugs;  ///< lists: what it came from (a side effect), if recognised
    std::string origin;         ///< JSON pointer into the record
};

/// One treatment of the cancer as the record lists it: a regimen (case form) or one drug (FHIR).
struct Treatment {
    enum class Kind : std::uint8_t { systemic, surgery, radiation };
    Kind kind = Kind::systemic;
    std::uint8_t settings = any_setting;     ///< possible settings
    std::vector<DrugId> drugs;               ///< recognised, in the order given
    std::vector<std::string> unknown_drugs;  ///< words that are no drug of the vocabulary
    std::string procedure;                   ///< surgery: mastectomy ...; radiation: field
    std::string detail;                      ///< nodes, dose ... as given
    base::PartialDate start;
    base::PartialDate end;
    std::uint8_t ongoing = 3;               ///< bit 0: may have ended, bit 1: may be running
    base::PartialDate asserted;             ///< when the record said so (for `ongoing`)
    std::uint8_t stopped_for = any_reason;  ///< possible reasons; meaningless while surely running
    double cycles = 0;                      ///< 0: not given
    double cumulative_mg_m2 = 0;            ///< of the first drug; 0: not given
    Basis basis = Basis::given;
    std::string as_given;
    std::string origin;  ///< JSON pointer into the record
};

/// Something in a record that was not understood, with the reason.
struct NotRead {
    std::string origin;  ///< JSON pointer
    std::string what;    ///< resource type or key, and its code or words
    std::string reason;
};

/// What the person wrote down for the next visit. No rule looks at it.
struct Visit {
    std::vector<std::string> ask;  ///< ids of the plan's questions that come first
    std::string notes;             ///< own words, as given
};

/// One person: dated items and treatments with their origin, classified nowhere here.
struct Patient {
    base::Day as_of = 0;      ///< nothing later is in here
    std::vector<Item> items;  ///< in the order of the record
    std::vector<Treatment> treatments;
    std::vector<FactId> complete;  ///< lists that are whole at as_of
    bool treatments_complete = false;
    Basis completeness = Basis::given;  ///< `assumed` when the request assumed it
    std::vector<NotRead> not_read;
    base::Diagnostics remarks;  ///< implausible values, later facts left out ...
    bool synthetic = false;     ///< the record says that it is invented
    Visit visit;
};

}  // namespace nextline::facts
