// SPDX-License-Identifier: Apache-2.0
// Our own reader of RFC 8259, without exceptions or libraries. It fills the same tape as simdjson,
// word for word, and says where a text is wrong.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "base/json.h"
#include "base/utf8.h"

namespace nextline::base::json {
namespace {

constexpr std::uint32_t kMostCounted = 0xffffff;

class StrictReader {
public:
    explicit StrictReader(std::string_view text)
        : text_(text),
          words_(std::make_unique_for_overwrite<std::uint64_t[]>(text.size() + 4)),
          strings_(std::make_unique_for_overwrite<std::uint8_t[]>(text.size() / 2 * 5 + 16)) {}

    bool read() {
        put('r', 0);
        skip_blanks();
        if (!value(0)) return false;
        skip_blanks();
        if (at_ != text_.size()) return fail("something follows the value");
        put('r', 0);
        words_[0] = word('r', used_);
        return true;
    }

    Tape take() { return {std::move(words_), std::move(strings_)}; }
    [[nodiscard]] std::size_t error_at() const { return error_at_; }
    [[nodiscard]] const char* error() const { return error_; }

private:
    static std::uint64_t word(char tag, std::uint64_t payload) {
        return static_cast<std::uint64_t>(static_cast<unsigned char>(tag)) << 56 | payload;
    }
    void put(char tag, std::uint64_t payload) { words_[used_++] = word(tag, payload); }

    bool fail(const char* what) {
        error_ = what;
        error_at_ = at_;
        return false;
    }
    [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    void skip_blanks() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' ||
                                      text_[at_] == '\r' || text_[at_] == '\t'))
            ++at_;
    }

    bool value(std::size_t depth) {
        switch (peek()) {
            case '{':
            case '[': return container(depth + 1);
            case '"': return string();
            case 't': return literal("true");
            case 'f': return literal("false");
            case 'n': return literal("null");
            default: return number();
        }
    }

    bool literal(std::string_view name) {
        if (!text_.substr(at_).starts_with(name)) return fail("expected a value");
        at_ += name.size();
        put(name.front(), 0);
        return true;
    }

    bool container(std::size_t depth) {
        const char opening = text_[at_++];
        const char closing = opening == '{' ? '}' : ']';
        const std::uint32_t start = used_;
        put(opening, 0);
        std::uint32_t count = 0;
        skip_blanks();
        if (peek() == closing) {
            ++at_;
        } else {
            if (depth > kDeepest) return fail("nested too deeply");
            do {
                if (!element(opening == '{', depth)) return false;
                ++count;
                skip_blanks();
            } while (peek() == ',' && ++at_ != 0);
            if (peek() != closing || at_ == text_.size())
                return fail(opening == '{' ? "expected , or } after a member"
                                           : "expected , or ] after an element");
            ++at_;
        }
        put(closing, start);
        words_[start] =
            word(opening, used_ | static_cast<std::uint64_t>(std::min(count, kMostCounted)) << 32);
        return true;
    }

    bool element(bool keyed, std::size_t depth) {
        skip_blanks();
        if (keyed) {
            if (peek() != '"') return fail("expected a key in double quotes");
            if (!string()) return false;
            skip_blanks();
            if (peek() != ':') return fail("expected : after the key");
            ++at_;
            skip_blanks();
        }
        return value(depth);
    }

    bool string() {
        ++at_;
        const std::uint32_t start = string_used_;
        put('"', start);
        string_used_ += 4;
        while (true) {
            if (at_ == text_.size()) return fail("the string does not end");
            const char c = text_[at_];
            if (c == '"') break;
            if (!(c == '\\' ? escape() : character())) return false;
        }
        ++at_;
        const std::uint32_t length = string_used_ - start - 4;
        std::memcpy(&strings_[start], &length, sizeof length);
        strings_[string_used_++] = 0;
        return true;
    }

    bool character() {
        if (static_cast<unsigned char>(text_[at_]) < 0x20)
            return fail("a control character in a string");
        const std::size_t size = utf8_length(text_.substr(at_));
        if (size == 0) return fail("not UTF-8");
        std::memcpy(&strings_[string_used_], &text_[at_], size);
        string_used_ += static_cast<std::uint32_t>(size);
        at_ += size;
        return true;
    }

    bool escape() {
        constexpr std::string_view kLetters = "\"\\/bfnrt";
        constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
        const char letter = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
        if (letter == 'u') return code_point();
        const auto found = kLetters.find(letter);
        if (letter == '\0' || found == std::string_view::npos) return fail("no such escape");
        strings_[string_used_++] = static_cast<std::uint8_t>(kMeant[found]);
        at_ += 2;
        return true;
    }

    // The four hexadecimal digits after \u at a place, or nothing.
    [[nodiscard]] std::optional<std::uint32_t> hex_at(std::size_t at) const {
        if (!text_.substr(std::min(at, text_.size())).starts_with("\\u")) return std::nullopt;
        const std::string_view digits = text_.substr(at + 2, 4);
        std::uint32_t unit = 0;
        const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
        if (digits.size() < 4 || end.ptr != digits.data() + 4 || digits[0] == '-')
            return std::nullopt;
        return unit;
    }

    bool code_point() {
        const auto first = hex_at(at_);
        if (!first) return fail("expected four hexadecimal digits after \\u");
        std::uint32_t point = *first;
        std::size_t size = 6;
        if (point >= 0xd800 && point < 0xdc00) {
            const auto second = hex_at(at_ + 6);
            if (!second || *second < 0xdc00 || *second > 0xdfff)
                return fail("half of a surrogate pair");
            point = 0x10000 + ((point - 0xd800) << 10) + (*second - 0xdc00);
            size = 12;
        } else if (point >= 0xdc00 && point < 0xe000) {
            return fail("half of a surrogate pair");
        }
        string_used_ += static_cast<std::uint32_t>(put_utf8(point, &strings_[string_used_]));
        at_ += size;
        return true;
    }

    [[nodiscard]] std::size_t digits_from(std::size_t at) const {
        while (at < text_.size() && text_[at] >= '0' && text_[at] <= '9') ++at;
        return at;
    }

    bool number() {
        const std::size_t start = at_;
        const std::size_t first = start + (peek() == '-' ? 1 : 0);
        std::size_t end = digits_from(first);
        if (end == first) return fail("expected a value");
        if (text_[first] == '0' && end > first + 1) return fail("a number begins with 0");
        const std::size_t whole = end;
        if (end < text_.size() && text_[end] == '.') {
            end = digits_from(whole + 1);
            if (end == whole + 1) return fail("no digits after the decimal point");
        }
        if (end < text_.size() && (text_[end] == 'e' || text_[end] == 'E')) {
            std::size_t digits = end + 1;
            if (digits < text_.size() && (text_[digits] == '-' || text_[digits] == '+')) ++digits;
            end = digits_from(digits);
            if (end == digits) return fail("no digits in the exponent");
        }
        const std::string_view found = text_.substr(start, end - start);
        if (!(end == whole ? put_integer(found) : put_real(found)))
            return fail("the number is too large");
        at_ = end;
        return true;
    }

    bool put_integer(std::string_view digits) {
        const char* end = digits.data() + digits.size();
        std::int64_t number = 0;
        std::uint64_t large = 0;
        if (std::from_chars(digits.data(), end, number).ec == std::errc{}) {
            put('l', 0);
            words_[used_++] = static_cast<std::uint64_t>(number);
            return true;
        }
        if (digits[0] == '-' || std::from_chars(digits.data(), end, large).ec != std::errc{})
            return false;
        put('u', 0);
        words_[used_++] = large;
        return true;
    }

    bool put_real(std::string_view digits) {
        // strtod in the C locale: libc++ 19 has no from_chars for double, and no room sets a
        // locale.
        const double number = std::strtod(std::string(digits).c_str(), nullptr);
        if (!std::isfinite(number)) return false;
        put('d', 0);
        std::memcpy(&words_[used_++], &number, sizeof number);
        return true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::unique_ptr<std::uint64_t[]> words_;
    std::unique_ptr<std::uint8_t[]> strings_;
    std::uint32_t used_ = 0;
    std::uint32_t string_used_ = 0;
    const char* error_ = "";
    std::size_t error_at_ = 0;
};

Place place_of(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, std::min(at, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n');
    const auto last = before.rfind('\n');
    const std::size_t column = last == std::string_view::npos ? at : at - last - 1;
    Place place;
    place.line = static_cast<std::uint32_t>(line + 1);
    place.column = static_cast<std::uint32_t>(column + 1);
    return place;
}

}  // namespace

Result<std::unique_ptr<Document>> read_strict(std::string_view text) {
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    if (text.size() > kLargestText)
        return failure({}, "the text is larger than " + std::to_string(kLargestText >> 20) + " MB",
                       "one person's record is a few MB; leave out images and other attachments");
    StrictReader reader(text);
    if (!reader.read())
        return failure(place_of(text, reader.error_at()),
                       std::string("this is not JSON: ") + reader.error());
    return std::make_unique<Document>(reader.take());
}

}  // namespace nextline::base::json
