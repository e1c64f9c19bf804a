// SPDX-License-Identifier: Apache-2.0
// `nextline trials pack`: the trials that a page shows, as one file.
#include <algorithm>
#include <charconv>

#include "base/partial_date.h"
#include "commands.h"
#include "files.h"
#include "trials_index.h"
#include "trialstore/inflate.h"

namespace nextline::cli {
namespace {

Outcome stopped(int status, const base::Diagnostics& problems) {
    return {.status = status, .out = {}, .notes = base::to_text(problems)};
}

/// What of the trials about the words did not go in, and why.
struct LeftOut {
    std::size_t status = 0, undated = 0, old = 0, too_much = 0;
};

std::string told(std::size_t packed, const LeftOut& left, const std::string& status) {
    const std::string wanted = status.empty() ? "open" : status;
    std::string text = counted(packed) + " trials packed. Left out: " + counted(left.status) +
                       " not recorded as " + wanted + ", " + counted(left.undated) +
                       " with a record of an unknown day, " + counted(left.old) +
                       " with a record that is " + std::to_string(trials::kFreshDays) +
                       " days old or older (or later than --as-of), " + counted(left.too_much) +
                       " for lack of room\n";
    return text;
}

/// Whole trials that are fresh and have the wanted status, those changed last first.
base::Result<std::vector<trials::ReadTrial>> gather(trialstore::Store& store,
                                                    const trialstore::Wanted& wanted,
                                                    base::Day as_of, LeftOut& left) {
    trialstore::Wanted about = wanted;
    about.status.clear();
    const auto all = trialstore::load(store, about);
    if (!all) return std::unexpected(all.error());
    std::vector<trials::ReadTrial> chosen;
    for (const trials::CompactTrial& trial : all->trials) {
        if (!wanted.status.empty() && trial.status != wanted.status) {
            ++left.status;
        } else if (trial.snapshot.empty()) {
            ++left.undated;
        } else if (!trials::is_fresh(trial.snapshot, as_of)) {
            ++left.old;
        } else {
            auto whole = trialstore::find(store, trial.id);
            if (!whole) return std::unexpected(whole.error());
            if (!*whole) continue;  // another program has taken it out meanwhile
            chosen.push_back(std::move(**whole));
        }
    }
    std::stable_sort(chosen.begin(), chosen.end(), [](const auto& a, const auto& b) {
        return a.trial.updated > b.trial.updated;
    });
    return chosen;
}

std::string file_text(const trials::Pack& pack, std::size_t count, bool compressed) {
    trials::Pack part{.made = pack.made, .grammar = pack.grammar, .trials = {}};
    part.trials.assign(pack.trials.begin(),
                       pack.trials.begin() + static_cast<std::ptrdiff_t>(count));
    std::sort(part.trials.begin(), part.trials.end(),
              [](const auto& a, const auto& b) { return a.trial.id < b.trial.id; });
    std::string text = trials::encode(part);
    return compressed ? trialstore::packed(text) : text;
}

/// As many trials from the front as fit; `count` says how many.
std::string fitting_text(const trials::Pack& pack, std::size_t most, bool compressed,
                         std::size_t& count) {
    count = pack.trials.size();
    std::string text = file_text(pack, count, compressed);
    std::size_t fits = 0, too_many = count + 1;
    if (text.size() <= most) return text;
    std::string best = file_text(pack, 0, compressed);
    while (too_many - fits > 1) {
        count = (fits + too_many) / 2;
        text = file_text(pack, count, compressed);
        if (text.size() > most) {
            too_many = count;
        } else {
            fits = count;
            best = std::move(text);
        }
    }
    count = fits;
    return best;
}

std::size_t bytes_of(const std::string& text) {
    std::size_t bytes = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), bytes);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() ? bytes : 0;
}

Outcome run(const Arguments& arguments, const Surroundings& around) {
    const std::string day = given(arguments, "as-of", around.today);
    const auto as_of = base::read_date(day);
    if (!as_of || as_of->day == 0)
        return {usage, {}, "--as-of: error: `" + day + "` is no day like 2026-11-22\n"};
    const std::size_t most = bytes_of(given(arguments, "max-bytes", "2000000"));
    if (most == 0) return {usage, {}, "--max-bytes: error: a number of bytes is expected\n"};
    const std::string file = given(arguments, "output");
    if (file.empty()) return {usage, {}, "--output: error: name the file to write\n"};
    auto store = open_index(arguments, around);
    if (!store) return stopped(input_refused, store.error());
    const auto concern = read_concern(*store, arguments, around, kOfTheCancer);
    if (!concern) return stopped(input_refused, concern.error());
    Arguments asked = arguments;
    asked.try_emplace("status", "recruiting");
    trialstore::Wanted wanted = wanted_by(asked);
    wanted.words = concern->wanted.words;
    wanted.about = true;
    LeftOut left;
    auto chosen = gather(*store, wanted, base::days_of(*as_of).earliest, left);
    if (!chosen) return stopped(input_refused, chosen.error());
    const trials::Pack pack{.made = day, .grammar = concern->grammar, .trials = std::move(*chosen)};
    std::size_t count = 0;
    const std::string text = fitting_text(pack, most, file.ends_with(".gz"), count);
    left.too_much = pack.trials.size() - count;
    const auto written = write_file(file, text);
    if (!written) return stopped(input_refused, written.error());
    return {fine, told(count, left, given(asked, "status")), {}};
}

}  // namespace

Command trials_pack_command() {
    return {"trials pack",
            "the recruiting trials of the index as one file for the page",
            {},
            {index_flag(),
             {"output", "FILE", "the file to write; .gz is compressed", {}, ""},
             words_flag(),
             status_flag("recruiting"),
             phase_flag(),
             {"max-bytes", "BYTES", "the trials changed last go in first", {}, "2000000"},
             as_of_flag()},
            run};
}

}  // namespace nextline::cli
