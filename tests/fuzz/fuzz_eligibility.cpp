// SPDX-License-Identifier: Apache-2.0
// Any text as the criteria of a trial, read with the phrases of the build: in bounded time (the
// fuzzer's own limit), within the limits, and without breaking a character in two.
#include <fstream>
#include <iterator>

#include "base/utf8.h"
#include "opened_service.h"
#include "rulebook/names.h"
#include "target.h"
#include "trials/criteria.h"
#include "trials/lines.h"
#include "trials/phrases.h"

namespace {

using namespace nextline;

const trials::Grammar& grammar() {
    static const trials::Grammar opened = [] {
        std::ifstream stream(NEXTLINE_ELIGIBILITY, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        auto read = trials::open_grammar(text);
        fuzz::require(read.has_value(), "the phrases of the build can be read");
        return std::move(*read);
    }();
    return opened;
}

bool is_condition(std::string_view text) {
    static const rulebook::Rulebook& book = fuzz::opened_service().rulebook();
    logic::Builder builder;
    return logic::read_condition(text, {}, rulebook::names_of(book, builder), builder).has_value();
}

trials::Reader& reader() {
    static trials::Reader opened(grammar(), is_condition);
    return opened;
}

}  // namespace

/// Opening the phrases is no input's time.
extern "C" int LLVMFuzzerInitialize(int* /*count*/, char*** /*arguments*/) {
    fuzz::require(is_condition("age >= 18"), "the rulebook of the build can be read");
    static_cast<void>(reader());
    return 0;
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    trials::Trial trial;
    trial.eligibility = fuzz::text_of(data, size);
    if (!base::is_utf8(trial.eligibility)) return 0;  // JSON gives no other text
    const trials::Criteria criteria = trials::read_criteria(reader(), trial);
    fuzz::require(criteria.list.size() <= trials::kMostLines, "criteria have their limit");
    for (const trials::Criterion& each : criteria.list) {
        fuzz::require(each.text.size() <= trials::kLongestLine, "lines have their limit");
        fuzz::require(base::is_utf8(each.text) && base::is_utf8(each.cohort),
                      "no character is broken");
        fuzz::require(each.must.empty() || is_condition(each.must), "what is asked is a condition");
    }
    return 0;
}
