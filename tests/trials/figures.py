# SPDX-License-Identifier: Apache-2.0
"""What are the figures of judged lines: precision, recall, whole lines?"""

import collections

from facts import CORE

BAD = ("wrong", "reversed", "extra")


def counted(rows):
    """(fact -> Counter of results, Counter about lines)."""
    facts, lines = collections.defaultdict(collections.Counter), collections.Counter()
    for _trial, group, found in rows:
        if found is None:
            lines["readings without a label"] += 1
            lines["of these with a demand"] += any(r.get("must") for r in group.readings)
            continue
        for verdict in found.verdicts:
            if verdict.result in BAD or verdict.result == "outside":
                facts[verdict.fact][verdict.result] += 1
            elif verdict.kind in ("demand", "part", "beyond"):
                facts[verdict.fact][verdict.kind] += 1
                facts[verdict.fact][f"{verdict.kind} {verdict.result}"] += 1
        for label in group.labels:
            lines["labelled"] += 1
            lines["not aligned"] += not group.readings
            lines["in the other section"] += group.other_section
            whole = found.said_whole and found.right
            if label["says"]:
                lines["touching"] += 1
                lines["touching, labelled whole"] += label["whole"]
                lines["touching, whole and right"] += whole and found.labelled_whole
            elif label["whole"]:
                lines["demanding nothing"] += 1
                lines["demanding nothing, whole and right"] += whole
            if not label["whole"]:
                lines["labelled not whole"] += 1
                lines["not whole, said whole"] += found.said_whole
    return facts, lines


def share(part, of):
    return f"{part / of:.3f}" if of else "-"


def figures(c):
    """precision, recall over what can be said, recall over all, and the counts, of one Counter."""
    right = c["demand right"] + c["part right"]
    bad = sum(c[b] for b in BAD)
    demanded = c["demand"] + c["part"] + c["beyond"]
    short = c["demand short"] + c["part short"]
    return {
        "demands": demanded,
        "sayable": c["demand"],
        "right": right,
        "short": short,
        "missed": c["demand missed"] + c["part missed"],
        "wrong": c["wrong"],
        "extra": c["extra"],
        "reversed": c["reversed"],
        "precision": share(right, right + bad),
        "precision, short counted as wrong": share(right, right + bad + short),
        "recall": share(c["demand right"], c["demand"]),
        "recall of all": share(right, demanded),
    }


COLUMNS = (
    "demands",
    "sayable",
    "right",
    "short",
    "missed",
    "wrong",
    "extra",
    "reversed",
    "precision",
    "recall",
    "recall of all",
)


def table(facts, only=None):
    """Rows of text: one fact each, then all of them."""
    whole = sum(facts.values(), collections.Counter())
    rows = [("fact", *COLUMNS)]
    for fact in [f for f in CORE if only in (None, f)]:
        rows.append((fact, *(str(figures(facts[fact])[c]) for c in COLUMNS)))
    if only is None:
        rows.append(("all", *(str(figures(whole)[c]) for c in COLUMNS)))
    return rows


def summary(lines):
    """The figures about lines, as sentences."""
    touching = lines["touching"]
    return [
        (
            f"{lines['labelled']} labelled lines, {lines['not aligned']} without a reading, "
            f"{lines['in the other section']} read in the other section; "
            f"{lines['readings without a label']} readings without a label "
            f"({lines['of these with a demand']} of them with a demand)."
        ),
        (
            f"Understood whole and right: {share(lines['touching, whole and right'], touching)} of"
            f" the {touching} lines that touch a core fact,"
            f" {share(lines['touching, whole and right'], lines['touching, labelled whole'])} of"
            f" the {lines['touching, labelled whole']} of them that are labelled whole,"
            f" {share(lines['demanding nothing, whole and right'], lines['demanding nothing'])} of"
            f" the {lines['demanding nothing']} that demand nothing."
        ),
        (
            f"Said to be whole against the label: {lines['not whole, said whole']} of "
            f"{lines['labelled not whole']} lines."
        ),
    ]
