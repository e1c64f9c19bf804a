// SPDX-License-Identifier: Apache-2.0
// A file of trials parted into records: the same whatever the pieces in which its bytes come.
#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "target.h"
#include "trialstore/inflate.h"
#include "trialstore/records.h"

namespace {

using namespace nextline;

std::vector<std::string> parted(std::string_view text, std::size_t piece) {
    std::vector<std::string> out;
    try {
        trialstore::Records records(
            trialstore::unpacked([text, piece](char* to, std::size_t size) mutable {
                const std::size_t some = text.copy(to, std::min(size, piece));
                text.remove_prefix(some);
                return some;
            }));
        while (const auto record = records.next()) {
            fuzz::require(record->problem.empty() != record->text.empty(), "a record or a problem");
            out.push_back(std::to_string(record->line) + record->pointer + record->problem);
            out.back() += record->text;
        }
    } catch (const std::runtime_error& fault) {
        out.emplace_back(fault.what());
    }
    return out;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::text_of(data, size);
    const std::vector<std::string> at_once = parted(text, size + 1);
    fuzz::require(parted(text, 1) == at_once, "pieces of one byte give the same");
    fuzz::require(parted(text, 7) == at_once, "pieces of seven bytes give the same");
    return 0;
}
