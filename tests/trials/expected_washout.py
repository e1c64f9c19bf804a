# SPDX-License-Identifier: Apache-2.0
"""What does a label about a time since earlier treatment read as?"""

import re

from expected_treatment import known
from expected_values import NUMBER, SIGN, months
from outcome import beyond, demand, part

DATES = {
    "radiotherapy": "last_radiotherapy",
    "major surgery": "last_major_surgery",
    "investigational therapy": "last_investigational",
}
PIECE = re.compile(
    rf"({SIGN[1:-1]}) {NUMBER} (days|weeks|months|years)(?: since ([^,]+(?:, [^,]+?)*?))?"
    r"(?:, or 5 half-lives if (shorter|longer))?(, except .+| unless .+)?( if .+)?"
)
HALF = "half-lives or cycles"
RIDER = "a rider (when, for whom)"
NO_DATE = "a treatment whose end the vocabulary lacks"


def _since(noun, limit):
    """The expression for one thing; None if the vocabulary lacks it."""
    setting = ""
    m = re.fullmatch(r"(adjuvant or neoadjuvant|adjuvant) (.+)", noun)
    if m:
        setting, noun = (" in early" if "neo" in m[1] else " in adjuvant"), m[2]
        noun = "systemic therapy" if noun == "therapy" else noun
    if noun in DATES:
        return f"not months since {DATES[noun]} < {limit}"
    found = known(noun)
    if not found:
        return None
    return f"not taking {found[0][0]} and not months since end of {found[0][0]}{setting} < {limit}"


def _nouns(words):
    if words.startswith("adjuvant or neoadjuvant"):
        return [words]
    return re.split(r", | or | and ", words)


def washout(must, _text):
    if must.startswith("any of:"):
        return beyond(RIDER)
    said, lost, previous = [], [], None
    for piece in must.split("; "):
        m = PIECE.fullmatch(piece)
        if not m:
            lost.append(HALF)
            continue
        limit = months(m[2], m[3])
        if not m[4]:
            # "> 1 weeks if palliative": for some of those before; the shorter holds for all.
            lost.append(RIDER)
            if previous and float(limit) < float(previous[1]):
                said = [s for s in said if s not in previous[2]] + [
                    e for e in (_since(n, limit) for n in previous[0]) if e
                ]
            continue
        nouns, found = _nouns(m[4]), []
        for noun in nouns:
            expression = _since(noun, limit)
            weaker = (
                (m[5] == "shorter" and noun not in ("radiotherapy", "major surgery"))
                or m[6]
                or m[7]
            )
            if expression and not weaker:
                found.append(expression)
            if not expression or weaker or m[5] == "longer":
                lost.append(NO_DATE if not expression else HALF if m[5] and not m[6] else RIDER)
        said += found
        previous = (nouns, limit, found)
    if not said:
        return beyond(lost[0])
    expression = " and ".join(dict.fromkeys(said))
    if lost:
        return part(expression, lost[0])
    if "any cancer therapy" in must and "radiotherapy" not in must:  # radiotherapy is a therapy too
        limit = re.search(r"< ([\d.]+)", expression)[1]
        return demand(expression, f"{expression} and not months since last_radiotherapy < {limit}")
    return demand(expression)


READERS = {"washout": washout}
