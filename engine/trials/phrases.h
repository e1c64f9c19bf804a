// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "trials/grammar.h"

namespace nextline::trials {

/// The phrases as one file (`nextline.eligibility`), made with the rulebook.
struct Phrases {
    std::vector<Phrase> list;
    std::string hash;  ///< of the phrases
};

[[nodiscard]] std::string encode(const Phrases& phrases);
[[nodiscard]] base::Result<Phrases> decode_phrases(std::string_view text);

/// What a registry's record must name in title, conditions or keywords to concern the people of
/// these phrases: the ways of the phrase, in quotation marks and joined by OR. `registry_words` are
/// for trials that may take them, `registry_cancer` for those of their cancer by name.
[[nodiscard]] std::string registry_words(const Phrases& phrases, std::string_view phrase);

/// Their grammar, with their hash.
[[nodiscard]] base::Result<Grammar> open_grammar(const Phrases& phrases);
[[nodiscard]] base::Result<Grammar> open_grammar(std::string_view text);

}  // namespace nextline::trials
