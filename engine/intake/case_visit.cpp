// SPDX-License-Identifier: Apache-2.0
// What the person wrote down for the next visit: `visit` of a case form.
#include <array>

#include "intake/case_form.h"

namespace nextline::intake {
namespace {

constexpr std::size_t kMostQuestions = 100;
constexpr std::size_t kLongestId = 100;
constexpr std::size_t kLongestNotes = 8000;

void read_ask(CaseForm& form, Value list) {
    if (!list || list.kind() == base::json::Kind::null) return;
    if (!list.is_array() || list.size() > kMostQuestions)
        return form.fail("/visit/ask", "expected a list of at most 100 ids of questions");
    std::size_t i = 0;
    for (const auto& [key, each] : list) {
        std::string id = scalar(each);
        if (id.empty() || id.size() > kLongestId)
            form.fail("/visit/ask/" + std::to_string(i), "expected the id of a question");
        form.reading.patient.visit.ask.push_back(std::move(id));
        ++i;
    }
}

}  // namespace

void read_visit(CaseForm& form, Value object) {
    static const std::array<std::string, 2> keys{"ask", "notes"};
    if (!form.check_keys(object, "/visit", keys)) return;
    read_ask(form, object["ask"]);
    std::string notes = scalar(object["notes"]);
    if (notes.size() > kLongestNotes)
        form.fail("/visit/notes", "the notes are too long (8,000 bytes at most)");
    form.reading.patient.visit.notes = std::move(notes);
}

}  // namespace nextline::intake
