// SPDX-License-Identifier: Apache-2.0
#include "reports/content.h"

#include <set>

namespace nextline::reports {
namespace {

/// The sources that a plan cites.
class Cited {
public:
    void add(const Statement& statement) {
        for (const rulebook::Citation* citation : statement.citations) add(*citation);
    }
    void add(const std::vector<Statement>& statements) {
        for (const Statement& statement : statements) add(statement);
    }
    void add(const std::vector<NoteWords>& notes) {
        for (const NoteWords& note : notes) add(note.say);
    }
    void add(const rulebook::Citation& citation) { sources_.insert(citation.source); }

    void add(const Voice& voice, const OptionWords& words) {
        if (words.card->standing == advice::Standing::not_indicated) return;
        for (const auto* list : {&words.by, &words.against, &words.burden, &words.preferred})
            add(*list);
        for (const auto* checks : {&words.before_start, &words.weigh, &words.companions})
            for (const Check& check : *checks) add(check.say);
        for (const EvidenceWords& evidence : words.evidence)
            for (const auto* figures : {&evidence.benefits, &evidence.harms})
                for (const FigureWords& figure : *figures) add(figure.statement);
        for (const Reason& reason : words.because) add_definition(voice, reason.node);
    }

    [[nodiscard]] std::vector<std::uint16_t> in(const rulebook::Rulebook& book) const {
        std::vector<std::uint16_t> out;
        for (const std::uint16_t source : sources_)
            if (source < book.sources.size()) out.push_back(source);
        return out;
    }

private:
    void add_definition(const Voice& voice, logic::NodeId node) {
        for (const rulebook::Definition& definition : voice.book.definitions)
            if (definition.node == node)
                for (const rulebook::Citation& citation : definition.citations) add(citation);
    }

    std::set<std::uint16_t> sources_;
};

void put_notes(const Voice& voice, Content& out) {
    out.call_now = note_words(voice, voice.plan.call_now);
    out.urgent = note_words(voice, voice.plan.urgent);
    out.aims = note_words(voice, voice.plan.aims);
    out.care = note_words(voice, voice.plan.care);
    out.monitoring = note_words(voice, voice.plan.monitoring);
    out.test_notes = note_words(voice, voice.plan.test_notes);
}

void put_record(const Voice& voice, Content& out) {
    out.understood = understood(voice);
    for (const facts::Treatment& treatment : voice.patient.treatments)
        out.treatments.push_back(voice.words.treatment(treatment));
    for (const std::uint16_t pathway : voice.plan.pathways)
        out.pathways.push_back(voice.words.text(voice.book.pathways[pathway].name));
    out.assumptions = assumption_words(voice);
    out.if_complete = if_complete_words(voice);
    out.stale = stale_words(voice);
    out.contradictions = contradiction_words(voice);
    out.not_read = not_read_words(voice);
}

}  // namespace

Content content_of(const Voice& voice) {
    Content out;
    out.notices = notices(voice);
    out.decision = decision_words(voice);
    put_record(voice, out);
    put_notes(voice, out);
    for (const advice::Card& card : voice.plan.options)
        out.options.push_back(option_words(voice, card));
    out.tests = test_words(voice);
    out.questions = question_words(voice);
    out.disagreements = disagreement_words(voice);
    out.trials = trials_in_plan(voice);

    Cited cited;
    for (const auto* notes :
         {&out.call_now, &out.urgent, &out.aims, &out.care, &out.monitoring, &out.test_notes})
        cited.add(*notes);
    for (const OptionWords& option : out.options) cited.add(voice, option);
    for (const TestWords& test : out.tests) cited.add(test.accuracy);
    cited.add(out.questions);
    cited.add(out.contradictions);
    for (const DisagreementWords& one : out.disagreements) {
        cited.add(one.says);
        cited.add(one.sides);
    }
    out.sources = cited.in(voice.book);
    return out;
}

std::string source_words(const rulebook::Source& source) {
    std::string out = source.body;
    if (!source.date.empty()) out += " (" + source.date + ")";
    if (!source.title.empty()) out += (out.empty() ? "" : ": ") + source.title;
    if (!source.doi.empty()) out += ". doi:" + source.doi;
    if (!source.pmid.empty()) out += ". PMID " + source.pmid;
    if (!source.nct.empty()) out += ". " + source.nct;
    return words::sentence(out);
}

std::string source_link(const rulebook::Source& source) {
    if (!source.url.empty()) return source.url;
    if (!source.doi.empty()) return "https://doi.org/" + source.doi;
    if (!source.pmid.empty()) return "https://pubmed.ncbi.nlm.nih.gov/" + source.pmid + "/";
    return {};
}

}  // namespace nextline::reports
