// SPDX-License-Identifier: Apache-2.0
// The only file that calls SQLite.
#include "trialstore/database.h"

#include <sqlite3.h>

#include <stdexcept>

namespace nextline::trialstore {
namespace {

constexpr int kWaitMilliseconds = 10000;

[[noreturn]] void fail(sqlite3* handle) {
    const int code = handle == nullptr ? SQLITE_NOMEM : sqlite3_errcode(handle);
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        throw std::runtime_error("somebody else is writing to it; try again later");
    if (code == SQLITE_NOTADB) throw std::runtime_error("it is no index of trials");
    if (code == SQLITE_CORRUPT) throw std::runtime_error("it is damaged");
    throw std::runtime_error(handle == nullptr ? "out of memory" : sqlite3_errmsg(handle));
}

}  // namespace

void Database::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Database::Database(const std::string& path, Use use) {
    const int flags =
        use == Use::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
    handle_.reset(opened);
    if (code != SQLITE_OK) fail(opened);
    sqlite3_busy_timeout(opened, kWaitMilliseconds);
}

void Database::run(const char* sql) {
    if (sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(handle());
}

std::int64_t Database::last_id() const { return sqlite3_last_insert_rowid(handle()); }

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(const Database& database, std::string_view sql) {
    sqlite3_stmt* prepared = nullptr;
    if (sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &prepared,
                           nullptr) != SQLITE_OK)
        fail(database.handle());
    statement_.reset(prepared);
}

bool Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) fail(sqlite3_db_handle(statement_.get()));
    reset();
    return false;
}

void Statement::reset() { sqlite3_reset(statement_.get()); }

void Statement::bind(int at, std::int64_t value) {
    if (sqlite3_bind_int64(statement_.get(), at, value) != SQLITE_OK)
        fail(sqlite3_db_handle(statement_.get()));
}

void Statement::bind(int at, std::string_view value) {
    // Without a pointer it would be NULL.
    const char* data = value.data() == nullptr ? "" : value.data();
    if (sqlite3_bind_text64(statement_.get(), at, data, value.size(), SQLITE_TRANSIENT,
                            SQLITE_UTF8) != SQLITE_OK)
        fail(sqlite3_db_handle(statement_.get()));
}

void Statement::bind(int at, Blob value) {
    const char* data = value.bytes.data() == nullptr ? "" : value.bytes.data();
    if (sqlite3_bind_blob64(statement_.get(), at, data, value.bytes.size(), SQLITE_TRANSIENT) !=
        SQLITE_OK)
        fail(sqlite3_db_handle(statement_.get()));
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

std::string_view Statement::text(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
    const int size = sqlite3_column_bytes(statement_.get(), column);
    return data == nullptr ? std::string_view{}
                           : std::string_view(data, static_cast<std::size_t>(size));
}

Transaction::Transaction(Database& database, Database::Use use) : database_(database) {
    database_.run(use == Database::Use::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    if (open_) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_.run("COMMIT");
    open_ = false;
}

}  // namespace nextline::trialstore
