// SPDX-License-Identifier: Apache-2.0
#include "intake/reading.h"

#include "base/number_text.h"
#include "base/utf8.h"

namespace nextline::intake {
namespace {

std::string too_late(const Reading& reading, base::PartialDate date) {
    return "dated " + base::to_text(date) + ", later than " +
           base::to_text(base::date_of(reading.as_of));
}

bool plausible(const facts::Fact& fact, double value) {
    return facts::subset(facts::exactly(value), fact.domain);
}

// A treatment that ends before it starts: one of the two dates is wrong, and which is not known.
void leave_crossed_dates_open(Reading& reading, facts::Treatment& treatment) {
    if (!treatment.start.known() || !treatment.end.known() ||
        base::days_of(treatment.start).earliest <= base::days_of(treatment.end).latest)
        return;
    remark(reading, base::Severity::warning, treatment.origin,
           "a treatment ends (" + base::to_text(treatment.end) + ") before it starts (" +
               base::to_text(treatment.start) + "): both dates are left open",
           "correct the date that is wrong");
    treatment.start = {};
    treatment.end = {};
}

}  // namespace

bool later(const Reading& reading, base::PartialDate date) {
    return date.known() && base::days_of(date).earliest > reading.as_of;
}

bool keep(Reading& reading, facts::Item&& item) {
    if (later(reading, item.date)) {
        ++reading.too_late;
        leave_out(reading, std::move(item.origin), reading.vocabulary.facts[item.fact].id,
                  too_late(reading, item.date));
        return false;
    }
    reading.patient.items.push_back(std::move(item));
    return true;
}

bool keep(Reading& reading, facts::Treatment&& treatment) {
    constexpr std::uint8_t kRunning = 2;
    if (later(reading, treatment.start)) {
        ++reading.too_late;
        leave_out(reading, std::move(treatment.origin), "treatment",
                  too_late(reading, treatment.start));
        return false;
    }
    if (later(reading, treatment.end)) {
        treatment.end = {};
        treatment.ongoing = kRunning;
        treatment.stopped_for = facts::any_reason;
    }
    leave_crossed_dates_open(reading, treatment);
    reading.patient.treatments.push_back(std::move(treatment));
    return true;
}

void leave_out(Reading& reading, std::string origin, std::string what, std::string reason) {
    reading.patient.not_read.push_back({std::move(origin), std::move(what), std::move(reason)});
}

void remark(Reading& reading, base::Severity severity, std::string origin, std::string message,
            std::string hint) {
    base::Place place;
    place.pointer = std::move(origin);
    reading.patient.remarks.push_back(
        {severity, std::move(place), std::move(message), std::move(hint)});
}

void finish(Reading& reading) {
    if (reading.too_late == 0) return;
    remark(reading, base::Severity::note, "",
           std::to_string(reading.too_late) + " entries dated later than " +
               base::to_text(base::date_of(reading.as_of)) + " were left out");
}

std::string given(std::string_view text) {
    return std::string(base::cut_utf8(text, kLongestGiven));
}

Implausible implausible(const facts::Fact& fact, double value) {
    const auto number = [](double each) { return base::number_text(each); };
    Implausible found;
    found.message = fact.id + " is " + number(value) + " " + fact.unit + "; plausible is " +
                    number(fact.domain.low) + " to " + number(fact.domain.high);
    if (fact.integer) return found;  // a score has no unit to mistake
    for (const double factor : {1000.0, 1e6}) {
        if (plausible(fact, value / factor))
            found.hint = "the unit may be wrong: " + number(value / factor) +
                         " would be plausible, " + number(factor) + " times less";
        else if (plausible(fact, value * factor))
            found.hint = "the unit may be wrong: " + number(value * factor) +
                         " would be plausible, " + number(factor) + " times more";
        if (!found.hint.empty()) return found;
    }
    return found;
}

}  // namespace nextline::intake
