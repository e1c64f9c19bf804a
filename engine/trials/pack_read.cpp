// SPDX-License-Identifier: Apache-2.0
// Reads what pack.cpp writes. A member that is unknown, stands twice or has another type is
// refused.
#include <algorithm>
#include <functional>
#include <initializer_list>

#include "base/json.h"
#include "base/partial_date.h"
#include "trials/lines.h"
#include "trials/pack.h"
#include "trials/registry_words.h"

namespace nextline::trials {
namespace {

using base::json::Value;

constexpr std::size_t kMostTrials = 100000;
constexpr std::size_t kMostCriteria = kMostLines + 10;  ///< the record's own age and sex besides
constexpr std::size_t kMostNamed = 1000000;             ///< conditions or sites of a whole pack
constexpr std::size_t kMostProblems = 50;
constexpr std::size_t kMostCopied = 256u << 20;  ///< bytes of conditions and sites named by number
constexpr std::size_t kLongestWord = 200;        ///< bytes of a hash, a date or a status

/// One member that an object may have, and what to do with it.
struct Known {
    std::string_view key;
    std::function<void(const Value&, const std::string& pointer)> read;
};

class PackReader {
public:
    void read(const Value& root) {
        std::string form;
        object(root, "",
               {{"nextline", word(form)},
                {"made", day(pack.made)},
                {"grammar", word(pack.grammar)},
                {"musts", texts(musts_, kMostNamed, kLongestLine)},
                {"sites", [&](const Value& v, const std::string& at) { read_sites(v, at); }},
                {"trials", [&](const Value& v, const std::string& at) { read_trials(v, at); }}});
        if (form != "trials/3") problem("/nextline", "this is no pack of trials (trials/3)");
    }

    Pack pack;
    base::Diagnostics problems;

private:
    void problem(const std::string& pointer, std::string message) {
        if (problems.size() >= kMostProblems) return;
        base::Place place;
        place.pointer = pointer;
        problems.push_back({base::Severity::error, place, std::move(message), {}});
    }

    void object(const Value& value, const std::string& pointer,
                std::initializer_list<Known> known) {
        if (!value.is_object()) return problem(pointer, "an object is expected");
        std::vector<std::string_view> seen;
        for (const auto& [key, member] : value) {
            const std::string at = pointer + "/" + std::string(key);
            const auto found = std::find_if(known.begin(), known.end(),
                                            [&](const Known& each) { return each.key == key; });
            if (found == known.end()) {
                problem(at, "this member is not known");
            } else if (std::find(seen.begin(), seen.end(), found->key) != seen.end()) {
                problem(at, "this member stands twice");
            } else {
                seen.push_back(found->key);
                found->read(member, at);
            }
            if (problems.size() >= kMostProblems) return;
        }
    }

    void each(const Value& value, const std::string& pointer, std::size_t most,
              const std::function<void(const Value&, const std::string&)>& read) {
        if (!value.is_array()) return problem(pointer, "a list is expected");
        if (value.size() > most)
            return problem(pointer, "the list has more than " + std::to_string(most) + " members");
        std::size_t index = 0;
        for (const auto& member : value) {
            read(member.value, pointer + "/" + std::to_string(index++));
            if (problems.size() >= kMostProblems) return;
        }
    }

    decltype(Known::read) text(std::string& out, std::size_t longest) {
        return [this, &out, longest](const Value& value, const std::string& at) {
            if (!value.is_string() || value.text().empty())
                problem(at, "a text is expected that is not empty");
            else if (value.text().size() > longest)
                problem(at, "the text is longer than " + std::to_string(longest) + " bytes");
            else
                out = std::string(value.text());
        };
    }
    decltype(Known::read) word(std::string& out) { return text(out, kLongestWord); }

    decltype(Known::read) day(std::string& out) {
        return [this, &out](const Value& value, const std::string& at) {
            const auto date = base::read_date(value.text());
            if (!date || base::to_text(*date) != value.text() || date->day == 0)
                return problem(at, "a day is expected: 2026-11-22");
            out = std::string(value.text());
        };
    }

    decltype(Known::read) texts(std::vector<std::string>& out, std::size_t most,
                                std::size_t longest) {
        return [this, &out, most, longest](const Value& value, const std::string& pointer) {
            each(value, pointer, most, [&](const Value& member, const std::string& at) {
                text(out.emplace_back(), longest)(member, at);
            });
        };
    }

    decltype(Known::read) truth(bool& out) {
        return [this, &out](const Value& value, const std::string& at) {
            if (value.boolean() != true) problem(at, "`true` is expected, or nothing");
            out = true;
        };
    }

    decltype(Known::read) condition(std::string& out) {
        return [this, &out](const Value& value, const std::string& at) {
            number(value, at, 0, musts_.size(), [&](std::size_t i) { copy(musts_[i], at, out); });
        };
    }

    /// A whole number from `least` to below `end`.
    void number(const Value& value, const std::string& at, std::size_t least, std::size_t end,
                const std::function<void(std::size_t)>& put) {
        const auto given = value.number();
        if (value.kind() != base::json::Kind::integer || *given < static_cast<double>(least) ||
            *given >= static_cast<double>(end))
            return problem(at, "a whole number from " + std::to_string(least) + " to below " +
                                   std::to_string(end) + " is expected");
        put(static_cast<std::size_t>(*given));
    }

    /// What stands once may be named often: a small text must not become an endless pack.
    void copy(const std::string& from, const std::string& at, std::string& out) {
        copied_ += from.size();
        if (copied_ > kMostCopied) return problem(at, "the pack names too much too often");
        out = from;
    }

    void read_sites(const Value& value, const std::string& pointer) {
        each(value, pointer, kMostNamed, [&](const Value& member, const std::string& at) {
            Site& site = sites_.emplace_back();
            object(member, at,
                   {{"country", text(site.country, kLongestField)},
                    {"city", text(site.city, kLongestField)},
                    {"status", word(site.status)}});
        });
    }

    void read_criterion(const Value& value, const std::string& pointer, Criterion& criterion) {
        bool exclusion = false;
        object(value, pointer,
               {{"exclusion", truth(exclusion)},
                {"cohort", text(criterion.cohort, kLongestLine)},
                {"text", text(criterion.text, kLongestLine)},
                {"must", condition(criterion.must)},
                {"whole", truth(criterion.whole)},
                {"beyond",
                 [&](const Value& v, const std::string& at) {
                     const auto known = std::ranges::find(kBeyond, v.text());
                     if (known == kBeyond.end())
                         return problem(
                             at, "`own_will`, `judgement` or `heading` is expected, or nothing");
                     criterion.beyond = static_cast<Beyond>(known - kBeyond.begin());
                 }},
                {"permits", condition(criterion.permits)},
                {"group", [&](const Value& v, const std::string& at) {
                     number(v, at, 1, 0x10000,
                            [&](std::size_t i) { criterion.group = static_cast<int>(i); });
                 }}});
        if (exclusion) criterion.section = Section::exclusion;
    }

    void read_trial_in(const Value& value, const std::string& pointer, ReadTrial& read) {
        Trial& trial = read.trial;
        object(value, pointer,
               {{"id", word(trial.id)},
                {"title", text(trial.title, kLongestField)},
                {"summary", text(trial.summary, kLongestField)},
                {"conditions", texts(trial.conditions, kMostMembers, kLongestField)},
                {"interventions", texts(trial.interventions, kMostMembers, kLongestField)},
                {"keywords", texts(trial.keywords, kMostMembers, kLongestField)},
                {"phases", texts(trial.phases, kMostMembers, kLongestWord)},
                {"status", word(trial.status)},
                {"updated", word(trial.updated)},
                {"study_type", word(trial.study_type)},
                {"sex", word(trial.sex)},
                {"minimum_age", word(trial.minimum_age)},
                {"maximum_age", word(trial.maximum_age)},
                {"sites",
                 [&](const Value& list, const std::string& at) {
                     each(list, at, kMostMembers, [&](const Value& v, const std::string& member) {
                         number(v, member, 0, sites_.size(), [&](std::size_t i) {
                             Site& site = trial.sites.emplace_back();
                             copy(sites_[i].country, member, site.country);
                             copy(sites_[i].city, member, site.city);
                             copy(sites_[i].status, member, site.status);
                         });
                     });
                 }},
                {"snapshot", day(read.snapshot)},
                {"source", text(read.source, kLongestField)},
                {"cut", truth(read.criteria.cut)},
                {"criteria", [&](const Value& list, const std::string& at) {
                     each(list, at, kMostCriteria, [&](const Value& v, const std::string& member) {
                         read_criterion(v, member, read.criteria.list.emplace_back());
                     });
                 }}});
        if (!is_trial_id(trial.id))
            problem(pointer + "/id", "the trial has no number of the form NCT and eight digits");
    }

    void read_trials(const Value& value, const std::string& pointer) {
        each(value, pointer, kMostTrials, [&](const Value& member, const std::string& at) {
            read_trial_in(member, at, pack.trials.emplace_back());
        });
    }

    std::size_t copied_ = 0;
    std::vector<std::string> musts_;
    std::vector<Site> sites_;
};

}  // namespace

base::Result<Pack> decode_pack(std::string_view text) {
    const auto document = base::json::read(text);
    if (!document) return std::unexpected(document.error());
    PackReader reader;
    reader.read((*document)->root());
    if (!reader.problems.empty()) return std::unexpected(std::move(reader.problems));
    return std::move(reader.pack);
}

}  // namespace nextline::trials
