// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.h"

namespace nextline::base::json {

/// Limits on every JSON text from outside.
inline constexpr std::size_t kLargestText = 64u << 20;  ///< bytes; a full record is below 5 MB
inline constexpr std::size_t kDeepest = 256;  ///< nested arrays and objects that are not empty

inline constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

enum class Kind : std::uint8_t { null, boolean, integer, real, string, array, object };

/// A read JSON text: one tape of 64-bit words and one buffer of strings, read-only, with random
/// access. The layout is that of simdjson's DOM (github.com/simdjson/simdjson, doc/tape.md), so
/// that its parser can fill it: the high byte of a word is its kind, the other 56 bits a payload.
///
///     r  first word: index of the last word; last word: 0
///     {  index after the matching }, and in bits 32 to 55 the number of members (at most 2^24 - 1)
///     [  the same for arrays; } and ] hold the index of their opening word
///     "  offset in the strings: 4 bytes of length in native order, the bytes, a zero byte
///     l u d  the next word is a signed, unsigned or floating-point number
///     t f n  true, false, null
struct Tape {
    std::unique_ptr<std::uint64_t[]> words;
    std::unique_ptr<std::uint8_t[]> strings;
};

/// One value of a Tape: cheap to copy, valid as long as its Tape.
/// Asking a value for another kind than it has gives nothing (never an error).
class Value {
public:
    Value() = default;
    Value(const std::uint64_t* words, const std::uint8_t* strings, std::uint32_t index)
        : words_(words), strings_(strings), index_(index) {}

    [[nodiscard]] bool present() const { return words_ != nullptr; }
    explicit operator bool() const { return present(); }
    [[nodiscard]] Kind kind() const;  ///< null for an absent value
    [[nodiscard]] bool is_object() const { return present() && tag() == '{'; }
    [[nodiscard]] bool is_array() const { return present() && tag() == '['; }
    [[nodiscard]] bool is_string() const { return present() && tag() == '"'; }

    [[nodiscard]] std::optional<std::string_view> string() const;
    /// The string, or empty text if it is none.
    [[nodiscard]] std::string_view text() const { return is_string() ? string_at(index_) : ""; }
    [[nodiscard]] std::optional<bool> boolean() const;
    [[nodiscard]] std::optional<double> number() const;

    /// A string as it is, a number as shortest decimal text, true/false as words; else nothing.
    [[nodiscard]] std::optional<std::string> scalar_text() const;

    /// The member with this key (the first if it stands twice), or an absent value.
    [[nodiscard]] Value operator[](std::string_view key) const;
    /// The i-th element of an array, or an absent value.
    [[nodiscard]] Value at(std::size_t index) const;
    [[nodiscard]] std::size_t size() const;  ///< elements or members; 0 for scalars

    /// Walks elements of an array (`key` empty) or members of an object in order.
    struct Member;
    class Iterator;
    [[nodiscard]] Iterator begin() const;
    [[nodiscard]] Iterator end() const;

private:
    static constexpr std::uint64_t kPayload = 0x00ffffffffffffffULL;

    [[nodiscard]] char tag() const { return static_cast<char>(words_[index_] >> 56); }
    [[nodiscard]] bool is_container() const { return present() && (tag() == '{' || tag() == '['); }
    [[nodiscard]] std::string_view string_at(std::uint32_t index) const;
    [[nodiscard]] std::uint32_t after(std::uint32_t index) const;
    [[nodiscard]] Value sibling(std::uint32_t index) const {
        Value value = *this;
        value.index_ = index;
        return value;
    }

    const std::uint64_t* words_ = nullptr;
    const std::uint8_t* strings_ = nullptr;
    std::uint32_t index_ = 0;
};

struct Value::Member {
    std::string_view key;
    Value value;
};

class Value::Iterator {
public:
    Iterator(Value at, bool keyed) : at_(at), keyed_(keyed) {}
    [[nodiscard]] Member operator*() const {
        if (!keyed_) return {{}, at_};
        return {at_.string_at(at_.index_), at_.sibling(at_.index_ + 1)};
    }
    Iterator& operator++() {
        at_.index_ = at_.after(at_.index_ + (keyed_ ? 1 : 0));
        return *this;
    }
    bool operator==(const Iterator& other) const { return at_.index_ == other.at_.index_; }

private:
    Value at_;
    bool keyed_;
};

inline std::string_view Value::string_at(std::uint32_t index) const {
    const std::uint8_t* at = strings_ + (words_[index] & kPayload);
    std::uint32_t length = 0;
    std::memcpy(&length, at, sizeof length);
    return {reinterpret_cast<const char*>(at + sizeof length), length};
}

inline std::uint32_t Value::after(std::uint32_t index) const {
    switch (words_[index] >> 56) {
        case '{':
        case '[': return static_cast<std::uint32_t>(words_[index]);
        case 'l':
        case 'u':
        case 'd': return index + 2;
        default: return index + 1;
    }
}

inline Value::Iterator Value::begin() const {
    if (!is_container()) return {sibling(0), false};
    return {sibling(index_ + 1), tag() == '{'};
}

inline Value::Iterator Value::end() const {
    if (!is_container()) return {sibling(0), false};
    return {sibling(after(index_) - 1), tag() == '{'};
}

inline Value Value::operator[](std::string_view key) const {
    if (!is_object()) return {};
    for (const Member member : *this)
        if (member.key == key) return member.value;
    return {};
}

inline std::optional<std::string_view> Value::string() const {
    if (!is_string()) return std::nullopt;
    return string_at(index_);
}

inline std::optional<bool> Value::boolean() const {
    if (!present() || (tag() != 't' && tag() != 'f')) return std::nullopt;
    return tag() == 't';
}

/// A tape that was read, with its root.
class Document {
public:
    explicit Document(Tape tape) : tape_(std::move(tape)) {}
    [[nodiscard]] Value root() const { return {tape_.words.get(), tape_.strings.get(), 1}; }
    [[nodiscard]] const Tape& tape() const { return tape_; }

private:
    Tape tape_;
};

/// Reads one JSON text (RFC 8259; UTF-8 is checked, a leading byte order mark is skipped, nothing
/// may follow the value, whole numbers fit into 64 bits). Errors name the line and column.
[[nodiscard]] Result<std::unique_ptr<Document>> read(std::string_view text);

/// The same by our own reader alone: the one of the web build, and the second opinion of tests.
/// Accepts the same texts and writes the same tape.
[[nodiscard]] Result<std::unique_ptr<Document>> read_strict(std::string_view text);

/// Reads one text after another into the same memory: for many records. A value that it gave is
/// valid until the next text is read.
class Reader {
public:
    Reader();
    ~Reader();
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    [[nodiscard]] Result<Value> read(std::string_view text);

private:
    struct Memory;
    std::unique_ptr<Memory> memory_;
};

}  // namespace nextline::base::json
