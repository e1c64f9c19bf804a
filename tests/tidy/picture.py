"""The picture of the rooms in ARCHITECTURE.md is drawn from engine/rooms.txt.

    picture.py           compares
    picture.py --write   draws it again
"""
import sys

import tree

BEGIN, END = "<!-- rooms: drawn by tests/tidy/picture.py -->", "<!-- end of rooms -->"


def reach(room, table):
    seen = set()
    for arrow in table[room]:
        seen |= {arrow} | reach(arrow, table)
    return seen


def direct(room, table):
    """Arrows that are not implied by others."""
    return [a for a in table[room]
            if not any(a in reach(b, table) for b in table[room] if b != a)]


def floor(room, table):
    return 1 + max((floor(a, table) for a in table[room]), default=-1)


def draw(table):
    floors = {room: floor(room, table) for room in table}
    rows = ["```"]
    for level in range(max(floors.values()), -1, -1):
        for room in (r for r in table if floors[r] == level):
            arrows = " ".join(direct(room, table))
            rows.append(f"floor {level}   {room:12}{' -> ' + arrows if arrows else ''}".rstrip())
    return rows + ["```"]


page = tree.root / "ARCHITECTURE.md"
text = tree.lines(page)
first, last = text.index(BEGIN) + 1, text.index(END)
picture = draw(tree.rooms())
if "--write" in sys.argv:
    page.write_text("\n".join(text[:first] + picture + text[last:]) + "\n", encoding="utf-8")
elif text[first:last] != picture:
    print("ARCHITECTURE.md differs from engine/rooms.txt: run tests/tidy/picture.py --write")
    sys.exit(1)
