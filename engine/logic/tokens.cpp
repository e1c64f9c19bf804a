// SPDX-License-Identifier: Apache-2.0
#include "logic/tokens.h"

namespace nextline::logic {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_sign(char c) { return c == '(' || c == ')' || c == ','; }
bool is_comparison(char c) { return c == '<' || c == '>' || c == '='; }

std::size_t end_of_token(std::string_view text, std::size_t at) {
    if (is_sign(text[at])) return at + 1;
    if (is_comparison(text[at])) return at + (text.substr(at + 1).starts_with('=') ? 2 : 1);
    std::size_t end = at;
    while (end < text.size() && !is_blank(text[end]) && !is_sign(text[end]) &&
           !is_comparison(text[end]))
        ++end;
    return end;
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        if (is_blank(text[at])) {
            ++at;
            continue;
        }
        const std::size_t end = end_of_token(text, at);
        std::string_view word = text.substr(at, end - at);
        if (word.size() >= 2 && word.front() == '"' && word.back() == '"')
            word = word.substr(1, word.size() - 2);
        tokens.push_back({word, static_cast<std::uint32_t>(at)});
        at = end;
    }
    return tokens;
}

}  // namespace nextline::logic
