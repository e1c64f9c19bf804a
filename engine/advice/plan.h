// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "advice/request.h"
#include "facts/patient.h"
#include "logic/proof.h"
#include "rulebook/rulebook.h"

namespace nextline::advice {

/// Where an option stands for this person (ARCHITECTURE.md, DESIGN section 3). In this order of
/// display.
enum class Standing : std::uint8_t {
    continue_,
    recommended,
    possible,
    depends,
    later,
    advised_against,
    not_indicated
};

/// Is it time to choose a treatment?
enum class Decision : std::uint8_t { start, continue_, switch_, unknown };

/// Why there is no plan: the record is not of metastatic breast cancer.
enum class Refusal : std::uint8_t { none, early_stage, other_cancer };

/// Whether the option is approved in the request's region on that date.
enum class Access : std::uint8_t { approved, not_approved, withdrawn, unknown };

/// What is missing, with what its answer would do.
struct Test {
    std::vector<logic::Missing>
        facts;                ///< one, or a pair where only both together change something
    std::size_t settles = 0;  ///< options now `depends` or unsettled that some answer settles
    std::size_t changes = 0;  ///< options whose standing some answer changes
    facts::Burden burden = facts::Burden::question;
    std::vector<std::uint16_t> options;  ///< options that some answer changes or settles
};

/// A wish of the person beside an option: a place in the vocabulary's list, met or not; nothing: no
/// source tells.
struct WishNote {
    facts::FactId list = facts::kNoFact;
    std::uint16_t member = 0;
    std::optional<bool> met;
};

/// An option that would stand before this one without the person's wishes.
struct Overtaken {
    std::uint16_t option = 0;
    WishNote by;
    std::optional<std::uint16_t> trial;  ///< in Rulebook::evidence: compared the two
};

/// One option for this person. Numbers are indexes into the rulebook; steps are in Plan::proof.
struct Card {
    std::uint16_t option = 0;
    Standing standing = Standing::not_indicated;
    bool settled = false;
    bool disputed = false;
    bool unconfirmed = false;  ///< rests on a statement not read at its source
    bool running = false;      ///< is what the person takes now
    Access access = Access::unknown;
    std::vector<std::uint16_t> by;  ///< supports in favour that hold, recommending ones first
    std::vector<std::uint16_t> open_supports;  ///< supports in favour whose truth is unknown
    std::vector<std::uint16_t>
        later_supports;                       ///< supports that may hold later (`after` fails now)
    std::vector<std::uint16_t> against_by;    ///< supports against that hold
    std::vector<std::uint16_t> excluded_by;   ///< excluding guards that hold
    std::vector<std::uint16_t> wait_for;      ///< waiting guards that hold: it cannot start yet
    std::vector<std::uint16_t> before_start;  ///< excluding and waiting guards that are open
    std::vector<std::uint16_t> weigh;         ///< weighing guards that hold
    std::vector<std::uint16_t> weigh_open;    ///< weighing guards that are open
    std::vector<std::uint32_t> not_borne;  ///< in Patient::treatments: ended for side effects, and
                                           ///< with a medicine of this option
    std::vector<std::uint32_t> grew_on;    ///< ended, and the cancer grew while all of
                                           ///< its medicines were given
    std::vector<std::uint32_t> side_effects;  ///< in Patient::items: came from one of its medicines
    bool failed = false;                      ///< all its medicines were in one of these
    std::vector<std::uint16_t>
        companions;  ///< indexes into the option's companions that apply or may
    std::vector<std::uint16_t> evidence;        ///< indexes into the option's evidence that applies
    std::vector<logic::Missing> missing;        ///< of the open supports and must-know guards
    std::vector<std::uint16_t> preferred_over;  ///< options, by a preference that holds
    std::vector<std::uint16_t> preferences;     ///< those preferences
    std::vector<WishNote> wishes;               ///< what the person's wishes say of it
    std::vector<Overtaken> overtakes;           ///< options that it stands before by a wish
    std::optional<Standing>
        if_choosing;  ///< decision continue or unknown: standing if it were time to choose
    logic::StepId proof =
        logic::kNoStep;  ///< step of the option's node `supported` if it holds, else `possible`
};

/// A note of the rulebook that is shown.
struct Shown {
    std::uint16_t note = 0;
    logic::Truth truth = logic::Truth::holds;  ///< unknown: shown because it may apply
    std::vector<std::uint16_t> options;        ///< options of this plan it stands beside
};

/// Two or more values of one fact that cannot all be true, or a contradiction note.
struct Contradiction {
    facts::FactId fact = facts::kNoFact;    ///< kNoFact: see `note`
    std::vector<std::uint32_t> items;       ///< in Patient::items
    std::vector<std::uint32_t> treatments;  ///< in Patient::treatments: running, against the items
    std::optional<std::uint16_t> note;      ///< in Rulebook::notes
};

/// A disagreement: sources for and against one option, a rival definition that changes standings,
/// or a note of the rulebook.
struct Disagreement {
    std::optional<std::uint16_t> option;
    std::vector<std::uint16_t> in_favour, against;  ///< supports
    std::optional<std::uint16_t> definition;        ///< the definition that has a rival
    struct Change {
        std::uint16_t option;
        Standing here;
        Standing by_rival;
    };
    std::vector<Change> changes;
    std::optional<std::uint16_t> note;
};

/// A lapsed item: shown, not counted.
struct Stale {
    std::uint32_t item = 0;                  ///< in Patient::items, or
    std::optional<std::uint32_t> treatment;  ///< in Patient::treatments ("ongoing" lapsed)
};

/// An option whose standing differs when the lists of the record are taken as complete.
struct IfComplete {
    std::uint16_t option = 0;
    Standing alone = Standing::depends;
    Standing complete = Standing::depends;
};

/// Choices to discuss for one person: values only, indexes into rulebook and patient.
struct Plan {
    Request request;
    Decision decision = Decision::unknown;
    Refusal refusal = Refusal::none;              ///< politely refused: nothing else is filled
    bool past_horizon = false;                    ///< as_of is after the rulebook's horizon
    std::vector<std::uint16_t> pathways;          ///< that hold
    std::vector<std::uint16_t> partial_pathways;  ///< of those, not complete on as_of
    std::vector<Contradiction> contradictions;
    std::vector<Stale> stale;
    std::vector<Shown> call_now, urgent, aims, care, monitoring, questions, test_notes;
    std::vector<Card> options;           ///< in order of display; every option of the rulebook
    std::vector<std::uint32_t> running;  ///< in Patient::treatments: against the cancer, surely now
    std::vector<Test> tests;             ///< ranked
    std::vector<logic::Missing> completeness_questions;  ///< asked first if they change a standing
    std::vector<IfComplete> if_complete;
    std::vector<Disagreement> disagreements;
    logic::Proof proof;
    std::size_t proof_faults = 0;  ///< found by the checker; never 0 means a bug: the plan says so
};

}  // namespace nextline::advice
