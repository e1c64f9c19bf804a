// SPDX-License-Identifier: Apache-2.0
#include "intake/derive.h"

#include <algorithm>

namespace nextline::intake {
namespace {

using facts::Treatment;

constexpr std::uint8_t kRunning = 2;

// When it ended, as far as it is known; what goes on ends today at the earliest.
base::DayRange end_of(const Treatment& treatment, base::Day as_of) {
    if (treatment.ongoing == kRunning) return {as_of, as_of};
    base::DayRange end = base::days_of(treatment.end.known() ? treatment.end : base::PartialDate{});
    if (treatment.start.known())
        end.earliest = std::max(end.earliest, base::days_of(treatment.start).earliest);
    return {std::min(end.earliest, as_of), std::min(end.latest, as_of)};
}

}  // namespace

void derive_dates(Reading& reading) {
    const Treatment* last = nullptr;
    base::DayRange end{base::kEarliestDay, base::kEarliestDay};
    for (const Treatment& treatment : reading.patient.treatments) {
        if (treatment.kind != Treatment::Kind::radiation) continue;
        const base::DayRange one = end_of(treatment, reading.as_of);
        if (last == nullptr || one.earliest > end.earliest) last = &treatment;
        end.earliest = std::max(end.earliest, one.earliest);
        end.latest = std::max(end.latest, one.latest);
    }
    if (last == nullptr || end.earliest == base::kEarliestDay) return;
    if (!reading.patient.treatments_complete) end.latest = reading.as_of;
    const auto& facts = reading.vocabulary.facts;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (!facts[i].last_radiation) continue;
        facts::Item item;
        item.fact = static_cast<facts::FactId>(i);
        item.values = facts::interval(end.earliest, end.latest);
        item.date = base::date_of(reading.as_of);
        item.basis = facts::Basis::derived;
        item.as_given = last->as_given;
        item.origin = last->origin;
        keep(reading, std::move(item));
    }
}

}  // namespace nextline::intake
