# SPDX-License-Identifier: Apache-2.0
"""Which criteria of a reader's output are which labelled lines?

Texts are compared by their letters, digits and signs alone. Labels cut a text at 300 characters;
lines may be cut or joined differently, so a group may hold several of each. First the same text
in the same section, then one text within the other in the same section, then both again whatever
the section.
"""

import dataclasses
import re

SHORTEST = 12  # a shorter text is not looked for within others


@dataclasses.dataclass
class Group:
    """Labelled lines and the readings of the same words."""

    labels: list
    readings: list
    other_section: bool = False


def plain(text):
    """(letters, digits and signs alone, whether the text was cut)."""
    cut = text.endswith("...")
    text = re.sub(
        r"^\W*(\d{1,2}[.)]|[a-z][.)]|[ivx]+[.)])\s", "", text.removesuffix("...").lower().strip()
    )
    return re.sub(r"[^a-z0-9<>=≥≤%]", "", text), cut


def _own_words(label):
    """The text without the name of its cohort, which readers part from the line."""
    name, text = label.get("cohort", ""), label["text"]
    at = text.lower().find(name.lower() + ":") if name else -1
    return text[at + len(name) + 1 :] if 0 <= at <= 5 else text  # behind "2. "


def _same(label, cut, reading):
    return reading.startswith(label) and bool(label) if cut else label == reading


def _within(label, cut, reading):
    if min(len(label), len(reading)) < SHORTEST:
        return False
    if label in reading or reading in label:
        return True
    # A cut label's last words may lie beyond the cut of a reading.
    return cut and len(label) > 60 and label[:60] in reading


def _where(criterion):
    return criterion.get("section", ""), criterion.get("cohort", "")


def _passes(labels, readings):
    """(label place, reading place) in the order in which they should be joined."""
    texts = [plain(_own_words(c)) for c in labels]
    others = [plain(c["text"])[0] for c in readings]
    for test in (_same, _within):
        for section in (True, False):
            for i, (text, cut) in enumerate(texts):
                found = [
                    j
                    for j, other in enumerate(others)
                    if (labels[i]["section"] == readings[j]["section"]) == section
                    and test(text, cut, other)
                ]
                # The same words twice: the same cohort first, then the nearest place.
                found.sort(
                    key=lambda j: (
                        _where(labels[i]) != _where(readings[j]),
                        abs(i / len(texts) - j / len(others)),
                    )
                )
                for j in found:
                    yield i, j, test is _same, section


def align(labels, readings):
    """Groups of labelled lines and readings; those of one kind alone are groups too."""
    by_label, by_reading = {}, {}
    for i, j, same, section in _passes(labels, readings):
        if same and (i in by_label or j in by_reading):
            continue
        if not same and i in by_label and j in by_reading:
            continue
        # One text within another: only for those that found no text of their own.
        if not same and any(s for _, s, _ in by_label.get(i, []) + by_reading.get(j, [])):
            continue
        by_label.setdefault(i, []).append((j, same, section))
        by_reading.setdefault(j, []).append((i, same, section))
    groups, seen = [], set()
    for i in range(len(labels)):
        if i in seen:
            continue
        some_labels, some_readings, todo, other = {i}, set(), [i], False
        while todo:
            for j, _, section in by_label.get(todo.pop(), []):
                other |= not section
                if j not in some_readings:
                    some_readings.add(j)
                    fresh = {k for k, _, _ in by_reading[j]} - some_labels
                    some_labels |= fresh
                    todo += fresh
        seen |= some_labels
        groups.append(
            Group(
                [labels[k] for k in sorted(some_labels)],
                [readings[k] for k in sorted(some_readings)],
                other,
            )
        )
    groups += [Group([], [r]) for j, r in enumerate(readings) if j not in by_reading]
    return groups
