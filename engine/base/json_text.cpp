// SPDX-License-Identifier: Apache-2.0
#include "base/json_text.h"

namespace nextline::base::json {

void append_quoted(std::string& json, std::string_view text) {
    constexpr std::string_view kHex = "0123456789abcdef";
    json += '"';
    std::size_t kept = 0;  // what lies before needs no escape and is copied in one piece
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
        json.append(text, kept, i - kept);
        kept = i + 1;
        if (byte >= 0x20) {
            json += '\\';
            json += text[i];
        } else if (byte == '\n') {
            json += "\\n";
        } else {
            json += "\\u00";
            json += kHex[byte >> 4];
            json += kHex[byte & 15];
        }
    }
    json.append(text, kept, text.size() - kept);
    json += '"';
}

std::string quoted(std::string_view text) {
    std::string json;
    json.reserve(text.size() + 2);
    append_quoted(json, text);
    return json;
}

}  // namespace nextline::base::json
