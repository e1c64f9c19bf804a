"""The repository as the tidy tests see it: files, lines, rooms. Each test prints every finding as
`file:line: what` and fails if there is any."""
import os
import re
import sys
from pathlib import Path

root = Path(__file__).resolve().parents[2]
_skipped = re.compile(r"^(build.*|\.git|node_modules|__pycache__|\..*cache)$")


def files(*suffixes, under=""):
    """Files below `under`, sorted, with one of the suffixes (all, if none is named)."""
    found = []
    for folder, folders, names in os.walk(root / under):
        folders[:] = sorted(f for f in folders if not _skipped.match(f))
        found += [Path(folder, name) for name in names]
    return sorted(f for f in found if not suffixes or f.suffix in suffixes)


def lines(path):
    return path.read_text(encoding="utf-8").splitlines()


def rooms():
    """Name of each room, lowest first, with the rooms it may look at."""
    table = {}
    for line in lines(root / "engine/rooms.txt"):
        if re.match(r"^[a-z]+:", line):
            name, _, arrows = line.partition(":")
            table[name] = arrows.split()
    return table


def finish(findings):
    """`findings` are (path, line, text); line 0 stands for the whole file."""
    for path, line, text in findings:
        place = Path(path).relative_to(root) if Path(path).is_absolute() else path
        print(f"{place}:{line}: {text}" if line else f"{place}: {text}")
    sys.exit(1 if findings else 0)
