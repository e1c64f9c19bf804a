// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace nextline::base::json {

/// Limits on every JSON text from outside.
inline constexpr std::size_t kLargestText = 64u << 20;  ///< bytes; a full record is below 5 MB
inline constexpr std::size_t kDeepest = 256;            ///< nested arrays and objects

enum class Kind : std::uint8_t { null, boolean, integer, real, string, array, object };

class Document;

/// One value of a Document: two words, cheap to copy, valid as long as its Document.
/// Asking a value for another kind than it has gives nothing (never an error).
class Value {
public:
    Value() = default;

    [[nodiscard]] bool present() const { return tape_ != nullptr; }
    explicit operator bool() const { return present(); }
    [[nodiscard]] Kind kind() const;  ///< null for an absent value
    [[nodiscard]] bool is_object() const { return present() && kind() == Kind::object; }
    [[nodiscard]] bool is_array() const { return present() && kind() == Kind::array; }

    [[nodiscard]] std::optional<std::string_view> string() const;
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
    class Iterator;
    [[nodiscard]] Iterator begin() const;
    [[nodiscard]] Iterator end() const;

private:
    friend class Document;
    Value(const Document* tape, std::uint32_t index) : tape_(tape), index_(index) {}
    const Document* tape_ = nullptr;
    std::uint32_t index_ = 0;
};

/// A read JSON text: one tape of 64-bit words and one buffer of strings, in the layout described
/// in engine/base/json.cpp. Read-only, random access.
class Document;

/// Reads one JSON text (RFC 8259, UTF-8 checked, no duplicate handling, nothing after the value).
/// Errors name the byte's line and column.
[[nodiscard]] Result<std::unique_ptr<Document>> read(std::string_view text);

}  // namespace nextline::base::json
