// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/partial_date.h"
#include "facts/vocabulary.h"
#include "logic/expression.h"

namespace nextline::rulebook {

using facts::Text;
using logic::NodeId;

/// Where a statement was published.
struct Source {
    std::string id;
    std::string kind;  ///< guideline, label, trial, paper, regulator
    std::string body;  ///< who says it: "ASCO", "FDA"
    std::string title;
    std::string date;  ///< of publication or version
    std::string url, doi, pmid, nct;
    std::string licence;
};

/// A statement's place in a source, and whether and when it was read there.
struct Citation {
    std::uint16_t source = 0;     ///< index in Rulebook::sources
    std::string place;            ///< section, table, recommendation number
    bool read_at_source = false;  ///< read at the primary source; otherwise unconfirmed
    std::string checked_on;       ///< date of the last comparison with the source
};

/// A definition: a name for a condition (`node`) or for a term (node kNoNode, `term` set).
struct Definition {
    std::string id;
    NodeId node = logic::kNoNode;  ///< the `named` node
    bool is_term = false;
    logic::Term term;
    Text holds, fails;  ///< sentences; of a term: `noun`
    Text noun;
    std::vector<Citation> citations;
    std::string rival;  ///< another definition of the same thing, shown as a disagreement
    Text rival_says;    ///< why the two differ
};

/// What a source says about offering an option.
enum class Offer : std::uint8_t { recommend, may, approved, against };

struct Support {
    std::string id;
    std::uint16_t option = 0;
    NodeId when = logic::kNoNode;     ///< `if`: biology, person, "not received X"
    NodeId after = logic::kNoNode;    ///< what history can only gain; kNoNode: nothing is asked
    NodeId current = logic::kNoNode;  ///< as_of is in [since, until) and no newer statement stands
    NodeId holds = logic::kNoNode;    ///< current and when and after
    Offer then = Offer::may;
    std::string strength, level;  ///< in the source's own words
    std::string question;         ///< the question it answers, for newer statements of one body
    std::string since, until;     ///< dates
    Text remark;                  ///< may be empty
    Citation citation;
};

/// What a guard that holds does: the option is excluded; it stays where it stands, but cannot start
/// before a passing state has passed; or it is shown and moves nothing.
enum class GuardThen : std::uint8_t { exclude, wait, weigh };

struct Guard {
    std::string id;
    std::string drug;  ///< the drug it came with, or empty if the option itself
    NodeId when = logic::kNoNode;
    GuardThen then = GuardThen::weigh;
    bool must_know = false;
    Text say;  ///< what follows and why: one or two sentences
    Citation citation;
};

/// Approval of an option in one region.
struct Approval {
    std::string region;            ///< us, eu, uk ...
    NodeId when = logic::kNoNode;  ///< the indication; kNoNode: every use of the option
    std::string from, to;          ///< dates; `to` empty: still approved
    Citation citation;
};

/// One published figure of one arm beside its comparator.
struct Figure {
    std::string end_point;  ///< pfs_median_months, os_median_months, response_percent, landmark ...
    std::string kind;  ///< survival (hidden until asked for) or response, harm, quality_of_life
    Text label;        ///< "median time without the cancer growing"
    std::string unit;  ///< months, percent, ratio
    std::string value, interval;  ///< decimal text as published
    std::string comparator_value, comparator_interval;
    std::string hazard_ratio, hazard_interval;
    std::string at_months;  ///< time point, if any
    std::string grade;      ///< harms: "any", "3+"
    Citation citation;
};

/// A trial result: arms, population, figures.
struct Evidence {
    std::string id, name, nct;
    Text population, arm, comparator;
    std::vector<Figure> figures;
};

/// What an option shows of a trial, and to whom it applies.
struct EvidenceUse {
    std::uint16_t evidence = 0;
    NodeId applies = logic::kNoNode;    ///< kNoNode: to all who may have the option
    std::vector<std::uint16_t> versus;  ///< options that were its comparator
};

/// A drug that an option needs beside it, when the condition holds.
struct Companion {
    std::string drug;              ///< drug or class id
    NodeId when = logic::kNoNode;  ///< kNoNode: always
    Text say;
};

struct Option {
    std::string id;
    Text name;
    std::string family;  ///< endocrine, targeted, chemotherapy, adc, her2, immunotherapy, none
    std::vector<std::string> drugs;   ///< all of these ...
    std::vector<std::string> one_of;  ///< ... with one of these, if any
    std::vector<Companion> companions;
    std::vector<std::uint16_t> supports, guards;  ///< guards of drugs and companions included
    std::vector<Approval> approvals;
    std::vector<EvidenceUse> evidence;
    std::string route;               ///< tablet, infusion, injection, mixed, none
    std::string visits_per_28_days;  ///< decimal text, may be empty
    Text daily_life;                 ///< may be empty
    Citation burden_source;
    NodeId supported = logic::kNoNode;       ///< some current `recommend` read at its source holds
    NodeId possible = logic::kNoNode;        ///< some other current support in favour holds
    NodeId opposed = logic::kNoNode;         ///< some current `against` holds
    NodeId excluded = logic::kNoNode;        ///< some excluding guard holds
    NodeId not_now = logic::kNoNode;         ///< some excluding or waiting guard holds
    NodeId must_know_open = logic::kNoNode;  ///< any of the must_know guards (its truth is asked)
    bool reviewed = false;                   ///< signed with all its supports, guards and trials
};

/// "Prefer `option` over `over`" by a source.
struct Preference {
    std::string id;
    std::uint16_t option = 0, over = 0;
    NodeId when = logic::kNoNode;
    Citation citation;
};

/// A sentence of the plan that is shown when its condition holds.
struct Note {
    enum class Kind : std::uint8_t {
        call_now,
        urgent,
        aim,
        test,
        care,
        monitoring,
        question,
        contradiction,
        disagreement
    };
    std::string id;
    Kind kind = Kind::care;
    NodeId when = logic::kNoNode;  ///< kNoNode: always
    bool show_if_unknown = false;  ///< call_now: shown unless it is known not to apply
    std::string group;             ///< heading within its list
    int order = 0;                 ///< urgent first: smaller first
    Text say;
    std::vector<std::uint16_t> options;  ///< only beside these options; empty: for everyone
    std::vector<Citation> citations;
};

/// How often a test is wrong, in a source's words.
struct Accuracy {
    facts::FactId fact = facts::kNoFact;
    Text say;
    Citation citation;
};

/// A word that plans use, explained where it is met.
struct Explained {
    std::string id;
    Text name;
    std::vector<std::string> also;  ///< other forms, in any language
    Text means;
};

/// A pathway and since when it is complete.
struct Pathway {
    std::string id;
    Text name;
    NodeId when = logic::kNoNode;
    std::string complete_since;
};

/// The compiled medicine. Immutable; made by authoring, read by everyone.
struct Rulebook {
    std::string version, hash, horizon;  ///< horizon: date up to which approvals are known
    std::string reviewed;                ///< "" : not reviewed by a clinician
    Text authors, funding;               ///< who wrote it, who paid; empty: not stated
    facts::Vocabulary vocabulary;
    logic::Program program;
    std::vector<Definition> definitions;  ///< sorted by id; Program::names are ids of conditions
    std::vector<Source> sources;
    std::vector<Support> supports;
    std::vector<Guard> guards;
    std::vector<Evidence> evidence;
    std::vector<Option> options;  ///< sorted by id
    std::vector<Preference> preferences;
    std::vector<Note> notes;
    std::vector<Pathway> pathways;
    std::vector<Accuracy> accuracies;  ///< sorted by fact
    std::vector<Explained> glossary;   ///< sorted by id
    /// Numbers where some rule's truth can change, per fact (index FactId), ascending.
    std::vector<std::vector<double>> thresholds;
    /// Every sentence of the program's own by id ("plan.title"), sorted by id.
    std::vector<std::pair<std::string, Text>> messages;

    [[nodiscard]] const Definition* find_definition(std::string_view id) const;
    [[nodiscard]] const Option* find_option(std::string_view id) const;
    /// The sentence, or the id itself if there is none.
    [[nodiscard]] std::string_view message(std::string_view id, facts::Language language) const;
};

}  // namespace nextline::rulebook
