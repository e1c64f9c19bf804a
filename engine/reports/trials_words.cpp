// SPDX-License-Identifier: Apache-2.0
#include "reports/trials_words.h"

#include <algorithm>
#include <array>

namespace nextline::reports {
namespace {

using advice::Fit;
using advice::Match;

constexpr std::array<std::string_view, advice::kMatches> kMatchIds = {
    "met",     "not_met",  "wait",      "unknown", "not_understood",
    "nothing", "own_will", "judgement", "heading"};
constexpr std::array<std::string_view, advice::kFits> kFitIds = {"fits", "fits_if", "unclear",
                                                                 "does_not"};
constexpr std::size_t kMostPlaces = 8;

std::string number_of(const advice::TrialMatch& match, Match which) {
    return std::to_string(match.counts[static_cast<std::size_t>(which)]);
}

Statement counts_of(const Voice& voice, const advice::TrialMatch& match) {
    return voice.say("trials.counts", {{"met", number_of(match, Match::met)},
                                       {"not_met", number_of(match, Match::not_met)},
                                       {"wait", number_of(match, Match::wait)},
                                       {"unknown", number_of(match, Match::unknown)},
                                       {"lost", number_of(match, Match::not_understood)}});
}

std::string status_words(const Voice& voice, const std::string& status) {
    std::string id = "trials.status.";
    for (const char c : status) id += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if (status.empty()) return voice.words.message("trials.status.unknown");
    return voice.words.has(id) ? voice.words.message(id) : status;
}

std::string day_words(const Voice& voice, const std::string& day) {
    const auto date = base::read_date(day);
    return date ? voice.words.date(*date) : voice.words.message("trials.date_unknown");
}

Statement state_of(const Voice& voice, const advice::TrialMatch& match,
                   const trials::ReadTrial& read) {
    return voice.say(match.open ? "trials.open" : "trials.maybe_closed",
                     {{"status", status_words(voice, read.trial.status)},
                      {"date", day_words(voice, read.snapshot)}});
}

Statement places_of(const Voice& voice, const trials::ReadTrial& read) {
    std::vector<std::string> places;
    for (const trials::Site& site : read.trial.sites) {
        std::string place = site.city;
        if (!site.country.empty()) place += (place.empty() ? "" : ", ") + site.country;
        if (!place.empty() && std::ranges::find(places, place) == places.end())
            places.push_back(place);
    }
    if (places.empty()) return voice.say("trials.no_place");
    const std::size_t all = places.size();
    places.resize(std::min(all, kMostPlaces));
    std::string text;
    for (const std::string& place : places) text += (text.empty() ? "" : "; ") + place;
    return voice.say(all > kMostPlaces ? "trials.places_more" : "trials.places",
                     {{"places", text}, {"n", std::to_string(all - places.size())}});
}

CriterionWords criterion_words(const Voice& voice, const Trials& trials,
                               const trials::CompactCriterion& compact,
                               const trials::Criterion& written, Match match) {
    CriterionWords words{
        .section = written.section, .cohort = written.cohort, .text = written.text, .match = match};
    const logic::StepId step = advice::step_of(trials.matches, trials.index, compact);
    if (step == logic::kNoStep) return words;
    words.reading = voice.words.condition(trials.index.conditions[compact.must]);
    words.grounds = grounds_of(voice, step);
    for (const logic::Missing& missing : missing_below(voice, step))
        words.missing.push_back(voice.words.missing(missing));
    if (match == Match::unknown && trials.matches.proof.steps[step].truth == logic::Truth::fails)
        words.note = voice.words.message("trials.softened");
    return words;
}

TrialWords trial_words(const Voice& voice, const Trials& trials, std::size_t place) {
    const advice::TrialMatch& match = trials.matches.list[place];
    const trials::ReadTrial& read = trials.shown[place];
    const trials::CompactTrial& compact = trials.index.trials.trials[match.trial];
    TrialWords words{.match = &match,
                     .read = &read,
                     .link = "https://clinicaltrials.gov/study/" + read.trial.id,
                     .fit = voice.say("trials.fit." + std::string(fit_id(match.fit))),
                     .counts = counts_of(voice, match),
                     .state = state_of(voice, match, read),
                     .places = places_of(voice, read),
                     .criteria = {}};
    for (std::size_t i = 0; i < compact.criteria.size() && i < read.criteria.list.size(); ++i)
        words.criteria.push_back(criterion_words(voice, trials, compact.criteria[i],
                                                 read.criteria.list[i], match.criteria[i]));
    return words;
}

}  // namespace

std::string_view match_id(Match match) { return kMatchIds[static_cast<std::size_t>(match)]; }
std::string_view fit_id(Fit fit) { return kFitIds[static_cast<std::size_t>(fit)]; }

Voice voice_of(const Voice& plan, const Trials& trials) {
    return Voice(Subject{trials.index.book, plan.patient, trials.proved});
}

TrialsInPlan trials_in_plan(const Voice& plan) {
    constexpr std::size_t kMost = 10;
    if (plan.trials == nullptr) {
        std::vector<std::string> kinds;
        for (const std::uint16_t pathway : plan.plan.pathways)
            kinds.push_back(plan.words.text(plan.book.pathways[pathway].name));
        std::string search = plan.words.message("trials.search_word");
        for (const std::string& kind : kinds) search += ", " + kind;
        return {plan.say("trials.not_opened", {{"words", search}}), {}};
    }
    TrialsInPlan out;
    for (TrialWords& trial : trials_words(voice_of(plan, *plan.trials), *plan.trials).open)
        if (out.named.size() < kMost &&
            (trial.match->fit == Fit::fits || trial.match->fit == Fit::fits_if))
            out.named.push_back(std::move(trial));
    out.says = out.named.empty()
                   ? plan.say("trials.none_open")
                   : plan.say("trials.some_open", {{"n", std::to_string(out.named.size())}});
    return out;
}

TrialsWords trials_words(const Voice& voice, const Trials& trials) {
    TrialsWords out;
    const advice::TrialMatches& found = trials.matches;
    out.about.push_back(voice.say("trials.about"));
    const auto all = trials.index.trials.trials.size();
    out.about.push_back(
        voice.say("trials.share", {{"all", std::to_string(all)},
                                   {"place", std::to_string(found.place_unknown)},
                                   {"phase", std::to_string(found.phase_unknown)},
                                   {"status", std::to_string(found.status_unknown)}}));
    if (found.left_out > 0)
        out.about.push_back(voice.say("trials.left_out", {{"n", std::to_string(found.left_out)}}));
    for (std::size_t i = 0; i < found.list.size() && i < trials.shown.size(); ++i)
        (found.list[i].open ? out.open : out.asked).push_back(trial_words(voice, trials, i));
    if (out.open.empty()) out.about.push_back(voice.say("trials.none_open"));
    for (const advice::TrialQuestion& question : found.questions)
        out.questions.push_back(
            voice.say("trials.question", {{"noun", voice.words.missing(question.missing)},
                                          {"n", std::to_string(question.trials)}}));
    return out;
}

}  // namespace nextline::reports
