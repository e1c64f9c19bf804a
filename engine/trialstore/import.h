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
/// and left out. The criteria are kept as text: read_wanted reads those that somebody asks for.
[[nodiscard]] base::Result<Imported> import_trials(Store& store, const ImportSettings& settings,
                                                   const std::string& file, Bytes bytes);

/// How many wanted trials have criteria that nobody has read, or other phrases than these (their
/// hash).
[[nodiscard]] base::Result<std::size_t> count_unread(Store& store, const std::string& grammar,
                                                     const Wanted& wanted);

/// Reads these criteria, a few hundred trials at a time; says of how many.
[[nodiscard]] base::Result<std::size_t> read_wanted(Store& store, const CriteriaReader& reader,
                                                    const Wanted& wanted);

}  // namespace nextline::trialstore
