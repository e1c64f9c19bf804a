// SPDX-License-Identifier: Apache-2.0
#include "reports/evidence_words.h"

#include <cmath>

#include "base/number_text.h"

namespace nextline::reports {
namespace {

/// The two ends of "0.40 to 0.64", or nothing.
std::optional<std::pair<double, double>> ends_of(std::string_view interval) {
    const std::size_t to = interval.find(" to ");
    if (to == std::string_view::npos) return std::nullopt;
    const auto low = base::read_number(interval.substr(0, to));
    const auto high = base::read_number(interval.substr(to + 4));
    if (!low || !high) return std::nullopt;
    return std::pair{*low, *high};
}

/// " (interval 47 to 57)" for clinicians.
std::string interval_words(const Voice& voice, const std::string& interval) {
    if (interval.empty() || !voice.clinician) return {};
    const std::size_t to = interval.find(" to ");
    if (to == std::string::npos) return " (" + interval + ")";
    return " " + voice.words.message("figure.interval",
                                     {{"low", voice.words.number(interval.substr(0, to))},
                                      {"high", voice.words.number(interval.substr(to + 4))}});
}

Statement percent_words(const Voice& voice, const rulebook::Figure& figure) {
    const Frequency people = of_hundred(voice, figure.value);
    const std::string label = words::capital(voice.words.text(figure.label));
    const std::string exact = voice.clinician ? " [" + voice.words.quantity(figure.value, "%") +
                                                    interval_words(voice, figure.interval) + "]"
                                              : std::string{};
    words::Args args{
        {"label", label}, {"n", people.with}, {"rest", people.without}, {"exact", exact}};
    if (figure.comparator_value.empty()) return voice.say("figure.percent", args);
    const Frequency others = of_hundred(voice, figure.comparator_value);
    args.emplace_back("m", others.with);
    args.emplace_back("others", others.without);
    args.emplace_back("exact_other",
                      voice.clinician ? " [" + voice.words.quantity(figure.comparator_value, "%") +
                                            interval_words(voice, figure.comparator_interval) + "]"
                                      : std::string{});
    return voice.say("figure.percent.versus", args);
}

Statement amount_words(const Voice& voice, const rulebook::Figure& figure) {
    const auto amount = [&](const std::string& value) {
        return figure.unit == "months" ? voice.words.quantity(value, "mo") : value;
    };
    words::Args args{{"label", words::capital(voice.words.text(figure.label))},
                     {"value", amount(figure.value) + interval_words(voice, figure.interval)}};
    if (figure.value.empty()) {
        args[1].second = voice.words.message("figure.none");
    }
    if (figure.comparator_value.empty()) return voice.say("figure.amount", args);
    args.emplace_back("versus", amount(figure.comparator_value) +
                                    interval_words(voice, figure.comparator_interval));
    return voice.say("figure.amount.versus", args);
}

Statement figure_words(const Voice& voice, const rulebook::Figure& figure) {
    const bool ratio_only = figure.value.empty() && !figure.hazard_ratio.empty();
    Statement out = ratio_only
                        ? voice.say("figure.ratio_only",
                                    {{"label", words::capital(voice.words.text(figure.label))}})
                    : figure.unit == "percent" ? percent_words(voice, figure)
                                               : amount_words(voice, figure);
    if (!figure.at_months.empty())
        out.text +=
            " " + voice.words.message("figure.at",
                                      {{"time", voice.words.quantity(figure.at_months, "mo")}});
    if (!figure.hazard_ratio.empty()) out.text += " " + hazard_words(voice, figure).text;
    out.id = "figure." + figure.end_point;
    out.citations = {&figure.citation};
    return out;
}

bool has_kind(const rulebook::Evidence& evidence, std::string_view kind) {
    for (const auto& figure : evidence.figures)
        if (figure.kind == kind) return true;
    return false;
}

}  // namespace

Frequency of_hundred(const Voice& voice, std::string_view percent) {
    const auto number = base::read_number(percent);
    if (!number) return {std::string(percent), "?"};
    const bool rounded = *number != std::floor(*number);
    const long whole = std::lround(*number);
    const auto about = [&](long n) {
        return rounded ? voice.words.message("figure.about", {{"n", std::to_string(n)}})
                       : std::to_string(n);
    };
    if (rounded && whole < 1)
        return {voice.words.message("figure.fewer_than_one"),
                voice.words.message("figure.more_than_99")};
    if (rounded && whole > 99)
        return {voice.words.message("figure.more_than_99"),
                voice.words.message("figure.fewer_than_one")};
    return {about(whole), about(100 - whole)};
}

Statement hazard_words(const Voice& voice, const rulebook::Figure& figure) {
    const auto ratio = base::read_number(figure.hazard_ratio);
    const auto ends = ends_of(figure.hazard_interval);
    const std::string exact =
        voice.clinician
            ? " " +
                  voice.words.message("figure.hazard_exact",
                                      {{"ratio", voice.words.number(figure.hazard_ratio)}}) +
                  interval_words(voice, figure.hazard_interval)
            : std::string{};
    if (!ratio) return voice.say("figure.hazard_unclear", {{"exact", exact}});
    const bool unsettled = ends && ends->first <= 1 && ends->second >= 1;
    if (unsettled) return voice.say("figure.hazard_unclear", {{"exact", exact}});
    const long change = std::lround(std::abs(1 - *ratio) * 100);
    return voice.say(*ratio < 1 ? "figure.hazard_lower" : "figure.hazard_higher",
                     {{"n", std::to_string(change)}, {"exact", exact}});
}

EvidenceWords evidence_words(const Voice& voice, const rulebook::Evidence& evidence) {
    EvidenceWords out{
        .evidence = &evidence, .trial = {}, .benefits = {}, .harms = {}, .not_shown = {}};
    const std::string comparator = voice.words.text(evidence.comparator);
    words::Args args{{"trial", evidence.name},
                     {"population", voice.words.text(evidence.population)},
                     {"arm", voice.words.text(evidence.arm)}};
    if (!comparator.empty()) args.emplace_back("comparator", comparator);
    out.trial = voice.say(comparator.empty() ? "evidence.single" : "evidence.versus", args);
    for (const rulebook::Figure& figure : evidence.figures) {
        const bool hidden = figure.kind == "survival" && !voice.plan.request.show_survival;
        if (hidden)
            out.survival_hidden = true;
        else
            (figure.kind == "harm" ? out.harms : out.benefits)
                .push_back({&figure, figure_words(voice, figure)});
    }
    for (const char* kind : {"survival", "response", "quality_of_life", "harm"})
        if (!has_kind(evidence, kind))
            out.not_shown.push_back(voice.say("figure.not_reported." + std::string(kind)));
    if (out.survival_hidden) out.not_shown.push_back(voice.say("figure.hidden"));
    return out;
}

}  // namespace nextline::reports
