// SPDX-License-Identifier: Apache-2.0
// `nextline trials list` and `nextline trials search`: trials of the index, a line each.
#include <charconv>

#include "commands.h"
#include "trials_index.h"

namespace nextline::cli {
namespace {

constexpr std::size_t kMostListed = 100000;

Outcome stopped(const base::Diagnostics& problems) {
    return {.status = input_refused, .out = {}, .notes = base::to_text(problems)};
}

/// The number of --limit; 0 if it is none.
std::size_t limit_of(const Arguments& arguments) {
    const std::string text = given(arguments, "limit", "50");
    std::size_t limit = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), limit);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() && limit <= kMostListed
               ? limit
               : 0;
}

std::string line_of(const trialstore::Listed& trial) {
    std::string phases;
    for (const std::string& phase : trial.phases) phases += (phases.empty() ? "" : "/") + phase;
    const auto or_unknown = [](const std::string& text) {
        return text.empty() ? std::string("not said") : text;
    };
    return trial.id + "  " + or_unknown(trial.status) + "  " + or_unknown(phases) + "  record of " +
           (trial.snapshot.empty() ? "an unknown day" : trial.snapshot) + "  " + trial.title + "\n";
}

Outcome run(const Arguments& arguments, const Surroundings& around) {
    const std::size_t limit = limit_of(arguments);
    if (limit == 0) return {usage, {}, "--limit: error: a number from 1 to 100000 is expected\n"};
    auto store = open_index(arguments, around);
    if (!store) return stopped(store.error());
    trialstore::Wanted wanted = wanted_by(arguments);
    for (const std::string& word : given_words(arguments, "WORDS")) wanted.words += word + " ";
    const auto listed = trialstore::list(*store, wanted, limit);
    if (!listed) return stopped(listed.error());
    const auto counts = trialstore::count(*store);
    if (!counts) return stopped(counts.error());
    Outcome outcome;
    for (const trialstore::Listed& trial : *listed) outcome.out += line_of(trial);
    outcome.notes = "nextline: " + counted(listed->size()) + " shown" +
                    (listed->size() == limit ? " (see --limit)" : "") + " of " + words_of(*counts);
    return outcome;
}

std::vector<Flag> flags() {
    return {index_flag(),
            status_flag("any"),
            phase_flag(),
            {"limit", "NUMBER", "how many at most", {}, "50"}};
}

}  // namespace

Command trials_list_command() {
    return {"trials list", "the trials of the index, by number", {}, flags(), run};
}

Command trials_search_command() {
    return {"trials search",
            "trials of the index in which all words occur, best first",
            {{"WORDS",
              "words of title, summary, conditions, treatments or criteria; OR between "
              "words means either",
              true, true}},
            flags(),
            run};
}

}  // namespace nextline::cli
