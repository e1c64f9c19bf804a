// SPDX-License-Identifier: Apache-2.0
#include "rulebook/check_indexes.h"

#include <algorithm>

namespace nextline::rulebook {
namespace {

using facts::Fact;
using facts::FactType;
using facts::ValueSet;
using logic::Atom;
using logic::kNoNode;
using logic::Node;
using logic::NodeKind;
using logic::Op;
using logic::Term;

/// One pass over a rulebook; remembers the first thing that is wrong.
class Check {
public:
    explicit Check(const Rulebook& book) : book_(book) {}

    std::string run() {
        vocabulary();
        program();
        for (const Definition& each : book_.definitions) definition(each);
        for (const Support& each : book_.supports) support(each);
        for (const Guard& each : book_.guards) guard(each);
        for (const Evidence& each : book_.evidence)
            for (const Figure& figure : each.figures) citation(figure.citation);
        for (const Option& each : book_.options) option(each);
        for (const Preference& each : book_.preferences) preference(each);
        for (const Note& each : book_.notes) note(each);
        for (const Pathway& each : book_.pathways) maybe_node(each.when);
        for (const Accuracy& each : book_.accuracies) {
            fact_id(each.fact);
            citation(each.citation);
        }
        order();
        return wrong_;
    }

private:
    void need(bool good, const char* what) {
        if (!good && wrong_.empty()) wrong_ = what;
    }

    void fact_id(facts::FactId id) { need(id < book_.vocabulary.facts.size(), "a fact"); }
    void maybe_fact(facts::FactId id) {
        if (id != facts::kNoFact) fact_id(id);
    }
    void node(logic::NodeId id) { need(id < book_.program.nodes.size(), "a condition"); }
    void maybe_node(logic::NodeId id) {
        if (id != kNoNode) node(id);
    }
    void source(std::uint16_t id) {
        need(id < book_.sources.size() || (id == 0 && book_.sources.empty()), "a source");
    }
    void citation(const Citation& each) { source(each.source); }
    void option_id(std::uint16_t id) { need(id < book_.options.size(), "an option"); }
    void drugs(const facts::DrugSet& set) {
        const std::size_t count = std::min(book_.vocabulary.drugs.size(), set.size());
        need((set >> count).none(), "a drug");
    }

    // A set of values of a fact: of its kind, and within its values.
    void value_set(const Fact& fact, const ValueSet& set) {
        need(set.kind == fact.domain.kind, "the kind of a value");
        if (set.kind == ValueSet::Kind::choice)
            need((set.mask & ~fact.domain.mask) == 0, "a value");
    }
    void fact(const Fact& each) {
        const bool interval = each.type == FactType::number || each.type == FactType::date;
        need((each.domain.kind == ValueSet::Kind::interval) == interval, "the kind of a fact");
        if (each.type == FactType::choice)
            need(each.values.size() <= 64 &&
                     (each.values.size() == 64 || each.domain.mask >> each.values.size() == 0),
                 "the values of a fact");
        for (const auto& group : each.groups) {
            if (each.type != FactType::list) value_set(each, group.set);
            for (const auto member : group.members)
                need(member < each.values.size(), "a member of a group");
        }
        for (const auto& stale : each.stale) {
            value_set(each, stale.values);
            drugs(stale.drugs);
        }
        for (const auto& reading : each.readings) {
            fact_id(reading.from);
            value_set(each, reading.means);
            if (wrong_.empty()) value_set(book_.vocabulary.facts[reading.from], reading.when);
        }
        maybe_fact(each.about.list);
        for (const auto member : each.about.members)
            need(wrong_.empty() && each.about.list < book_.vocabulary.facts.size() &&
                     member < book_.vocabulary.facts[each.about.list].values.size(),
                 "a member that a fact is about");
        for (const auto& code : each.codes) {
            if (code.means) value_set(each, *code.means);
            if (code.member) need(*code.member < each.values.size(), "the member of a code");
        }
    }
    void vocabulary() {
        need(book_.vocabulary.facts.size() < facts::kNoFact, "the number of facts");
        need(book_.vocabulary.drugs.size() <= facts::kMostDrugs, "the number of drugs");
        for (const Fact& each : book_.vocabulary.facts) fact(each);
        for (const auto& each : book_.vocabulary.classes) drugs(each.drugs);
        need(book_.thresholds.size() == book_.vocabulary.facts.size(), "the thresholds");
    }

    void date(const logic::DateRef& each) {
        maybe_fact(each.fact);
        drugs(each.what.drugs);
    }
    void term(const Term& each) {
        if (each.kind == logic::TermKind::fact) {
            fact_id(each.fact);
            if (wrong_.empty())
                need(book_.vocabulary.facts[each.fact].type != FactType::list, "a term");
        }
        date(each.from);
        date(each.to);
        drugs(each.what.drugs);
    }
    void atom(const Atom& each) {
        drugs(each.what.drugs);
        if (each.op == Op::within) {
            term(each.term);
            if (!wrong_.empty()) return;
            if (each.term.kind == logic::TermKind::fact)
                value_set(book_.vocabulary.facts[each.term.fact], each.accepted);
            else
                need(each.accepted.kind == ValueSet::Kind::interval, "the kind of a value");
        }
        if (each.op != Op::includes) return;
        fact_id(each.list);
        if (!wrong_.empty()) return;
        const Fact& list = book_.vocabulary.facts[each.list];
        need(list.type == FactType::list, "a list");
        need(each.level.kind == ValueSet::Kind::interval, "the kind of a level");
        for (const auto member : each.members) need(member < list.values.size(), "a member");
    }
    void program_node(const Node& each, std::size_t index) {
        const auto& program = book_.program;
        const std::uint64_t end = std::uint64_t{each.first} + each.count;
        need(end <= program.children.size(), "the parts of a condition");
        if (!wrong_.empty()) return;
        for (std::uint32_t i = 0; i < each.count; ++i)
            need(program.child(each, i) < index, "the order of conditions");
        const bool one = each.kind == NodeKind::negation || each.kind == NodeKind::named;
        need(!one || each.count == 1, "the parts of a condition");
        if (each.kind == NodeKind::atom)
            need(each.count == 0 && each.index < program.atoms.size(), "an atom");
        if (each.kind == NodeKind::named) need(each.index < program.names.size(), "a name");
    }
    void program() {
        for (const Atom& each : book_.program.atoms) atom(each);
        for (std::size_t i = 0; i < book_.program.nodes.size(); ++i)
            program_node(book_.program.nodes[i], i);
    }

    void definition(const Definition& each) {
        if (each.is_term)
            term(each.term);
        else
            node(each.node);
        for (const Citation& cited : each.citations) citation(cited);
    }
    void support(const Support& each) {
        option_id(each.option);
        for (const auto id : {each.when, each.current, each.holds}) node(id);
        maybe_node(each.after);
        citation(each.citation);
    }
    void guard(const Guard& each) {
        node(each.when);
        citation(each.citation);
    }
    void option(const Option& each) {
        for (const auto& companion : each.companions) maybe_node(companion.when);
        for (const auto id : each.supports) need(id < book_.supports.size(), "a support");
        for (const auto id : each.guards) need(id < book_.guards.size(), "a guard");
        for (const auto& approval : each.approvals) {
            maybe_node(approval.when);
            citation(approval.citation);
        }
        for (const auto& use : each.evidence) {
            need(use.evidence < book_.evidence.size(), "a trial");
            maybe_node(use.applies);
        }
        citation(each.burden_source);
        for (const auto id : {each.supported, each.possible, each.opposed, each.excluded,
                              each.not_now, each.must_know_open})
            node(id);
    }
    void preference(const Preference& each) {
        option_id(each.option);
        option_id(each.over);
        maybe_node(each.when);
        citation(each.citation);
    }
    void note(const Note& each) {
        maybe_node(each.when);
        for (const auto id : each.options) option_id(id);
        for (const Citation& cited : each.citations) citation(cited);
    }
    // Look-ups search these by halves.
    void order() {
        const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
        need(std::is_sorted(book_.options.begin(), book_.options.end(), by_id), "the options");
        need(std::is_sorted(book_.definitions.begin(), book_.definitions.end(), by_id),
             "the definitions");
        need(std::is_sorted(book_.messages.begin(), book_.messages.end(),
                            [](const auto& a, const auto& b) { return a.first < b.first; }),
             "the messages");
        for (const auto& ends : book_.thresholds)
            need(std::is_sorted(ends.begin(), ends.end()), "the thresholds");
    }

    const Rulebook& book_;
    std::string wrong_;
};

}  // namespace

std::string wrong_index(const Rulebook& book) { return Check(book).run(); }

}  // namespace nextline::rulebook
