// SPDX-License-Identifier: Apache-2.0
// The FHIR record that a case form may carry: `bundle`.
#include <iterator>
#include <utility>

#include "intake/case_form.h"
#include "intake/fhir.h"

namespace nextline::intake {
namespace {

constexpr std::string_view kBundle = "/bundle";

template <class List>
void move_behind(List& to, List& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void place_inside(std::string& origin) { origin.insert(0, kBundle); }

void read_inside(CaseForm& form, Value bundle) {
    Reading& outer = form.reading;
    Reading inner{.vocabulary = outer.vocabulary, .index = outer.index, .as_of = outer.as_of};
    inner.patient.as_of = outer.as_of;
    if (auto done = read_fhir(bundle, inner); !done) {
        for (base::Diagnostic& problem : done.error()) {
            place_inside(problem.place.pointer);
            form.problems.push_back(std::move(problem));
        }
        return;
    }
    facts::Patient& read = inner.patient;
    for (facts::Item& item : read.items) place_inside(item.origin);
    for (facts::Treatment& treatment : read.treatments) place_inside(treatment.origin);
    for (facts::NotRead& one : read.not_read) place_inside(one.origin);
    for (base::Diagnostic& remark : read.remarks) place_inside(remark.place.pointer);
    move_behind(outer.patient.items, read.items);
    move_behind(outer.patient.treatments, read.treatments);
    move_behind(outer.patient.not_read, read.not_read);
    move_behind(outer.patient.remarks, read.remarks);
    outer.patient.synthetic = outer.patient.synthetic || read.synthetic;
    outer.too_late += inner.too_late;
}

}  // namespace

void read_bundle(CaseForm& form, Value bundle) {
    if (!bundle.is_string()) return read_inside(form, bundle);
    // As YAML carries it: JSON inside a text.
    const auto document = base::json::read(bundle.text());
    if (!document) return form.fail(std::string(kBundle), "the text is no FHIR record as JSON");
    read_inside(form, (*document)->root());
}

}  // namespace nextline::intake
