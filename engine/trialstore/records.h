// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace nextline::trialstore {

/// Gives the next bytes of a file, at most `size` of them; 0 at the end. Throws
/// std::runtime_error if they cannot be read.
using Bytes = std::function<std::size_t(char* to, std::size_t size)>;

inline constexpr std::size_t kLargestRecord = 8u << 20;  ///< bytes; most have 5 to 50 KB

/// One record of a file: its text, or what is wrong with it. Valid until the next is asked for.
struct Record {
    std::string_view text;
    std::uint32_t line = 0;  ///< where it begins
    std::string pointer;     ///< its place in a list: "/3", "/studies/3"; else empty
    std::string problem;     ///< then there is no text, and the records after it are still given
};

/// Parts a file into records without holding it in memory: one JSON object, several one after
/// another (JSON lines), a list of them, or the registry's pages (`studies`); compressed with gzip
/// or not. A record that is cut off or too long is a problem of its own.
class Records {
public:
    explicit Records(Bytes bytes);

    /// The next one, or nothing at the end. Throws what the bytes throw.
    [[nodiscard]] std::optional<Record> next();

private:
    enum class Inside : std::uint8_t { nothing, list, page };
    enum class Scanned : std::uint8_t { record, page, too_long, broken };

    bool fill();
    [[nodiscard]] bool at_end() { return at_ >= buffer_.size() && !fill(); }
    int skip_blanks();
    void skip_line();
    void skip_to_next_record();
    Scanned scan_object();
    Scanned scan_to_close();
    bool scan_string();
    Record record_at(std::uint32_t line);
    Record problem_at(std::uint32_t line, std::string problem);

    Bytes bytes_;
    std::string buffer_;
    std::size_t at_ = 0;     ///< next byte in the buffer
    std::size_t begin_ = 0;  ///< of the record that is being scanned
    bool keeps_ = false;     ///< a record is being scanned: its bytes stay in the buffer
    bool too_long_ = false;  ///< they did not: there are too many
    std::uint32_t line_ = 1;
    std::size_t index_ = 0;  ///< of the next record in its list
    Inside inside_ = Inside::nothing;
    bool a_line_each_ = false;  ///< JSON lines: what is open at the end of a line is cut off
    std::string open_;          ///< brackets around the next byte, from the record's own
    std::string string_;        ///< beginning of the last string
    std::string problem_;
};

}  // namespace nextline::trialstore
