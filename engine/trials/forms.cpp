// SPDX-License-Identifier: Apache-2.0
#include "trials/forms.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace nextline::trials {
namespace {

using List = std::vector<Form>;

constexpr std::size_t kFewChoices = 3;  ///< that are written out

/// Reads a way from left to right.
class Reader {
public:
    Reader(std::string_view text, std::size_t most) : text_(text), most_(most) {}

    List alternatives(char until) {
        List all;
        for (;;) {
            List one = sequence();
            all.insert(all.end(), one.begin(), one.end());
            if (at_ < text_.size() && text_[at_] == '|')
                ++at_;
            else
                break;
        }
        const char here = at_ < text_.size() ? text_[at_] : '\0';
        if (here != until) wrong("expected " + (until == '\0' ? "the end" : std::string{until}));
        if (here != '\0') ++at_;
        return all;
    }

    [[nodiscard]] const std::string& problem() const { return problem_; }
    [[nodiscard]] std::vector<Forms::Group> groups() { return std::move(groups_); }

private:
    List sequence() {
        List forms{{}};
        std::size_t begin = at_;  // of the words that are not yet in the forms
        const auto flush = [&] {
            const std::string_view words = text_.substr(begin, at_ - begin);
            if (words.find_first_not_of(' ') != std::string_view::npos)
                forms = joined(std::move(forms), {{Part{words, {}, {}}}});
        };
        while (at_ < text_.size() && problem_.empty()) {
            const char c = text_[at_];
            if (c == '|' || c == ']' || c == ')') break;
            if (c == '[' || c == '(') {
                flush();
                const std::size_t inside = ++at_;
                List inner = alternatives(c == '[' ? ']' : ')');
                if (inner.size() > kFewChoices && only_words(inner))
                    inner = {{group(text_.substr(inside, at_ - inside - 1), inner)}};
                if (c == '[') inner.emplace_back();
                forms = joined(std::move(forms), inner);
                begin = at_;
            } else if (c == '<' && at_ + 1 < text_.size() && text_[at_ + 1] >= 'a' &&
                       text_[at_ + 1] <= 'z') {
                flush();
                forms = joined(std::move(forms), {{phrase()}});
                begin = at_;
            } else {
                at_ += c == '\\' && at_ + 1 < text_.size() ? 2 : 1;
            }
        }
        flush();
        return forms;
    }

    static bool only_words(const List& forms) {
        return std::ranges::all_of(forms, [](const Form& form) {
            return !form.empty() &&
                   std::ranges::all_of(form, [](const Part& part) { return part.phrase.empty(); });
        });
    }

    Part group(std::string_view text, const List& forms) {
        groups_.push_back({text, forms});
        return {{}, text, text};
    }

    Part phrase() {
        const std::size_t end = text_.find('>', at_);
        if (end == std::string_view::npos) {
            wrong("expected > after <");
            return {};
        }
        const std::string_view inner = text_.substr(at_ + 1, end - at_ - 1);
        at_ = end + 1;
        const std::size_t colon = inner.find(':');
        if (colon == std::string_view::npos) return {{}, inner, inner};
        return {{}, inner.substr(colon + 1), inner.substr(0, colon)};
    }

    List joined(List heads, const List& tails) {
        if (tails.size() == 1) {  // no copies
            for (Form& head : heads)
                head.insert(head.end(), tails.front().begin(), tails.front().end());
            return heads;
        }
        List out;
        if (heads.size() * tails.size() > most_) {
            wrong("the way has more than " + std::to_string(most_) + " forms");
            return {{}};
        }
        out.reserve(heads.size() * tails.size());
        for (const Form& head : heads)
            for (const Form& tail : tails) {
                Form& form = out.emplace_back();
                form.reserve(head.size() + tail.size());
                form.insert(form.end(), head.begin(), head.end());
                form.insert(form.end(), tail.begin(), tail.end());
            }
        return out;
    }

    void wrong(std::string what) {
        if (problem_.empty()) problem_ = std::move(what);
        at_ = text_.size();
    }

    std::string_view text_;
    std::size_t most_;
    std::size_t at_ = 0;
    std::string problem_;
    std::vector<Forms::Group> groups_;
};

}  // namespace

base::Result<Forms> forms_of(std::string_view say, std::size_t most, const base::Place& place) {
    Reader reader(say, most);
    Forms out{reader.alternatives('\0'), {}};
    if (!reader.problem().empty())
        return base::failure(place, "`" + std::string(say) + "`: " + reader.problem());
    if (std::ranges::any_of(out.forms, &Form::empty))
        return base::failure(place, "`" + std::string(say) + "` may be empty",
                             "leave at least one word outside of brackets");
    out.groups = reader.groups();
    return out;
}

}  // namespace nextline::trials
