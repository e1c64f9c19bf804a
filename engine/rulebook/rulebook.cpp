// SPDX-License-Identifier: Apache-2.0
#include "rulebook/rulebook.h"

#include <algorithm>

namespace nextline::rulebook {
namespace {

// Binary search in a vector that is sorted by id.
template <class T>
const T* find_sorted(const std::vector<T>& sorted, std::string_view id) {
    const auto found =
        std::lower_bound(sorted.begin(), sorted.end(), id,
                         [](const T& each, std::string_view key) { return each.id < key; });
    return found != sorted.end() && found->id == id ? &*found : nullptr;
}

}  // namespace

const Definition* Rulebook::find_definition(std::string_view id) const {
    return find_sorted(definitions, id);
}

const Option* Rulebook::find_option(std::string_view id) const { return find_sorted(options, id); }

std::string_view Rulebook::message(std::string_view id, facts::Language language) const {
    const auto found =
        std::lower_bound(messages.begin(), messages.end(), id,
                         [](const auto& each, std::string_view key) { return each.first < key; });
    if (found == messages.end() || found->first != id) return id;
    return found->second[static_cast<std::size_t>(language)];
}

}  // namespace nextline::rulebook
