// SPDX-License-Identifier: Apache-2.0
#include "trials/phrases.h"

#include "base/json.h"
#include "base/json_text.h"

namespace nextline::trials {
namespace {

namespace json = base::json;

constexpr std::string_view kForm = "eligibility/1";

}  // namespace

std::string encode(const Phrases& phrases) {
    std::string out = "{\"nextline\":" + json::quoted(kForm) +
                      ",\"hash\":" + json::quoted(phrases.hash) + ",\"phrases\":[";
    for (std::size_t i = 0; i < phrases.list.size(); ++i) {
        const Phrase& phrase = phrases.list[i];
        out += (i == 0 ? "\n" : ",\n") + std::string("{\"id\":") + json::quoted(phrase.id) +
               ",\"ways\":[";
        for (std::size_t k = 0; k < phrase.ways.size(); ++k)
            out += (k == 0 ? "[" : ",[") + json::quoted(phrase.ways[k].say) + "," +
                   json::quoted(phrase.ways[k].gives) + "]";
        out += "]}";
    }
    return out + "\n]}\n";
}

base::Result<Phrases> decode_phrases(std::string_view text) {
    const auto document = json::read(text);
    if (!document) return std::unexpected(document.error());
    const json::Value root = (*document)->root();
    if (root["nextline"].text() != kForm)
        return base::failure({}, "these are no phrases of eligibility text",
                             "make them with `nextline compile`");
    Phrases phrases;
    phrases.hash = std::string(root["hash"].text());
    for (const auto member : root["phrases"]) {
        Phrase phrase{std::string(member.value["id"].text()), {}};
        for (const auto way : member.value["ways"])
            phrase.ways.push_back(
                {std::string(way.value.at(0).text()), std::string(way.value.at(1).text()), {}});
        phrases.list.push_back(std::move(phrase));
    }
    return phrases;
}

std::string registry_words(const Phrases& phrases, std::string_view phrase) {
    std::string words;
    for (const Phrase& each : phrases.list)
        if (each.id == phrase)
            for (const Way& way : each.ways)
                words += (words.empty() ? "\"" : " OR \"") + way.say + "\"";
    return words;
}

base::Result<Grammar> open_grammar(const Phrases& phrases) {
    auto grammar = compile(phrases.list);
    if (grammar) grammar->hash = phrases.hash;
    return grammar;
}

base::Result<Grammar> open_grammar(std::string_view text) {
    const auto phrases = decode_phrases(text);
    if (!phrases) return std::unexpected(phrases.error());
    return open_grammar(*phrases);
}

}  // namespace nextline::trials
