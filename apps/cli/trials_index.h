// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "command.h"
#include "service/service.h"
#include "trials/phrases.h"
#include "trialstore/store.h"

namespace nextline::cli {

/// `--index FILE`, for every command that looks at the index of trials.
[[nodiscard]] Flag index_flag();
inline constexpr std::string_view kAnyThatMayTake = "registry_words";
inline constexpr std::string_view kOfTheCancer = "registry_cancer";

/// `--words`: the trials whose criteria are read and matched; about() is what it asks for, or the
/// ways of `preset` (trials::registry_words).
[[nodiscard]] Flag words_flag();
[[nodiscard]] trialstore::Wanted about(const Arguments& arguments, const trials::Phrases& phrases,
                                       std::string_view preset = kAnyThatMayTake);
/// `--status` and `--phase`.
[[nodiscard]] Flag status_flag(std::string_view preset);
[[nodiscard]] Flag phase_flag();

/// The file named by --index, else nextline/trials.sqlite among the user's data; empty if there is
/// no such place.
[[nodiscard]] std::string index_file(const Arguments& arguments, const Surroundings& around);

/// Opens the index to read it; a failure says how to make one.
[[nodiscard]] base::Result<trialstore::Store> open_index(const Arguments& arguments,
                                                         const Surroundings& around);

/// The trials that concern a person, and the phrases that read them.
struct Concern {
    trialstore::Wanted wanted;
    std::string grammar;  ///< hash of the phrases
};
/// By `--words`; a failure if criteria of these trials are not read, or others have read them.
[[nodiscard]] base::Result<Concern> read_concern(trialstore::Store& store,
                                                 const Arguments& arguments,
                                                 const Surroundings& around,
                                                 std::string_view preset = kAnyThatMayTake);

/// Opens the index and gives its trials to the service, to match people with.
[[nodiscard]] base::Result<void> open_trials(const Arguments& arguments, const Surroundings& around,
                                             service::Service& service);

/// What --status and --phase ask for, as records say it.
[[nodiscard]] trialstore::Wanted wanted_by(const Arguments& arguments);

/// "533 trials, 12 recruiting; ...": what the index holds and of how many the record says what.
[[nodiscard]] std::string words_of(const trialstore::Counts& counts);

[[nodiscard]] std::string counted(std::size_t number);  ///< 18,227

}  // namespace nextline::cli
