# SPDX-License-Identifier: Apache-2.0
"""What does an entry of the second labels expect, in the same form as the first?

The second labels have wordings of their own. They are first turned into those of the first
labels.
"""

import functools
import pathlib
import re

import yaml

from expected import expected
from outcome import beyond, demand

LINES = re.compile(r"(.+) \(counts every systemic line( except endocrine)?\)$")
STAGE = [
    ("unresectable locally advanced or recurrent", "locally advanced inoperable or recurrent"),
    ("inoperable locally recurrent", "locally recurrent inoperable"),
    ("loco-regionally recurrent not amenable to curative therapy", "locally recurrent inoperable"),
    ("locally advanced not amenable to curative treatment", "locally advanced inoperable"),
    ("unresectable locally advanced", "locally advanced inoperable"),
    ("relapsed or refractory", "recurrent"),
]
DRUGS = [
    ("anti-PD-1, PD-L1 or PD-L2 drug", "immunotherapy"),
    ("immune checkpoint inhibitor", "immunotherapy"),
    ("MMAE-based drug", "MMAE conjugate"),
    ("HER2 tyrosine kinase inhibitor", "HER2 TKI"),
    ("bevacizumab or other VEGF or VEGFR drug", "bevacizumab or VEGF inhibitor"),
    ("RAF kinase inhibitor", "RAF inhibitor"),
    ("KRAS G12C inhibitor", "KRAS inhibitor"),
    ("metastatic or unresectable locally advanced", "metastatic"),
]
WASHOUT = [
    (r"investigational drug", "investigational therapy"),
    (r"biologic (therapy|response modifier)", "biological therapy"),
    (r"systemic anticancer therapy", "systemic therapy"),
    (r"small molecule targeted therapy", "small molecule"),
    (r"stereotactic radiosurgery", "brain radiosurgery"),
    (r"bone marrow transplant or stem cell rescue", "stem cell transplant"),
    (r"other anticancer therapy", "other cancer therapy"),
    (r"\(neo\)adjuvant treatment", "adjuvant or neoadjuvant therapy"),
    (r"trastuzumab, if last dose (\d mg/kg)", r"trastuzumab \1"),
    (r"taxane, if adjuvant", "adjuvant taxane"),
    (r"\b1 (week|month) ", r"1 \1s "),
    (
        r"(weeks) or 5 half-lives \(the shorter\) since (.+)",
        r"\1 since \2, or 5 half-lives if shorter",
    ),
    (
        r"> 4 weeks since extended field radiotherapy \(> 2 weeks since limited field\).*",
        "> 2 weeks since radiotherapy; > 4 weeks if extended",
    ),
    (r", (>=? )", r"; \1"),
    (r" \((>=? .+)\)", r"; \1"),
]


@functools.cache
def own_wordings():
    """fact -> wording of the second labels -> wording of the first."""
    return yaml.safe_load((pathlib.Path(__file__).parent / "second_wordings.yaml").read_text())


def _stage(must):
    pieces = []
    for piece in must.removeprefix("any of: ").split("; "):
        for old, new in STAGE:
            piece = piece.replace(old, new)
        piece = {
            "unresectable": "locally advanced inoperable",
            "inoperable": "locally advanced inoperable",
            "locally recurrent": "locally recurrent inoperable",
        }.get(piece, piece)
        pieces.append(piece)
    return f"any of: {' or '.join(pieces)}" if must.startswith("any of") else must


def _drugs(fact, must):
    """(fact, wording) of an entry about earlier drugs."""
    for old, new in DRUGS:
        must = must.replace(old, new)
    if must == "never: SERD other than fulvestrant, any setting":
        return [(fact, "SERD: never, any setting, except fulvestrant")]
    if must == "never: any systemic anticancer drug, metastatic":
        return [(fact, "systemic therapy: 0 metastatic")]
    if must.startswith("any of: trastuzumab not indicated"):
        return [(fact, "beyond: a rider (when, for whom)")]
    if must.startswith("required: 1 line, metastatic, with endocrine"):
        return [
            (
                fact,
                (
                    "say: lines of cdk46_inhibitor in metastatic = 1 and lines of cdk46_inhibitor"
                    " in adjuvant <= 1"
                ),
            )
        ]
    dose = re.fullmatch(r"(.+) (<=?) (\d+) mg/m2 cumulative", must)
    if dose:
        if "equivalent" in dose[1]:
            return [(fact, f"anthracycline: {dose[2]} {dose[3]} mg/m2 doxorubicin equivalent")]
        return [(fact, f"{dose[1]}: {dose[2]} {dose[3]} mg/m2")]
    if must.startswith("<= 1 targeted"):
        return [(fact, "targeted therapy: <= 1 metastatic")]
    count = re.fullmatch(r"([<>]=? .+?) (lines|regimens|regimen), (.+)", must)
    if count:
        return [(fact, f"HER2 therapy: {count[1]} lines, {count[3]}")]
    said = re.fullmatch(r"(never|required|allowed): (.+?), ((?:any setting|metastatic).*)", must)
    if not said:
        return [
            (fact, f"{must.split(': ', 1)[-1]}: allowed" if must.startswith("allowed") else must)
        ]
    names = re.split(r", | or ", said[2]) if said[1] == "never" else [said[2]]
    return [(fact, f"{name}: {said[1]}, {said[3]}") for name in names]


def _lines(fact, must):
    relapse = "any of: >= 1 metastatic (counts every systemic line); relapse during"
    if must.startswith(relapse):
        return [
            (
                "prior_other_drug",
                (
                    "systemic therapy: any of: >= 1 metastatic or relapse within 12 months of "
                    "adjuvant trastuzumab"
                ),
            )
        ]
    if must.startswith("allowed: progression during or within 6 months"):
        return [
            ("prior_other_drug", "systemic therapy: early relapse within 6 months counts as a line")
        ]
    if must == "any of: >= 1 any; endocrine >= 1 any":
        return [(fact, "say: received chemotherapy or received endocrine_therapy")]
    total = LINES.match(must)
    if total:
        kind = "non-endocrine systemic therapy" if total[2] else "systemic therapy"
        return [("prior_other_drug", f"{kind}: {total[1]}")]
    must = must.replace("hr positive", "HR positive")
    return [
        (fact, "aromatase inhibitor: not resistant" if must.startswith("not resistant") else must)
    ]


def wordings(fact, must):
    """The entry as (fact, wording of the first labels) entries."""
    own = own_wordings().get(fact, {}).get(must)
    if own:
        return [(fact, w) for w in own.split(" + ")]
    if fact.startswith("lines_"):
        return _lines(fact, must)
    if fact.startswith("prior_"):
        return _drugs(fact, must)
    if fact == "stage_metastatic":
        return [(fact, _stage(must))]
    if fact == "washout":
        for old, new in WASHOUT:
            must = re.sub(old, new, must)
        return [(fact, must)]
    if fact == "age":
        must = must.replace(" and <=", " years and <=")
    must = re.sub(r" \((<=? .+ if .+)\)", r"; \1", must)
    return [(fact, must.replace("; ", " or ") if must.startswith("any of") else must)]


def second(fact, must, text):
    """(fact, Expected) of each thing that an entry of the second labels says."""
    if fact == "excluding_condition.pregnancy":
        names = {"not pregnant": "pregnant", "not breastfeeding": "breastfeeding"}
        return [
            (fact, demand(" and ".join(f"not {names[p]}" for p in must.split(", ") if p in names)))
        ]
    out = []
    for of, wording in wordings(fact, must):
        if wording.startswith("say: "):
            out.append((of, demand(wording[5:])))
        elif wording.startswith("beyond: "):
            out.append((of, beyond(wording[8:])))
        else:
            found = expected(of, wording, text)
            out.append((of, found))
    return list(dict.fromkeys(out))
