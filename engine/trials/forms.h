// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace nextline::trials {

/// A part of a form: words, or a phrase with the name by which `gives` calls it. All are pieces of
/// the way's text, which must outlive them.
struct Part {
    std::string_view words;  ///< with `\` before what would be a sign of ours; empty: a phrase
    std::string_view phrase;
    std::string_view name;
};
using Form = std::vector<Part>;

/// Every form of a way: each choice made in each way. A choice between many words is a phrase
/// without a value of its own, so that it does not multiply the forms.
struct Forms {
    struct Group {
        std::string_view phrase;  ///< "a|b|c|d": no name that an author can write
        std::vector<Form> forms;
    };
    std::vector<Form> forms;
    std::vector<Group> groups;
};

/// Mistakes: brackets that do not close, an empty form, more than `most` forms.
[[nodiscard]] base::Result<Forms> forms_of(std::string_view say, std::size_t most,
                                           const base::Place& place);

}  // namespace nextline::trials
