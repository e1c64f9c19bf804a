// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "base/diagnostic.h"
#include "trials/criteria.h"
#include "trialstore/records.h"
#include "trialstore/store.h"

namespace nextline::trialstore {

inline constexpr std::size_t kMostProblems = 100;  ///< that are told of one import

/// How criteria are read: which phrases did it, and the reader.
struct CriteriaReader {
    std::string grammar;  ///< their hash
    std::function<trials::Criteria(const trials::Trial&)> read;
};

struct ImportSettings {
    std::string snapshot;  ///< day on which the records were taken; empty: as each record says
    std::string source;    ///< where they came from
};

/// What became of the records.
struct Imported {
    std::size_t added = 0, changed = 0, unchanged = 0;
    std::size_t older = 0;    ///< the index has the trial from a later day
    std::size_t refused = 0;  ///< `problems` says why, for the first of them
    base::Diagnostics problems;
};

/// Puts the records of a file (Records) into the index, a few hundred at a time: if the program is
/// killed, all but the last of them are in, whole. An unchanged record costs its parting alone; a
/// dated record is never replaced by an older or an undated one. What cannot be read is reported
/// and left out.
[[nodiscard]] base::Result<Imported> import_trials(Store& store, const CriteriaReader& reader,
                                                   const ImportSettings& settings,
                                                   const std::string& file, Bytes bytes);

/// How many trials have criteria that other phrases than these (their hash) have read.
[[nodiscard]] base::Result<std::size_t> count_stale(Store& store, const std::string& grammar);

/// Reads the criteria of trials again that other phrases have read; says how many.
[[nodiscard]] base::Result<std::size_t> read_again(Store& store, const CriteriaReader& reader);

}  // namespace nextline::trialstore
