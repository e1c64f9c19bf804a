// SPDX-License-Identifier: Apache-2.0
// Walks a form of the table of operators over the text of a rule, filling its placeholders.
#include <algorithm>

#include "base/nearest.h"
#include "base/number_text.h"
#include "logic/reader.h"

namespace nextline::logic {
namespace {

std::vector<std::string_view> words_of(std::string_view form) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < form.size();) {
        const std::size_t end = std::min(form.find(' ', at), form.size());
        words.push_back(form.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

std::string quoted(std::string_view word) { return "`" + std::string(word) + "`"; }

void read_what(Reader& reader, Arguments& arguments) {
    const std::string_view word = reader.take();
    if (auto what = find_what(reader.vocabulary(), word)) {
        arguments.what = std::move(*what);
        return;
    }
    std::vector<std::string> ids{"any_treatment"};
    for (const auto& entry : reader.vocabulary().classes) ids.push_back(entry.id);
    for (const auto& drug : reader.vocabulary().drugs) ids.push_back(drug.id);
    reader.fail(quoted(word) + " is neither a drug nor a class of drugs",
                base::did_you_mean(word, ids), 1);
}

void read_bits(Reader& reader, std::uint8_t& bits, std::uint8_t (*bits_of)(std::string_view),
               const char* expected) {
    const std::string_view word = reader.take();
    bits = bits_of(word);
    if (bits == 0) reader.fail(quoted(word) + " found, expected " + expected, {}, 1);
}

void read_member(Reader& reader, Arguments& arguments) {
    const facts::Fact& list = reader.vocabulary().facts[arguments.fact];
    const std::string_view word = reader.take();
    arguments.member_name = word;
    if (const auto member = facts::find_value(list, word)) {
        arguments.members = {*member};
        arguments.member_name = list.values[*member].id;
        return;
    }
    if (const auto* group = facts::find_group(list, word)) {
        arguments.members = group->members;
        return;
    }
    std::vector<std::string> ids;
    for (const auto& value : list.values) ids.push_back(value.id);
    for (const auto& entry : list.groups) ids.push_back(entry.id);
    reader.fail(quoted(list.id) + " has no member " + quoted(word), base::did_you_mean(word, ids),
                1);
}

void read_level(Reader& reader, Arguments& arguments) {
    const facts::Fact& list = reader.vocabulary().facts[arguments.fact];
    const std::string_view word = reader.take();
    const auto number = base::read_number(word);
    if (!number)
        reader.fail(quoted(word) + " found, expected a number", {}, 1);
    else if (!list.has_level)
        reader.fail("members of " + quoted(list.id) + " carry no number", "leave out `of at least`",
                    1);
    else
        arguments.level = facts::interval(*number, facts::kInfinity);
}

facts::FactId read_fact(Reader& reader) {
    const std::string_view word = reader.take();
    const facts::FactId fact = reader.vocabulary().find_fact(word);
    if (fact == facts::kNoFact) {
        std::vector<std::string> known = fact_ids(reader.vocabulary());
        known.insert(known.end(), reader.names().names.begin(), reader.names().names.end());
        reader.fail(quoted(word) + " is neither a fact nor a definition",
                    base::did_you_mean(word, known), 1);
    }
    return fact;
}

void read_date(Reader& reader, Arguments& arguments) {
    DateRef date;
    if (reader.accept("today")) {
        arguments.dates.push_back(date);
        return;
    }
    if (reader.peek(1) == "of" && (reader.peek() == "start" || reader.peek() == "end")) {
        date.kind = reader.take() == "start" ? DateRef::Kind::start_of : DateRef::Kind::end_of;
        reader.take();
        Arguments inner;
        read_what(reader, inner);
        if (reader.accept("in"))
            read_bits(reader, inner.settings, setting_bits,
                      "neoadjuvant, adjuvant, metastatic or early");
        date.what = inner.what;
        date.settings = inner.settings;
    } else {
        date.fact = read_fact(reader);
        if (!reader.failed() && reader.vocabulary().facts[date.fact].type != facts::FactType::date)
            reader.fail(quoted(reader.vocabulary().facts[date.fact].id) + " is no date",
                        "use a date fact, `today`, `start of ...` or `end of ...`", 1);
    }
    arguments.dates.push_back(date);
}

void read_fold(Reader& reader, Arguments& arguments) {
    const std::string_view word = reader.take();
    arguments.fold = word == "any" ? Fold::any : word == "every" ? Fold::every : Fold::newest;
}

void read_placeholder(Reader& reader, std::string_view name, Arguments& arguments) {
    if (name == "{what}") return read_what(reader, arguments);
    if (name == "{member}") return read_member(reader, arguments);
    if (name == "{level}") return read_level(reader, arguments);
    if (name == "{date}") return read_date(reader, arguments);
    if (name == "{fold}") return read_fold(reader, arguments);
    if (name == "{setting}")
        return read_bits(reader, arguments.settings, setting_bits,
                         "neoadjuvant, adjuvant, metastatic or early");
    if (name == "{reason}")
        return read_bits(reader, arguments.reasons, reason_bits,
                         "completed, progression, toxicity, wish or other");
    if (name == "{specimen}")
        return read_bits(reader, arguments.specimens, specimen_bits,
                         "primary, metastasis, plasma or germline");
    if (name == "{fact}" || name == "{list}") {
        arguments.fact = read_fact(reader);
        return;
    }
    reader.fail("the form has an unknown place " + std::string(name));
}

bool stands_next(const Reader& reader, std::string_view word) {
    if (word == "{fold}")
        return reader.peek() == "newest" || reader.peek() == "any" || reader.peek() == "every";
    return reader.peek() == word;
}

std::string_view bare(std::string_view word) {
    if (word.starts_with('[')) word.remove_prefix(1);
    if (word.ends_with(']')) word.remove_suffix(1);
    return word;
}

}  // namespace

bool read_form(Reader& reader, const Operator& row, Arguments& arguments) {
    bool skipping = false;
    for (const std::string_view word : words_of(row.form)) {
        if (word.starts_with('[')) skipping = !stands_next(reader, bare(word));
        if (!skipping) {
            if (bare(word).starts_with('{'))
                read_placeholder(reader, bare(word), arguments);
            else
                reader.expect(bare(word));
        }
        if (word.ends_with(']')) skipping = false;
        if (reader.failed()) return false;
    }
    return true;
}

const Operator* row_by_words(const Reader& reader, std::string_view gives) {
    const Operator* best = nullptr;
    std::size_t longest = 0;
    for (const Operator& row : all_operators()) {
        if (row.gives != gives) continue;
        std::size_t count = 0;
        for (const std::string_view word : words_of(row.form)) {
            if (word.starts_with('{') || word.starts_with('[')) break;
            if (reader.peek(count) != word) {
                count = 0;
                break;
            }
            ++count;
        }
        if (count > longest) {
            longest = count;
            best = &row;
        }
    }
    return best;
}

}  // namespace nextline::logic
