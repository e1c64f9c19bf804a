// SPDX-License-Identifier: Apache-2.0
// The native reader: simdjson fills the tape. The only file that sees its header.
#include "base/json.h"

#ifndef __wasm__

#include <simdjson.h>

namespace nextline::base::json {

Result<std::unique_ptr<Document>> read(std::string_view text) {
    const std::string_view body = text.starts_with(kByteOrderMark) ? text.substr(3) : text;
    if (body.empty() || body.size() > kLargestText) return read_strict(text);
    simdjson::dom::parser parser(kLargestText);
    const bool fits = parser.allocate(body.size(), kDeepest + 1) == simdjson::SUCCESS;
    if (!fits || parser.parse(body.data(), body.size()).error() != simdjson::SUCCESS)
        return read_strict(text);  // says what is wrong, and where
    return std::make_unique<Document>(
        Tape{std::move(parser.doc.tape), std::move(parser.doc.string_buf)});
}

}  // namespace nextline::base::json

#else

namespace nextline::base::json {

Result<std::unique_ptr<Document>> read(std::string_view text) { return read_strict(text); }

}  // namespace nextline::base::json

#endif
