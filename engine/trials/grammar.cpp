// SPDX-License-Identifier: Apache-2.0
#include "trials/grammar.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <tuple>

#include "base/number_text.h"
#include "trials/branches.h"
#include "trials/finish.h"
#include "trials/forms.h"
#include "trials/words.h"

namespace nextline::trials {
namespace {

/// `<name>`, `<name * 2>` or `<name / 2>` inside of `gives`.
struct Blank {
    std::string name;
    double times = 1;
    bool reckons = false;
};

std::optional<Blank> read_blank(std::string_view inner) {
    Blank blank;
    const std::size_t sign = inner.find_first_of("*/");
    if (sign == std::string_view::npos) return Blank{std::string(inner)};
    std::string_view name = inner.substr(0, sign), number = inner.substr(sign + 1);
    while (name.ends_with(' ')) name.remove_suffix(1);
    while (number.starts_with(' ')) number.remove_prefix(1);
    const auto value = base::read_number(number);
    if (!value || *value == 0) return std::nullopt;
    blank.name = std::string(name);
    blank.times = inner[sign] == '*' ? *value : 1 / *value;
    blank.reckons = true;
    return blank;
}

/// Words of a way without the sign that keeps others from being signs of ours.
std::string bare(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) ++i;
        out += text[i];
    }
    return out;
}

class Compiler {
public:
    explicit Compiler(const std::vector<Phrase>& phrases) : phrases_(phrases) {
        grammar_.any_number = grammar_.symbols++;
        grammar_.phrases.emplace("number", grammar_.any_number);
        grammar_.any_word = grammar_.symbols++;
        grammar_.phrases.emplace("word", grammar_.any_word);
        for (const Phrase& phrase : phrases)
            if (!grammar_.phrases.contains(phrase.id))
                grammar_.phrases.emplace(phrase.id, grammar_.symbols++);
    }

    base::Result<Grammar> run() {
        for (const Phrase& phrase : phrases_)
            for (const Way& way : phrase.ways) add(grammar_.phrases.at(phrase.id), way);
        if (!problems_.empty()) return std::unexpected(std::move(problems_));
        branches_.flatten(grammar_);
        if (const std::string looped = finish(grammar_); !looped.empty())
            return base::failure({}, "the phrase <" + looped + "> may begin with itself",
                                 "begin its way with a phrase that does not lead back to it");
        return std::move(grammar_);
    }

private:
    using Names = std::vector<std::string_view>;

    void add(Symbol phrase, const Way& way) {
        const auto forms = forms_of(way.say, kMostForms, way.place);
        if (!forms) {
            problems_.insert(problems_.end(), forms.error().begin(), forms.error().end());
            return;
        }
        std::set<std::string_view> names;
        for (const Forms::Group& group : forms->groups) add_group(group, way);
        for (const Form& form : forms->forms)
            for (const Part& part : form)
                if (!part.phrase.empty()) names.insert(part.name);
        const Names slots(names.begin(), names.end());
        const std::vector<Piece> pieces = pieces_of(way, slots);
        const std::uint32_t rule = rule_of(phrase, pieces);
        for (const Form& form : forms->forms) insert(phrase, form, slots, rule, way);
        ++rank_;
    }

    void add_group(const Forms::Group& group, const Way& way) {
        const auto [at, fresh] =
            grammar_.phrases.try_emplace(std::string(group.phrase), grammar_.symbols);
        if (!fresh) return;
        ++grammar_.symbols;
        const std::uint32_t rule = rule_of(at->second, {});
        for (const Form& form : group.forms) insert(at->second, form, {}, rule, way);
    }

    std::uint32_t rule_of(Symbol phrase, std::vector<Piece> pieces) {
        grammar_.rules.push_back({phrase, rank_, std::move(pieces)});
        return static_cast<std::uint32_t>(grammar_.rules.size() - 1);
    }

    std::vector<Piece> pieces_of(const Way& way, const Names& slots) {
        std::vector<Piece> pieces;
        std::string text;
        for (std::size_t i = 0; i < way.gives.size(); ++i) {
            const bool opens = way.gives[i] == '<' && i + 1 < way.gives.size() &&
                               way.gives[i + 1] >= 'a' && way.gives[i + 1] <= 'z';
            const std::size_t end = opens ? way.gives.find('>', i) : std::string::npos;
            if (end == std::string::npos) {
                text += way.gives[i];
                continue;
            }
            const auto blank = read_blank(std::string_view(way.gives).substr(i + 1, end - i - 1));
            const auto slot = blank ? std::ranges::find(slots, blank->name) : slots.end();
            if (slot == slots.end())
                problem(way, "`" + way.gives.substr(i, end - i + 1) + "` is no part of `" +
                                 way.say + "`");
            if (!text.empty()) pieces.push_back({text});
            text.clear();
            if (slot != slots.end())
                pieces.push_back(
                    {{}, static_cast<int>(slot - slots.begin()), blank->times, blank->reckons});
            i = end;
        }
        if (!text.empty()) pieces.push_back({text});
        return pieces;
    }

    void insert(Symbol phrase, const Form& form, const Names& slots, std::uint32_t rule,
                const Way& way) {
        form_.clear();
        const auto filled_in = [&](int slot) {
            return std::ranges::find(grammar_.rules[rule].pieces, slot, &Piece::slot) !=
                   grammar_.rules[rule].pieces.end();
        };
        for (const Part& part : form) {
            if (!part.phrase.empty()) {
                const Symbol symbol = grammar_.phrase(part.phrase);
                if (symbol == kNoSymbol) {
                    problem(way, "unknown phrase <" + std::string(part.phrase) + ">");
                    return;
                }
                const auto slot =
                    static_cast<int>(std::ranges::find(slots, part.name) - slots.begin());
                form_.push_back({symbol, 0, filled_in(slot) ? slot : -1});
                continue;
            }
            for (const Symbol symbol : symbols_of(part.words)) form_.push_back({symbol});
        }
        if (form_.empty()) {
            problem(way, "`" + way.say + "` has no word");
            return;
        }
        if (form.size() == 1 && grammar_.phrase(form.front().phrase) == phrase) {
            problem(way, "`" + way.say + "` is the phrase itself");
            return;
        }
        branches_.add(phrase, form_, rule);
    }

    /// Of the words of a text, which many forms share.
    const std::vector<Symbol>& symbols_of(std::string_view text) {
        const auto [at, fresh] = symbols_.try_emplace(text);
        if (fresh)
            for (const Word& word : read_words(bare(text)).words)
                at->second.push_back(symbol_of(word));
        return at->second;
    }

    Symbol symbol_of(const Word& word) {
        Symbol symbol = kNoSymbol;
        bool fresh = false;
        if (word.is_number) {
            const auto [at, added] = grammar_.numbers.try_emplace(word.number, grammar_.symbols);
            std::tie(symbol, fresh) = std::pair(at->second, added);
        } else {
            const auto [at, added] = grammar_.words.try_emplace(word.text, grammar_.symbols);
            std::tie(symbol, fresh) = std::pair(at->second, added);
        }
        if (fresh) ++grammar_.symbols;
        return symbol;
    }

    void problem(const Way& way, std::string what) {
        base::Diagnostic found{base::Severity::error, way.place, std::move(what), {}};
        if (problems_.empty() || problems_.back() != found) problems_.push_back(std::move(found));
    }

    const std::vector<Phrase>& phrases_;
    Branches branches_;
    std::vector<Next> form_;                                             ///< that is being added
    std::unordered_map<std::string_view, std::vector<Symbol>> symbols_;  ///< by text
    Grammar grammar_;
    base::Diagnostics problems_;
    std::uint32_t rank_ = 0;
};

}  // namespace

Symbol Grammar::phrase(std::string_view id) const {
    const auto at = phrases.find(std::string(id));
    return at == phrases.end() ? kNoSymbol : at->second;
}

Kind Grammar::kind_of(const Word& word) const {
    if (word.is_number) {
        const auto at = numbers.find(word.number);
        return at == numbers.end() ? symbols + kUnknownNumber : at->second;
    }
    for (std::uint64_t key = hash_of(word.text);; key += 2) {
        const Symbol symbol = word_at.find(key);
        if (symbol == Numbered::kNone) break;
        if (text[symbol] == word.text) return symbol;
    }
    return symbols + (starts_with_letter(word) ? kUnknownWord : kUnknownSign);
}

std::vector<Kind> Grammar::kinds_of(std::span<const Word> line) const {
    std::vector<Kind> kinds;
    kinds.reserve(line.size());
    for (const Word& word : line) kinds.push_back(kind_of(word));
    return kinds;
}

base::Result<Grammar> compile(const std::vector<Phrase>& phrases) {
    return Compiler(phrases).run();
}

}  // namespace nextline::trials
