// SPDX-License-Identifier: Apache-2.0
// A case (docs/case-form.md, as JSON) through the whole program.
#include "opened_service.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    nextline::fuzz::plan_for(nextline::fuzz::text_of(data, size));
    return 0;
}
