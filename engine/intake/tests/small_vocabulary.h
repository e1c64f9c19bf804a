// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/vocabulary.h"
#include "intake/index.h"
#include "intake/read_record.h"

namespace nextline::intake {

/// A small vocabulary made by hand, for tests: a few facts of every type, with real codes.
[[nodiscard]] facts::Vocabulary small_vocabulary();

/// A record read with the small vocabulary, and lines that say what came of it.
class Read {
public:
    explicit Read(std::string_view json, std::string_view as_of = "2026-11-22",
                  bool assume_complete = false);

    [[nodiscard]] bool refused() const { return !record_.has_value(); }
    [[nodiscard]] const Record& record() const { return *record_; }
    [[nodiscard]] const facts::Patient& patient() const { return record_->patient; }
    [[nodiscard]] const facts::Vocabulary& vocabulary() const { return vocabulary_; }

    /// "er [1, 100] 2025-10 /entry/1/resource", one line an item.
    [[nodiscard]] std::vector<std::string> items() const;
    /// "letrozole+palbociclib metastatic 2025-11..2026-09 ended progression /treatments/0".
    [[nodiscard]] std::vector<std::string> treatments() const;
    /// "/entry/3/resource: Claim: this kind of resource is not read".
    [[nodiscard]] std::vector<std::string> not_read() const;
    /// "/person/menopause: message (hint)"; errors of a refused record, else remarks.
    [[nodiscard]] std::vector<std::string> problems() const;

private:
    facts::Vocabulary vocabulary_ = small_vocabulary();
    Index index_{vocabulary_};
    base::Result<Record> record_;
};

/// What a line is expected to be, or (`part`) to contain.
struct Line {
    std::string text;
    bool is_part = false;
    Line(const char* exact) : text(exact) {}
    Line(std::string exact, bool contains = false) : text(std::move(exact)), is_part(contains) {}
    [[nodiscard]] bool fits(std::string_view line) const;
};
[[nodiscard]] Line part(std::string text);

[[nodiscard]] testing::AssertionResult lines_are(const std::vector<std::string>& lines,
                                                 const std::vector<Line>& expected);
[[nodiscard]] testing::AssertionResult has_line(const std::vector<std::string>& lines,
                                                const Line& expected);

/// A FHIR Bundle of a Patient and these resources (each the text inside the braces).
[[nodiscard]] std::string bundle(const std::vector<std::string>& resources);

}  // namespace nextline::intake
