// SPDX-License-Identifier: Apache-2.0
#include "trialstore/import.h"

#include <algorithm>
#include <exception>
#include <optional>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "base/json.h"
#include "trialstore/guarded.h"
#include "trialstore/inflate.h"
#include "trialstore/rows.h"
#include "trialstore/wanted.h"

namespace nextline::trialstore {
namespace {

constexpr std::size_t kBatch = 500;  ///< records in one transaction
constexpr std::int64_t kUnread = 0;  ///< in place of the phrases that read the criteria

std::int64_t hash_of(std::string_view text) { return static_cast<std::int64_t>(base::fnv1a(text)); }

/// What the index knows of a record or trial.
struct Known {
    std::int64_t content = 0;
    std::string snapshot;
};

/// The work on one file; what it found goes to `imported`.
class Import {
public:
    Import(Store& store, const ImportSettings& settings, const std::string& file)
        : settings_(settings),
          file_(file),
          rows_(store.database),
          same_record_(store.database, "SELECT number, snapshot FROM trial WHERE record = ?"),
          same_trial_(store.database, "SELECT content, snapshot FROM trial WHERE number = ?"),
          confirm_(store.database,
                   "UPDATE trial SET record = ?, snapshot = ?, source = ? WHERE number = ?") {}

    void take(const Record& record) {
        if (!record.problem.empty()) {
            base::Diagnostic problem;
            problem.message = record.problem;
            return refuse(record, {std::move(problem)});
        }
        const std::int64_t hash = hash_of(record.text);
        // A dated import of undated records: their dates change though their bytes do not.
        if (same_record_.with(hash).step()) {
            const std::int64_t number = same_record_.number(0);
            const std::string snapshot(same_record_.text(1));
            same_record_.end();
            return confirm(number, hash, snapshot, settings_.snapshot);
        }
        const auto root = json_.read(record.text);
        if (!root) return refuse(record, root.error());
        auto trial = trials::read_trial(*root);
        if (!trial) return refuse(record, trial.error());
        const std::string snapshot =
            settings_.snapshot.empty() ? trials::snapshot_of(*root) : settings_.snapshot;
        take(std::move(*trial), hash, snapshot);
    }

    Imported imported;

private:
    void take(trials::Trial trial, std::int64_t record, const std::string& snapshot) {
        const std::int64_t content = content_hash(trial);
        const std::int64_t number = number_of(trial.id);
        const bool known = same_trial_.with(number).step();
        if (known) {
            const Known before{same_trial_.number(0), std::string(same_trial_.text(1))};
            same_trial_.end();
            if (snapshot < before.snapshot) {
                ++imported.older;
                return;
            }
            if (before.content == content)
                return confirm(number, record, before.snapshot, snapshot);
        }
        trials::ReadTrial read;
        read.trial = std::move(trial);
        read.snapshot = snapshot;
        read.source = settings_.source;
        read.criteria.cut = true;
        rows_.put(read, {record, content, kUnread});
        ++(known ? imported.changed : imported.added);
    }

    /// The trial stands in the index as it is; only the day may be a later one.
    void confirm(std::int64_t number, std::int64_t record, const std::string& before,
                 const std::string& snapshot) {
        ++imported.unchanged;
        if (snapshot > before) confirm_.with(record, snapshot, settings_.source, number).run();
    }

    void refuse(const Record& record, const base::Diagnostics& problems) {
        ++imported.refused;
        for (base::Diagnostic problem : problems) {
            if (imported.problems.size() >= kMostProblems) return;
            problem.severity = base::Severity::warning;
            problem.place.file = file_;
            problem.place.line =
                record.line + (problem.place.line > 1 ? problem.place.line - 1 : 0);
            if (!record.pointer.empty() || !problem.place.pointer.empty())
                problem.place.pointer = record.pointer + problem.place.pointer;
            imported.problems.push_back(std::move(problem));
        }
    }

    const ImportSettings& settings_;
    const std::string& file_;
    RowWriter rows_;
    Statement same_record_, same_trial_, confirm_;
    base::json::Reader json_;
};

/// The file cannot be read on: what was read of it stays.
base::Diagnostic broken_file(const std::string& file, const char* reason) {
    base::Diagnostic problem;
    problem.place.file = file;
    problem.message = reason;
    return problem;
}

Imported import_all(Store& store, const ImportSettings& settings, const std::string& file,
                    Bytes bytes) {
    std::optional<Records> records;
    std::string broken;
    Bytes packed = std::move(bytes);
    const auto next = [&]() -> std::optional<Record> {
        try {
            if (!records) records.emplace(unpacked(std::exchange(packed, nullptr)));
            return records->next();
        } catch (const std::exception& fault) {
            broken = fault.what();
            return std::nullopt;
        }
    };
    Import import(store, settings, file);
    std::optional<Record> record = next();
    while (record) {
        Transaction batch(store.database, Database::Use::write);
        for (std::size_t i = 0; i < kBatch && record; ++i) {
            import.take(*record);
            record = next();
        }
        batch.commit();
    }
    if (!broken.empty()) import.imported.problems.push_back(broken_file(file, broken.c_str()));
    return std::move(import.imported);
}

/// Numbers of the trials that are wanted and whose criteria other phrases have read, or none.
std::vector<std::int64_t> unread(Database& database, const std::string& grammar,
                                 const Wanted& wanted) {
    const std::string match = match_of(wanted.words);
    Statement rows(database, "SELECT trial.number" + tables_of(wanted, match) +
                                 condition_of(wanted, match) +
                                 " AND trial.grammar <> ?4 ORDER BY trial.number");
    rows.with(match, wanted.status, wanted.phase, hash_of(grammar));
    std::vector<std::int64_t> numbers;
    while (rows.step()) numbers.push_back(rows.number(0));
    return numbers;
}

std::size_t read_all(Store& store, const CriteriaReader& reader, const Wanted& wanted) {
    const std::int64_t grammar = hash_of(reader.grammar);
    const std::vector<std::int64_t> numbers = unread(store.database, reader.grammar, wanted);
    RowReader rows(store.database);
    RowWriter writer(store.database);
    std::size_t count = 0;
    for (std::size_t begin = 0; begin < numbers.size(); begin += kBatch) {
        Transaction batch(store.database, Database::Use::write);
        for (std::size_t i = begin; i < std::min(begin + kBatch, numbers.size()); ++i) {
            trials::ReadTrial read;
            if (!rows.read(numbers[i], read)) continue;  // another program has taken it out
            read.criteria = reader.read(read.trial);
            writer.put_criteria(read, grammar);
            ++count;
        }
        batch.commit();
    }
    return count;
}

}  // namespace

base::Result<Imported> import_trials(Store& store, const ImportSettings& settings,
                                     const std::string& file, Bytes bytes) {
    return guarded(store.file, [&] { return import_all(store, settings, file, std::move(bytes)); });
}

base::Result<std::size_t> count_unread(Store& store, const std::string& grammar,
                                       const Wanted& wanted) {
    return guarded(store.file, [&] { return unread(store.database, grammar, wanted).size(); });
}

base::Result<std::size_t> read_wanted(Store& store, const CriteriaReader& reader,
                                      const Wanted& wanted) {
    return guarded(store.file, [&] { return read_all(store, reader, wanted); });
}

}  // namespace nextline::trialstore
