// SPDX-License-Identifier: Apache-2.0
// Private to room logic: the state shared by the parts of the expression reader.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "logic/operators.h"
#include "logic/read_expression.h"
#include "logic/tokens.h"

namespace nextline::logic {

/// Walks the tokens of one expression. The first problem stops it: `error` is then set and every
/// further step fails.
class Reader {
public:
    Reader(std::string_view text, const base::Place& place, const Names& names);

    [[nodiscard]] bool at_end() const { return next_ == tokens_.size(); }
    [[nodiscard]] std::string_view peek(std::size_t ahead = 0) const;
    std::string_view take();
    bool accept(std::string_view word);
    bool expect(std::string_view word);
    [[nodiscard]] bool failed() const { return error_.has_value(); }
    /// Records the problem at the token before (`back` 1) or at the next one (0).
    void fail(std::string message, std::string hint = {}, std::size_t back = 0);
    [[nodiscard]] base::Diagnostics errors() const { return {*error_}; }
    [[nodiscard]] const Names& names() const { return names_; }
    [[nodiscard]] const facts::Vocabulary& vocabulary() const { return names_.vocabulary; }

private:
    std::vector<Token> tokens_;
    std::size_t next_ = 0;
    std::size_t length_;
    base::Place place_;
    const Names& names_;
    std::optional<base::Diagnostic> error_;
};

/// What the placeholders of a form were filled with.
struct Arguments {
    What what;
    std::uint8_t settings = facts::any_setting;
    std::uint8_t reasons = 0;
    facts::FactId fact = facts::kNoFact;
    Fold fold = Fold::newest;
    std::uint8_t specimens = facts::any_specimen;
    std::vector<DateRef> dates;
    std::vector<std::uint16_t> members;
    std::string member_name;
    facts::ValueSet level = facts::any_number();
};

/// Walks one form of the table of operators, filling its placeholders; false if it failed.
bool read_form(Reader& reader, const Operator& row, Arguments& arguments);

/// A term with an added number, or nothing if it failed.
std::optional<Term> read_term(Reader& reader);

/// The row whose leading plain words stand next in the text (the longest such); nullptr if none.
const Operator* row_by_words(const Reader& reader, std::string_view gives);

/// The values that follow a term: `is ...` or a comparison.
struct Accepted {
    facts::ValueSet set;
    std::string text;
    bool negated = false;
};
std::optional<Accepted> read_accepted(Reader& reader, const Term& term);

/// Ids of every fact that a rule can name.
[[nodiscard]] std::vector<std::string> fact_ids(const facts::Vocabulary& vocabulary);

}  // namespace nextline::logic
