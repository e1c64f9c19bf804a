// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "trials/cover.h"

namespace nextline::trials {

/// Stretches one after another: a sentence, or a part of one.
using Row = std::span<const Stretch>;

[[nodiscard]] bool has(Row row, Role role);
/// True of a state or demand.
[[nodiscard]] bool asks(const Stretch& stretch);
[[nodiscard]] std::size_t count_asking(Row row);

/// How far a word reaches that changes what stands around it: what it stands with between two
/// joints, also all that follows, or its sentence.
enum class Turn : std::uint8_t { none, beside, behind, sentence };
[[nodiscard]] Turn turn_of(const Stretch& stretch);
[[nodiscard]] bool turns(Row row, Turn turn);

/// True if nothing can be told of the sentence: a word turns all of it, or it tells by what they
/// have whom it speaks of, and then what these must do ("patients with X must have Y").
[[nodiscard]] bool is_void(Row row);

/// True if not all of it is understood, or something in it turns the meaning.
[[nodiscard]] bool is_open(Row row);

/// How a sentence joins its parts: by nothing, all by `and` (and commas), all by `or` (and commas),
/// or in a mixed way.
enum class Joins : std::uint8_t { none, all, any, mixed };
[[nodiscard]] Joins joins_of(Row row);

/// The row parted at its joints.
[[nodiscard]] std::vector<Row> elements(Row row);

/// The row parted at its joints but those of alternatives: elements that `or` joins, with those
/// that commas lead to it ("A, B or C").
[[nodiscard]] std::vector<Row> ways(Row row);

/// True if each element says one thing, and nothing in them is lost or turned.
[[nodiscard]] bool are_plain(const std::vector<Row>& parts);

/// The condition in brackets where the language needs them beside others.
[[nodiscard]] std::string bracketed(const std::string& condition);
/// True if all that a condition names is in a list of beginnings: "not (pregnant or x < 3)" if
/// `pregnant` and `x` are.
[[nodiscard]] bool names_only(std::span<const std::string> beginnings, std::string_view condition);
/// Conditions joined by `and` or `or`.
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view by);

}  // namespace nextline::trials
