// SPDX-License-Identifier: Apache-2.0
// The native reader: simdjson fills the tape. The only file that sees its header. In the web build
// our own reader does.
#include "base/json.h"

#ifndef __wasm__
#include <simdjson.h>
#endif

namespace nextline::base::json {

#ifndef __wasm__

namespace {

// Fills the parser's tape; false if the text is refused or too large.
bool parse(simdjson::dom::parser& parser, std::string_view text) {
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    if (text.empty() || text.size() > kLargestText) return false;
    if (parser.capacity() < text.size() &&
        parser.allocate(text.size(), kDeepest + 1) != simdjson::SUCCESS)
        return false;
    return parser.parse(text.data(), text.size()).error() == simdjson::SUCCESS;
}

}  // namespace

struct Reader::Memory {
    simdjson::dom::parser parser{kLargestText};
};

Reader::Reader() : memory_(std::make_unique<Memory>()) {}
Reader::~Reader() = default;

Result<Value> Reader::read(std::string_view text) {
    simdjson::dom::parser& parser = memory_->parser;
    if (parse(parser, text)) return Value(parser.doc.tape.get(), parser.doc.string_buf.get(), 1);
    auto refused = read_strict(text);  // says what is wrong, and where
    if (!refused) return std::unexpected(std::move(refused.error()));
    return failure({}, "this is not JSON");
}

Result<std::unique_ptr<Document>> read(std::string_view text) {
    simdjson::dom::parser parser(kLargestText);
    if (!parse(parser, text)) return read_strict(text);
    return std::make_unique<Document>(
        Tape{std::move(parser.doc.tape), std::move(parser.doc.string_buf)});
}

#else

struct Reader::Memory {
    std::unique_ptr<Document> document;
};

Reader::Reader() : memory_(std::make_unique<Memory>()) {}
Reader::~Reader() = default;

Result<Value> Reader::read(std::string_view text) {
    auto document = read_strict(text);
    if (!document) return std::unexpected(std::move(document.error()));
    memory_->document = std::move(*document);
    return memory_->document->root();
}

Result<std::unique_ptr<Document>> read(std::string_view text) { return read_strict(text); }

#endif

}  // namespace nextline::base::json
