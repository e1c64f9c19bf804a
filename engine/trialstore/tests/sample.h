// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>
#include <utility>

#include "trialstore/import.h"

namespace nextline::trialstore {

/// A text as the bytes of a file, given `piece` at a time.
inline Bytes bytes_of(std::string text, std::size_t piece = 1 << 20) {
    return [text = std::move(text), piece, at = std::size_t{0}](char* to,
                                                                std::size_t size) mutable {
        const std::size_t some = text.copy(to, std::min(size, piece), std::min(at, text.size()));
        at += some;
        return some;
    };
}

/// A reduced record; `more`: further members with a comma before each.
inline std::string record(int number, const std::string& more = {}) {
    std::string digits = std::to_string(number);
    digits.insert(0, 8 - digits.size(), '0');
    return R"({"nct_id":"NCT)" + digits + R"(","title":"Trial )" + std::to_string(number) + '"' +
           more + "}";
}

/// Reads each line of the criteria as one criterion; one of the form "?text" is understood as the
/// condition "text".
inline CriteriaReader line_reader(std::string grammar = "first") {
    return {std::move(grammar), [](const trials::Trial& trial) {
                trials::Criteria criteria;
                std::string line;
                for (const char c : trial.eligibility + "\n") {
                    if (c != '\n') {
                        line += c;
                        continue;
                    }
                    trials::Criterion criterion;
                    criterion.text = line;
                    if (line.starts_with('?')) criterion.must = line.substr(1);
                    if (!line.empty()) criteria.list.push_back(criterion);
                    line.clear();
                }
                return criteria;
            }};
}

/// A file that is gone with the test.
class TemporaryIndex {
public:
    TemporaryIndex() {
        std::string name = (std::filesystem::temp_directory_path() / "trials-XXXXXX").string();
        folder_ = mkdtemp(name.data());
    }
    ~TemporaryIndex() { std::filesystem::remove_all(folder_); }
    TemporaryIndex(const TemporaryIndex&) = delete;
    TemporaryIndex& operator=(const TemporaryIndex&) = delete;
    [[nodiscard]] std::string file() const { return (folder_ / "trials.sqlite").string(); }

private:
    std::filesystem::path folder_;
};

}  // namespace nextline::trialstore
