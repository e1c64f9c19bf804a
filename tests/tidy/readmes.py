"""Each room says in at most 40 lines what it is: always the same five parts, in this order; the
files that it names are there."""
import re

import tree

PARTS = ["What it does", "Takes, gives", "Arrows", "Files in reading order", "How to change it"]
MOST_LINES = 40


def findings():
    for room, arrows in tree.rooms().items():
        readme = tree.root / "engine" / room / "README.md"
        if not readme.exists():
            yield readme, 0, "missing"
            continue
        text = tree.lines(readme)
        if len(text) > MOST_LINES:
            yield readme, len(text), f"more than {MOST_LINES} lines"
        heads = [re.match(r"(?:##+ |\*\*)([^.*]+)", line) for line in text]
        parts = [head.group(1) for head in heads if head and head.group(1) in PARTS]
        if parts != PARTS:
            yield readme, 0, f"its parts are {parts}, not {PARTS}"
        for number, line in enumerate(text, 1):
            for name in re.findall(r"`([a-z0-9_]+\.(?:h|cpp))`", line):
                if not (readme.parent / name).exists():
                    yield readme, number, f"{name} is not in this room"


tree.finish(list(findings()))
