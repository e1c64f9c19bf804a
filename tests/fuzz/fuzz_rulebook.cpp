// SPDX-License-Identifier: Apache-2.0
// A rulebook file: refused, or a rulebook whose own bytes are these. The input is tried as a file,
// and again as the payload of a file whose length and checksum are right: chance alone would
// hardly ever find those.
#include <string>

#include "base/hash.h"
#include "rulebook/codec.h"
#include "target.h"

namespace {

using namespace nextline;

void append(std::string& out, std::uint64_t value) {
    for (int i = 0; i < 8; ++i, value >>= 8) out += static_cast<char>(value & 255);
}

std::string sealed(std::string_view payload) {
    // Magic and format as this build writes them.
    std::string file = rulebook::encode({}).substr(0, 6);
    append(file, payload.size());
    append(file, base::fnv1a(payload));
    return file.append(payload);
}

void try_file(std::string_view bytes) {
    const auto decoded = rulebook::decode(bytes);
    if (!decoded)
        fuzz::require(!decoded.error().empty(), "a refusal says why");
    else
        fuzz::require(rulebook::encode(*decoded) == bytes, "same rulebook, same bytes");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::text_of(data, size);
    try_file(bytes);
    try_file(sealed(bytes));
    if (bytes.starts_with("NXLR") && bytes.size() > 22) try_file(sealed(bytes.substr(22)));
    return 0;
}
