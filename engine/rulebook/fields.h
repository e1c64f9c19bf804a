// SPDX-License-Identifier: Apache-2.0
// Private to room rulebook: the fields of every struct, in the order of the file. Each list serves
// the writer and the reader. A change here is a new kFormat in codec.cpp.
#pragma once

#include "rulebook/archive.h"
#include "rulebook/rulebook.h"

namespace nextline::rulebook {

template <>
inline constexpr std::uint64_t kCountOf<facts::ValueSet::Kind> = 2;
template <>
inline constexpr std::uint64_t kCountOf<facts::FactType> = 5;
template <>
inline constexpr std::uint64_t kCountOf<facts::Burden> = facts::kBurdens.size();
template <>
inline constexpr std::uint64_t kCountOf<logic::Fold> = 3;
template <>
inline constexpr std::uint64_t kCountOf<logic::DateRef::Kind> = 3;
template <>
inline constexpr std::uint64_t kCountOf<logic::TermKind> = 6;
template <>
inline constexpr std::uint64_t kCountOf<logic::Op> = logic::kOps;
template <>
inline constexpr std::uint64_t kCountOf<logic::NodeKind> = 5;
template <>
inline constexpr std::uint64_t kCountOf<Offer> = 4;
template <>
inline constexpr std::uint64_t kCountOf<GuardThen> = 3;
template <>
inline constexpr std::uint64_t kCountOf<Note::Kind> = 9;

}  // namespace nextline::rulebook

namespace nextline::facts {

using rulebook::same;

template <class A>
void fields(A& archive, same<ValueSet> auto& set) {
    archive(set.kind);
    if (set.kind == ValueSet::Kind::choice)
        archive(set.mask);
    else
        archive(set.low_open, set.high_open, set.low, set.high);
}
template <class A>
void fields(A& archive, same<NamedValue> auto& value) {
    archive(value.id, value.words, value.also);
}
template <class A>
void fields(A& archive, same<ValueGroup> auto& group) {
    archive(group.id, group.words, group.set, group.members, group.source);
}
template <class A>
void fields(A& archive, same<Staleness> auto& stale) {
    archive(stale.values, stale.months, stale.on_progression, stale.drugs, stale.source);
}
template <class A>
void fields(A& archive, same<Reading> auto& reading) {
    archive(reading.from, reading.when, reading.means, reading.source);
}
template <class A>
void fields(A& archive, same<Code> auto& code) {
    archive(code.system, code.code, code.means, code.member);
}
template <class A>
void fields(A& archive, same<About> auto& about) {
    archive(about.list, about.members);
}
template <class A>
void fields(A& archive, same<Fact> auto& fact) {
    archive(fact.id, fact.type, fact.at, fact.unit, fact.molar_mass_g_mol, fact.topic, fact.noun,
            fact.ask, fact.find, fact.holds, fact.fails, fact.values, fact.groups, fact.domain,
            fact.stale, fact.readings, fact.codes, fact.about, fact.burden, fact.integer,
            fact.has_level, fact.last_radiation, fact.level_noun, fact.source);
}
template <class A>
void fields(A& archive, same<Drug> auto& drug) {
    archive(drug.id, drug.name, drug.also, drug.rxnorm, drug.anticancer, drug.systemic,
            drug.supportive);
}
template <class A>
void fields(A& archive, same<DrugClass> auto& each) {
    archive(each.id, each.name, each.drugs, each.one_at_a_time);
}
template <class A>
void fields(A& archive, same<Answer> auto& answer) {
    archive(answer.word, answer.codes);
}
template <class A>
void fields(A& archive, same<Vocabulary> auto& all) {
    archive(all.facts, all.drugs, all.classes, all.answers, all.ongoing_lapses_months, all.opening);
}

}  // namespace nextline::facts

namespace nextline::logic {

using rulebook::same;

template <class A>
void fields(A& archive, same<What> auto& what) {
    archive(what.id, what.drugs);
}
template <class A>
void fields(A& archive, same<DateRef> auto& date) {
    archive(date.kind, date.fact, date.what, date.settings);
}
template <class A>
void fields(A& archive, same<Term> auto& term) {
    archive(term.kind, term.fact, term.fold, term.specimens, term.from, term.to, term.what,
            term.settings, term.plus, term.name);
}
template <class A>
void fields(A& archive, same<Atom> auto& atom) {
    archive(atom.op, atom.term, atom.accepted, atom.accepted_text, atom.list, atom.members,
            atom.member_name, atom.level, atom.what, atom.settings, atom.reasons);
}
template <class A>
void fields(A& archive, same<Node> auto& node) {
    archive(node.kind, node.first, node.count, node.index);
}
template <class A>
void fields(A& archive, same<Program> auto& program) {
    archive(program.nodes, program.children, program.atoms, program.names);
}

}  // namespace nextline::logic

namespace nextline::rulebook {

template <class A>
void fields(A& archive, same<Source> auto& source) {
    archive(source.id, source.kind, source.body, source.title, source.date, source.url, source.doi,
            source.pmid, source.nct, source.licence);
}
template <class A>
void fields(A& archive, same<Citation> auto& citation) {
    archive(citation.source, citation.place, citation.read_at_source, citation.checked_on);
}
template <class A>
void fields(A& archive, same<Definition> auto& each) {
    archive(each.id, each.node, each.is_term, each.term, each.holds, each.fails, each.noun,
            each.citations, each.rival, each.rival_says);
}
template <class A>
void fields(A& archive, same<Support> auto& support) {
    archive(support.id, support.option, support.when, support.after, support.current, support.holds,
            support.then, support.strength, support.level, support.question, support.since,
            support.until, support.remark, support.citation);
}
template <class A>
void fields(A& archive, same<Guard> auto& guard) {
    archive(guard.id, guard.drug, guard.when, guard.then, guard.must_know, guard.say,
            guard.citation);
}
template <class A>
void fields(A& archive, same<Approval> auto& approval) {
    archive(approval.region, approval.when, approval.from, approval.to, approval.citation);
}
template <class A>
void fields(A& archive, same<Figure> auto& figure) {
    archive(figure.end_point, figure.kind, figure.label, figure.unit, figure.value, figure.interval,
            figure.comparator_value, figure.comparator_interval, figure.hazard_ratio,
            figure.hazard_interval, figure.at_months, figure.grade, figure.citation);
}
template <class A>
void fields(A& archive, same<Evidence> auto& evidence) {
    archive(evidence.id, evidence.name, evidence.nct, evidence.population, evidence.arm,
            evidence.comparator, evidence.figures);
}
template <class A>
void fields(A& archive, same<EvidenceUse> auto& use) {
    archive(use.evidence, use.applies, use.versus);
}
template <class A>
void fields(A& archive, same<Companion> auto& companion) {
    archive(companion.drug, companion.when, companion.say);
}
template <class A>
void fields(A& archive, same<Option> auto& option) {
    archive(option.id, option.name, option.family, option.drugs, option.one_of, option.companions,
            option.supports, option.guards, option.approvals, option.evidence, option.route,
            option.visits_per_28_days, option.daily_life, option.burden_source, option.supported,
            option.possible, option.opposed, option.excluded, option.not_now, option.must_know_open,
            option.reviewed);
}
template <class A>
void fields(A& archive, same<Preference> auto& each) {
    archive(each.id, each.option, each.over, each.when, each.citation);
}
template <class A>
void fields(A& archive, same<Note> auto& note) {
    archive(note.id, note.kind, note.when, note.show_if_unknown, note.group, note.order, note.say,
            note.options, note.citations);
}
template <class A>
void fields(A& archive, same<Pathway> auto& pathway) {
    archive(pathway.id, pathway.name, pathway.when, pathway.complete_since);
}
template <class A>
void fields(A& archive, same<Accuracy> auto& each) {
    archive(each.fact, each.say, each.citation);
}
template <class A>
void fields(A& archive, same<Explained> auto& word) {
    archive(word.id, word.name, word.also, word.means);
}
template <class A>
void fields(A& archive, same<Rulebook> auto& book) {
    archive(book.version, book.hash, book.horizon, book.reviewed, book.authors, book.funding,
            book.vocabulary, book.program, book.definitions, book.sources, book.supports,
            book.guards, book.evidence, book.options, book.preferences, book.notes, book.pathways,
            book.accuracies, book.glossary, book.thresholds, book.messages);
}

}  // namespace nextline::rulebook
