// SPDX-License-Identifier: Apache-2.0
#include "logic/operators.h"

#include <array>

namespace nextline::logic {
namespace {

// The order is that of Op, then of TermKind; a second form of `months` stands last.
constexpr std::array<Operator, kOps + kTermKinds + 1> kTable{{
    {"within", "{term} {is}", "truth",
     "The value lies among those named. Unknown while some possible value lies among them and "
     "some does not.",
     "newest her2 is one of low, ultralow"},
    {"includes", "{list} include {member} [of at least {level}]", "truth",
     "The list has the member (or one of the group), with at least that level. Fails if it is "
     "stated absent, or the list is complete without it; else unknown.",
     "conditions include ild"},
    {"received", "received {what} [in {setting}]", "truth",
     "A treatment with it was begun. Fails only if the list of treatments is complete without it.",
     "received cdk46_inhibitor in metastatic"},
    {"progressed", "progressed on {what} [in {setting}]", "truth",
     "The cancer grew on it: it was stopped for progression, or it is running while the response "
     "is progressing.",
     "progressed on endocrine_therapy in metastatic"},
    {"stopped", "stopped {what} for {reason} [in {setting}]", "truth",
     "A treatment with it ended for that reason.", "stopped chemotherapy for toxicity"},
    {"taking", "taking {what}", "truth",
     "It is running now as treatment of the cancer. Lapses when the record is old; two drugs of a "
     "class that is given one at a time leave each of them unknown.",
     "taking cdk46_inhibitor"},
    {"taking_two", "taking two of {what}", "truth",
     "Two different drugs of it are recorded as running at once.", "taking two of cdk46_inhibitor"},
    {"fact", "[{fold}] {fact} [of {specimen}]", "value",
     "The newest item, any item or every item of a fact, perhaps only of one kind of specimen. "
     "Lapsed items do not count; if dates leave several newest, each is possible.",
     "newest her2 of metastasis is positive"},
    {"months", "months from {date} to {date}", "number",
     "Months between two dates. An interval where dates are incomplete.",
     "months from first_diagnosed to metastatic_since <= 6"},
    {"years", "years since {date}", "number", "Years from a date to today.",
     "years since born >= 65"},
    {"months_on", "months on {what} [in {setting}]", "number",
     "The longest single stretch of treatment with it.", "months on cdk46_inhibitor >= 12"},
    {"lines", "lines of {what} [in {setting}]", "number",
     "Lines of treatment that contained it. A treatment made only of drugs of the one before it, "
     "when that did not end for progression, continues the same line; drugs that overlap in time "
     "may be one line.",
     "lines of chemotherapy in metastatic >= 1"},
    {"amount", "amount of {what}", "number",
     "Cumulative dose in mg/m2 over all treatments; unknown unless every amount is recorded.",
     "amount of anthracycline > 400"},
    {"months_since", "months since {date}", "number", "Months from a date to today.",
     "months since end of endocrine_therapy in adjuvant >= 12"},
}};

struct BitWord {
    std::uint8_t bits;
    std::string_view word;
};

constexpr std::array<BitWord, 4> kSettings{{{facts::neoadjuvant, "neoadjuvant"},
                                            {facts::adjuvant, "adjuvant"},
                                            {facts::metastatic, "metastatic"},
                                            {facts::neoadjuvant | facts::adjuvant, "early"}}};
constexpr std::array<BitWord, 5> kReasons{{{facts::completed, "completed"},
                                           {facts::progression, "progression"},
                                           {facts::toxicity, "toxicity"},
                                           {facts::wish, "wish"},
                                           {facts::other_reason, "other"}}};
constexpr std::array<BitWord, 4> kSpecimens{{{facts::primary, "primary"},
                                             {facts::metastasis, "metastasis"},
                                             {facts::plasma, "plasma"},
                                             {facts::germline, "germline"}}};

std::string_view word_of(std::span<const BitWord> words, std::uint8_t bits) {
    for (const BitWord& entry : words)
        if (entry.bits == bits) return entry.word;
    return {};
}

std::uint8_t bits_of(std::span<const BitWord> words, std::string_view word) {
    for (const BitWord& entry : words)
        if (entry.word == word) return entry.bits;
    return 0;
}

constexpr std::string_view kManualHead = R"(# The rule language

This page is made from the table of operators (engine/logic/operators.cpp); `make test` compares them.

A condition is true for a person, false, or unknown (strong Kleene logic): `holds`, `fails`, `unknown`. A fact is the
set of values that it may have; a missing fact may have any. A condition holds if it is so for every possible value and
fails if it is so for none. Filling in an unknown never turns a settled answer around.

| joined by | holds | fails |
|---|---|---|
| `A and B` | both hold | one fails |
| `A or B` | one holds | both fail |
| `not A` | A fails | A holds |

`and` and `or` side by side need parentheses. A name alone is a boolean fact or a definition.

| form | gives | meaning | example |
|---|---|---|---|
)";

constexpr std::string_view kManualTail = R"(
`{is}` is `is V`, `is not V`, `is one of V1, V2`, or `>=`, `>`, `<=`, `<`, `=` with a number in the unit of the fact or a
date: `as_of >= 2023-01-27`. V is a value or a group of the vocabulary.

`{fold}` is `newest` (also when nothing is written), `any` (at least one item is so) or `every` (all are, and there is one).

`{what}` is a drug, a class of drugs, or `any_treatment` (every systemic treatment of the cancer).

`{date}` is a date fact, `today`, `start of {what} [in {setting}]` (the first start) or `end of {what} [in {setting}]`
(the last end).

`{setting}` is `neoadjuvant`, `adjuvant`, `metastatic` or `early` (the first two). Where a record gives none: a treatment
that began on or after the day the cancer was known to be metastatic is in the metastatic setting; one that ended before is
not.

`{reason}` is `completed`, `progression`, `toxicity`, `wish` or `other`. `{specimen}` is `primary`, `metastasis`, `plasma` or
`germline`.

A number may be added to a term: `lines of any_treatment in metastatic + 1`. A definition with a `value` names a term.
)";

void add_row(std::string& page, const Operator& row) {
    page += "| `" + std::string(row.form) + "` | " + std::string(row.gives) + " | " +
            std::string(row.meaning) + " | `" + std::string(row.example) + "` |\n";
}

}  // namespace

const Operator& operator_of(Op op) { return kTable[static_cast<std::size_t>(op)]; }
const Operator& operator_of(TermKind kind) { return kTable[kOps + static_cast<std::size_t>(kind)]; }
std::span<const Operator> all_operators() { return kTable; }

std::string manual() {
    std::string page{kManualHead};
    for (const Operator& row : kTable) add_row(page, row);
    page += kManualTail;
    return page;
}

std::string_view setting_word(std::uint8_t settings) { return word_of(kSettings, settings); }
std::string_view reason_word(std::uint8_t reasons) { return word_of(kReasons, reasons); }
std::string_view specimen_word(std::uint8_t specimens) { return word_of(kSpecimens, specimens); }
std::uint8_t setting_bits(std::string_view word) { return bits_of(kSettings, word); }
std::uint8_t reason_bits(std::string_view word) { return bits_of(kReasons, word); }
std::uint8_t specimen_bits(std::string_view word) { return bits_of(kSpecimens, word); }

}  // namespace nextline::logic
