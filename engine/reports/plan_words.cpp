// SPDX-License-Identifier: Apache-2.0
// Notices, the decision, notes, missing facts and questions.
#include "reports/plan_words.h"

#include <algorithm>
#include <array>

namespace nextline::reports {
namespace {

constexpr std::array<std::string_view, 4> kDecisions{"start", "continue", "switch", "unknown"};

void add_once(std::vector<Statement>& list, Statement statement) {
    for (const Statement& one : list)
        if (one.text == statement.text) return;
    list.push_back(std::move(statement));
}

std::string region_name(const Voice& voice) {
    const std::string id = "region." + voice.plan.request.region;
    return voice.words.has(id) ? voice.words.message(id) : voice.plan.request.region;
}

Statement question_of(const Voice& voice, const logic::Missing& missing) {
    Statement out{.id = "ask",
                  .args = {},
                  .text = words::sentence(voice.words.question(missing)),
                  .citations = {}};
    const auto& facts = voice.book.vocabulary.facts;
    if (missing.fact < facts.size()) out.id = "ask." + facts[missing.fact].id;
    return out;
}

// Members of one list are one question, at the place of the first: for the whole list, if that is
// asked or two of its members are.
std::vector<logic::Missing> one_for_each_list(const Voice& voice,
                                              const std::vector<logic::Missing>& asked) {
    using Kind = logic::Missing::Kind;
    const auto& facts = voice.book.vocabulary.facts;
    const auto list_of = [&](const logic::Missing& one) {
        const bool member = one.kind == Kind::fact && one.fact < facts.size() &&
                            facts[one.fact].type == facts::FactType::list;
        return member || one.kind == Kind::completeness ? one.fact : facts::kNoFact;
    };
    std::vector<logic::Missing> out;
    for (const logic::Missing& one : asked) {
        const facts::FactId list = list_of(one);
        const bool about_list = list != facts::kNoFact && list < facts.size();
        const auto same = [&](const logic::Missing& other) { return list_of(other) == list; };
        if (!about_list) {
            out.push_back(one);
        } else if (std::none_of(out.begin(), out.end(), same)) {
            const bool several = std::count_if(asked.begin(), asked.end(), same) > 1;
            out.push_back(several ? logic::Missing{.kind = Kind::completeness, .fact = list} : one);
        }
    }
    return out;
}

// Nothing is decided, and the record contradicts itself about the treatment that runs.
bool is_in_doubt(const Voice& voice) {
    const rulebook::Definition* doubt = voice.book.find_definition("decision_in_doubt");
    return voice.plan.decision == advice::Decision::unknown && doubt != nullptr &&
           !doubt->is_term && truth_of(voice.plan, doubt->node) == logic::Truth::holds;
}

// What stands beside the decision: red flags, a running treatment that something speaks against,
// and one that no option here describes.
std::vector<Statement> what_to_settle(const Voice& voice) {
    std::vector<Statement> out;
    const auto holds = [](const advice::Shown& note) { return note.truth == logic::Truth::holds; };
    if (std::any_of(voice.plan.urgent.begin(), voice.plan.urgent.end(), holds))
        out.push_back(voice.say("decision.but_urgent"));
    const bool goes_on = voice.plan.decision == advice::Decision::continue_;
    bool described = false;
    for (const advice::Card& card : voice.plan.options) {
        described |= card.running;
        if (card.running && goes_on && (!card.excluded_by.empty() || !card.against_by.empty()))
            out.push_back(
                voice.say("decision.but_against", {{"option", voice.option_name(card.option)}}));
        else if (card.running && goes_on && !card.weigh.empty())
            out.push_back(
                voice.say("decision.but_weigh", {{"option", voice.option_name(card.option)}}));
    }
    if (goes_on && !described && !voice.plan.running.empty()) {
        std::vector<std::string> names;
        for (const std::uint32_t index : voice.plan.running)
            names.push_back(voice.words.treatment(voice.patient.treatments[index]));
        out.push_back(
            voice.say("decision.not_described", {{"treatment", voice.words.all_of(names)}}));
    }
    return out;
}

}  // namespace

std::string_view decision_id(advice::Decision decision) {
    return kDecisions[static_cast<std::size_t>(decision)];
}

std::vector<Statement> notices(const Voice& voice) {
    std::vector<Statement> out;
    const auto dated = [&](const std::string& text) {
        const auto date = base::read_date(text);
        return date ? voice.words.date(*date) : text;
    };
    if (voice.plan.proof_faults > 0)
        out.push_back(
            voice.say("notice.proof_faults", {{"n", std::to_string(voice.plan.proof_faults)}}));
    out.push_back(voice.say("notice.intended_use"));
    if (voice.book.reviewed.empty())
        out.push_back(voice.say("notice.not_reviewed"));
    else
        out.push_back(voice.say("notice.reviewed", {{"who", voice.book.reviewed}}));
    if (voice.patient.synthetic) out.push_back(voice.say("notice.synthetic"));
    out.push_back(voice.say("notice.rulebook", {{"version", voice.book.version},
                                                {"hash", voice.book.hash.substr(0, 12)},
                                                {"horizon", dated(voice.book.horizon)}}));
    out.push_back(voice.say("notice.request", {{"date", voice.words.date(voice.plan.request.as_of)},
                                               {"region", region_name(voice)}}));
    if (voice.plan.past_horizon)
        out.push_back(voice.say("notice.past_horizon", {{"horizon", dated(voice.book.horizon)}}));
    for (const std::uint16_t index : voice.plan.partial_pathways)
        out.push_back(voice.say("notice.partial_pathway",
                                {{"pathway", voice.words.text(voice.book.pathways[index].name)},
                                 {"since", dated(voice.book.pathways[index].complete_since)}}));
    return out;
}

bool kind_is_disputed(const Voice& voice) {
    const auto about_kind = [&](const advice::Disagreement& one) {
        return one.definition.has_value();
    };
    return std::any_of(voice.plan.disagreements.begin(), voice.plan.disagreements.end(),
                       about_kind);
}

DecisionWords decision_words(const Voice& voice) {
    const bool doubt = is_in_doubt(voice);
    const std::string is = doubt ? "in_doubt" : std::string(decision_id(voice.plan.decision));
    const std::string id = "decision_" + is;
    DecisionWords out{voice.say("decision." + is), {}};
    for (const rulebook::Definition& definition : voice.book.definitions) {
        if (definition.id != id || definition.is_term) continue;
        const logic::StepId step = step_of(voice.plan, definition.node);
        out.because = Reason{definition.node,
                             truth_of(voice.plan, definition.node),
                             voice.words.condition(definition.node),
                             grounds_of(voice, step),
                             {}};
    }
    out.but = what_to_settle(voice);
    return out;
}

std::vector<NoteWords> note_words(const Voice& voice, const std::vector<advice::Shown>& notes) {
    std::vector<NoteWords> out;
    for (const advice::Shown& shown : notes) {
        const rulebook::Note& note = voice.book.notes[shown.note];
        out.push_back(
            {voice.rule(note.id, note.say, note.citations), &note, shown.truth, shown.options});
    }
    return out;
}

Statement effect_of(const Voice& voice, const advice::Test& test) {
    const bool settles = test.settles > 0;
    const std::size_t count = settles ? test.settles : test.changes;
    const std::string id =
        std::string(settles ? "test.settles" : "test.changes") + (count == 1 ? ".one" : ".many");
    return voice.say(id, {{"n", std::to_string(count)}});
}

std::vector<TestWords> test_words(const Voice& voice) {
    std::vector<TestWords> out;
    for (const advice::Test& test : voice.plan.tests) {
        TestWords words;
        words.test = &test;
        for (const logic::Missing& missing : test.facts) {
            words.nouns.push_back(voice.words.missing(missing));
            words.questions.push_back(words::sentence(voice.words.question(missing)));
            if (missing.kind != logic::Missing::Kind::fact ||
                missing.fact >= voice.book.vocabulary.facts.size())
                continue;
            const auto& find = voice.words.text(voice.book.vocabulary.facts[missing.fact].find);
            if (!find.empty()) words.where.push_back(words::sentence(find));
            for (const rulebook::Accuracy& each : voice.book.accuracies)
                if (each.fact == missing.fact)
                    words.accuracy.push_back(
                        voice.rule(voice.book.vocabulary.facts[each.fact].id + ".accuracy",
                                   each.say, each.citation));
        }
        words.effect = effect_of(voice, test);
        words.burden = voice.say(
            "burden." + std::string(facts::kBurdens[static_cast<std::size_t>(test.burden)]));
        out.push_back(std::move(words));
    }
    return out;
}

std::vector<Statement> question_words(const Voice& voice) {
    std::vector<Statement> out;
    if (is_in_doubt(voice)) add_once(out, voice.say("ask.decision.in_doubt"));
    if (voice.plan.decision == advice::Decision::unknown) add_once(out, voice.say("ask.decision"));
    std::vector<logic::Missing> asked = voice.plan.completeness_questions;
    // What ranks first is asked whatever it takes to learn it: the result may be at hand.
    constexpr std::size_t kFirst = 3;
    for (std::size_t i = 0; i < voice.plan.tests.size(); ++i)
        for (const logic::Missing& missing : voice.plan.tests[i].facts)
            if (i < kFirst || voice.plan.tests[i].burden == facts::Burden::question)
                asked.push_back(missing);
    for (const logic::Missing& missing : one_for_each_list(voice, asked))
        add_once(out, question_of(voice, missing));
    for (NoteWords& note : note_words(voice, voice.plan.questions))
        add_once(out, std::move(note.say));
    return out;
}

}  // namespace nextline::reports
