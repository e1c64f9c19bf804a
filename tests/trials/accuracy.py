# SPDX-License-Identifier: Apache-2.0
"""How accurate is the reader of eligibility text, by the labels of 60 trials?

Reads the reader's output, JSON lines, one trial a line:
{"trial": "NCT..", "criteria": [{"section": "inclusion|exclusion", "cohort": "", "text": "the
line", "must": "expression or empty", "whole": true|false, "group": 0}]}
Lines of one trial with the same group other than 0 are alternatives: one of them suffices.

    python3 tests/trials/accuracy.py OUTPUT [--only FILE] [--fact F] [--errors] [--open-held-out]
    python3 tests/trials/accuracy.py [OUTPUT] --write docs/trials-accuracy.md

`--errors` lists the wrong and reversed readings of the development trials; those of the held-out
trials are counted only, unless --open-held-out (after which they are held out no more).
"""

import argparse
import collections
import json
import pathlib
import sys

import yaml

from align import align
from expected import LABELS
from figures import BAD, COLUMNS, counted, summary, table
from judge import judge

HERE = pathlib.Path(__file__).resolve().parent


def split():
    """name -> the trials of that half."""
    halves = collections.defaultdict(set)
    for line in (HERE / "split.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            trial, half = line.split(maxsplit=1)
            halves[half].add(trial)
    return halves


def outputs(path):
    """trial -> its criteria, as the reader gave them."""
    found = {}
    for line in pathlib.Path(path).read_text().splitlines():
        if line.strip():
            trial = json.loads(line)
            found[trial["trial"]] = trial["criteria"]
    return found


def judged(readings, trials):
    """(trial, group, Judged) of every group of lines; without a label there is no Judged."""
    for trial in sorted(trials):
        labels = yaml.safe_load((LABELS / f"{trial}.yaml").read_text())["criteria"]
        for group in align(labels, readings.get(trial, [])):
            yield trial, group, judge(group) if group.labels else None


def errors(rows, fact, hidden):
    """Every bad reading with text, label and reading."""
    for trial, group, found in rows:
        for verdict in found.verdicts if found else []:
            if verdict.result in BAD and fact in (None, verdict.fact) and trial not in hidden:
                line = " // ".join(c["text"] for c in group.labels)
                yield (
                    f"{verdict.result.upper()} {trial} {group.labels[0]['section']}"
                    f" {verdict.fact}\n  text:    {line[:400]}\n  label:   {verdict.label or '-'}\n"
                    f"  reading: {verdict.reading}"
                )


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("output", nargs="?")
    for name in ("--only", "--fact", "--write"):
        parser.add_argument(name)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--open-held-out", action="store_true")
    args = parser.parse_args()
    if args.write:
        import report

        pathlib.Path(args.write).write_text(
            report.page(outputs(args.output) if args.output else None)
        )
        return
    if not args.output:
        parser.error("the reader's output is missing")
    readings, halves = outputs(args.output), split()
    halves["all"] = halves["development"] | halves["held out"]
    if args.only:
        halves = {"named": set(pathlib.Path(args.only).read_text().split()) & halves["all"]}
    for name, trials in halves.items():
        rows = list(judged(readings, trials))
        facts, lines = counted(rows)
        print(f"\n{name}: {len(trials)} trials")
        for row in table(facts, args.fact):
            print(
                f"{row[0]:36}"
                + "".join(
                    f"{cell:>{max(9, len(title) + 1)}}" for title, cell in zip(COLUMNS, row[1:])
                )
            )
        print("\n".join(summary(lines)))
    if args.errors:
        hidden = set() if args.open_held_out else split()["held out"]
        print("\n" + "\n".join(errors(rows, args.fact, hidden)))
    sys.exit(0)


if __name__ == "__main__":
    main()
