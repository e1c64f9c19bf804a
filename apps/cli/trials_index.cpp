// SPDX-License-Identifier: Apache-2.0
// What the commands of the group `trials` share about the index.
#include "trials_index.h"

#include <filesystem>

#include "eligibility_file.h"
#include "files.h"
#include "trials/registry_words.h"
#include "trialstore/import.h"

namespace nextline::cli {
namespace {

std::string share(std::size_t part, std::size_t whole) {
    if (whole == 0) return "0 %";
    const std::size_t percent = (part * 100 + whole / 2) / whole;
    // A few of many are neither none nor all.
    if (percent == 0 && part > 0) return "under 1 %";
    if (percent == 100 && part < whole) return "over 99 %";
    return std::to_string(percent) + " %";
}

}  // namespace

Flag index_flag() {
    return {"index", "FILE", "the index of trials", {}, "nextline/trials.sqlite in your data"};
}

Flag status_flag(std::string_view preset) {
    return {"status", "STATUS", "as the registry calls it: recruiting", {}, preset};
}

Flag words_flag() {
    return {"words",
            "WORDS",
            "in title, conditions or keywords; OR means either",
            {},
            "those of the knowledge"};
}

trialstore::Wanted about(const Arguments& arguments, const trials::Phrases& phrases,
                         std::string_view preset) {
    trialstore::Wanted wanted;
    wanted.words = given(arguments, "words");
    if (wanted.words.empty()) wanted.words = trials::registry_words(phrases, preset);
    wanted.first = trials::registry_words(phrases, kOfTheCancer);
    wanted.about = true;
    return wanted;
}

Flag phase_flag() { return {"phase", "PHASE", "1, 2, 3, 4", {}, ""}; }

std::string index_file(const Arguments& arguments, const Surroundings& around) {
    std::string named = given(arguments, "index");
    if (!named.empty() || around.data.empty()) return named;
    return (around.data / "nextline" / "trials.sqlite").string();
}

base::Result<trialstore::Store> open_index(const Arguments& arguments, const Surroundings& around) {
    const std::string file = index_file(arguments, around);
    std::error_code ignored;
    if (file.empty() || !std::filesystem::exists(file, ignored)) {
        return base::failure(in_file(file), "there is no index of trials",
                             "make one with `nextline trials import FILES`");
    }
    return trialstore::open_to_read(file);
}

base::Result<Concern> read_concern(trialstore::Store& store, const Arguments& arguments,
                                   const Surroundings& around, std::string_view preset) {
    const auto phrases = open_phrases(around);
    if (!phrases) return std::unexpected(phrases.error());
    const std::string words = given(arguments, "words");
    const trialstore::Wanted wanted = about(arguments, *phrases, preset);
    const auto unread = trialstore::count_unread(store, phrases->hash, wanted);
    if (!unread) return std::unexpected(unread.error());
    if (*unread > 0)
        return base::failure(
            {},
            "the criteria of " + counted(*unread) +
                " trials are not read yet, or with other phrases than today's",
            "read them with `nextline trials import" +
                (words.empty() ? std::string("`") : " --words \"" + words + "\"`"));
    return Concern{wanted, phrases->hash};
}

trialstore::Wanted wanted_by(const Arguments& arguments) {
    trialstore::Wanted wanted;
    wanted.status = trials::status_word(given(arguments, "status"));
    const std::string phase = given(arguments, "phase");
    std::vector<std::string> phases;
    trials::add_phases(phases, phase);
    if (phases.empty()) trials::add_phases(phases, "phase " + phase);
    wanted.phase = phases.empty() ? phase : phases.front();
    return wanted;
}

std::string counted(std::size_t number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, 1, ',');
    return text;
}

std::string words_of(const trialstore::Counts& counts) {
    const std::size_t all = counts.trials;
    std::string text = counted(all) + " trials, " + counted(counts.recruiting) +
                       " recorded as recruiting; " + "criteria of " + counted(counts.read) +
                       " read: " + counted(counts.criteria) + " lines, which ask " +
                       counted(counts.conditions) + " different conditions.\nNot said: status of " +
                       share(all - counts.with_status, all) + ", phase of " +
                       share(all - counts.with_phase, all) + ", place of " +
                       share(all - counts.with_place, all) + ", date of the record of " +
                       share(all - counts.with_snapshot, all) + ".";
    if (counts.with_snapshot > 0) {
        text += "\nRecords of " + counts.first_snapshot;
        if (counts.last_snapshot != counts.first_snapshot) text += " to " + counts.last_snapshot;
        text += ".";
    }
    return text + "\n";
}

}  // namespace nextline::cli
