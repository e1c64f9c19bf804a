// SPDX-License-Identifier: Apache-2.0
#include "intake/fhir_time.h"

namespace nextline::intake {

base::PartialDate date_of(base::json::Value text) {
    if (!text.is_string()) return {};
    return base::read_date(text.text()).value_or(base::PartialDate{});
}

Period period_of(base::json::Value period) {
    return {.start = date_of(period["start"]), .end = date_of(period["end"])};
}

base::PartialDate common_date(const Period& period) {
    const base::PartialDate& a = period.start;
    const base::PartialDate& b = period.end;
    if (!a.known() || !b.known() || a.year != b.year) return {};
    base::PartialDate common;
    common.year = a.year;
    if (a.month == 0 || a.month != b.month) return common;
    common.month = a.month;
    if (a.day != 0 && a.day == b.day) common.day = a.day;
    return common;
}

}  // namespace nextline::intake
