# SPDX-License-Identifier: Apache-2.0
"""What is right, short, wrong or reversed in the reading of one group of lines?

right: a labelled demand is read with an equal expression. short: a true part of it is read, and
the reader does not say that it read the whole. missed: nothing of it is read. wrong: something
else is read, where the label says what. reversed: the opposite is read. extra: something is read
about a fact of which the label says nothing. outside: something is read that no core fact is
about; it is not judged.
"""

import dataclasses

from canonical import conjuncts, read
from compare import entails, equal, opposite, variables
from expected import expected
from expressions import Unreadable, conjunction, text
from facts import about

ORDER = ("reversed", "wrong", "extra", "outside")


@dataclasses.dataclass
class Verdict:
    """One thing to count. `kind` of the entry is that of outcome.py; empty for a bad reading."""

    result: str
    fact: str
    kind: str = ""
    label: str = ""
    reading: str = ""


@dataclasses.dataclass
class Judged:
    verdicts: list
    touches: bool  # a label of the group names a core fact
    labelled_whole: bool
    said_whole: bool
    right: bool  # everything demanded is read, and nothing else


def _demands(labels):
    """(fact, must, Expected, trees of the options) of every entry."""
    out = []
    for line in labels:
        for entry in line["says"]:
            outcome = expected(entry["fact"], entry["must"], line["text"])
            out.append((entry["fact"], entry["must"], outcome, [read(o) for o in outcome.options]))
    return out


def _readings(criteria):
    """The conjuncts that were read, those of them that one of several lines asks, and the words
    that are no expression."""
    found, apart, broken = {}, set(), []
    for criterion in criteria:
        try:
            for tree in conjuncts(read(criterion.get("must", ""))):
                found[text(tree)] = tree
                if criterion.get("group"):
                    apart.add(text(tree))
        except (Unreadable, KeyError, TypeError, AttributeError, ValueError):
            broken.append(criterion["must"])
    return list(found.values()), apart, broken


def _options(demands):
    """Every tree that may be read, each with the entry that it comes from."""
    for place, (_, _, outcome, trees) in enumerate(demands):
        if not outcome.alternative:
            yield from ((place, tree) for tree in trees)
    either = [
        (place, tree)
        for place, (_, _, outcome, trees) in enumerate(demands)
        for tree in trees[:1]
        if outcome.alternative
    ]
    if len(either) > 1:  # alternatives of one group: any of them will do
        yield either[0][0], read(" or ".join(f"({text(t)})" for _, t in either))


def _good(tree, options, demands, apart):
    """Whether a conjunct is demanded: by an entry, or as one of several alternatives."""
    if any(equal(tree, o) or entails(o, tree) for _, o in options):
        return True
    parts = tree[1:] if tree[0] == "or" else [tree] if text(tree) in apart else []
    return any(
        equal(part, o)
        for part in parts
        for _, _, outcome, trees in demands
        if outcome.alternative
        for o in trees
    )


def _entry_result(trees, good, whole):
    """right, short or missed for one entry, from the good conjuncts."""
    for option in trees:
        shared = [t for t in good if variables(t) & variables(option)]
        parts = conjuncts(option)
        if any(equal(t, option) for t in good):
            return "right"
        if shared and all(any(equal(t, p) or entails(t, p) for t in shared) for p in parts):
            return "right"
        together = conjunction([t for t in shared if entails(option, t)])
        if together is not None and equal(together, option):
            return "right"
    if any(entails(o, t) for o in trees for t in good):
        return "wrong" if whole else "short"
    return "missed"


def _fact_of(tree, demands):
    """The fact of a bad conjunct: of the entry it shares a name with, else its own."""
    own = about(tree)
    for fact, must, outcome, trees in demands:
        if fact in own or any(variables(tree) & variables(o) for o in trees):
            return fact, must
    return (own[0] if own else ""), ""


def _against(demands, options):
    """The trees whose opposite is a reversed reading."""
    trees = [p for _, o in options for p in (o, *conjuncts(o))]
    trees += [read(outcome.near) for _, _, outcome, _ in demands if outcome.near]
    return trees + [
        o for _, _, outcome, options_ in demands if outcome.alternative for o in options_
    ]


def _reversed(tree, against):
    """Whether it denies a demand, or is a choice between nothing but denials."""
    if any(opposite(tree, a) for a in against):
        return True
    # `not taking X` goes without saying beside a time, so its denial does too.
    parts = [t for t in tree[1:] if not text(t).startswith("taking ")] if tree[0] == "or" else []
    return bool(parts) and all(any(opposite(t, a) for a in against) for t in parts)


def _bad(trees, demands, options):
    """fact -> the worst Verdict on the conjuncts that nothing demands."""
    against, found = _against(demands, options), {}
    for tree in trees:
        found.setdefault(_fact_of(tree, demands), []).append(tree)
    worst = {}
    for (fact, must), some in found.items():
        if not fact:
            result = "outside"
        elif any(_reversed(t, against) for t in some) or _reversed(conjunction(some), against):
            result = "reversed"
        else:
            result = "wrong" if must else "extra"
        kept = worst.get(fact)
        if kept is None or ORDER.index(result) < ORDER.index(kept.result):
            worst[fact] = Verdict(result, fact, "", must, text(conjunction(some)))
    return worst


def judge(group):
    """The Judged of an aligned group."""
    demands = _demands(group.labels)
    options = list(_options(demands))
    read_trees, apart, broken = _readings(group.readings)
    whole = bool(group.readings) and all(r.get("whole") for r in group.readings)
    good = [t for t in read_trees if _good(t, options, demands, apart)]
    bad = _bad([t for t in read_trees if not any(t is g for g in good)], demands, options)
    verdicts = list(bad.values())
    verdicts += [
        Verdict("wrong", demands[0][0] if demands else "", "", "no expression", b) for b in broken
    ]
    # What one of several lines asks is not asked of everybody.
    of_all = [t for t in good if text(t) not in apart]
    entries = []
    for fact, must, outcome, trees in demands:
        kind = "alternative" if outcome.alternative else outcome.kind
        counted = kind in ("demand", "part")
        result = (
            _entry_result(trees, of_all, whole) if counted else "missed" if kind == "beyond" else ""
        )
        if result == "wrong" and fact not in bad:
            verdicts.append(
                Verdict("wrong", fact, "", must, "a part of it only, and said to be whole")
            )
        result = "missed" if result == "wrong" else result
        entries.append(Verdict(result, fact, kind, must, "; ".join(text(t) for t in read_trees)))
    right = (
        all(v.result == "outside" for v in verdicts)
        and all(v.result == "right" or (not v.result and v.kind != "unclear") for v in entries)
        and all(v.kind != "part" for v in entries)
    )
    return Judged(
        verdicts + entries, bool(demands), all(c["whole"] for c in group.labels), whole, right
    )
