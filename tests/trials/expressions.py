# SPDX-License-Identifier: Apache-2.0
"""What is the tree of an expression of the rule language?

A tree is a tuple: ("and", a, b, ...), ("or", a, b, ...), ("not", a), ("cmp", term, sign, number),
("is", term, values) or ("atom", words). Only the form is read here; what names mean is looked up
in canonical.py.
"""

import re

SIGNS = (">=", "<=", ">", "<", "=")
SETTINGS = ("neoadjuvant", "adjuvant", "early", "metastatic")


class Unreadable(ValueError):
    """The text is no expression of the rule language."""


def conjunction(parts):
    """All of the parts; None if there is none."""
    parts = [p for p in parts if p is not None]
    return None if not parts else parts[0] if len(parts) == 1 else ("and", *parts)


def disjunction(parts):
    """One of the parts at least."""
    return parts[0] if len(parts) == 1 else ("or", *parts)


def parse(text):
    """The tree of an expression; None for an empty one."""
    words = re.findall(r"[()]|>=|<=|[<>=,+]|[^\s()<>=,+]+", text)
    if not words:
        return None
    tree, rest = _chain(words)
    if rest:
        raise Unreadable(f"left over: {' '.join(rest)}")
    return tree


def _chain(words):
    first, rest = _unary(words)
    parts, joiner = [first], rest[0] if rest and rest[0] in ("and", "or") else None
    while rest and rest[0] in ("and", "or"):
        if rest[0] != joiner:
            raise Unreadable("'and' and 'or' side by side")
        part, rest = _unary(rest[1:])
        parts.append(part)
    return (parts[0] if joiner is None else (joiner, *parts)), rest


def _unary(words):
    if not words:
        raise Unreadable("something is missing at the end")
    if words[0] == "not":
        part, rest = _unary(words[1:])
        return ("not", part), rest
    if words[0] == "(":
        part, rest = _chain(words[1:])
        if not rest or rest[0] != ")":
            raise Unreadable("a bracket is missing")
        return part, rest[1:]
    end = next((i for i, w in enumerate(words) if w in ("and", "or", "(", ")", "not")), len(words))
    # "is not V" keeps its "not"
    if end < len(words) and words[end] == "not" and end > 0 and words[end - 1] == "is":
        after = next(
            (i for i, w in enumerate(words) if i > end and w in ("and", "or", ")")), len(words)
        )
        return _leaf(words[:after]), words[after:]
    if end == 0:
        raise Unreadable(f"unexpected {words[0]}")
    return _leaf(words[:end]), words[end:]


def _number(word):
    try:
        return float(word)
    except ValueError:
        raise Unreadable(f"no number: {word}") from None


def _leaf(words):
    for i, word in enumerate(words):
        if word in SIGNS:
            if i == 0 or len(words) != i + 2:
                raise Unreadable(" ".join(words))
            term, added = words[:i], 0.0
            if len(term) > 2 and term[-2] == "+":
                term, added = term[:-2], _number(term[-1])
            return ("cmp", " ".join(term), word, _number(words[i + 1]) - added)
    if "is" in words[1:]:
        at = words.index("is")
        term, values = " ".join(words[:at]), words[at + 1 :]
        if values[:1] == ["not"]:
            return ("not", ("is", term, frozenset(values[1:])))
        if values[:2] == ["one", "of"]:
            values = [v for v in values[2:] if v != ","]
        if not values:
            raise Unreadable(" ".join(words))
        return ("is", term, frozenset(values))
    if not re.fullmatch(
        r"[a-z0-9_]+|[a-z_]+ include [a-z0-9_]+( of at least [a-z0-9]+)?"
        r"|(received|progressed on|taking( two of)?|stopped) [a-z0-9_ ]+",
        " ".join(words),
    ):
        raise Unreadable(" ".join(words))
    return ("atom", " ".join(words))


def text(tree):
    """A tree as words again."""
    if tree is None:
        return ""
    kind = tree[0]
    if kind in ("and", "or"):
        return f" {kind} ".join(
            f"({text(t)})" if t[0] in ("and", "or") else text(t) for t in tree[1:]
        )
    if kind == "not":
        return f"not ({text(tree[1])})" if tree[1][0] in ("and", "or") else f"not {text(tree[1])}"
    if kind == "cmp":
        return f"{tree[1]} {tree[2]} {tree[3]:g}"
    if kind == "is":
        values = sorted(tree[2])
        return (
            f"{tree[1]} is {values[0]}"
            if len(values) == 1
            else f"{tree[1]} is one of {', '.join(values)}"
        )
    return tree[1]
