# SPDX-License-Identifier: Apache-2.0
"""How many of the demands that were missed in judged trials are read now?

    python3 tests/trials/judged.py OUTPUT [--left]

OUTPUT as for accuracy.py. A demand counts as read if a line with its words in the same section has
a reading from which it follows. `--left` lists those that are not.
"""

import argparse
import json
import pathlib

from accuracy import outputs
from canonical import read
from compare import entails

MISSED = pathlib.Path(__file__).resolve().parent / "judged" / "missed.jsonl"


def missed():
    """The entries of judged/missed.jsonl."""
    return [json.loads(line) for line in MISSED.read_text().splitlines()]


def is_read(entry, criteria):
    """Whether a reading of the entry's line says what is expected of it."""
    return any(
        criterion["must"] and entails(read(criterion["must"]), read(entry["expected"]))
        for criterion in criteria
        if criterion["section"] == entry["section"] and criterion["text"] == entry["text"]
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("output")
    parser.add_argument("--left", action="store_true")
    arguments = parser.parse_args()
    found = outputs(arguments.output)
    entries = missed()
    left = [e for e in entries if not is_read(e, found.get(e["trial"], []))]
    if arguments.left:
        for entry in left:
            print(f"{entry['trial']} {entry['section']}: {entry['text']}\n  {entry['expected']}")
    print(f"{len(entries) - len(left)} of {len(entries)} missed demands are read now")


if __name__ == "__main__":
    main()
