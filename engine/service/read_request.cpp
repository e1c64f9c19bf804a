// SPDX-License-Identifier: Apache-2.0
#include "service/read_request.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/nearest.h"

namespace nextline::service {
namespace {

using base::json::Value;

constexpr std::array<std::string_view, 19> kKeys{
    "before",  "after",  "record", "as_of",  "region",    "language", "audience",
    "figures", "assume", "want",   "format", "option",    "width",    "colour",
    "near",    "status", "phase",  "limit",  "closed_too"};
constexpr double kNarrowest = 40;
constexpr double kWidest = 400;
constexpr double kMostTrials = 200;
constexpr std::size_t kRegionLetters = 2;  // as in ISO 3166, and eu, uk

template <class E>
struct Word {
    std::string_view text;
    E value;
};
constexpr std::array<Word<Want>, 8> kWants{{{"plan", Want::plan},
                                            {"brief", Want::brief},
                                            {"explain", Want::explain},
                                            {"facts", Want::facts},
                                            {"vocabulary", Want::vocabulary},
                                            {"compare", Want::compare},
                                            {"packet", Want::packet},
                                            {"trials", Want::trials}}};
constexpr std::array<Word<Format>, 3> kFormats{
    {{"text", Format::text}, {"json", Format::json}, {"html", Format::html}}};
constexpr std::array<Word<facts::Language>, 2> kTongues{
    {{"en", facts::Language::en}, {"es", facts::Language::es}}};
constexpr std::array<Word<advice::Audience>, 2> kAudiences{
    {{"patient", advice::Audience::patient}, {"clinician", advice::Audience::clinician}}};
constexpr std::array<Word<bool>, 2> kFigures{{{"hidden", false}, {"shown", true}}};

class Reader {
public:
    explicit Reader(Value root) : root_(root) {}

    void refuse(std::string_view key, std::string message, std::string hint = {}) {
        problems_.push_back({base::Severity::error,
                             {.pointer = key.empty() ? "" : "/" + std::string(key)},
                             std::move(message),
                             std::move(hint)});
    }

    void check_keys() {
        const std::vector<std::string> known(kKeys.begin(), kKeys.end());
        for (const auto& [key, value] : root_)
            if (std::find(kKeys.begin(), kKeys.end(), key) == kKeys.end())
                refuse(key, "the request has no key `" + std::string(key) + "`",
                       base::did_you_mean(key, known));
    }

    template <class E, std::size_t N>
    void choose(std::string_view key, const std::array<Word<E>, N>& words, E& value) {
        const Value given = root_[key];
        if (!given) return;
        std::vector<std::string> known;
        for (const auto& word : words) {
            if (given.is_string() && given.text() == word.text) {
                value = word.value;
                return;
            }
            known.emplace_back(word.text);
        }
        std::string list;
        for (const std::string& word : known) list += (list.empty() ? "" : ", ") + word;
        refuse(key, "`" + std::string(given.text()) + "` found, expected one of " + list,
               base::did_you_mean(given.text(), known));
    }

    void read_as_of(base::PartialDate& as_of) {
        const auto date = base::read_date(root_["as_of"].text());
        if (date && date->day != 0)
            as_of = *date;
        else
            refuse("as_of", "a full date is needed, like 2026-11-22");
    }

    void read_region(std::string& region) {
        const std::string_view given = root_["region"].text();
        const bool fits =
            given.size() == kRegionLetters &&
            std::all_of(given.begin(), given.end(), [](char c) { return c >= 'a' && c <= 'z'; });
        if (fits)
            region = given;
        else
            refuse("region", "`" + std::string(given) +
                                 "` found; a region is two letters: us, eu, uk, au ...");
    }

    void read_assume(bool& complete) {
        for (const auto& [key, value] : root_["assume"]) {
            if (value.text() == "complete")
                complete = true;
            else
                refuse("assume", "`" + std::string(value.text()) + "` cannot be assumed",
                       "`complete` takes every list of the record as whole");
        }
    }

    void read_look(Question& question) {
        if (const Value width = root_["width"]) {
            const double columns = width.number().value_or(0);
            if (columns >= kNarrowest && columns <= kWidest)
                question.width = static_cast<std::size_t>(columns);
            else
                refuse("width", "a number of columns from 40 to 400 is expected");
        }
        question.colour = root_["colour"].boolean().value_or(false);
        question.option = root_["option"].text();
        if (question.want == Want::explain && question.option.empty())
            refuse("option", "`explain` needs the id of an option");
        if (question.want == Want::packet && question.format == Format::json)
            refuse("format", "a packet is text or html", "`plan` gives the same as JSON");
        question.before = root_["before"];
        question.after = root_["after"];
        question.record = root_["record"];
        if (question.want == Want::compare) {
            if (!question.before) refuse("before", "`compare` needs the earlier plan");
            if (!question.after) refuse("after", "`compare` needs the later plan");
        } else if (!question.record && question.want != Want::vocabulary)
            refuse("record", "the request has no record");
    }

    void read_trials(Question& question) {
        question.trials.near = root_["near"].text();
        question.trials.status = root_["status"].text();
        question.trials.phase = root_["phase"].text();
        question.trials.as_of = question.request.as_of;
        question.closed_too = root_["closed_too"].boolean().value_or(false);
        const Value limit = root_["limit"];
        if (!limit) return;
        const double most = limit.number().value_or(0);
        if (most >= 1 && most <= kMostTrials)
            question.limit = static_cast<std::size_t>(most);
        else
            refuse("limit", "a number from 1 to 200 is expected");
    }

    [[nodiscard]] base::Diagnostics problems() const { return problems_; }

private:
    Value root_;
    base::Diagnostics problems_;
};

}  // namespace

base::Result<Question> read_request(Value root) {
    Reader reader(root);
    if (!root.is_object()) {
        reader.refuse("", "a request is a JSON object");
        return std::unexpected(reader.problems());
    }
    Question question;
    reader.check_keys();
    reader.choose("want", kWants, question.want);
    reader.choose("format", kFormats, question.format);
    reader.choose("language", kTongues, question.request.language);
    reader.choose("audience", kAudiences, question.request.audience);
    reader.choose("figures", kFigures, question.request.show_survival);
    reader.read_as_of(question.request.as_of);
    reader.read_region(question.request.region);
    reader.read_assume(question.assume_complete);
    reader.read_look(question);
    reader.read_trials(question);
    if (base::has_errors(reader.problems())) return std::unexpected(reader.problems());
    return question;
}

}  // namespace nextline::service
