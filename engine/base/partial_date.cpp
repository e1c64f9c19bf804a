// SPDX-License-Identifier: Apache-2.0
#include "base/partial_date.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace nextline::base {
namespace {

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::chrono::year_month_day calendar(int year, unsigned month, unsigned day) {
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

std::string two(unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); }

}  // namespace

std::optional<PartialDate> read_date(std::string_view text) {
    if (const auto time = text.find('T'); time != std::string_view::npos) {
        if (time != 10 || text.size() < 13 || text.size() > 40) return std::nullopt;
        text = text.substr(0, time);
    }
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    if (!year || *year < 1850 || *year > 2200) return std::nullopt;
    PartialDate date{.year = static_cast<std::int16_t>(*year)};
    if (text.size() >= 7) {
        const auto month = digits(text.substr(5, 2));
        if (text[4] != '-' || !month || *month < 1 || *month > 12) return std::nullopt;
        date.month = static_cast<std::uint8_t>(*month);
    }
    if (text.size() == 10) {
        const auto day = digits(text.substr(8, 2));
        if (text[7] != '-' || !day || *day < 1) return std::nullopt;
        date.day = static_cast<std::uint8_t>(*day);
        if (!calendar(date.year, date.month, date.day).ok()) return std::nullopt;
    }
    return date;
}

std::string to_text(PartialDate date) {
    if (!date.known()) return {};
    std::string text = std::to_string(date.year);
    if (date.month != 0) text += "-" + two(date.month);
    if (date.day != 0) text += "-" + two(date.day);
    return text;
}

Day day_of(int year, unsigned month, unsigned day) {
    const std::chrono::sys_days days{calendar(year, month, day)};
    return static_cast<Day>(days.time_since_epoch().count());
}

DayRange days_of(PartialDate date) {
    if (!date.known()) return {};
    if (date.month == 0) return {day_of(date.year, 1, 1), day_of(date.year, 12, 31)};
    if (date.day == 0) {
        const auto last = std::chrono::year_month_day_last{
            std::chrono::year{date.year},
            std::chrono::month_day_last{std::chrono::month{date.month}}};
        return {day_of(date.year, date.month, 1),
                day_of(date.year, date.month, static_cast<unsigned>(last.day()))};
    }
    const Day day = day_of(date.year, date.month, date.day);
    return {day, day};
}

PartialDate date_of(Day day) {
    const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{day}}};
    return {.year = static_cast<std::int16_t>(static_cast<int>(ymd.year())),
            .month = static_cast<std::uint8_t>(static_cast<unsigned>(ymd.month())),
            .day = static_cast<std::uint8_t>(static_cast<unsigned>(ymd.day()))};
}

double months_between(Day from, Day to) {
    if (to < from) return -months_between(to, from);
    const PartialDate a = date_of(from);
    const PartialDate b = date_of(to);
    const int full = (b.year - a.year) * 12 + (b.month - a.month) - (b.day < a.day ? 1 : 0);
    if (a.day == b.day) return full;
    return std::clamp(std::round((to - from) / kDaysPerMonth * 100) / 100, double(full),
                      full + 0.99);
}

}  // namespace nextline::base
