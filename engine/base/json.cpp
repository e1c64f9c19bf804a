// SPDX-License-Identifier: Apache-2.0
// Questions to a value of a tape that are too long for the header.
#include "base/json.h"

#include "base/number_text.h"

namespace nextline::base::json {
namespace {

constexpr std::uint32_t kMostCounted = 0xffffff;  // a larger count is not kept in the tape

}  // namespace

Kind Value::kind() const {
    if (!present()) return Kind::null;
    switch (tag()) {
        case '{': return Kind::object;
        case '[': return Kind::array;
        case '"': return Kind::string;
        case 'l':
        case 'u': return Kind::integer;
        case 'd': return Kind::real;
        case 't':
        case 'f': return Kind::boolean;
        default: return Kind::null;
    }
}

std::optional<double> Value::number() const {
    if (!present()) return std::nullopt;
    const std::uint64_t word = words_[index_ + 1];
    double real = 0;
    switch (tag()) {
        case 'l': return static_cast<double>(static_cast<std::int64_t>(word));
        case 'u': return static_cast<double>(word);
        case 'd': std::memcpy(&real, &word, sizeof real); return real;
        default: return std::nullopt;
    }
}

std::optional<std::string> Value::scalar_text() const {
    switch (kind()) {
        case Kind::string: return std::string(text());
        case Kind::boolean: return tag() == 't' ? "true" : "false";
        case Kind::integer:
            if (tag() == 'u') return std::to_string(words_[index_ + 1]);
            return std::to_string(static_cast<std::int64_t>(words_[index_ + 1]));
        case Kind::real: return number_text(*number());
        default: return std::nullopt;
    }
}

Value Value::at(std::size_t index) const {
    if (!is_array()) return {};
    for (const Member member : *this)
        if (index-- == 0) return member.value;
    return {};
}

std::size_t Value::size() const {
    if (!is_container()) return 0;
    const auto counted = static_cast<std::uint32_t>(words_[index_] >> 32) & kMostCounted;
    if (counted < kMostCounted) return counted;
    std::size_t size = 0;
    for (Iterator at = begin(); at != end(); ++at) ++size;
    return size;
}

}  // namespace nextline::base::json
