// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace nextline::trials {

/// A part of a form: words of the text, or a phrase with the name by which `gives` calls it.
struct Part {
    std::string words;  ///< to be read as text; empty if it is a phrase
    std::string phrase;
    std::string name;
};
using Form = std::vector<Part>;

/// Every form of a way: each choice made in each way. A choice between many words is a phrase
/// without a value of its own, so that it does not multiply the forms.
struct Forms {
    struct Group {
        std::string phrase;  ///< "(a|b|c|d)": no name that an author can write
        std::vector<Form> forms;
    };
    std::vector<Form> forms;
    std::vector<Group> groups;
};

/// Mistakes: brackets that do not close, an empty form, more than `most` forms.
[[nodiscard]] base::Result<Forms> forms_of(const std::string& say, std::size_t most,
                                           const base::Place& place);

}  // namespace nextline::trials
