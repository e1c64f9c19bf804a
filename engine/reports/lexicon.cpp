// SPDX-License-Identifier: Apache-2.0
#include "reports/lexicon.h"

#include <algorithm>

namespace nextline::reports {
namespace {

struct Token {
    std::size_t at = 0, size = 0;
};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Letters beyond ASCII are those of Latin-1, two bytes in UTF-8: all that our languages use.
std::size_t letter_size(std::string_view text, std::size_t at) {
    if (is_letter(text[at])) return 1;
    const bool latin = text[at] == '\xC3' && at + 1 < text.size();
    return latin && text[at + 1] != '\x97' && text[at + 1] != '\xB7' ? 2 : 0;
}

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> out;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        for (std::size_t size = 0; end < text.size() && (size = letter_size(text, end)) > 0;)
            end += size;
        if (end > at) out.push_back({at, end - at});
        at = std::max(end, at + 1);
    }
    return out;
}

std::string lower(std::string_view word) {
    std::string out(word);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto byte = static_cast<unsigned char>(out[i]);
        const bool accented = i > 0 && out[i - 1] == '\xC3' && byte >= 0x80 && byte <= 0x9E;
        if ((out[i] >= 'A' && out[i] <= 'Z') || accented) out[i] = static_cast<char>(out[i] + 32);
    }
    return out;
}

bool is_in_capitals(std::string_view form) {
    const auto count = [&](char first, char last) {
        return std::count_if(form.begin(), form.end(),
                             [&](char c) { return c >= first && c <= last; });
    };
    return count('A', 'Z') >= 2 && count('a', 'z') == 0;
}

// The word as it is, or without the ending of a plural.
bool is_form_of(std::string_view word, std::string_view form) {
    if (!word.starts_with(form)) return false;
    const std::string_view ending = word.substr(form.size());
    return ending.empty() || ending == "s" || ending == "es";
}

// One word follows the other directly.
bool joined(std::string_view text, const Token& a, const Token& b) {
    return b.at == a.at + a.size + 1 && (text[b.at - 1] == ' ' || text[b.at - 1] == '-');
}

}  // namespace

Lexicon::Lexicon(const std::vector<rulebook::Explained>& glossary, facts::Language language) {
    for (std::size_t i = 0; i < glossary.size(); ++i) {
        // A name may be several: "CT, MRI".
        std::string_view names = glossary[i].name[static_cast<std::size_t>(language)];
        while (!names.empty()) {
            const std::size_t end = std::min(names.find(','), names.size());
            add(names.substr(0, end), i);
            names.remove_prefix(std::min(end + 1, names.size()));
        }
        for (const std::string& form : glossary[i].also) add(form, i);
    }
    for (auto& [word, forms] : forms_)
        std::stable_sort(forms.begin(), forms.end(), [](const Form& a, const Form& b) {
            return a.words.size() > b.words.size();
        });
}

void Lexicon::add(std::string_view form, std::size_t entry) {
    Form added{.capitals = is_in_capitals(form), .entry = entry};
    for (const Token& token : tokens_of(form)) {
        const std::string_view word = form.substr(token.at, token.size);
        added.words.push_back(added.capitals ? std::string(word) : lower(word));
    }
    if (added.words.empty()) return;
    forms_[lower(added.words.front())].push_back(std::move(added));
}

std::vector<Lexicon::Use> Lexicon::uses(std::string_view text) const {
    std::vector<Use> out;
    const std::vector<Token> tokens = tokens_of(text);
    const auto matches = [&](const Form& form, std::size_t from) {
        if (from + form.words.size() > tokens.size()) return false;
        for (std::size_t i = 0; i < form.words.size(); ++i) {
            const Token& token = tokens[from + i];
            const std::string_view given = text.substr(token.at, token.size);
            const std::string word = form.capitals ? std::string(given) : lower(given);
            if (i > 0 && !joined(text, tokens[from + i - 1], token)) return false;
            const bool last = i + 1 == form.words.size();
            if (last ? !is_form_of(word, form.words[i]) : word != form.words[i]) return false;
        }
        return true;
    };
    for (std::size_t from = 0; from < tokens.size();) {
        std::string word = lower(text.substr(tokens[from].at, tokens[from].size));
        const Form* found = nullptr;
        for (const std::string_view ending : {"", "s", "es"}) {
            if (found != nullptr || !word.ends_with(ending)) continue;
            const auto forms = forms_.find(word.substr(0, word.size() - ending.size()));
            if (forms == forms_.end()) continue;
            for (const Form& form : forms->second)
                if (found == nullptr && matches(form, from)) found = &form;
        }
        if (found == nullptr) {
            ++from;
            continue;
        }
        const Token& last = tokens[from + found->words.size() - 1];
        out.push_back({tokens[from].at, last.at + last.size - tokens[from].at, found->entry});
        from += found->words.size();
    }
    return out;
}

}  // namespace nextline::reports
