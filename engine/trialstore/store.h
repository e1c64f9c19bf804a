// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "trials/compact.h"
#include "trials/pack.h"
#include "trialstore/database.h"

namespace nextline::trialstore {

/// The index of trials: one SQLite file. Many may read it while one writes; what was committed
/// survives a killed program. Reading and importing (import.h) are free functions.
struct Store {
    std::string file;
    Database database;
};

/// Opens an index; a failure says what is wrong with the file.
[[nodiscard]] base::Result<Store> open_to_read(const std::string& file);
/// The same, made if there is none.
[[nodiscard]] base::Result<Store> open_to_write(const std::string& file);

/// Which trials are meant; empty: all.
struct Wanted {
    std::string words;   ///< all of them must occur; alternatives are joined by OR, words in
                         ///< quotation marks follow each other
    std::string first;   ///< like `words`: load() marks the trials that have them
    bool about = false;  ///< the words in title, conditions or keywords, unless none of these is
                         ///< known; else in any text
    std::string status;  ///< RECRUITING
    std::string phase;   ///< PHASE2
};

/// How many trials there are, and of how many the record says what people ask first.
struct Counts {
    std::size_t trials = 0, recruiting = 0;
    std::size_t with_status = 0, with_phase = 0, with_place = 0, with_snapshot = 0;
    std::size_t read = 0;                      ///< trials whose criteria were read
    std::size_t criteria = 0, conditions = 0;  ///< their lines; distinct conditions
    std::string first_snapshot, last_snapshot;
};
[[nodiscard]] base::Result<Counts> count(Store& store);

/// A trial as a line of a list.
struct Listed {
    std::string id, title, status, snapshot;
    std::vector<std::string> phases;
};
/// Best match of the words first, without words by id; at most `most`.
[[nodiscard]] base::Result<std::vector<Listed>> list(Store& store, const Wanted& wanted,
                                                     std::size_t most);

/// The trial with all its words, or nothing.
[[nodiscard]] base::Result<std::optional<trials::ReadTrial>> find(Store& store,
                                                                  const std::string& id);

/// All wanted trials without their words, by id: for matching.
[[nodiscard]] base::Result<trials::CompactTrials> load(Store& store, const Wanted& wanted);

}  // namespace nextline::trialstore
