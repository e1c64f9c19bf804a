// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nextline::base {

/// Days since 1970-01-01 (proleptic Gregorian).
using Day = std::int32_t;

inline constexpr Day kEarliestDay = -200000;  ///< before every record
inline constexpr Day kLatestDay = 200000;     ///< after every record

/// Mean days in a month of the Gregorian calendar, 365.2425 / 12.
inline constexpr double kDaysPerMonth = 30.436875;

/// A date as records give it: a year, a year and month, a full day, or nothing (`year` 0).
struct PartialDate {
    std::int16_t year = 0;   ///< 1850 to 2200; 0: no date was given
    std::uint8_t month = 0;  ///< 1 to 12; 0: not given
    std::uint8_t day = 0;    ///< 1 to 31; 0: not given

    [[nodiscard]] bool known() const { return year != 0; }
    bool operator==(const PartialDate&) const = default;
};

/// The first and last day that a partial date can mean; an absent date is the whole calendar.
struct DayRange {
    Day earliest = kEarliestDay;
    Day latest = kLatestDay;
    bool operator==(const DayRange&) const = default;
};

/// Reads "2025", "2025-10", "2025-10-12", or a date and time of FHIR ("2025-10-12T08:00:00Z", of
/// which the calendar day as written is kept). Nothing else; an impossible day is refused.
[[nodiscard]] std::optional<PartialDate> read_date(std::string_view text);

/// "2025", "2025-10" or "2025-10-12"; empty if no date is known.
[[nodiscard]] std::string to_text(PartialDate date);

[[nodiscard]] DayRange days_of(PartialDate date);
[[nodiscard]] Day day_of(int year, unsigned month, unsigned day);
[[nodiscard]] PartialDate date_of(Day day);

/// Months from one day to a later one. Full calendar months count as such: 2025-01-15 to 2025-03-15
/// is 2, so that a rule's "12 months" falls on the same day of the month. Between them the days
/// count by kDaysPerMonth, to the hundredth: a rule's "4 weeks", given as 0.92, falls on the 28th
/// day. Negative if `to` is earlier.
[[nodiscard]] double months_between(Day from, Day to);

}  // namespace nextline::base
