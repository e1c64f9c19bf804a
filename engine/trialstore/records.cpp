// SPDX-License-Identifier: Apache-2.0
// Finds where records begin and end by their brackets; whether they are sound JSON is for the
// reader of JSON to say.
#include "trialstore/records.h"

#include <algorithm>
#include <utility>

#include "base/json.h"

namespace nextline::trialstore {
namespace {

constexpr std::size_t kBlock = 256u << 10;
constexpr std::string_view kStudies = "studies";  ///< the list in a page of the registry

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ','; }

}  // namespace

Records::Records(Bytes bytes) : bytes_(std::move(bytes)) {
    const std::string_view mark = base::json::kByteOrderMark;
    while (buffer_.size() < mark.size() && fill()) {
    }
    if (buffer_.starts_with(mark)) at_ = mark.size();
}

/// More bytes behind those that are still needed; false at the end of the file.
bool Records::fill() {
    if (keeps_ && buffer_.size() - begin_ > kLargestRecord) too_long_ = true;
    if (too_long_) begin_ = at_;
    const std::size_t drop = keeps_ ? begin_ : at_;
    buffer_.erase(0, drop);
    at_ -= drop;
    begin_ -= std::min(begin_, drop);
    const std::size_t had = buffer_.size();
    buffer_.resize(had + kBlock);
    buffer_.resize(had + bytes_(buffer_.data() + had, kBlock));
    return buffer_.size() > had;
}

/// The next byte that is no blank and no comma; -1 at the end.
int Records::skip_blanks() {
    while (!at_end()) {
        const char c = buffer_[at_];
        if (!is_blank(c)) return static_cast<unsigned char>(c);
        if (c == '\n') ++line_;
        ++at_;
    }
    return -1;
}

void Records::skip_line() {
    while (!at_end()) {
        if (buffer_[at_++] != '\n') continue;
        ++line_;
        return;
    }
}

/// After a broken record: to the next line that looks like the beginning of another.
void Records::skip_to_next_record() {
    keeps_ = false;
    do {
        skip_line();
    } while (!a_line_each_ && !at_end() &&
             std::string_view("{[],").find(buffer_[at_]) == std::string_view::npos);
}

/// From behind the opening to behind the closing quotation mark; false if the line ends before.
bool Records::scan_string() {
    string_.clear();
    while (!at_end()) {
        const char* const from = buffer_.data() + at_;
        const char* const end = buffer_.data() + buffer_.size();
        const char* to = from;
        while (to != end && *to != '"' && *to != '\\' && *to != '\n') ++to;
        const auto run = static_cast<std::size_t>(to - from);
        if (string_.size() <= kStudies.size())
            string_.append(from, std::min(run, kStudies.size() + 1));
        at_ += run;
        if (to == end) continue;
        if (*to == '\n') return false;
        ++at_;
        if (*to == '"') return true;
        string_ += '\\';
        if (at_end()) return false;
        if (buffer_[at_] != '\n') ++at_;
    }
    return false;
}

/// To behind the bracket that closes all that are open.
Records::Scanned Records::scan_to_close() {
    while (!at_end()) {
        const char c = buffer_[at_++];
        if (c == '"') {
            if (scan_string()) continue;
            problem_ = "the record is cut off within a text";
            return Scanned::broken;
        }
        if (c == '{' || c == '[') {
            if (c == '[' && open_ == "{" && string_ == kStudies) return Scanned::page;
            open_ += c;
            if (open_.size() <= base::json::kDeepest) continue;
            problem_ = "it is nested too deeply";
            return Scanned::broken;
        }
        if (c == '}' || c == ']') {
            if (open_.back() != (c == '}' ? '{' : '[')) {
                problem_ = std::string("`") + c + "` closes what was not opened";
                return Scanned::broken;
            }
            open_.pop_back();
            if (open_.empty()) return too_long_ ? Scanned::too_long : Scanned::record;
        } else if (c == '\n') {
            if (a_line_each_) {
                --at_;
                break;
            }
            ++line_;
        }
    }
    problem_ = "the record is cut off";
    return Scanned::broken;
}

Records::Scanned Records::scan_object() {
    begin_ = at_++;
    keeps_ = true;
    too_long_ = false;
    open_ = "{";
    string_.clear();
    return scan_to_close();
}

Record Records::record_at(std::uint32_t line) {
    Record record{.text = {}, .line = line, .pointer = {}, .problem = {}};
    if (inside_ != Inside::nothing)
        record.pointer = (inside_ == Inside::page ? "/studies/" : "/") + std::to_string(index_);
    ++index_;
    return record;
}

Record Records::problem_at(std::uint32_t line, std::string problem) {
    Record record = record_at(line);
    record.problem = std::move(problem);
    return record;
}

std::optional<Record> Records::next() {
    keeps_ = false;
    while (true) {
        const int c = skip_blanks();
        const std::uint32_t line = line_;
        if (c == '{') {
            switch (scan_object()) {
                case Scanned::page:
                    inside_ = Inside::page;
                    index_ = 0;
                    keeps_ = false;
                    continue;
                case Scanned::too_long: return problem_at(line, "the record is longer than 8 MB");
                case Scanned::broken: skip_to_next_record(); return problem_at(line, problem_);
                case Scanned::record: break;
            }
            // A whole object on a line of its own: so are the others.
            if (inside_ == Inside::nothing && line == line_ && !at_end() &&
                (buffer_[at_] == '\n' || buffer_[at_] == '\r'))
                a_line_each_ = true;
            Record record = record_at(line);
            record.text = std::string_view(buffer_).substr(begin_, at_ - begin_);
            return record;
        }
        if (c < 0) {
            if (std::exchange(inside_, Inside::nothing) == Inside::nothing) return std::nullopt;
            return problem_at(line, "the list is cut off: the file ends");
        }
        if (c == '[' && inside_ == Inside::nothing) {
            inside_ = Inside::list;
            index_ = 0;
            ++at_;
        } else if (c == ']' && inside_ != Inside::nothing) {
            ++at_;
            open_ = "{";
            string_.clear();
            // What a page says after its list is passed over.
            if (std::exchange(inside_, Inside::nothing) == Inside::page) scan_to_close();
        } else {
            skip_to_next_record();
            return problem_at(line, "a record is expected here: an object in { }");
        }
    }
}

}  // namespace nextline::trialstore
