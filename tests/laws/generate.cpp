// SPDX-License-Identifier: Apache-2.0
#include "generate.h"

#include <algorithm>
#include <array>

#include "logic/tests/small_vocabulary.h"

namespace nextline::laws {
namespace {

using facts::FactType;
using facts::Item;
using facts::Treatment;

constexpr std::array<std::string_view, 35> kAtoms{
    "crisis",
    "score is low",
    "score is negative",
    "any score is high",
    "every score is negative",
    "score of metastasis is low",
    "any marker is mutated",
    "marker is wild",
    "lab >= 100",
    "lab < 50",
    "stain is faint",
    "any lab + 20 >= 100",
    "taking calm",
    "lines of any_treatment in metastatic >= 2",
    "lines of pinks in metastatic < 1",
    "lines of blue in metastatic + 1 <= 2",
    "sites include bone",
    "sites include organ",
    "symptoms include ache of at least 3",
    "received blue",
    "received pinks in metastatic",
    "received colours in early",
    "progressed on blue",
    "progressed on colours in metastatic",
    "stopped pinks for toxicity",
    "stopped colours for progression in metastatic",
    "taking pinks",
    "taking blue",
    "taking two of pinks",
    "months since end of blue >= 12",
    "months from start of pinks in metastatic to today < 24",
    "months on colours >= 6",
    "years since born >= 65",
    "amount of blue > 300",
    "months from metastatic_since to today >= 10",
};

base::PartialDate any_date(Dice& dice, unsigned salt) {
    if (dice.roll(6) == 0) return {};
    base::PartialDate date{.year = static_cast<std::int16_t>(2018 + dice.roll(9))};
    date.month = static_cast<std::uint8_t>(1 + (dice.roll(4) * 3 + salt) % 10);
    if (dice.roll(2) == 0) date.day = static_cast<std::uint8_t>(1 + dice.roll(28));
    return date;
}

facts::ValueSet any_values(const facts::Fact& fact, Dice& dice) {
    switch (fact.type) {
        case FactType::boolean:
        case FactType::list: return facts::boolean(dice.roll(2) == 0);
        case FactType::choice:
            return facts::choices(1 + dice.roll(static_cast<std::uint32_t>(fact.domain.mask)));
        case FactType::number: {
            const double low = dice.roll(200);
            return facts::interval(low, low + dice.roll(3) * 40);
        }
        case FactType::date: {
            const base::Day day = base::day_of(1950 + static_cast<int>(dice.roll(75)), 3, 4);
            return facts::interval(day, day + static_cast<int>(dice.roll(3)) * 200);
        }
    }
    return fact.domain;
}

bool clashes(const facts::Patient& patient, const Item& item) {
    return std::any_of(patient.items.begin(), patient.items.end(), [&](const Item& other) {
        return other.fact == item.fact && other.member == item.member && other.date == item.date;
    });
}

bool reported(const facts::Patient& patient, const Item& item) {
    return std::any_of(patient.items.begin(), patient.items.end(), [&](const Item& other) {
        return other.fact == item.fact && other.member == item.member;
    });
}

Item any_item(Dice& dice, unsigned salt) {
    const auto& facts = vocabulary().facts;
    Item item{.fact = static_cast<facts::FactId>(
                  1 + dice.roll(static_cast<std::uint32_t>(facts.size() - 1)))};
    const facts::Fact& fact = facts[item.fact];
    if (fact.type == FactType::list)
        item.member =
            static_cast<std::uint16_t>(dice.roll(static_cast<std::uint32_t>(fact.values.size())));
    if (fact.has_level && dice.roll(2) == 0) item.level = facts::exactly(dice.roll(6));
    item.values = any_values(fact, dice);
    item.date = any_date(dice, salt);
    item.specimens = static_cast<std::uint8_t>(1 + dice.roll(15));
    return item;
}

Treatment any_treatment(Dice& dice) {
    Treatment treatment{.settings = static_cast<std::uint8_t>(1 + dice.roll(7))};
    treatment.drugs.push_back(static_cast<facts::DrugId>(dice.roll(5)));
    if (dice.roll(3) == 0) treatment.drugs.push_back(static_cast<facts::DrugId>(dice.roll(5)));
    if (dice.roll(8) == 0) treatment.unknown_drugs.push_back("nameless");
    treatment.start = any_date(dice, 0);
    treatment.ongoing = static_cast<std::uint8_t>(1 + dice.roll(3));
    if (treatment.ongoing == 1) {
        treatment.end = treatment.start;
        if (treatment.end.known()) {
            treatment.end.year = static_cast<std::int16_t>(
                std::min(2026, treatment.start.year + 1 + static_cast<int>(dice.roll(2))));
            treatment.end.day = 0;
        }
    }
    treatment.stopped_for = static_cast<std::uint8_t>(1 + dice.roll(31));
    if (dice.roll(2) == 0) treatment.cumulative_mg_m2 = 100 + dice.roll(300);
    return treatment;
}

// One bit of those that are set, so that at least one stays.
std::uint8_t keep_one(std::uint8_t bits, Dice& dice) {
    std::array<std::uint8_t, 8> set{};
    std::uint32_t count = 0;
    for (int bit = 0; bit < 8; ++bit)
        if ((bits >> bit & 1) != 0) set[count++] = static_cast<std::uint8_t>(1 << bit);
    return set[dice.roll(count)];
}

facts::ValueSet fewer(const facts::ValueSet& set, Dice& dice) {
    if (set.kind == facts::ValueSet::Kind::interval)
        return facts::exactly(dice.roll(2) == 0 ? set.low : set.high);
    std::uint64_t mask = set.mask;
    for (unsigned bit = 0; bit < 8; ++bit)
        if ((mask >> bit & 1) != 0 && (mask & (mask - 1)) != 0 && dice.roll(2) == 0)
            mask &= ~(1ULL << bit);
    return facts::choices(mask);
}

void know_treatment(Treatment& treatment, Dice& dice) {
    switch (dice.roll(4)) {
        case 0:
            // Any setting at all is left: the dates may already have said which it was.
            if (treatment.settings != facts::any_setting)
                treatment.settings = keep_one(treatment.settings, dice);
            break;
        case 1: treatment.stopped_for = keep_one(treatment.stopped_for, dice); break;
        case 2: treatment.unknown_drugs.clear(); break;
        default:
            if (treatment.start.known() && treatment.start.day == 0)
                treatment.start.day = static_cast<std::uint8_t>(1 + dice.roll(28));
            break;
    }
}

}  // namespace

const facts::Vocabulary& vocabulary() {
    static const facts::Vocabulary all = small::vocabulary();
    return all;
}

facts::Patient person(Dice& dice) {
    facts::Patient patient{.as_of = base::day_of(2026, 11, 22)};
    for (std::uint32_t i = dice.roll(12); i-- > 0;) {
        Item item = any_item(dice, i);
        if (!clashes(patient, item)) patient.items.push_back(item);
    }
    for (std::uint32_t i = dice.roll(6); i-- > 0;)
        patient.treatments.push_back(any_treatment(dice));
    patient.treatments_complete = dice.roll(2) == 0;
    if (dice.roll(2) == 0) patient.complete.push_back(vocabulary().find_fact("sites"));
    return patient;
}

facts::Patient know_more(const facts::Patient& patient, Dice& dice) {
    facts::Patient more = patient;
    const std::uint32_t what = dice.roll(4);
    if (what == 0 && !more.items.empty()) {
        Item& item = more.items[dice.roll(static_cast<std::uint32_t>(more.items.size()))];
        // "None now" would contradict what is recorded as running.
        if (item.fact != vocabulary().find_fact("now_treatment"))
            item.values = fewer(item.values, dice);
        item.specimens = keep_one(item.specimens, dice);
    } else if (what == 1 && !more.treatments.empty()) {
        know_treatment(
            more.treatments[dice.roll(static_cast<std::uint32_t>(more.treatments.size()))], dice);
    } else if (what == 2) {
        more.treatments_complete = true;
        more.complete.push_back(vocabulary().find_fact("symptoms"));
    } else {
        Item item = any_item(dice, 9);
        const bool listed =
            std::find(more.complete.begin(), more.complete.end(), item.fact) != more.complete.end();
        // Left out: what is newer than the record or contradicts it instead of filling it. A whole
        // list says that what it does not name is absent; a stain may contradict a score, "none
        // now" a treatment.
        const bool may_contradict = item.fact == vocabulary().find_fact("stain") ||
                                    item.fact == vocabulary().find_fact("score") ||
                                    item.fact == vocabulary().find_fact("now_treatment");
        if (!listed && !may_contradict && !reported(more, item)) more.items.push_back(item);
    }
    return more;
}

logic::NodeId condition(logic::Builder& builder, Dice& dice, int depth) {
    const std::uint32_t kind = depth == 0 ? 3 : dice.roll(5);
    if (kind >= 3)
        return logic::read_condition(kAtoms[dice.roll(kAtoms.size())], {},
                                     small::names(vocabulary()), builder)
            .value();
    if (kind == 0) return builder.negation(condition(builder, dice, depth - 1));
    std::vector<logic::NodeId> parts;
    for (std::uint32_t i = 1 + dice.roll(3); i-- > 0;)
        parts.push_back(condition(builder, dice, depth - 1));
    return kind == 1 ? builder.all(parts) : builder.any(parts);
}

}  // namespace nextline::laws
