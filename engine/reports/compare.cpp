// SPDX-License-Identifier: Apache-2.0
#include "reports/compare.h"

#include <algorithm>
#include <map>

namespace nextline::reports {
namespace {

using base::json::Value;
using words::Words;

std::string said(Value statement) { return std::string(statement["text"].text()); }

/// The options of a plan by id, with their place in the order of display.
struct Placed {
    Value option;
    std::size_t place = 0;
};
std::map<std::string, Placed> options_of(Value plan) {
    std::map<std::string, Placed> out;
    std::size_t place = 0;
    for (const auto& [key, option] : plan["options"])
        out[std::string(option["id"].text())] = {option, place++};
    return out;
}

/// The texts of statements (or of what holds a `statement`), each once, in order.
std::vector<std::string> texts_of(Value list) {
    std::vector<std::string> out;
    for (const auto& [key, entry] : list) {
        std::string text = said(entry["statement"] ? entry["statement"] : entry);
        if (!text.empty() && std::find(out.begin(), out.end(), text) == out.end())
            out.push_back(std::move(text));
    }
    return out;
}

std::vector<std::string> only_in(const std::vector<std::string>& a,
                                 const std::vector<std::string>& b) {
    std::vector<std::string> out;
    for (const std::string& text : a)
        if (std::find(b.begin(), b.end(), text) == b.end()) out.push_back(text);
    return out;
}

/// Why an option stands elsewhere: conditions whose truth is another, what speaks for or against
/// it now and did not, or did and does not.
std::vector<std::string> reasons(const Words& words, Value before, Value after) {
    std::vector<std::string> out;
    std::map<std::string, std::string> truths;
    for (const auto& [key, reason] : before["because"])
        truths[std::string(reason["text"].text())] = reason["truth"].text();
    for (const auto& [key, reason] : after["because"]) {
        const std::string text(reason["text"].text());
        const auto was = truths.find(text);
        if (was == truths.end() || was->second == reason["truth"].text()) continue;
        out.push_back(words.message("compare.now." + std::string(reason["truth"].text()),
                                    {{"condition", text}}));
    }
    const auto differing = [&](const char* list) {
        const auto was = texts_of(before[list]);
        const auto is = texts_of(after[list]);
        for (const std::string& text : only_in(is, was))
            out.push_back(words.message("compare.new", {{"text", text}}));
        for (const std::string& text : only_in(was, is))
            out.push_back(words.message("compare.gone", {{"text", text}}));
    };
    differing("against");
    differing("earlier");
    // Who speaks for it is said anew with every condition: only where no condition tells more.
    if (out.empty()) differing("by");
    return out;
}

class Comparison {
public:
    Comparison(const Words& words, Value before, Value after)
        : words_(words), before_(before), after_(after) {}

    [[nodiscard]] std::vector<Changes> all() {
        if (said_of("request", "as_of") || said_of("rulebook", "version") ||
            said_of("rulebook", "hash"))
            add("date", "compare.date",
                {{"before", day(before_)},
                 {"after", day(after_)},
                 {"old", version(before_)},
                 {"new", version(after_)}});
        differences("urgent", before_["urgent"], after_["urgent"]);
        if (before_["decision"]["is"].text() != after_["decision"]["is"].text())
            add("decision", "compare.decision",
                {{"before", said(before_["decision"]["statement"])},
                 {"after", said(after_["decision"]["statement"])}});
        standings();
        differences("contradictions", before_["contradictions"], after_["contradictions"]);
        differences("disagreements", before_["disagreements"], after_["disagreements"]);
        differences("questions", before_["questions"], after_["questions"]);
        return std::move(found_);
    }

private:
    [[nodiscard]] bool said_of(std::string_view part, std::string_view key) const {
        return before_[part][key].text() != after_[part][key].text();
    }
    [[nodiscard]] std::string day(Value plan) const {
        const auto date = base::read_date(plan["request"]["as_of"].text());
        return date ? words_.date(*date) : std::string(plan["request"]["as_of"].text());
    }
    [[nodiscard]] static std::string version(Value plan) {
        return std::string(plan["rulebook"]["version"].text()) + " (" +
               std::string(plan["rulebook"]["hash"].text().substr(0, 12)) + ")";
    }

    void add(const char* heading, std::string id, const words::Args& args,
             std::vector<std::string> because = {}) {
        if (found_.empty() || found_.back().id != heading) found_.push_back({heading, {}});
        found_.back().changes.push_back({id, words_.message(id, args), std::move(because)});
    }

    void differences(const char* heading, Value before, Value after) {
        const auto was = texts_of(before);
        const auto is = texts_of(after);
        for (const std::string& text : only_in(is, was))
            add(heading, "compare.new", {{"text", text}});
        for (const std::string& text : only_in(was, is))
            add(heading, "compare.gone", {{"text", text}});
    }

    [[nodiscard]] std::string standing(Value option) const {
        return words_.message("standing.heading." + std::string(option["standing"].text()));
    }

    void standings() {
        const auto was = options_of(before_);
        for (const auto& [key, option] : after_["options"]) {
            const auto old = was.find(std::string(option["id"].text()));
            const words::Args name{{"option", std::string(option["name"].text())}};
            if (old == was.end()) {
                add("options", "compare.new_option", name);
            } else if (old->second.option["standing"].text() != option["standing"].text()) {
                add("options", "compare.standing",
                    {name.front(),
                     {"before", standing(old->second.option)},
                     {"after", standing(option)}},
                    why(old->second.option, option));
            } else {
                moves(old->second.option, option);
            }
        }
        const auto is = options_of(after_);
        for (const auto& [id, placed] : was)
            if (!is.contains(id))
                add("options", "compare.no_option",
                    {{"option", std::string(placed.option["name"].text())}});
    }

    /// Within one standing only a wish moves an option for a reason that can be told.
    void moves(Value before, Value after) {
        std::vector<std::string> told;
        for (const auto& [key, wish] : after["wishes"])
            if (wish["id"].text().starts_with("wish.before.")) told.push_back(said(wish));
        std::vector<std::string> was;
        for (const auto& [key, wish] : before["wishes"])
            if (wish["id"].text().starts_with("wish.before.")) was.push_back(said(wish));
        const auto is_new = only_in(told, was);
        if (is_new.empty()) return;
        add("options", "compare.moved", {{"option", std::string(after["name"].text())}}, is_new);
    }

    [[nodiscard]] std::vector<std::string> why(Value before, Value after) const {
        std::vector<std::string> out = reasons(words_, before, after);
        if (out.empty())
            out.push_back(words_.message(said_of("rulebook", "hash") ? "compare.because.rulebook"
                                         : said_of("decision", "is") ? "compare.because.decision"
                                                                     : "compare.because.proof"));
        return out;
    }

    const Words& words_;
    Value before_, after_;
    std::vector<Changes> found_;
};

base::Diagnostics faults(Value plan, const char* key) {
    base::Diagnostics problems;
    const auto refuse = [&](const char* message, const char* hint) {
        problems.push_back(
            {base::Severity::error, {.pointer = "/" + std::string(key)}, message, hint});
    };
    if (!plan.is_object() || plan["nextline"].text() != "plan/1")
        refuse("this is no plan of `nextline plan --format json`", "give a plan or a record");
    else if (!plan["refused"].text().empty())
        refuse("this record was refused: there is no plan to compare", "");
    return problems;
}

}  // namespace

base::Result<std::vector<Changes>> compare_plans(const Words& words, Value before, Value after) {
    base::Diagnostics problems = faults(before, "before");
    for (base::Diagnostic& problem : faults(after, "after")) problems.push_back(std::move(problem));
    if (problems.empty() &&
        before["request"]["language"].text() != after["request"]["language"].text())
        problems.push_back({base::Severity::error,
                            {.pointer = "/after"},
                            "the two plans are in different languages",
                            "make both with the same --language"});
    if (!problems.empty()) return std::unexpected(std::move(problems));
    return Comparison(words, before, after).all();
}

}  // namespace nextline::reports
