# SPDX-License-Identifier: Apache-2.0
"""What does a label about earlier treatment (lines, drugs, doses) read as?"""

import functools
import re

import yaml

from canonical import KNOWLEDGE
from expected_values import NUMBER, SIGN
from outcome import beyond, demand, none, part

NOUNS = {
    "chemotherapy": "chemotherapy",
    "endocrine therapy": "endocrine_therapy",
    "HER2 therapy": "her2_therapy",
    "HER2 TKI": "her2_tki",
    "HER2 antibody-drug conjugate": "her2_adc",
    "immunotherapy": "checkpoint_inhibitor",
    "PARP inhibitor": "parp_inhibitor",
    "mTOR inhibitor": "mtor_inhibitor",
    "PI3K inhibitor": "pi3k_pathway_inhibitor",
    "PI3K/AKT inhibitor": "pi3k_pathway_inhibitor",
    "systemic therapy": "any_treatment",
    "any cancer therapy": "any_treatment",
    "SERD": "er_degrader",
    "CDK4/6 inhibitor": "cdk46_inhibitor",
}
OF_FACT = {
    "lines_chemotherapy": "chemotherapy",
    "lines_endocrine": "endocrine therapy",
    "prior_cdk46": "CDK4/6 inhibitor",
}
NO_DRUG = "a drug, class or dose that the vocabulary lacks"
RELAPSE = "a relapse and its time"
RIDER = "a rider (when, for whom)"
# What needs its own words.
SPECIAL = {
    "= 1 line metastatic, progressed; <= 1 line adjuvant": demand(
        "lines of cdk46_inhibitor in metastatic = 1 and progressed on cdk46_inhibitor in metastatic"
        " and lines of cdk46_inhibitor in adjuvant <= 1"
    ),
    "SERD: never, any setting, except fulvestrant": part(
        "not received oral_serd", RIDER, "not received elacestrant"
    ),
    "VEGF inhibitor: never, any setting": part("not received bevacizumab", NO_DRUG),
    "anti-angiogenic: never, any setting": part("not received bevacizumab", NO_DRUG),
    "trastuzumab: required >= 6 weeks, metastatic": demand(
        "months on trastuzumab in metastatic >= 1.38", "received trastuzumab in metastatic"
    ),
    "any of: anthracycline or cisplatin required, any setting": demand(
        "received anthracycline or received cisplatin"
    ),
    "ongoing >= 6 weeks": part("taking endocrine_therapy", RIDER),
    "aromatase inhibitor: not resistant": demand("not progressed on aromatase_inhibitor"),
    "PI3K inhibitor: never, any setting": demand(
        "not received pi3k_alpha_inhibitor", "not received pi3k_pathway_inhibitor"
    ),
}


@functools.cache
def drug_names():
    """What a drug or class is called in labels -> its id."""
    found = dict(NOUNS)
    for path in sorted((KNOWLEDGE / "drugs").rglob("*.yaml")):
        for item in yaml.safe_load(path.read_text()) or []:
            name = item.get("class") or item.get("drug")
            if name and "name" in item:
                found.setdefault(name.replace("_", " "), name)
    return found


def known(words):
    """`A, B or C` as ids and what joins them; None if a name is unknown."""
    names = drug_names()
    if words in names:
        return [names[words]], "or"
    parts = re.split(r", | or | and ", words)
    return (
        ([names[p] for p in parts], "and" if " and " in words else "or")
        if all(p in names for p in parts)
        else None
    )


def _setting(words):
    """` in metastatic`, or nothing for any setting; None if it is no setting."""
    words = (
        words.strip(" ,")
        .removesuffix(" setting")
        .removeprefix("lines")
        .removeprefix("line")
        .strip(" ,")
    )
    if words in ("any", ""):
        return ""
    return f" in {words}" if words in ("metastatic", "adjuvant", "neoadjuvant", "early") else None


def _count(what, words):
    """`>= 1 and <= 3 metastatic, progressed` as an expression; None for other words."""
    m = re.fullmatch(
        rf"(?:{SIGN}|(=)) ?(\d+)(?: and (<=|<) (\d+))? ?([a-z, ]*?)(, progressed)?(, [a-z ]+)?",
        words,
    )
    if words.startswith("0 "):
        setting = _setting(words[2:])
        return None if setting is None else f"not received {what}{setting}"
    if not m:
        return None
    setting = _setting(f"{m[6]} {(m[8] or '').strip(' ,')}".strip())
    if setting is None:
        return None
    sign = m[1] or m[2]
    parts = [f"lines of {what}{setting} {sign} {m[3]}"]
    if m[4]:
        parts.append(f"lines of {what}{setting} {m[4]} {m[5]}")
    if m[7]:
        parts.append(f"progressed on {what}{setting}")
        if parts[0].endswith(">= 1"):
            parts.pop(0)
    return " and ".join(parts)


def _required(what, rest):
    m = re.fullmatch(
        r"required(, progressed|, completed|, stopped for toxicity)?,? ?([a-z ]*)", rest
    )
    setting = _setting(m[2]) if m else None
    if setting is None:
        return None
    verb = {
        ", progressed": "progressed on {}{}",
        ", completed": "stopped {} for completed{}",
        ", stopped for toxicity": "stopped {} for toxicity{}",
    }.get(m[1], "received {}{}")
    return verb.format(what, setting)


def _one(what, rest):
    """What is said about one drug or class."""
    if rest.startswith("never"):
        setting = _setting(rest[5:])
        return None if setting is None else f"not received {what}{setting}"
    if rest.startswith("required"):
        return _required(what, rest)
    if rest == "ongoing":
        return f"taking {what}"
    dose = re.fullmatch(f"{SIGN} {NUMBER} mg/m2", rest)
    if dose:
        return f"amount of {what} {dose[1]} {dose[2]}"
    counts = [_count(what, p) for p in rest.split("; ")]
    return " and ".join(counts) if all(counts) else None


def prior(fact):
    def read(must, _text):
        if must in SPECIAL:
            return SPECIAL[must]
        noun, _, rest = (
            must.rpartition(": ")
            if ": " in must and not must.startswith("any of")
            else (OF_FACT.get(fact, ""), "", must)
        )
        found = known(noun)
        near = f"received {found[0][0]}" if found else ""
        if "allowed if tolerated" in rest and found:
            return part(f"not stopped {found[0][0]} for toxicity", "toxicity of earlier treatment")
        if re.match(r"allowed|any number|metastatic not required", rest):
            return none(near)
        if "counts" in rest:
            return none(reason="a rule of counting")
        if "relapse" in must or "within" in must:
            return beyond(RELAPSE)
        if not found:
            return beyond(NO_DRUG)
        who, rest = re.search(r", if HR positive$", rest), rest.removesuffix(", if HR positive")
        if re.search(r" (unless|if|when) ", rest) or ", except" in rest:
            return beyond(
                RIDER, near=_one(found[0][0], re.split(r",? (?:unless|if|when) ", rest)[0]) or ""
            )
        pieces = [_one(what, rest) for what in found[0]]
        if not all(pieces):
            return beyond(NO_DRUG if "mg/m2" in rest else RIDER)
        # "A or B: never" forbids both; "A or B: required" asks for one.
        joiner = "and" if rest.startswith("never") else found[1]
        expression = f" {joiner} ".join(pieces)
        return demand(f"not hr_positive or ({expression})") if who else demand(expression)

    return read


READERS = {
    f: prior(f)
    for f in (
        "lines_chemotherapy",
        "lines_endocrine",
        "prior_cdk46",
        "prior_her2_therapy",
        "prior_taxane_anthracycline",
        "prior_other_drug",
    )
}
