# SPDX-License-Identifier: Apache-2.0
"""What does docs/trials-accuracy.md say? The words are in page.txt, the figures are put in here."""

import collections
import pathlib
import string

import agreement
from accuracy import judged, split
from expected import entries, expected
from figures import counted, figures, summary, table

NOT_YET = "*No output of the reader has been measured yet.*\n"


def _markdown(rows):
    out = ["| " + " | ".join(rows[0]) + " |", "|---" + "|---:" * (len(rows[0]) - 1) + "|"]
    return "\n".join(out + ["| " + " | ".join(r) + " |" for r in rows[1:]])


def _labels():
    """What becomes of the labelled entries, and of the lines that they stand in."""
    kinds, lacking, lines = collections.Counter(), collections.Counter(), {}
    for trial, place, criterion, entry in entries():
        outcome = expected(entry["fact"], entry["must"], criterion["text"])
        kind = "alternative" if outcome.alternative else outcome.kind
        kinds[kind] += 1
        if kind == "beyond":
            lacking[outcome.reason] += 1
        lines.setdefault((trial, place, criterion["whole"]), []).append(kind)
    whole = [found for (_, _, labelled), found in lines.items() if labelled]
    sayable = sum(not {"part", "beyond", "unclear"} & set(found) for found in whole)
    reasons = sorted(lacking.items(), key=lambda x: (-x[1], x[0]))
    return (
        f"Of {sum(kinds.values())} labelled entries {kinds['demand']} read as an expression of"
        f" [eligibility.md](eligibility.md), {kinds['part']} in part; {kinds['none']} demand"
        f" nothing (allowed, any, known, a rule of counting); {kinds['alternative']} are one of"
        f" several alternatives; {kinds['unclear']} are unclear; {kinds['beyond']} cannot be said"
        f" ({'; '.join(f'{reason}: {count}' for reason, count in reasons)}).\n{len(lines)} labelled"
        f" lines touch a core fact. {len(whole)} of them are labelled whole, and {sayable} of these"
        f" can be said in full: {sayable / len(lines):.3f} is the most that a reader can reach for"
        " lines understood whole and right."
    )


def _reader(readings):
    if readings is None:
        return NOT_YET
    out, halves = [_everything(readings), ""], split()
    for name in ("development", "held out"):
        facts, lines = counted(judged(readings, halves[name]))
        whole = figures(sum(facts.values(), collections.Counter()))
        out += [f"{name.capitalize()} ({len(halves[name])} trials)"]
        out += [f"- {sentence}" for sentence in summary(lines)]
        out += [
            f"- Precision {whole['precision']} (with what is short counted as wrong:"
            f" {whole['precision, short counted as wrong']}), recall {whole['recall']}, recall of"
            f" all demands {whole['recall of all']}; reversed: {whole['reversed']}.",
            "",
        ]
    facts, _ = counted(judged(readings, set().union(*halves.values())))
    return "\n".join([*out, "All 60 trials:", "", _markdown(table(facts)), ""])


def _everything(readings):
    """What the reader makes of every line that it was given, labelled or not."""
    lines = [criterion for criteria in readings.values() for criterion in criteria]
    share = collections.Counter(
        (bool(line["must"]), line["whole"]) for line in lines
    )
    part = {key: f"{count / len(lines):.3f}" for key, count in share.items()}
    return (
        f"All {len(readings)} trials, {len(lines)} lines: {part[True, True]} read whole with a"
        f" demand, {part[False, True]} whole and asking nothing, {part[True, False]} in part,"
        f" {part[False, False]} not understood."
    )


def page(readings):
    """The page as text."""
    rows, groups = agreement.table()
    words = string.Template((pathlib.Path(__file__).parent / "page.txt").read_text())
    return words.substitute(
        labels=_labels(),
        reader=_reader(readings),
        groups=groups,
        strict=agreement.table(even=False)[0][-1][-2],
        agreement=_markdown(rows),
    )
