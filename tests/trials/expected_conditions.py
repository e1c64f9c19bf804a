# SPDX-License-Identifier: Apache-2.0
"""What does a label about an excluding condition read as?"""

import re

from expected_values import NUMBER, months
from outcome import beyond, demand, part

ATTACK = "not conditions include recent_heart_attack"
ANGINA = "not conditions include unstable_angina"
FAILURE = "conditions include heart_failure"
RHYTHM = "conditions include any_arrhythmia"
SERIOUS = f"not ({RHYTHM} and arrhythmia_serious)"
TREATED = f"not ({RHYTHM} and arrhythmia_treated)"
# A piece of a list -> its expression.
HEART = {
    "none": "not conditions include heart_disease",
    "no arrhythmia": f"not {RHYTHM}",
    "no uncontrolled arrhythmia": SERIOUS,
    "no unstable arrhythmia": SERIOUS,
    "no arrhythmia uncontrolled": SERIOUS,
    "no arrhythmia on treatment": TREATED,
    "no heart failure": f"not {FAILURE}",
    "no heart failure NYHA >= II": f"not ({FAILURE} and nyha >= 2)",
    "no symptomatic heart failure": f"not ({FAILURE} and nyha >= 2)",
    "no heart failure NYHA > II": f"not ({FAILURE} and nyha > 2)",
    "no heart failure NYHA >= III": f"not ({FAILURE} and nyha > 2)",
    "no unstable angina": ANGINA,
    "no unstable angina within 6 months": ANGINA,
    "no myocardial infarction within 6 months": ATTACK,
    "no myocardial infarction or unstable angina within 6 months": f"{ATTACK} and {ANGINA}",
    "no uncontrolled hypertension": "not conditions include uncontrolled_hypertension",
}
# A piece that is said in part only: what is true for everybody.
HEART_IN_PART = {
    "no myocardial infarction": ATTACK,
    "no angina": ANGINA,
    "no coronary syndrome within 6 months": f"{ATTACK}",
    "no heart failure NYHA >= III within 6 months": f"not ({FAILURE} and nyha > 2)",
}
INFECTION = {
    "no HIV": "not conditions include hiv",
    "no HBV": "not conditions include hepatitis_b",
    "no HCV": "not conditions include hepatitis_c",
    "no active HBV": "not (conditions include hepatitis_b and hepatitis_active)",
    "no active HCV": "not (conditions include hepatitis_c and hepatitis_active)",
    "no active infection": "not conditions include active_infection",
    "no tuberculosis": "not conditions include tuberculosis",
}
INFECTION_IN_PART = {
    "no active infection within 2 weeks": "not conditions include active_infection"
}
LUNG = {
    "none": demand("not conditions include lung_inflammation"),
    "none current or needing steroids": demand(
        "not (conditions include ild or conditions include pneumonitis or"
        " lung_inflammation_steroids)"
    ),
    "none needing steroids": demand("not lung_inflammation_steroids"),
    "none and not at risk": part(
        "not conditions include lung_inflammation", "a risk of a condition"
    ),
    "none active needing steroids": beyond(
        "a degree or control of a condition", near="not conditions include lung_inflammation"
    ),
}
MINOR = ("treated skin or in situ", "treated skin or in situ cervix")
NARROWER = ("treated skin", "basal cell skin cancer", "treated skin or in situ cervix >= 3 years")


def _pieces(must, whole, in_part):
    """A list of conditions: each by itself."""
    known, sound, lost = [], [], []
    for piece in must.split(", "):
        if piece in whole:
            known.append(whole[piece])
        else:
            lost.append(piece)
            if piece in in_part:
                sound.append(in_part[piece])
    if not lost:
        return demand(" and ".join(known))
    degree = re.compile(
        r"severe|uncontrolled|unstable|symptomatic|active|treatment|controlled|moderate"
    )
    reason = (
        "a degree or control of a condition"
        if degree.search(lost[0])
        else "a condition or its time that the vocabulary lacks"
    )
    if known or sound:
        return part(" and ".join(known + sound), reason)
    return beyond(reason)


# The labels say "no arrhythmia" for a degree of it too: the line's words tell.
DEGREE = (
    r"(uncontrolled|unstable|serious|severe|significant|symptomatic|threatening|controlled|obvious)"
)
OF_RHYTHM = r"(arr?h?ythmia|dysrhythmia|rhythm)"


def heart(must, text):
    if "allowed" in must:
        return beyond("a degree or control of a condition", near="conditions include heart_disease")
    pieces = dict(HEART)
    if re.search(DEGREE + r"[^,;.]*" + OF_RHYTHM, text, re.IGNORECASE):
        pieces["no arrhythmia"] = SERIOUS
    elif re.search(OF_RHYTHM + r"s? (requiring|that require)", text, re.IGNORECASE):
        pieces["no arrhythmia"] = TREATED
    return _pieces(must, pieces, HEART_IN_PART)


def infection(must, _text):
    name = {"HIV": "hiv", "HBV": "hepatitis_b", "HCV": "hepatitis_c"}
    allowed = re.match(r"(HIV|HBV|HCV) allowed", must)
    if allowed:
        return beyond(
            "a degree or control of a condition", near=f"conditions include {name[allowed[1]]}"
        )
    if " unless " in must:
        return beyond("a degree or control of a condition", near="not conditions include hiv")
    return _pieces(must, INFECTION, INFECTION_IN_PART)


def lung(must, _text):
    return LUNG.get(must)


def other_cancer(must, _text):
    m = re.fullmatch(f"none(?: within {NUMBER} years)?(?: except (.+))?", must)
    if not m:
        return beyond("which other cancer", near="conditions include other_cancer")
    ways = ["not conditions include other_cancer"]
    if m[2] in MINOR or m[2] in NARROWER:
        ways.append("other_cancer_minor")
    elif m[2]:
        return beyond("which other cancer", near=ways[0])
    if m[1]:
        ways.append(f"months since last_other_cancer >= {months(m[1], 'years')}")
    expression = " or ".join(ways)
    return part(expression, "which other cancer") if m[2] in NARROWER else demand(expression)


def pregnancy(must, text):
    """The label says `none` for either; the line's own words tell which."""
    if must != "none":
        return None
    pregnant = re.search(r"pregnan|gestation|hcg|wocbp", text, re.I)
    feeding = re.search(r"lactat|nursing|breast[- ]?feed|breast feed", text, re.I)
    both = "not (pregnant or breastfeeding)"
    if text.endswith("..."):  # the rest of the line is not in the label
        return demand(both, *(["not pregnant"] if not feeding else []))
    if pregnant and feeding:
        return demand(both)
    return demand("not breastfeeding" if feeding else "not pregnant")


READERS = {
    "excluding_condition.heart_disease": heart,
    "excluding_condition.infection": infection,
    "excluding_condition.lung_inflammation": lung,
    "excluding_condition.other_cancer": other_cancer,
    "excluding_condition.pregnancy": pregnancy,
}
