# SPDX-License-Identifier: Apache-2.0
"""What does a label about a number (age, blood, liver, kidney, heart, time to live) read as?

Each function takes the label's words and gives an Expected (expected.py).
"""

import re

from outcome import beyond, demand, part

SIGN = r"(>=|<=|>|<)"
NUMBER = r"(\d+(?:\.\d+)?)"
# Months of one unit, as docs/eligibility.md has them.
MONTHS = {"days": 0.0328549, "weeks": 0.229984, "months": 1, "years": 12}


def months(number, unit):
    """A length of time in months, at most two decimals."""
    return f"{round(float(number) * MONTHS[unit], 2):g}"


def bounds(term, words):
    """`>= 18 and <= 75` as comparisons of the term; None if the words are something else."""
    out = []
    for piece in words.split(" and "):
        m = re.fullmatch(f"{SIGN} {NUMBER}", piece.strip())
        if not m:
            return None
        out.append(f"{term} {m[1]} {m[2]}")
    return " and ".join(out)


def simple(term, unit):
    """A reader of plain limits of one term."""

    def read(must, _text):
        expression = bounds(term, must.replace(f" {unit}", ""))
        if expression:
            return demand(expression)
        if "normal" in must or "LLN" in must:
            return beyond("a limit without a number (normal range)")
        return beyond("a rider (when, for whom)")

    return read


def life_expectancy(must, _text):
    m = re.fullmatch(f"{SIGN} {NUMBER} (weeks|months|years)", must)
    return demand(f"life_expectancy_months {m[1]} {months(m[2], m[3])}") if m else None


def performance(must, _text):
    pieces = [
        re.fullmatch(f"(ECOG|Karnofsky) {SIGN} {NUMBER}", p)
        for p in must.removeprefix("any of: ").split(" or ")
    ]
    if not all(pieces):
        return None
    return demand(" or ".join(f"{p[1].lower()} {p[2]} {p[3]}" for p in pieces))


def bilirubin(must, _text):
    if " direct " in must:
        return beyond("direct bilirubin")
    m = re.fullmatch(f"{SIGN} {NUMBER} (x ULN|mg/dl)(?:; (.+) if (.+))?", must)
    if not m:
        return None
    term = {"x ULN": "bilirubin_uln", "mg/dl": "bilirubin_mg_dl"}
    general = f"{term[m[3]]} {m[1]} {m[2]}"
    if not m[4]:
        return demand(general)
    who = {
        "Gilbert": "conditions include gilbert_syndrome",
        "liver metastases or Gilbert": (
            "(sites include liver or conditions include gilbert_syndrome)"
        ),
    }[m[5]]
    if m[4] == "any":
        return demand(f"{general} or {who}")
    limit = re.fullmatch(f"{SIGN} {NUMBER} (x ULN|mg/dl)", m[4])
    return demand(f"{general} or ({who} and {term[limit[3]]} {limit[1]} {limit[2]})")


def transaminases(must, _text):
    m = re.fullmatch(
        f"(?:(AST|ALT) )?{SIGN} {NUMBER} x ULN(?:; {SIGN} {NUMBER} x ULN if liver metastases)?",
        must,
    )
    if not m:
        return None
    which = [m[1].lower()] if m[1] else ["ast", "alt"]
    general = " and ".join(f"{w}_uln {m[2]} {m[3]}" for w in which)
    if not m[4]:
        return demand(general)
    spread = " and ".join(f"{w}_uln {m[4]} {m[5]}" for w in which)
    # Also one by one: each of the two with its own limit for the liver.
    single = " and ".join(
        f"({w}_uln {m[2]} {m[3]} or (sites include liver and {w}_uln {m[4]} {m[5]}))" for w in which
    )
    return demand(f"({general}) or (sites include liver and {spread})", single)


def kidney(must, _text):
    term = {
        "creatinine x ULN": "creatinine_uln",
        "creatinine mg/dl": "creatinine_mg_dl",
        "clearance ml/min": "creatinine_clearance_ml_min",
    }
    out = []
    for piece in must.removeprefix("any of: ").split(" or "):
        m = re.fullmatch(f"(creatinine|clearance) {SIGN} {NUMBER} (x ULN|mg/dl|ml/min)", piece)
        if not m:
            return None if re.search(r"\d", piece) else beyond("kidney disease without a value")
        out.append(f"{term[f'{m[1]} {m[4]}']} {m[2]} {m[3]}")
    return demand(" or ".join(out))


def qtc(must, _text):
    m = re.fullmatch(f"{SIGN} {NUMBER} ms if male; {SIGN} {NUMBER} ms if female(; any .*)?", must)
    if m:
        both = (
            f"(sex is male and qtcf_ms {m[1]} {m[2]}) or (sex is female and qtcf_ms {m[3]} {m[4]})"
        )
        return beyond("a rider (when, for whom)", near=both) if m[5] else demand(both)
    known, lost = [], []
    for piece in must.split(", "):
        limit = re.fullmatch(f"{SIGN} {NUMBER} ms", piece)
        if limit:
            known.append(f"qtcf_ms {limit[1]} {limit[2]}")
        elif piece == "no congenital long QT":
            known.append("not conditions include long_qt_syndrome")
        elif piece == "no QT prolonging medicine":
            known.append("not medicines include qt_prolonging")
        elif piece == "no QT prolongation in history":
            lost.append("QT prolongation in history")
        else:
            return None
    if not lost:
        return demand(" and ".join(known))
    return part(" and ".join(known), lost[0]) if known else beyond(lost[0])


READERS = {
    "age": simple("age", "years"),
    "anc": simple("anc_10e9_l", "10^9/l"),
    "platelets": simple("platelets_10e9_l", "10^9/l"),
    "hemoglobin": simple("hemoglobin_g_dl", "g/dl"),
    "lvef": simple("lvef_percent", "percent"),
    "life_expectancy": life_expectancy,
    "performance": performance,
    "bilirubin": bilirubin,
    "transaminases": transaminases,
    "kidney": kidney,
    "qtc": qtc,
}
