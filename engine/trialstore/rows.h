// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "trials/pack.h"
#include "trialstore/database.h"

namespace nextline::trialstore {

// How a trial stands in the tables of schema.cpp.

/// "NCT01234567" as 1234567, and back.
[[nodiscard]] std::int64_t number_of(std::string_view id);
[[nodiscard]] std::string id_of(std::int64_t number);

/// A list of texts of one line each as one text with line ends between them, and back.
[[nodiscard]] std::string joined(const std::vector<std::string>& lines);
[[nodiscard]] std::vector<std::string> parted(std::string_view text);

/// Hash of what was read of a record: another download of an unchanged trial has the same.
[[nodiscard]] std::int64_t content_hash(const trials::Trial& trial);

/// Hashes with which a row says what it was made from.
struct Origin {
    std::int64_t record = 0, content = 0, grammar = 0;
};

/// Writes trials; keeps the ids of conditions and sites that it has met. Of one transaction or
/// several, as long as none of them is undone.
class RowWriter {
public:
    explicit RowWriter(Database& database);

    /// Puts a trial in, in place of the one with the same number.
    void put(const trials::ReadTrial& read, const Origin& origin);
    /// Puts the criteria alone in, read again.
    void put_criteria(const trials::ReadTrial& read, std::int64_t grammar);

private:
    std::uint32_t given_id(Statement& find, Statement& add);
    std::uint32_t id_of_must(const std::string& text);
    std::uint32_t id_of_site(const trials::Site& site);
    std::string form_of(const trials::ReadTrial& read);
    void remove_words(std::int64_t number);

    Database& database_;
    Statement find_must_, add_must_, find_site_, add_site_;
    Statement remove_trial_, put_trial_, old_words_, not_found_, remove_words_, put_words_, found_;
    Statement put_form_, put_lines_;
    std::unordered_map<std::string, std::uint32_t> musts_, sites_;
};

/// Reads whole trials.
class RowReader {
public:
    explicit RowReader(Database& database);

    /// False if there is none of that number. The criteria's text stands in `eligibility`. Throws
    /// if the row is damaged.
    bool read(std::int64_t number, trials::ReadTrial& read);

private:
    std::string must_of(std::uint32_t id);

    Statement row_, must_, site_;
};

}  // namespace nextline::trialstore
