// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "logic/expression.h"

namespace nextline::logic {

/// One form of the rule language. This table is the only list of them: the reader walks `form`, the
/// printer writes it, sentences are the messages "op.<id>" and "op.<id>.not", the manual
/// docs/rule-language.md is made from it, and evaluator and checker have one function a row.
///
/// In a form, plain words stand for themselves, {x} is an argument, [ ] may be left out:
/// {term} {is} {list} {member} {level} {what} {setting} {reason} {fold} {fact} {specimen} {date}.
struct Operator {
    std::string_view id;
    std::string_view form;
    std::string_view gives;    ///< truth or number
    std::string_view meaning;  ///< one sentence for the manual, with when it is unknown
    std::string_view example;
};

[[nodiscard]] const Operator& operator_of(Op op);
[[nodiscard]] const Operator& operator_of(TermKind kind);
[[nodiscard]] std::span<const Operator> all_operators();

/// The manual page docs/rule-language.md, from the table. One test compares it with the file.
[[nodiscard]] std::string manual();

/// Words of bit sets: "metastatic"; "early" is neoadjuvant or adjuvant; "" for any.
[[nodiscard]] std::string_view setting_word(std::uint8_t settings);
[[nodiscard]] std::string_view reason_word(std::uint8_t reasons);
[[nodiscard]] std::string_view specimen_word(std::uint8_t specimens);
/// The bits of such a word; 0 if it is none.
[[nodiscard]] std::uint8_t setting_bits(std::string_view word);
[[nodiscard]] std::uint8_t reason_bits(std::string_view word);
[[nodiscard]] std::uint8_t specimen_bits(std::string_view word);

}  // namespace nextline::logic
