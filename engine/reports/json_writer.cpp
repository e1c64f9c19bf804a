// SPDX-License-Identifier: Apache-2.0
#include "reports/json_writer.h"

#include "base/json_text.h"

namespace nextline::reports {
namespace {

constexpr std::size_t kLevelsOnLines = 2;

}  // namespace

void JsonWriter::start(std::string_view key) {
    if (!filled_.empty()) {
        if (filled_.back()) out_ += ',';
        filled_.back() = true;
        if (filled_.size() <= kLevelsOnLines) out_ += '\n' + std::string(filled_.size(), ' ');
    }
    if (key.empty()) return;
    base::json::append_quoted(out_, key);
    out_ += ':';
}

void JsonWriter::close(char mark) {
    const bool lines = filled_.back() && filled_.size() <= kLevelsOnLines;
    filled_.pop_back();
    if (lines) out_ += '\n' + std::string(filled_.size(), ' ');
    out_ += mark;
}

JsonWriter& JsonWriter::begin_object(std::string_view key) {
    start(key);
    out_ += '{';
    filled_.push_back(false);
    return *this;
}

JsonWriter& JsonWriter::end_object() {
    close('}');
    return *this;
}

JsonWriter& JsonWriter::begin_array(std::string_view key) {
    start(key);
    out_ += '[';
    filled_.push_back(false);
    return *this;
}

JsonWriter& JsonWriter::end_array() {
    close(']');
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view key, std::string_view value) {
    start(key);
    base::json::append_quoted(out_, value);
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) { return text({}, value); }

JsonWriter& JsonWriter::number(std::string_view key, std::size_t value) {
    start(key);
    out_ += std::to_string(value);
    return *this;
}

JsonWriter& JsonWriter::truth(std::string_view key, bool value) {
    start(key);
    out_ += value ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::null(std::string_view key) {
    start(key);
    out_ += "null";
    return *this;
}

std::string JsonWriter::take() { return std::move(out_) + "\n"; }

}  // namespace nextline::reports
