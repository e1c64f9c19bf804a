# SPDX-License-Identifier: Apache-2.0
"""What does a label about the cancer (receptors, stage, brain, genes) read as?"""

import re

from expected_values import NUMBER, SIGN, months
from outcome import beyond, demand, none, part, unclear

NO_BRAIN = "not brain_metastases"
STABLE_FOR = re.compile(
    f"none unless treated(, asymptomatic)? and stable >= {NUMBER} (weeks|months)"
)
BRAIN = {
    "none": demand(NO_BRAIN),
    "none active": demand("not brain_active"),
    "none symptomatic": demand("not brain_symptoms"),
    "none unless treated and stable": demand("not brain_active"),
    "none unless treated, asymptomatic and stable": demand(
        "not brain_active and not brain_symptoms"
    ),
    "none unless treated": demand(f"{NO_BRAIN} or brain_treated", "not brain_active"),
    "none unless treated and asymptomatic": demand(
        f"{NO_BRAIN} or (brain_treated and not brain_symptoms)",
        "not brain_active and not brain_symptoms",
    ),
    "none symptomatic and untreated": demand(
        f"{NO_BRAIN} or brain_treated or not brain_symptoms", "not brain_symptoms or brain_treated"
    ),
    "none symptomatic; treated stable >= 2 weeks": part(
        "not brain_symptoms", "a rider (when, for whom)"
    ),
    "required": demand("brain_metastases"),
    "required, untreated": demand("brain_metastases and not brain_treated"),
    "required, asymptomatic, not needing local therapy": part(
        "brain_metastases", "need for local treatment"
    ),
    "any of: brain or leptomeningeal metastases required": demand(
        "brain_metastases or sites include leptomeninges"
    ),
    "treated": demand("brain_treated", "brain_metastases and brain_treated"),
}
STAGE = {
    "metastatic": ["metastatic"],
    "advanced": ["metastatic", "locally_advanced"],
    "locally advanced": ["locally_advanced"],
    "locally advanced inoperable": ["locally_advanced"],
    "locally recurrent inoperable": ["recurrence_local_only"],
    "recurrent": ["recurrence_local_only"],
}
MEASURABLE = {
    "required": "measurable",
    "required in brain": "brain_measurable",
    "any of: measurable or evaluable": "measurable or evaluable",
    "any of: measurable or bone only": "measurable or bone_only",
}
MENOPAUSE = {
    "postmenopausal": "postmenopausal",
    "any of: postmenopausal or ovarian suppression": "postmenopausal or taking ovarian_suppression",
    "ovarian suppression if male": "not sex is male or taking ovarian_suppression",
}
GENES = {"PIK3CA": "pik3ca", "ESR1": "esr1", "AKT1": "akt1", "PTEN": "pten", "TP53": "tp53"}


def brain(must, _text):
    if must in BRAIN:
        return BRAIN[must]
    m = STABLE_FOR.fullmatch(must)
    if m:
        quiet = " and not brain_symptoms" if m[1] else ""
        return demand(
            f"{NO_BRAIN} or (not brain_active{quiet} and brain_stable_months >="
            f" {months(m[2], m[3])})"
        )
    if must.startswith(("allowed", "newly treated allowed")):
        return beyond("a rider (when, for whom)", near="brain_metastases")
    near = NO_BRAIN if must.startswith("none unless") else ""
    return beyond(
        "need for local treatment" if "local therapy" in must else "a rider (when, for whom)",
        near=near,
    )


def leptomeningeal(must, _text):
    if must in ("none", "required"):
        return demand(
            "not sites include leptomeninges" if must == "none" else "sites include leptomeninges"
        )
    if must == "none symptomatic":  # brain_symptoms asks for the lining of the brain too
        return part(
            "not brain_symptoms",
            "a rider (when, for whom)",
            "not sites include leptomeninges or not brain_symptoms",
        )
    if must.startswith("allowed"):
        return beyond("a rider (when, for whom)", near="sites include leptomeninges")
    return beyond("a rider (when, for whom)", near="not sites include leptomeninges")


def receptor(name):
    def read(must, _text):
        if must == "known":
            return none()
        cut = re.fullmatch(rf"negative \((<=?) {NUMBER} percent\)", must)
        if cut:
            return demand(f"newest {name} {cut[1]} {cut[2]}")
        if must == "any of: negative or low (1-10 percent)":
            return demand(f"newest {name} <= 10", f"newest {name} < 10")
        return demand({"positive": f"{name}_positive", "negative": f"not {name}_positive"}[must])

    return read


def her2(must, _text):
    if must == "known":
        return none()
    if must == "any of: positive or low":
        return demand("her2_positive or her2_low")
    return demand(f"her2_{must}")


def triple_negative(must, _text):
    if must == "yes":
        return demand("triple_negative")
    return demand("triple_negative or (hr_positive and her2_negative)")


def stage(must, _text):
    found = []
    for piece in must.removeprefix("any of: ").split(" or "):
        if piece not in STAGE:
            return beyond("a stage that the vocabulary lacks")
        found += [x for x in STAGE[piece] if x not in found]
    return demand(" or ".join(found))


def measurable(must, text):
    if must == "any of: measurable or bone only" and not re.search(
        r"bone[- ]only|(only|simple|alone)[^.;]*bone|bone[^.;]*(only|alone)", text, re.IGNORECASE
    ):  # one bone lesion suffices, whatever stands beside it
        return demand("measurable or sites include bone")
    if must in MEASURABLE:
        return demand(MEASURABLE[must])
    if must == "not required" or "counts" in must:
        return none(
            reason="allowed, any, known" if must == "not required" else "a rule of counting"
        )
    if must == "any of: measurable or evaluable in dose escalation; required in dose expansion":
        return part("measurable or evaluable", "a rider (when, for whom)")
    return beyond("which lesion")


def bone_only(must, _text):
    if must.startswith("not bone only unless"):
        return part("not bone_only or measurable", "which lesion")
    return beyond("which lesion", near="bone_only")


def menopause(must, _text):
    if must == "any":
        return none()
    if must in MENOPAUSE:
        return demand(MENOPAUSE[must])
    if must.startswith("any of: male or postmenopausal or ovarian suppression >="):
        return part(
            "sex is male or postmenopausal or taking ovarian_suppression",
            "a rider (when, for whom)",
        )
    return None


def crisis(_must, text):
    """The label does not tell the two apart; the line's own words do."""
    if re.search(r"rapid", text, re.I):
        if re.search(r"visceral|life", text, re.I):
            return demand(
                "not visceral_crisis and not rapid_progression",
                "not visceral_crisis",
                "not rapid_progression",
            )
        return demand("not rapid_progression")
    return demand("not visceral_crisis")


def gene(must, text):
    if "unclear" in must:
        return unclear()
    m = re.fullmatch(r"(?:any of: )?(.+): (.+)", must)
    name, state = m[1], m[2]
    if state.startswith(("known", "any")):
        return none()
    if name == "BRCA1/2" and state == "mutated":
        return demand(
            "brca_germline or brca1_somatic is mutated or brca2_somatic is mutated", "brca_germline"
        )
    if name == "AR":
        cut = re.fullmatch(f"{SIGN} {NUMBER} percent", state)
        if cut:
            return demand(f"androgen_receptor {cut[1]} {cut[2]}")
        own = re.search(r"< ?(\d+) ?%", text)  # a cut that the label left out
        return demand(
            f"androgen_receptor is {state}", *([f"androgen_receptor < {own[1]}"] if own else [])
        )
    cps = re.fullmatch(f"CPS {SIGN} {NUMBER}", state)
    if name == "PD-L1" and cps:
        return demand(f"pdl1_cps {cps[1]} {cps[2]}")
    if name in GENES and state in ("mutated", "not mutated"):
        return demand(
            f"{GENES[name]} is {'mutated' if state == 'mutated' else 'wild_type'}",
            f"{'' if state == 'mutated' else 'not '}{GENES[name]} is mutated",
        )
    return beyond("a gene or marker that the vocabulary lacks")


def sex(must, _text):
    return none() if must == "any" else demand(f"sex is {must}")


READERS = {
    "brain_metastases": brain,
    "leptomeningeal": leptomeningeal,
    "er": receptor("er"),
    "pr": receptor("pr"),
    "hr": receptor("hr"),
    "her2": her2,
    "triple_negative": triple_negative,
    "stage_metastatic": stage,
    "measurable": measurable,
    "bone_only": bone_only,
    "menopause": menopause,
    "sex": sex,
    "gene": gene,
    "visceral_crisis_or_rapid": crisis,
}
