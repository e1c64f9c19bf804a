// SPDX-License-Identifier: Apache-2.0
// Where an option stands: the one place where supports and guards are weighed (ARCHITECTURE.md).
#include "advice/situation.h"

namespace nextline::advice {
namespace {

using logic::Truth;
using rulebook::Offer;

struct Truths {
    const std::vector<evaluate::Lanes>& nodes;
    unsigned lane;

    Truth operator()(logic::NodeId node) const {
        return node == logic::kNoNode ? Truth::holds : nodes[node].at(lane);
    }
};

// Some support in favour fits the person, and asks for something that has not happened yet.
bool may_come_later(const rulebook::Rulebook& book, const rulebook::Option& option,
                    const Truths& truth) {
    for (const std::uint16_t index : option.supports) {
        const rulebook::Support& support = book.supports[index];
        if (support.then != Offer::against && truth(support.current) != Truth::fails &&
            truth(support.when) != Truth::fails && truth(support.after) == Truth::fails)
            return true;
    }
    return false;
}

Standing without_support(const rulebook::Rulebook& book, const rulebook::Option& option,
                         const Truths& truth) {
    if (truth(option.opposed) == Truth::holds) return Standing::advised_against;
    if (!may_come_later(book, option, truth)) return Standing::not_indicated;
    return truth(option.excluded) == Truth::holds ? Standing::advised_against : Standing::later;
}

std::uint64_t difference(const std::vector<evaluate::Lanes>& a,
                         const std::vector<evaluate::Lanes>& b, logic::NodeId node) {
    if (node == logic::kNoNode) return 0;
    return (a[node].known ^ b[node].known) | (a[node].holds ^ b[node].holds);
}

}  // namespace

std::uint64_t may_differ(const rulebook::Rulebook& book, const rulebook::Option& option,
                         const std::vector<evaluate::Lanes>& a,
                         const std::vector<evaluate::Lanes>& b) {
    std::uint64_t lanes = 0;
    for (const logic::NodeId node : {option.supported, option.possible, option.opposed,
                                     option.excluded, option.not_now, option.must_know_open})
        lanes |= difference(a, b, node);
    for (const std::uint16_t index : option.supports) {
        const rulebook::Support& support = book.supports[index];
        for (const logic::NodeId node : {support.current, support.when, support.after})
            lanes |= difference(a, b, node);
    }
    return lanes;
}

Verdict verdict(const rulebook::Rulebook& book, const rulebook::Option& option,
                const std::vector<evaluate::Lanes>& nodes, unsigned lane) {
    const Truths truth{nodes, lane};
    const Truth support = logic::either(truth(option.supported), truth(option.possible));
    const Truth excluded = truth(option.excluded);
    const Truth opposed = truth(option.opposed);
    if (support == Truth::fails) return {without_support(book, option, truth)};
    if (excluded == Truth::holds) return {Standing::advised_against};
    if (support == Truth::unknown || truth(option.must_know_open) == Truth::unknown)
        return {Standing::depends, false};
    Verdict result{Standing::possible, truth(option.not_now) == Truth::fails,
                   opposed == Truth::holds};
    if (truth(option.supported) == Truth::holds && !result.disputed)
        result.standing = Standing::recommended;
    return result;
}

std::vector<Verdict> verdicts(const rulebook::Rulebook& book,
                              const std::vector<evaluate::Lanes>& nodes, unsigned lane) {
    std::vector<Verdict> all;
    all.reserve(book.options.size());
    for (const rulebook::Option& option : book.options)
        all.push_back(verdict(book, option, nodes, lane));
    return all;
}

Decision decide(const Situation& situation) {
    // Where the record contradicts itself about the treatment that runs, that it works is no
    // answer.
    if (situation.definition("decision_continue") == Truth::holds)
        return situation.definition("decision_in_doubt") == Truth::holds ? Decision::unknown
                                                                         : Decision::continue_;
    if (situation.definition("decision_switch") == Truth::holds) return Decision::switch_;
    if (situation.definition("decision_start") == Truth::holds) return Decision::start;
    return Decision::unknown;
}

}  // namespace nextline::advice
