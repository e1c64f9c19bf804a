// SPDX-License-Identifier: Apache-2.0
// The pack as JSON: members in a fixed order, empty ones left out; conditions and sites stand once,
// trials name them by number; each trial is a line. pack_read.cpp reads it.
#include "trials/pack.h"

#include <map>

#include "base/json_text.h"
#include "trials/compact.h"

namespace nextline::trials {
namespace {

using base::json::quoted;

/// Writes the members of one object, leaving out what is empty.
class Members {
public:
    explicit Members(std::string& out) : out_(out) { out_ += '{'; }
    ~Members() { out_ += '}'; }
    Members(const Members&) = delete;
    Members& operator=(const Members&) = delete;

    void json(std::string_view key, std::string_view value) {
        if (!first_) out_ += ',';
        first_ = false;
        out_ += quoted(key) + ":";
        out_ += value;
    }
    void text(std::string_view key, const std::string& value) {
        if (!value.empty()) json(key, quoted(value));
    }
    void truth(std::string_view key, bool value) {
        if (value) json(key, "true");
    }
    template <class List, class Write>
    void list(std::string_view key, const List& values, Write write) {
        if (values.empty()) return;
        std::string text;
        for (const auto& value : values) text += (text.empty() ? "[" : ",") + write(value);
        json(key, text + "]");
    }

private:
    std::string& out_;
    bool first_ = true;
};

std::string text_of(const std::string& text) { return quoted(text); }
std::string number_of(std::uint32_t number) { return std::to_string(number); }

std::string site_text(const Site& site) {
    std::string out;
    {
        Members members(out);
        members.text("country", site.country);
        members.text("city", site.city);
        members.text("status", site.status);
    }
    return out;
}

std::string criterion_text(const Criterion& criterion, const CompactCriterion& compacted) {
    std::string out;
    {
        Members members(out);
        members.truth("exclusion", criterion.section == Section::exclusion);
        members.text("cohort", criterion.cohort);
        members.text("text", criterion.text);
        if (compacted.must != kNoMust) members.json("must", number_of(compacted.must));
        members.truth("whole", criterion.whole);
        if (criterion.beyond != Beyond::none)
            members.text("beyond", std::string(name_of(criterion.beyond)));
        if (compacted.permits != kNoMust) members.json("permits", number_of(compacted.permits));
        if (compacted.group != 0) members.json("group", number_of(compacted.group));
    }
    return out;
}

std::string trial_text(const ReadTrial& read, const CompactTrial& compacted) {
    const Trial& trial = read.trial;
    std::string out;
    {
        Members members(out);
        members.text("id", trial.id);
        members.text("title", trial.title);
        members.text("summary", trial.summary);
        members.list("conditions", trial.conditions, text_of);
        members.list("interventions", trial.interventions, text_of);
        members.list("keywords", trial.keywords, text_of);
        members.list("phases", trial.phases, text_of);
        members.text("status", trial.status);
        members.text("updated", trial.updated);
        members.text("study_type", trial.study_type);
        members.text("sex", trial.sex);
        members.text("minimum_age", trial.minimum_age);
        members.text("maximum_age", trial.maximum_age);
        members.list("sites", compacted.sites, number_of);
        members.text("snapshot", read.snapshot);
        members.text("source", read.source);
        members.truth("cut", read.criteria.cut);
        std::size_t at = 0;
        members.list("criteria", read.criteria.list, [&](const Criterion& criterion) {
            return criterion_text(criterion, compacted.criteria[at++]);
        });
    }
    return out;
}

}  // namespace

std::string encode(const Pack& pack) {
    const CompactTrials compacted = compact(pack.trials);
    std::string out;
    {
        Members members(out);
        members.text("nextline", "trials/3");
        members.text("made", pack.made);
        members.text("grammar", pack.grammar);
        members.list("musts", compacted.musts, text_of);
        members.list("sites", compacted.sites, site_text);
        std::size_t at = 0;
        members.list("trials", pack.trials, [&](const ReadTrial& trial) {
            return "\n" + trial_text(trial, compacted.trials[at++]);
        });
    }
    return out + "\n";
}

}  // namespace nextline::trials
