// SPDX-License-Identifier: Apache-2.0
// The tables of the index.
#include "trialstore/schema.h"

#include <stdexcept>
#include <string>

namespace nextline::trialstore {
namespace {

constexpr std::int64_t kApplication = 0x4e585452;  ///< "NXTR": whose file it is
constexpr std::int64_t kVersion = 4;               ///< one more whenever the tables change

/// `trial` is what matching reads, kept narrow so that all of it is read in one go: form is
/// blob.h's, record and content hash the record's bytes and what was read of them, grammar the
/// phrases that read the criteria. `words` is what is shown, `found` what is searched of it:
/// rows.cpp writes both. (A trigger would make FTS5 write its index out with every row.)
constexpr const char* kTables = R"(
CREATE TABLE must (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE site (id INTEGER PRIMARY KEY, country TEXT NOT NULL, city TEXT NOT NULL,
    status TEXT NOT NULL, UNIQUE (country, city, status));
CREATE TABLE trial (number INTEGER PRIMARY KEY, record INTEGER NOT NULL, content INTEGER NOT NULL,
    grammar INTEGER NOT NULL, snapshot TEXT NOT NULL, source TEXT NOT NULL, status TEXT NOT NULL,
    phases TEXT NOT NULL, study_type TEXT NOT NULL, form BLOB NOT NULL);
CREATE INDEX trial_record ON trial (record);
CREATE TABLE words (number INTEGER PRIMARY KEY, title TEXT NOT NULL, summary TEXT NOT NULL,
    conditions TEXT NOT NULL, interventions TEXT NOT NULL, keywords TEXT NOT NULL,
    eligibility TEXT NOT NULL, updated TEXT NOT NULL, sex TEXT NOT NULL, minimum_age TEXT NOT NULL,
    maximum_age TEXT NOT NULL, lines BLOB NOT NULL);
CREATE VIRTUAL TABLE found USING fts5 (title, summary, conditions, interventions, keywords,
    eligibility, content = 'words', content_rowid = 'number',
    tokenize = 'porter unicode61 remove_diacritics 2');
INSERT INTO found (found, rank) VALUES ('hashsize', 33554432);
)";

std::int64_t pragma(Database& database, const char* sql) {
    Statement statement(database, sql);
    return statement.step() ? statement.number(0) : 0;
}

bool is_empty(Database& database) {
    return pragma(database, "SELECT count(*) FROM sqlite_schema") == 0;
}

void check(Database& database) {
    if (pragma(database, "PRAGMA application_id") != kApplication)
        throw std::runtime_error("it is no index of trials");
    const std::int64_t version = pragma(database, "PRAGMA user_version");
    if (version != kVersion)
        throw std::runtime_error("it is of version " + std::to_string(version) + ", expected " +
                                 std::to_string(kVersion) +
                                 ": remove the file and import the trials again");
}

}  // namespace

void prepare_for_writing(Database& database) {
    // Somebody else's file is refused before anything of it is changed.
    if (!is_empty(database)) check(database);
    database.run("PRAGMA page_size = 16384");     // of a new file: criteria are long
    database.run("PRAGMA journal_mode = WAL");    // readers go on while somebody writes
    database.run("PRAGMA synchronous = NORMAL");  // a killed program loses nothing committed
    database.run("PRAGMA cache_size = -32000");
    Transaction transaction(database, Database::Use::write);
    if (!is_empty(database)) return check(database);
    database.run(kTables);
    database.run((std::string("CREATE INDEX unnamed ON words (number) WHERE ") + kUnnamed).c_str());
    database.run(("PRAGMA application_id = " + std::to_string(kApplication)).c_str());
    database.run(("PRAGMA user_version = " + std::to_string(kVersion)).c_str());
    transaction.commit();
}

void prepare_for_reading(Database& database) { check(database); }

}  // namespace nextline::trialstore
