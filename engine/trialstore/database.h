// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace nextline::trialstore {

/// One connection to an SQLite file. Faults are thrown as std::runtime_error, within this room
/// only.
class Database {
public:
    enum class Use : std::uint8_t { read, write };

    /// `write` makes the file if there is none; `read` leaves everything as it is.
    Database(const std::string& path, Use use);

    /// One or more statements without results.
    void run(const char* sql);
    [[nodiscard]] std::int64_t last_id() const;  ///< of the row that was inserted last
    [[nodiscard]] sqlite3* handle() const { return handle_.get(); }

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    std::unique_ptr<sqlite3, Close> handle_;
};

/// Bytes that are no text.
struct Blob {
    std::string_view bytes;
};

/// One SQL statement, prepared once and run any number of times.
class Statement {
public:
    Statement(const Database& database, std::string_view sql);

    /// Forgets the last run and sets the parameters in order: whole numbers, texts, bytes.
    template <class... Values>
    Statement& with(const Values&... values) {
        reset();
        int at = 0;
        (bind(++at, values), ...);
        return *this;
    }
    /// Goes to the next row; false if there is none.
    bool step();
    /// Ends the run before its last row: a read that goes on keeps others waiting.
    void end() { reset(); }
    /// Runs to the end.
    void run() {
        while (step()) {
        }
    }

    [[nodiscard]] std::int64_t number(int column) const;
    /// Text or bytes; valid until the next step.
    [[nodiscard]] std::string_view text(int column) const;

private:
    void reset();
    void bind(int at, std::int64_t value);
    void bind(int at, std::string_view value);
    void bind(int at, Blob value);

    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// A transaction that is undone unless it was committed: one to `write` waits for another writer
/// for some seconds, one to `read` sees the same state all the time.
class Transaction {
public:
    Transaction(Database& database, Database::Use use);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& database_;
    bool open_ = true;
};

}  // namespace nextline::trialstore
