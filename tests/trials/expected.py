# SPDX-License-Identifier: Apache-2.0
"""What does a labelled entry (fact, must) expect of a reader, in the form of docs/eligibility.md?

`python3 tests/trials/expected.py` prints every wording of the labels with what becomes of it, and
the counts.
"""

import collections
import dataclasses
import pathlib
import sys

import yaml

import expected_conditions
import expected_disease
import expected_treatment
import expected_values
import expected_washout
from canonical import read
from outcome import unclear

LABELS = pathlib.Path(__file__).resolve().parent / "labels"
READERS = {
    **expected_values.READERS,
    **expected_disease.READERS,
    **expected_treatment.READERS,
    **expected_washout.READERS,
    **expected_conditions.READERS,
}


class NotTranslated(ValueError):
    """A wording that no reader knows: the table must learn it."""


def expected(fact, must, text=""):
    """The Expected of one entry; `text` is the labelled line."""
    if "unclear" in must:
        return unclear()
    alternative = must.startswith("alternative: ") or ": alternative: " in must
    outcome = READERS[fact](must.replace("alternative: ", ""), text)
    if outcome is None:
        raise NotTranslated(f"{fact}: {must}")
    for option in outcome.options:
        read(option)
    if outcome.near:
        read(outcome.near)
    return dataclasses.replace(outcome, alternative=alternative)


def entries(folder=LABELS, only=None):
    """(trial, place in the file, criterion, entry) of every labelled entry."""
    for path in sorted(folder.glob("*.yaml")):
        if only is None or path.stem in only:
            for place, criterion in enumerate(yaml.safe_load(path.read_text())["criteria"]):
                for entry in criterion["says"]:
                    yield path.stem, place, criterion, entry


def main():
    seen, kinds, reasons = {}, collections.Counter(), collections.Counter()
    for _trial, _place, criterion, entry in entries():
        outcome = expected(entry["fact"], entry["must"], criterion["text"])
        kind = "alternative" if outcome.alternative else outcome.kind
        kinds[kind] += 1
        if kind in ("part", "beyond", "none"):
            reasons[kind, outcome.reason] += 1
        seen[entry["fact"], entry["must"]] = (kind, " | ".join(outcome.options) or outcome.reason)
    if "--all" in sys.argv:
        for (fact, must), (kind, said) in sorted(seen.items()):
            print(f"{fact}: {must}\n    {kind}: {said}")
    for kind, count in kinds.most_common():
        print(f"{count:5} {kind}")
    for (kind, reason), count in sorted(reasons.items(), key=lambda x: (x[0][0], -x[1])):
        print(f"{count:5} {kind}: {reason}")


if __name__ == "__main__":
    main()
