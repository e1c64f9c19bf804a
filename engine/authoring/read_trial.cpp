// SPDX-License-Identifier: Apache-2.0
// evidence/: one trial with the published figures of an arm beside its comparator.
#include <array>

#include "authoring/readers.h"

namespace nextline::authoring {
namespace {

constexpr std::array<std::string_view, 4> kFigureKinds{"survival", "response", "harm",
                                                       "quality_of_life"};

rulebook::Figure read_figure(const Node& node, Draft& draft) {
    Entry entry(node, draft.problems);
    rulebook::Figure figure{.end_point = entry.id("end_point")};
    figure.kind = kFigureKinds[entry.choice(
        "kind", {kFigureKinds[0], kFigureKinds[1], kFigureKinds[2], kFigureKinds[3]},
        Need::required)];
    figure.label = entry.words("label", Need::required);
    figure.unit = entry.text("unit", Need::required);
    figure.value = entry.text("value", Need::required);
    figure.interval = entry.text("interval");
    figure.comparator_value = entry.text("versus");
    figure.comparator_interval = entry.text("versus_interval");
    figure.hazard_ratio = entry.text("hazard_ratio");
    figure.hazard_interval = entry.text("hazard_interval");
    figure.at_months = entry.text("at_months");
    figure.grade = entry.text("grade");
    const Node* source = entry.node("source", Need::required);
    if (source != nullptr) {
        figure.citation = read_citation(draft, source, entry.place());
        if (!figure.citation.read_at_source)
            entry.fail(source->place, "a figure must have been read at its primary source",
                       "leave the figure out until it was");
    }
    entry.finish();
    return figure;
}

}  // namespace

void read_trial(const Node& node, Draft& draft) {
    Entry entry(node, draft.problems);
    rulebook::Evidence evidence{.id = entry.id("trial")};
    evidence.name = entry.text("name", Need::required);
    evidence.nct = entry.text("nct");
    evidence.population = entry.words("population", Need::required);
    evidence.arm = entry.words("arm", Need::required);
    evidence.comparator = entry.words("comparator", Need::required);
    for (const Node* figure : entry.list("figures"))
        evidence.figures.push_back(read_figure(*figure, draft));
    entry.finish();
    if (declare(draft, "trial", evidence.id, entry.place()))
        draft.book.evidence.push_back(std::move(evidence));
}

}  // namespace nextline::authoring
