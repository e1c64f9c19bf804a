// SPDX-License-Identifier: Apache-2.0
#include "service/service.h"

#include <utility>

#include "advice/advise.h"
#include "base/json.h"
#include "base/json_text.h"
#include "base/nearest.h"
#include "intake/index.h"
#include "intake/read_record.h"
#include "reports/compare.h"
#include "reports/report.h"
#include "reports/trials_report.h"
#include "rulebook/codec.h"
#include "service/found_trials.h"
#include "service/read_request.h"
#include "service/vocabulary_json.h"

namespace nextline::service {
namespace {

std::string refusal(const base::Diagnostics& problems) {
    std::string json = "{\"ok\":false,\"errors\":[";
    bool first = true;
    for (const base::Diagnostic& problem : problems) {
        if (problem.severity != base::Severity::error) continue;
        json += first ? "" : ",";
        first = false;
        json += "{\"pointer\":" + base::json::quoted(problem.place.pointer) +
                ",\"message\":" + base::json::quoted(problem.message) +
                ",\"hint\":" + base::json::quoted(problem.hint) + "}";
    }
    return json + "]}";
}

std::string accepted(const std::string& body, bool is_json) {
    return "{\"ok\":true,\"body\":" + (is_json ? body : base::json::quoted(body)) + "}";
}

// The errors of a record get their place inside the request, and the words of its language.
base::Diagnostics inside_record(base::Diagnostics problems, const words::Words& words) {
    for (base::Diagnostic& problem : problems) {
        problem.place.pointer = "/record" + problem.place.pointer;
        problem.message = words.of_reader(problem.message);
        problem.hint = words.of_reader(problem.hint);
    }
    return problems;
}

base::Result<std::uint16_t> option_index(const rulebook::Rulebook& book, const std::string& id) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < book.options.size(); ++i) {
        if (book.options[i].id == id) return static_cast<std::uint16_t>(i);
        ids.push_back(book.options[i].id);
    }
    return base::failure({.pointer = "/option"}, "`" + id + "` is no option of the rulebook",
                         base::did_you_mean(id, ids));
}

std::string render(const reports::Subject& subject, const Question& question) {
    switch (question.format) {
        case Format::json:
            if (question.want == Want::trials) return reports::trials_json(subject);
            return question.want == Want::facts ? reports::facts_json(subject)
                                                : reports::plan_json(subject);
        case Format::html:
            if (question.want == Want::trials) return reports::trials_html(subject);
            return question.want == Want::packet ? reports::packet_html(subject)
                                                 : reports::plan_html(subject);
        case Format::text: break;
    }
    if (question.want == Want::trials)
        return reports::trials_text(subject, question.width, question.colour);
    if (question.want == Want::packet)
        return reports::packet_text(subject, question.width, question.colour);
    return question.want == Want::facts
               ? reports::facts_text(subject, question.width, question.colour)
               : reports::plan_text(subject, question.width, question.colour);
}

std::string compared(const rulebook::Rulebook& book, const Question& question) {
    const words::Words words(book, question.request.language);
    const auto changes = reports::compare_plans(words, question.before, question.after);
    if (!changes) return refusal(changes.error());
    if (question.format == Format::json) return accepted(reports::compare_json(*changes), true);
    return accepted(reports::render_text(reports::compare_outline(words, *changes),
                                         {.width = question.width, .colour = question.colour}),
                    false);
}

}  // namespace

struct Service::State {
    explicit State(rulebook::Rulebook of) : book(std::move(of)), index(book.vocabulary) {}
    rulebook::Rulebook book;
    intake::Index index;
    std::unique_ptr<advice::TrialIndex> trials;
    TrialText trial_text;
};

Service::Service(std::unique_ptr<State> state) : state_(std::move(state)) {}
Service::~Service() = default;

base::Result<std::unique_ptr<Service>> Service::open(std::string_view bytes) {
    auto book = rulebook::decode(bytes);
    if (!book) return std::unexpected(std::move(book.error()));
    return of(std::move(*book));
}

std::unique_ptr<Service> Service::of(rulebook::Rulebook book) {
    return std::unique_ptr<Service>(new Service(std::make_unique<State>(std::move(book))));
}

void Service::open_trials(trials::CompactTrials trials, TrialText words) {
    state_->trials =
        std::make_unique<advice::TrialIndex>(advice::index_trials(state_->book, std::move(trials)));
    state_->trial_text = std::move(words);
}

base::Result<void> Service::open_pack(std::string_view text) {
    auto pack = trials::decode_pack(text);
    if (!pack) return std::unexpected(std::move(pack.error()));
    const auto kept = std::make_shared<std::vector<trials::ReadTrial>>(std::move(pack->trials));
    open_trials(trials::compact(*kept), [kept](const std::vector<std::string>& ids) {
        std::vector<trials::ReadTrial> out;
        for (const std::string& id : ids)
            for (const trials::ReadTrial& each : *kept)
                if (each.trial.id == id) out.push_back(each);
        return out;
    });
    return {};
}

const rulebook::Rulebook& Service::rulebook() const { return state_->book; }

std::string Service::answer(std::string_view request) const {
    const auto document = base::json::read(request);
    if (!document) return refusal(document.error());
    const auto question = read_request((*document)->root());
    if (!question) return refusal(question.error());
    const rulebook::Rulebook& book = state_->book;
    if (question->want == Want::vocabulary)
        return accepted(vocabulary_json(book, question->request.language), true);
    if (question->want == Want::compare) return compared(book, *question);
    const base::Day as_of = base::days_of(question->request.as_of).earliest;
    const auto record =
        intake::read_record(question->record, book.vocabulary, state_->index,
                            {.as_of = as_of, .assume_complete = question->assume_complete});
    if (!record)
        return refusal(
            inside_record(record.error(), words::Words(book, question->request.language)));
    const advice::Plan plan = advice::advise(record->patient, book, question->request);
    reports::Subject subject{book, record->patient, plan};
    const auto found =
        find_trials(*question, record->patient, state_->trials.get(), state_->trial_text);
    if (found) subject.trials = &*found->shown;
    if (question->want == Want::trials && !found)
        return refusal(base::failure({.pointer = "/want"}, "no trials were opened",
                                     "make an index with `nextline trials import`")
                           .error());
    if (question->want == Want::brief) return accepted(reports::brief_json(subject), true);
    if (question->want != Want::explain)
        return accepted(render(subject, *question), question->format == Format::json);
    const auto option = option_index(book, question->option);
    if (!option) return refusal(option.error());
    if (question->format == Format::json)
        return accepted(reports::explain_json(subject, *option), true);
    return accepted(reports::explain_text(subject, *option, question->width, question->colour),
                    false);
}

}  // namespace nextline::service
