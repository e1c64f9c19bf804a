# SPDX-License-Identifier: Apache-2.0
"""How well do the two blind labellings of 20 trials agree, fact by fact?

A unit is a line (or group of lines) and a fact that at least one labelling names. Both are turned
into expressions first, so that wording does not count. Evened out as well, since the two follow
different conventions:
- `>` and `>=` for times since something; what canonical.py evens out.
- Lines of treatment of no named kind: the second labels put them under chemotherapy (and
  endocrine therapy), the first   under prior_other_drug.
- Pregnancy: the first labels say `none` for pregnancy and breastfeeding alike; the line's own
  words decide.
- The second labels never say "progressed" and never tell AST from ALT: `progressed on X` is
  `received X`, ALT is AST.
- er and pr beside hr or triple_negative, if the one says them and the other does not, but they
  follow. Two entries that the language cannot say are not compared by their words: they stand in
  a column of their own.

    python3 tests/trials/agreement.py [--differences]
"""

import collections
import pathlib
import sys

import yaml

from align import align
from canonical import canonical, read
from compare import entails, equal
from expected import LABELS, expected
from expressions import conjunction, text
from facts import CORE
from second import second

SECOND = pathlib.Path(__file__).resolve().parent / "labels_second"
RECEPTORS = ("er", "pr", "hr", "her2", "triple_negative")


def said(lines, translate):
    """fact -> the list of Expected that the lines say."""
    found = collections.defaultdict(list)
    for line in lines:
        for entry in line["says"]:
            for fact, outcome in translate(entry["fact"], entry["must"], line["text"]):
                if outcome not in found[fact]:
                    found[fact].append(outcome)
    return found


def first(fact, must, line):
    return [(fact, expected(fact, must, line))]


def _kinds(outcomes):
    """The kinds that count; a permission beside a demand is left out."""
    kinds = {
        ("alternative" if o.alternative else "said" if o.options else o.kind) for o in outcomes
    }
    return kinds - {"none"} if len(kinds) > 1 else kinds


def _evened(tree):
    """A tree without what the second labels have no wording for."""
    if tree[0] in ("and", "or", "not"):
        return (tree[0], *(_evened(t) for t in tree[1:]))
    if tree[0] == "atom" and tree[1].startswith("progressed on "):
        return ("cmp", tree[1].replace("progressed on ", "lines of "), ">=", 1.0)
    return (tree[0], tree[1].replace("alt_uln", "ast_uln"), *tree[2:])


def _trees(outcomes, even=True):
    """The conjunction of the entries; with several options, of each option in turn."""
    most = max((len(o.options) for o in outcomes), default=0)
    for i in range(most):
        some = [read(o.options[min(i, len(o.options) - 1)]) for o in outcomes if o.options]
        both = conjunction(some)
        yield canonical(_evened(both)) if even else both


def compared(a, b, even=True):
    """equal, different, or beyond (neither can be said in the language)."""
    if _kinds(a) != _kinds(b):
        return "different"
    if _kinds(a) == {"beyond"}:
        return "beyond"
    if not any(o.options for o in a + b):
        return "equal"
    return (
        "equal"
        if any(equal(x, y) for x in _trees(a, even) for y in _trees(b, even))
        else "different"
    )


def _follows(fact, one, other):
    """A receptor that one labelling names by itself and that follows from what the other says."""
    if fact not in RECEPTORS or other.get(fact) or not all(o.kind == "demand" for o in one[fact]):
        return False
    everything = [x for f in RECEPTORS for x in other.get(f, []) if x.options]
    return bool(everything) and all(
        entails(next(_trees(everything)), t) or equal(next(_trees(everything)), t)
        for t in _trees(one[fact])
    )


def units(even=True):
    """(trial, group, fact, first, second, result) of every unit, and the number of groups."""
    out, groups = [], 0
    for path in sorted(SECOND.glob("*.yaml")):
        one = yaml.safe_load((LABELS / path.name).read_text())["criteria"]
        two = yaml.safe_load(path.read_text())["criteria"]
        for group in align(one, two):
            groups += 1
            a, b = said(group.labels, first), said(group.readings, second)
            for fact in CORE:
                if a.get(fact) and b.get(fact):
                    out.append(
                        (path.stem, group, fact, a[fact], b[fact], compared(a[fact], b[fact], even))
                    )
                elif a.get(fact) or b.get(fact):
                    if _follows(fact, a, b) or _follows(fact, b, a):
                        continue
                    out.append(
                        (path.stem, group, fact, a.get(fact, []), b.get(fact, []), "one only")
                    )
    return out, groups


def kappa(both, a_only, b_only, groups):
    """Cohen's kappa of "the line touches the fact"."""
    observed = (groups - a_only - b_only) / groups
    a, b = (both + a_only) / groups, (both + b_only) / groups
    chance = a * b + (1 - a) * (1 - b)
    return None if chance == 1 else (observed - chance) / (1 - chance)


def row(name, some, groups):
    """The figures of a fact as text."""
    c = collections.Counter(u[5] for u in some)
    one = sum(u[5] == "one only" and bool(u[3]) for u in some)
    two = c["one only"] - one
    both = len(some) - c["one only"]
    k = kappa(both, one, two, groups)
    of = c["equal"] + c["different"]
    return (
        name,
        str(both),
        str(one),
        str(two),
        str(c["equal"]),
        str(c["different"]),
        str(c["beyond"]),
        f"{c['equal'] / of:.3f}" if of else "-",
        f"{k:.2f}" if k is not None else "-",
    )


HEAD = (
    "fact",
    "both",
    "first only",
    "second only",
    "equal",
    "different",
    "beyond",
    "share equal",
    "kappa",
)


def table(even=True):
    """Rows of text, and the number of groups of lines."""
    found, groups = units(even)
    rows = [HEAD] + [row(f, [u for u in found if u[2] == f], groups) for f in CORE]
    return rows + [row("all", found, groups * len(CORE))], groups


def main():
    rows, groups = table()
    print(f"{groups} groups of lines")
    for cells in rows:
        print(f"{cells[0]:36}" + "".join(f"{c:>13}" for c in cells[1:]))
    if "--differences" in sys.argv:

        def show(outcomes):
            return " + ".join(
                text(next(_trees([o]))) if o.options else f"{o.kind}: {o.reason}" for o in outcomes
            )

        for trial, group, fact, a, b, how in units()[0]:
            if how in ("different", "one only"):
                line = (group.labels or group.readings)[0]["text"]
                print(
                    f"{how} {trial} {fact}\n  {line[:300]}\n  first:  {show(a) or '-'}\n  second:"
                    f" {show(b) or '-'}"
                )


if __name__ == "__main__":
    main()
