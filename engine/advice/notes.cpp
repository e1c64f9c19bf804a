// SPDX-License-Identifier: Apache-2.0
// The rulebook's notes that are shown: what holds, and what may hold where that must not be missed.
#include <algorithm>

#include "advice/situation.h"

namespace nextline::advice {
namespace {

using Kind = rulebook::Note::Kind;
using logic::Truth;

std::vector<Shown>* list_of(Plan& plan, Kind kind) {
    switch (kind) {
        case Kind::call_now: return &plan.call_now;
        case Kind::urgent: return &plan.urgent;
        case Kind::aim: return &plan.aims;
        case Kind::test: return &plan.test_notes;
        case Kind::care: return &plan.care;
        case Kind::monitoring: return &plan.monitoring;
        case Kind::question: return &plan.questions;
        case Kind::contradiction:
        case Kind::disagreement: break;
    }
    return nullptr;
}

// The options of this plan that are still to be talked about.
bool in_play(const Card& card) { return card.standing <= Standing::later || card.running; }

std::vector<std::uint16_t> beside(const rulebook::Note& note, const Plan& plan) {
    std::vector<std::uint16_t> options;
    for (const Card& card : plan.options)
        if (in_play(card) &&
            std::find(note.options.begin(), note.options.end(), card.option) != note.options.end())
            options.push_back(card.option);
    return options;
}

}  // namespace

void show_notes(const Situation& situation, Plan& plan) {
    const auto& notes = situation.rulebook.notes;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const rulebook::Note& note = notes[i];
        std::vector<Shown>* list = list_of(plan, note.kind);
        const Truth truth = situation.truth(note.when);
        const bool shown =
            truth == Truth::holds || (truth == Truth::unknown && note.show_if_unknown);
        if (list == nullptr || !shown) continue;
        Shown entry{static_cast<std::uint16_t>(i), truth, beside(note, plan)};
        if (note.options.empty() || !entry.options.empty()) list->push_back(std::move(entry));
    }
    for (std::vector<Shown>* list : {&plan.call_now, &plan.urgent, &plan.aims, &plan.test_notes,
                                     &plan.care, &plan.monitoring, &plan.questions})
        std::stable_sort(list->begin(), list->end(), [&](const Shown& a, const Shown& b) {
            return notes[a.note].order < notes[b.note].order;
        });
}

}  // namespace nextline::advice
