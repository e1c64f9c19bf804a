// SPDX-License-Identifier: Apache-2.0
// What is missing, as a noun and as a question; where something was published.
#include "logic/operators.h"
#include "words/words.h"

namespace nextline::words {

using logic::Missing;

namespace {

/// "received", "progressed" ...: the last part of the message that asks for this detail.
std::string history_id(const logic::Atom& atom) {
    if (atom.op != logic::Op::within) return std::string(logic::operator_of(atom.op).id);
    return "term";
}

bool is_list_member(const Words& words, const Missing& missing) {
    const auto& facts = words.rulebook().vocabulary.facts;
    return missing.fact < facts.size() && facts[missing.fact].type == facts::FactType::list &&
           missing.member < facts[missing.fact].values.size();
}

/// "the cancer has spread to bone": what is asked of one member of a list.
std::string member_sentence(const Words& words, const Missing& missing) {
    const facts::Fact& fact = words.rulebook().vocabulary.facts[missing.fact];
    return fill(words.text(fact.holds), {{"value", words.text(fact.values[missing.member].words)}});
}

}  // namespace

std::string Words::missing(const Missing& missing) const {
    const auto& facts = rulebook_.vocabulary.facts;
    if (missing.kind == Missing::Kind::completeness) {
        if (missing.fact >= facts.size()) return message("missing.complete.treatments");
        return message("missing.complete", {{"list", text(facts[missing.fact].noun)}});
    }
    if (missing.kind == Missing::Kind::history) {
        const logic::Atom& atom = rulebook_.program.atoms[missing.atom];
        if (atom.op == logic::Op::within) return term(atom.term);
        return message("missing.whether", {{"sentence", this->atom(atom, false)}});
    }
    if (missing.fact >= facts.size()) return message("term.today");
    if (is_list_member(*this, missing))
        return message("missing.whether", {{"sentence", member_sentence(*this, missing)}});
    return text(facts[missing.fact].noun);
}

std::string Words::question(const Missing& missing) const {
    const auto& facts = rulebook_.vocabulary.facts;
    if (missing.kind == Missing::Kind::completeness) {
        if (missing.fact >= facts.size()) return message("ask.complete.treatments");
        return message("ask.complete", {{"list", text(facts[missing.fact].noun)}});
    }
    if (missing.kind == Missing::Kind::history) {
        const logic::Atom& atom = rulebook_.program.atoms[missing.atom];
        if (atom.op == logic::Op::within)
            return message(atom.term.kind == logic::TermKind::lines ? "ask.lines" : "ask.term",
                           {{"noun", term(atom.term)}});
        return message("ask." + history_id(atom), {{"what", what(atom.what.id)},
                                                   {"setting", setting(atom.settings)},
                                                   {"sentence", this->atom(atom, false)}});
    }
    if (missing.fact >= facts.size()) return message("ask.term", {{"noun", message("term.today")}});
    if (is_list_member(*this, missing))
        return message("ask.member", {{"sentence", member_sentence(*this, missing)}});
    return text(facts[missing.fact].ask);
}

std::string Words::citation(const rulebook::Citation& citation) const {
    if (citation.source >= rulebook_.sources.size()) return {};
    const rulebook::Source& source = rulebook_.sources[citation.source];
    std::string said = source.body.empty() ? source.title : source.body;
    // Labels change often: their day is part of the citation; of a paper the year is enough.
    const std::string when = source.kind == "label" ? source.date : source.date.substr(0, 4);
    if (!when.empty()) said += " " + when;
    if (!citation.place.empty()) said += ", " + citation.place;
    if (!citation.read_at_source) said += " " + message("citation.unconfirmed");
    return said;
}

}  // namespace nextline::words
