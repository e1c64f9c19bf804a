# SPDX-License-Identifier: Apache-2.0
"""Which one form do expressions take that mean the same?

Definitions are replaced by what they mean, `not` is pushed to the leaves, comparisons are turned.
Evened out on purpose:
- `received X` is `lines of X >= 1`; `in early` is adjuvant or neoadjuvant.
- eGFR and creatinine clearance are one: the labels say "clearance" for both.
- Limits in time (`months since`, `brain_stable_months`): `>` is `>=` and `<=` is `<`.
- `not taking X` beside `months since end of X` goes without saying.
- A man is not asked about the menopause: `past_menopause` is `postmenopausal`.
- `newest` is left out; for genes `any` too.
"""

import functools
import pathlib
import re

import yaml

from expressions import Unreadable, disjunction, parse, text

KNOWLEDGE = pathlib.Path(__file__).resolve().parents[2] / "knowledge"
# Definitions that stand for themselves: the labels know no finer facts.
KEPT = {"metastatic", "early_stage", "age", "line", "postmenopausal", "premenopausal"}
WHOLE_NUMBERS = re.compile(r"lines of |ecog$|nyha$")
TIMES = re.compile(r"months since |brain_stable_months$")
EARLY = {(">=", 1): "or", ("<=", 0): "and"}  # what "some" and "none" in early disease mean
TURNED = {">=": "<", "<": ">=", ">": "<=", "<=": ">"}
ATOMS = {
    "brain_metastases_active": "brain_active",
    "brain_growing": "brain_active",
    "bone_only_disease": "bone_only",
    "brain_symptomatic": "brain_symptoms",
    "visceral_crisis_now": "visceral_crisis",
    "pregnant_now": "pregnant",
    "is_breastfeeding": "breastfeeding",
    "menopause_post": "postmenopausal",
    "past_menopause": "postmenopausal",
}


@functools.cache
def definitions():
    """name -> tree of what it means."""
    out = {}
    for path in sorted((KNOWLEDGE / "definitions").glob("*.yaml")):
        for item in yaml.safe_load(path.read_text()) or []:
            if item.get("means") and item["define"] not in KEPT:
                out[item["define"]] = item["means"]
    return out


@functools.cache
def facts():
    """name -> entry of the vocabulary."""
    found = {}
    for path in sorted((KNOWLEDGE / "vocabulary").glob("*.yaml")):
        for item in yaml.safe_load(path.read_text()) or []:
            if "fact" in item:
                found[item["fact"]] = item
    return found


@functools.cache
def _groups(fact):
    entry = facts().get(fact, {})
    return {g["id"]: g["of"] for g in entry.get("groups", [])}, [
        v["id"] for v in entry.get("values", [])
    ]


def _term(words):
    words = re.sub(r"^newest ", "", words)
    words = {
        "years since born": "age",
        "egfr_ml_min": "creatinine_clearance_ml_min",
        "chemo_lines": "lines of chemotherapy in metastatic",
    }.get(words, words)
    bare = re.sub(r"^any ", "", words)
    return bare if facts().get(bare, {}).get("topic") == "genes" else words


def _compared(term, sign, number):
    term = _term(term)
    if sign == "=" and number == 0 and WHOLE_NUMBERS.match(term):
        sign = "<="
    if sign == "=":
        return ("and", _compared(term, ">=", number), _compared(term, "<=", number))
    if WHOLE_NUMBERS.match(term):
        sign, number = (
            (">=", number + 1)
            if sign == ">"
            else ("<=", number - 1) if sign == "<" else (sign, number)
        )
    if TIMES.match(term):
        sign = {">": ">=", "<=": "<"}.get(sign, sign)
    if (sign, number) in EARLY and term.startswith("lines of ") and term.endswith(" in early"):
        drugs = term.removesuffix(" in early")
        either = [("cmp", f"{drugs} in {s}", sign, number) for s in ("adjuvant", "neoadjuvant")]
        return (EARLY[sign, number], *either)
    return ("cmp", term, sign, number)


def _value(term, values):
    term = _term(term)
    groups, known = _groups(re.sub(r"^(any|every) | of .*$", "", term))
    if not set(values) <= {*groups, *known}:
        raise Unreadable(f"{term} is {', '.join(sorted(values))}")
    parts, plain = [], set()
    for value in sorted(values):
        of = groups.get(value)
        if isinstance(of, list):
            plain.update(of)
        elif isinstance(of, str) and ".." in of:
            low, high = of.split("..")
            parts.append(
                ("and", _compared(term, ">=", float(low)), _compared(term, "<=", float(high)))
            )
        elif isinstance(of, str):
            sign, number = re.fullmatch(r"([<>]=?|=)\s*([\d.]+)", of).groups()
            parts.append(_compared(term, sign, float(number)))
        else:
            plain.add(value)
    if term == "menopause":
        parts.append(
            ("atom", "postmenopausal") if plain == {"post"} else ("not", ("atom", "postmenopausal"))
        )
    elif plain:
        parts.append(("is", term, frozenset(plain), tuple(known)))
    return disjunction(parts)


def _atom(words):
    words = ATOMS.get(words, words)
    if words == "premenopausal":
        return ("not", ("atom", "postmenopausal"))
    if words in definitions():
        return _opened(parse(definitions()[words]))
    early = re.fullmatch(r"progressed on (\w+) in early", words)
    if early:
        settings = ("adjuvant", "neoadjuvant")
        return ("or", *(_atom(f"progressed on {early[1]} in {s}") for s in settings))
    received = re.fullmatch(r"received (.+)", words)
    return _compared(f"lines of {received[1]}", ">=", 1.0) if received else ("atom", words)


def _opened(tree):
    kind = tree[0]
    if kind in ("and", "or", "not"):
        return (kind, *(_opened(t) for t in tree[1:]))
    if kind == "cmp":
        return _compared(*tree[1:])
    return _value(*tree[1:3]) if kind == "is" else _atom(tree[1])


def _pushed(tree, negative=False):
    kind = tree[0]
    if kind == "not":
        return _pushed(tree[1], not negative)
    if kind in ("and", "or"):
        other = {"and": "or", "or": "and"}[kind] if negative else kind
        return (other, *(_pushed(t, negative) for t in tree[1:]))
    if kind == "cmp" and negative:
        return _compared(tree[1], TURNED[tree[2]], tree[3])
    if kind == "is" and negative and set(tree[2]) < set(tree[3]):
        return ("is", tree[1], frozenset(tree[3]) - tree[2], tree[3])
    return ("not", tree) if negative else tree


def _flat(tree):
    if tree[0] not in ("and", "or"):
        return tree
    parts = {}
    for part in (_flat(t) for t in tree[1:]):
        for p in part[1:] if part[0] == tree[0] else (part,):
            parts[text(p)] = p
    if tree[0] == "and":
        since = {
            m[1]
            for p in parts.values()
            if p[0] == "cmp" and (m := re.match(r"months since end of (\w+)", p[1]))
        }
        for what in since:
            parts.pop(f"not taking {what}", None)
    ordered = [parts[k] for k in sorted(parts)]
    return ordered[0] if len(ordered) == 1 else (tree[0], *ordered)


def canonical(tree):
    """The one form of a tree; None stays None."""
    return None if tree is None else _flat(_pushed(_opened(tree)))


@functools.cache
def read(expression):
    """The canonical tree of an expression in words."""
    return canonical(parse(expression))


def conjuncts(tree):
    """The demands that a canonical tree joins by `and`."""
    return [] if tree is None else list(tree[1:]) if tree[0] == "and" else [tree]
