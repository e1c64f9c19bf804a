// SPDX-License-Identifier: Apache-2.0
// Two readers of JSON, simdjson's and our own: they accept the same texts and write the same tape.
#include "base/json.h"
#include "target.h"

namespace {

using nextline::base::json::Value;

bool same(Value a, Value b) {
    if (a.kind() != b.kind() || a.size() != b.size()) return false;
    if (a.string() != b.string() || a.boolean() != b.boolean()) return false;
    if (a.scalar_text() != b.scalar_text()) return false;
    auto other = b.begin();
    for (const Value::Member member : a) {
        if (member.key != (*other).key || !same(member.value, (*other).value)) return false;
        ++other;
    }
    return true;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace nextline;
    const auto text = fuzz::text_of(data, size);
    const auto fast = base::json::read(text);
    const auto own = base::json::read_strict(text);
    fuzz::require(fast.has_value() == own.has_value(), "both readers accept the same texts");
    if (fast) {
        fuzz::require(same((*fast)->root(), (*own)->root()), "both readers read the same value");
    } else {
        fuzz::require(!own.error().empty(), "a refusal says why");
    }
    return 0;
}
