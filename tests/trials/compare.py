# SPDX-License-Identifier: Apache-2.0
"""Do two canonical trees say the same, or the opposite?

Both are tried on every combination of cases that their thresholds and values can tell apart.
Thresholds within 2 percent (times: or within 0.015 months) are one.
"""

import itertools

from canonical import TIMES
from expressions import text

MOST_CASES = 50_000
# If the first holds, so does the second.
FOLLOWS = [
    ("brain_active", "sites include brain"),
    ("brain_symptoms", "sites include brain"),
    ("brain_treated", "sites include brain"),
]


def variables(tree):
    """The terms and atoms that a tree looks at."""
    if tree[0] in ("and", "or", "not"):
        return frozenset().union(*(variables(t) for t in tree[1:]))
    return frozenset((tree[1],))


def _leaves(tree):
    if tree[0] in ("and", "or", "not"):
        for part in tree[1:]:
            yield from _leaves(part)
    else:
        yield tree


def _near(term, a, b):
    return abs(a - b) <= max(0.02 * max(abs(a), abs(b)), 0.015 if TIMES.match(term) else 0)


def _snapped(trees):
    """(term, number) -> the number that stands for it, and the sorted numbers of each term."""
    numbers = {}
    for leaf in (x for t in trees for x in _leaves(t) if x[0] == "cmp"):
        numbers.setdefault(leaf[1], set()).add(leaf[3])
    stands, kept = {}, {}
    for term, values in numbers.items():
        for value in sorted(values):
            row = kept.setdefault(term, [])
            if not row or not _near(term, row[-1], value):
                row.append(value)
            stands[term, value] = row[-1]
    return stands, kept


def _cases(trees, numbers, edges):
    """variable -> the cases worth trying; edges: the thresholds themselves too."""
    cases = {}
    for leaf in (x for t in trees for x in _leaves(t)):
        name = leaf[1]
        if leaf[0] == "cmp":
            row = numbers[name]
            between = [row[0] - 1, *((a + b) / 2 for a, b in zip(row, row[1:])), row[-1] + 1]
            cases[name] = between + (row if edges else [])
        elif leaf[0] == "is":
            cases[name] = list(leaf[3]) + ["(another)"] * (not leaf[3])
            cases[name] += sorted(set(leaf[2]) - set(leaf[3]))
        else:
            cases[name] = [True, False]
    return cases


def _holds(tree, case, stands):
    kind = tree[0]
    if kind == "and":
        return all(_holds(t, case, stands) for t in tree[1:])
    if kind == "or":
        return any(_holds(t, case, stands) for t in tree[1:])
    if kind == "not":
        return not _holds(tree[1], case, stands)
    if kind == "cmp":
        value, limit = case[tree[1]], stands[tree[1], tree[3]]
        return {">=": value >= limit, ">": value > limit, "<=": value <= limit, "<": value < limit}[
            tree[2]
        ]
    return case[tree[1]] in tree[2] if kind == "is" else case[tree[1]]


def _possible(case):
    return not any(case.get(a) and case.get(b) is False for a, b in FOLLOWS)


def _tried(a, b, edges):
    """Pairs (a holds, b holds); None if there are too many cases."""
    stands, numbers = _snapped((a, b))
    cases = _cases((a, b), numbers, edges)
    size = 1
    for values in cases.values():
        size *= len(values)
    if size > MOST_CASES:
        return None
    found = set()
    for values in itertools.product(*cases.values()):
        case = dict(zip(cases, values))
        if _possible(case):
            found.add((_holds(a, case, stands), _holds(b, case, stands)))
    return found


def equal(a, b):
    """Whether the two hold in exactly the same cases."""
    if a is None or b is None:
        return a is b
    if text(a) == text(b):
        return True
    if not variables(a) & variables(b):
        return False
    tried = _tried(a, b, edges=True)
    return tried is not None and (True, False) not in tried and (False, True) not in tried


def opposite(a, b):
    """Whether they cannot hold together, but perhaps at a threshold itself."""
    if a is None or b is None or not variables(a) & variables(b):
        return False
    tried = _tried(a, b, edges=False)
    return tried is not None and (True, True) not in tried


def entails(a, b):
    """Whether b is a part of a: it holds wherever a does, and its limits stand in a."""
    if a is None or b is None:
        return False
    if text(b).startswith("lines of ") and text(b).endswith(" >= 1"):  # who progressed on it had it
        progressed = text(b).replace("lines of ", "progressed on ").removesuffix(" >= 1")
        if progressed in [text(x) for x in (a[1:] if a[0] == "and" else (a,))]:
            return True
    if not variables(b) <= variables(a):
        return False
    limits = [x for x in _leaves(a) if x[0] == "cmp"]
    for leaf in (x for x in _leaves(b) if x[0] == "cmp"):
        if not any(leaf[1:3] == x[1:3] and _near(leaf[1], leaf[3], x[3]) for x in limits):
            return False
    tried = _tried(a, b, edges=True)
    return tried is not None and (True, False) not in tried and (False, False) in tried
