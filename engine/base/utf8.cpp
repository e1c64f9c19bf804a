// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

namespace nextline::base {
namespace {

unsigned byte(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

bool follows(unsigned found, unsigned from = 0x80, unsigned to = 0xbf) {
    return found >= from && found <= to;
}

// The second byte is restricted after these first bytes: no overlong form, no surrogate, no more
// than U+10FFFF.
bool second(unsigned first, unsigned found) {
    switch (first) {
        case 0xe0: return follows(found, 0xa0);
        case 0xed: return follows(found, 0x80, 0x9f);
        case 0xf0: return follows(found, 0x90);
        case 0xf4: return follows(found, 0x80, 0x8f);
        default: return follows(found);
    }
}

}  // namespace

std::size_t utf8_length(std::string_view text) {
    if (text.empty()) return 0;
    const unsigned first = byte(text, 0);
    if (first < 0x80) return 1;
    if (first < 0xc2 || first > 0xf4 || !second(first, byte(text, 1))) return 0;
    if (first < 0xe0) return 2;
    if (!follows(byte(text, 2))) return 0;
    if (first < 0xf0) return 3;
    return follows(byte(text, 3)) ? 4 : 0;
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = utf8_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

std::size_t put_utf8(std::uint32_t point, std::uint8_t* out) {
    const auto tail = [point](unsigned shift) {
        return static_cast<std::uint8_t>(0x80 | (point >> shift & 0x3f));
    };
    if (point < 0x80) {
        out[0] = static_cast<std::uint8_t>(point);
        return 1;
    }
    if (point < 0x800) {
        out[0] = static_cast<std::uint8_t>(0xc0 | point >> 6);
        out[1] = tail(0);
        return 2;
    }
    if (point < 0x10000) {
        out[0] = static_cast<std::uint8_t>(0xe0 | point >> 12);
        out[1] = tail(6);
        out[2] = tail(0);
        return 3;
    }
    out[0] = static_cast<std::uint8_t>(0xf0 | point >> 18);
    out[1] = tail(12);
    out[2] = tail(6);
    out[3] = tail(0);
    return 4;
}

std::string_view cut_utf8(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && follows(byte(text, most))) --most;
    return text.substr(0, most);
}

}  // namespace nextline::base
