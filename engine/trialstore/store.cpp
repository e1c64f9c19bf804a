// SPDX-License-Identifier: Apache-2.0
// Questions to the index. Faults of the database become diagnostics here and in import.cpp.
#include "trialstore/store.h"

#include <algorithm>
#include <exception>
#include <optional>
#include <unordered_set>

#include "trialstore/blob.h"
#include "trialstore/guarded.h"
#include "trialstore/rows.h"
#include "trialstore/schema.h"
#include "trialstore/wanted.h"

namespace nextline::trialstore {
namespace {

constexpr std::uint32_t kNotYet = 0xffffffff;

/// Gives ids of a table dense indices in the order in which they are first used.
class Renumbering {
public:
    std::uint32_t index_of(std::uint32_t id) {
        if (id >= index_.size()) index_.resize(std::size_t{id} + 1, kNotYet);
        if (index_[id] == kNotYet) index_[id] = used_++;
        return index_[id];
    }
    /// kNotYet if it is used nowhere.
    [[nodiscard]] std::uint32_t known(std::int64_t id) const {
        return id >= 0 && static_cast<std::size_t>(id) < index_.size()
                   ? index_[static_cast<std::size_t>(id)]
                   : kNotYet;
    }
    [[nodiscard]] std::size_t used() const { return used_; }

private:
    std::vector<std::uint32_t> index_;
    std::uint32_t used_ = 0;
};

/// An id that no row can have would make the renumbering endless.
void check_ids(const trials::CompactTrial& trial, std::int64_t musts, std::int64_t sites) {
    const bool sound =
        std::all_of(trial.sites.begin(), trial.sites.end(),
                    [&](std::uint32_t id) { return id <= sites; }) &&
        std::all_of(trial.criteria.begin(), trial.criteria.end(), [&](const auto& each) {
            return (each.must == trials::kNoMust || each.must <= musts) &&
                   (each.permits == trials::kNoMust || each.permits <= musts);
        });
    if (!sound) throw std::runtime_error("it is damaged: " + trial.id);
}

std::int64_t highest_id(Database& database, const char* sql) {
    Statement statement(database, sql);
    return statement.step() ? statement.number(0) : 0;
}

/// Numbers of the trials that have the words that are to come first; nothing if none are given.
std::optional<std::unordered_set<std::int64_t>> first_of(Database& database, const Wanted& wanted) {
    if (wanted.first.empty()) return std::nullopt;
    const Wanted first{
        .words = wanted.first, .first = {}, .about = true, .status = {}, .phase = {}};
    const std::string match = match_of(first.words);
    Statement rows(database,
                   "SELECT trial.number" + tables_of(first, match) + condition_of(first, match));
    rows.with(match, first.status, first.phase);
    std::unordered_set<std::int64_t> numbers;
    while (rows.step()) numbers.insert(rows.number(0));
    return numbers;
}

trials::CompactTrials load_all(Database& database, const Wanted& wanted) {
    const Transaction one_state(database, Database::Use::read);
    const std::int64_t most_musts = highest_id(database, "SELECT max(id) FROM must");
    const std::int64_t most_sites = highest_id(database, "SELECT max(id) FROM site");
    trials::CompactTrials out;
    Renumbering musts, sites;
    const auto first = first_of(database, wanted);
    const std::string match = match_of(wanted.words);
    Statement rows(database,
                   "SELECT trial.number, trial.snapshot, trial.status, trial.phases, "
                   "trial.study_type, trial.form" +
                       tables_of(wanted, match) + condition_of(wanted, match) +
                       " ORDER BY trial.number");
    rows.with(match, wanted.status, wanted.phase);
    while (rows.step()) {
        trials::CompactTrial& trial = out.trials.emplace_back();
        trial.id = id_of(rows.number(0));
        trial.snapshot = rows.text(1);
        trial.status = rows.text(2);
        trial.phases = parted(rows.text(3));
        trial.study_type = rows.text(4);
        if (!read_form(rows.text(5), trial)) throw std::runtime_error("it is damaged: " + trial.id);
        check_ids(trial, most_musts, most_sites);
        trial.named = !first || first->contains(rows.number(0));
        for (std::uint32_t& site : trial.sites) site = sites.index_of(site);
        for (trials::CompactCriterion& each : trial.criteria)
            for (std::uint32_t* const must : {&each.must, &each.permits})
                if (*must != trials::kNoMust) *must = musts.index_of(*must);
    }
    out.musts.resize(musts.used());
    Statement texts(database, "SELECT id, text FROM must");
    while (texts.step()) {
        const std::uint32_t index = musts.known(texts.number(0));
        if (index != kNotYet) out.musts[index] = texts.text(1);
    }
    out.sites.resize(sites.used());
    Statement places(database, "SELECT id, country, city, status FROM site");
    while (places.step()) {
        const std::uint32_t index = sites.known(places.number(0));
        if (index != kNotYet)
            out.sites[index] = {std::string(places.text(1)), std::string(places.text(2)),
                                std::string(places.text(3))};
    }
    return out;
}

Counts count_all(Database& database) {
    const Transaction one_state(database, Database::Use::read);
    Counts counts;
    Statement rows(database, "SELECT snapshot, status, phases, form, grammar FROM trial");
    while (rows.step()) {
        const std::string snapshot(rows.text(0));
        trials::CompactTrial form;
        if (!read_form(rows.text(3), form)) throw std::runtime_error("it is damaged");
        ++counts.trials;
        counts.recruiting += rows.text(1) == "RECRUITING" ? 1 : 0;
        counts.with_status += rows.text(1).empty() ? 0 : 1;
        counts.with_phase += rows.text(2).empty() ? 0 : 1;
        counts.with_place += form.sites.empty() ? 0 : 1;
        counts.read += rows.number(4) != 0 ? 1 : 0;
        counts.criteria += form.criteria.size();
        if (snapshot.empty()) continue;
        ++counts.with_snapshot;
        if (counts.first_snapshot.empty() || snapshot < counts.first_snapshot)
            counts.first_snapshot = snapshot;
        counts.last_snapshot = std::max(counts.last_snapshot, snapshot);
    }
    Statement musts(database, "SELECT count(*) FROM must");
    if (musts.step()) counts.conditions = static_cast<std::size_t>(musts.number(0));
    return counts;
}

std::vector<Listed> list_all(Database& database, const Wanted& wanted, std::size_t most) {
    const std::string match = match_of(wanted.words);
    // A word in the title weighs more than one among the criteria.
    const char* order =
        is_ranked(wanted, match) ? "bm25(found, 10, 3, 8, 8, 5, 1), trial.number" : "trial.number";
    Statement rows(database,
                   "SELECT trial.number, words.title, trial.status, trial.snapshot, trial.phases" +
                       tables_of(wanted, match) + " JOIN words ON words.number = trial.number" +
                       condition_of(wanted, match) + " ORDER BY " + order + " LIMIT ?4");
    rows.with(match, wanted.status, wanted.phase, static_cast<std::int64_t>(most));
    std::vector<Listed> out;
    while (rows.step())
        out.push_back({id_of(rows.number(0)), std::string(rows.text(1)), std::string(rows.text(2)),
                       std::string(rows.text(3)), parted(rows.text(4))});
    return out;
}

base::Result<Store> open(const std::string& file, Database::Use use) {
    return guarded(file, [&] {
        Store store{file, Database(file, use)};
        use == Database::Use::write ? prepare_for_writing(store.database)
                                    : prepare_for_reading(store.database);
        return store;
    });
}

}  // namespace

base::Result<Store> open_to_read(const std::string& file) {
    return open(file, Database::Use::read);
}

base::Result<Store> open_to_write(const std::string& file) {
    return open(file, Database::Use::write);
}

base::Result<Counts> count(Store& store) {
    return guarded(store.file, [&] { return count_all(store.database); });
}

base::Result<std::vector<Listed>> list(Store& store, const Wanted& wanted, std::size_t most) {
    return guarded(store.file, [&] { return list_all(store.database, wanted, most); });
}

base::Result<std::optional<trials::ReadTrial>> find(Store& store, const std::string& id) {
    return guarded(store.file, [&]() -> std::optional<trials::ReadTrial> {
        const Transaction one_state(store.database, Database::Use::read);
        RowReader rows(store.database);
        trials::ReadTrial read;
        if (!rows.read(number_of(id), read) || read.trial.id != id) return std::nullopt;
        read.trial.eligibility.clear();
        return read;
    });
}

base::Result<trials::CompactTrials> load(Store& store, const Wanted& wanted) {
    return guarded(store.file, [&] { return load_all(store.database, wanted); });
}

}  // namespace nextline::trialstore
