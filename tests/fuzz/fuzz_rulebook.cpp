// SPDX-License-Identifier: Apache-2.0
// A rulebook file: refused, or a rulebook whose own bytes are these.
#include "rulebook/codec.h"
#include "service/service.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace nextline;
    const auto bytes = fuzz::text_of(data, size);
    const auto decoded = rulebook::decode(bytes);
    if (!decoded) {
        fuzz::require(!decoded.error().empty(), "a refusal says why");
        return 0;
    }
    fuzz::require(rulebook::encode(*decoded) == bytes, "same rulebook, same bytes");
    return 0;
}
