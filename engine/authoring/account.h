// SPDX-License-Identifier: Apache-2.0
// What is known of the text that a rulebook was made from, beyond the rulebook itself: what its
// rules were tested with, what was read where, who reviewed it.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "facts/patient.h"
#include "facts/vocabulary.h"
#include "logic/expression.h"
#include "logic/truth.h"
#include "rulebook/rulebook.h"

namespace nextline::authoring {

/// "The part of this rule never takes that truth, because ..." (docs/knowledge-form.md).
struct Impossible {
    logic::NodeId part = logic::kNoNode;  ///< a part of the rule (coverage.h)
    logic::Truth truth = logic::Truth::unknown;
    facts::Text because;
    base::Place place;
};

/// A statement of the knowledge: one that cases test, or an option or trial, which have no cases.
struct Rule {
    enum class Kind : std::uint8_t {
        support,
        guard,
        definition,
        preference,
        note,
        pathway,
        option,
        trial
    };
    Kind kind = Kind::guard;
    std::string id;  ///< as cases name it; else "pathway.ID", "option.ID", "trial.ID"
    base::Place place;
    logic::NodeId node = logic::kNoNode;  ///< whose truth a case expects; kNoNode: always, or term
    std::vector<logic::NodeId> written;   ///< the conditions as written, for thresholds
    bool sound = true;                    ///< false: something in it could not be read
    std::vector<Impossible> impossible;
};

/// One case of a rule, ready to run.
struct Case {
    std::size_t rule = 0;  ///< in Draft::rules
    base::Place place;
    std::string name;
    std::string given;    ///< as written, in one line
    std::string expects;  ///< as written: holds, fails, unknown, ">= 2"
    facts::Patient patient;
    logic::Truth expected = logic::Truth::unknown;
    /// What is proved: the rule's node; of a value definition the comparison with `expect`.
    logic::NodeId node = logic::kNoNode;
};

/// A citation where it stands.
struct Cited {
    rulebook::Citation citation;
    base::Place place;
};

/// One row of the gathered evidence (status/*.tsv): who uses it, or why nobody does.
struct StatusRow {
    std::string row;  ///< FILE:LINE of the evidence
    std::string about;
    std::vector<std::string> used_by;  ///< ids of rules, options, trials, drugs ...
    std::string reason;
    base::Place place;
};

/// What one person signed (reviews/*.yaml): the rules as they stood.
struct Signature {
    struct Covered {
        std::string rule;
        std::string hash;  ///< rule_content.h
    };
    std::string file;  ///< name of its file without ending
    std::string name, role, date, remarks;
    std::vector<Covered> covers;
};

/// The text behind a rulebook. Nodes are those of the rulebook's program.
struct Account {
    std::vector<Rule> rules;  ///< options and trials stand last
    std::vector<Case> cases;  ///< those that ran, by place
    std::vector<Cited> citations;
    std::vector<StatusRow> status;
    std::vector<Signature> signatures;  ///< by date, then file
};

/// True if cases test it: it is no option and no trial.
[[nodiscard]] inline bool is_tested(const Rule& rule) {
    return rule.kind != Rule::Kind::option && rule.kind != Rule::Kind::trial;
}

}  // namespace nextline::authoring
