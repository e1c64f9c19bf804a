"""Rooms look only where engine/rooms.txt lets them; headers from outside stay in one room each."""
import re

import tree

# header (start of its path) -> the places that may include it
OUTSIDE = {
    "simdjson": ("engine/base/",),
    "yaml-cpp/": ("engine/authoring/",),
    "sodium": ("engine/authoring/",),
    "sqlite3": ("engine/trialstore/",),
    "zlib": ("engine/trialstore/",),
    "CLI/": ("apps/cli/",),
    "kainjow/mustache": ("engine/reports/",),
    "gtest/": ("engine/*/tests/", "tests/"),
    "gmock/": ("engine/*/tests/", "tests/"),
    "rapidcheck": ("engine/*/tests/", "tests/"),
    "benchmark/": ("bench/",),
}
# apps open the door; where they compile knowledge or keep trials, also these
APPS = ("service", "authoring", "rulebook", "base", "trials", "trialstore")
LIBRARY = re.compile(r"^[a-z0-9_]+$")  # <vector>, <cstdint>: the standard library's


def allowed(path, places):
    return any(re.match(place.replace("*", "[^/]+"), path) for place in places)


def outside_finding(path, header):
    for start, places in OUTSIDE.items():
        if header.startswith(start):
            if not allowed(path, places):
                return f"<{header}> belongs in {' or '.join(places)} only"
            return None
    if LIBRARY.match(header) or header.startswith("sys/") or header.endswith("unistd.h"):
        return None
    return f"<{header}> is no header that rooms may use: declare it in tests/tidy/arrows.py"


def room_finding(path, header, table):
    target = header.split("/")[0]
    room = path.split("/")[1] if path.startswith("engine/") else None
    if target not in table or "/" not in header:
        beside_it = (tree.root / path).with_name(header).exists()
        if room is None or ("/tests/" in path and beside_it):
            return None
        return f'"{header}" is in no room of engine/rooms.txt'
    if room and "/tests/" not in path and target != room and target not in table[room]:
        return f"room {room} may not look at {target} (engine/rooms.txt)"
    if path.startswith("apps/") and target not in APPS:
        return f"an app goes through service, not {target}"
    return None


def findings():
    table = tree.rooms()
    for i, (room, arrows) in enumerate(table.items()):
        for arrow in arrows:
            if arrow not in list(table)[:i]:
                yield tree.root / "engine/rooms.txt", 0, f"{room}: {arrow} does not stand above it"
    for file in tree.files(".h", ".cpp"):
        path = file.relative_to(tree.root).as_posix()
        if path.startswith("engine/") and path.split("/")[1] not in table:
            yield file, 0, "its room is not in engine/rooms.txt"
            continue
        for number, line in enumerate(tree.lines(file), 1):
            include = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
            if not include:
                continue
            kind, header = include.groups()
            finding = (outside_finding(path, header) if kind == "<"
                       else room_finding(path, header, table))
            if finding:
                yield file, number, finding


tree.finish(list(findings()))
