# SPDX-License-Identifier: Apache-2.0
"""Which of the 33 core facts is a canonical tree about?

The five excluding conditions are counted one by one, so 37 names stand in the tables.
"""

import functools
import re

import yaml

from canonical import KNOWLEDGE
from compare import variables

# In the order of the tables.
CORE = (
    "age sex menopause er pr hr her2 triple_negative stage_metastatic brain_metastases"
    " leptomeningeal visceral_crisis_or_rapid measurable bone_only performance life_expectancy"
    " lines_chemotherapy lines_endocrine prior_cdk46 prior_her2_therapy prior_taxane_anthracycline"
    " prior_other_drug washout anc platelets hemoglobin bilirubin transaminases kidney lvef qtc"
    " gene excluding_condition.pregnancy excluding_condition.other_cancer"
    " excluding_condition.lung_inflammation excluding_condition.infection"
    " excluding_condition.heart_disease"
).split()

NAMES = [
    (r"age$", "age"),
    (r"sex$", "sex"),
    (r"postmenopausal$|taking ovarian_suppression$|received ovarian", "menopause"),
    (r"(any |every )?er( of .*)?$", "er"),
    (r"(any |every )?pr( of .*)?$", "pr"),
    (r"(any |every )?her2(_ihc|_ish)?( of .*)?$", "her2"),
    (
        r"metastatic$|early_stage$|locally_advanced$|recurrence_local_only$|oligometastatic$|"
        r"stage$|m_category$|metastatic_since$",
        "stage_metastatic",
    ),
    (r"brain_(active|symptoms|treated|stable_months)$|sites include brain$", "brain_metastases"),
    (r"sites include leptomeninges$", "leptomeningeal"),
    (r"visceral_crisis$|rapid_progression$", "visceral_crisis_or_rapid"),
    (r"(brain_)?measurable$|evaluable$", "measurable"),
    (r"bone_only$", "bone_only"),
    (r"ecog$|karnofsky$", "performance"),
    (r"life_expectancy_months$", "life_expectancy"),
    (r"anc_10e9_l$", "anc"),
    (r"platelets_10e9_l$", "platelets"),
    (r"hemoglobin_g_dl$", "hemoglobin"),
    (r"bilirubin_", "bilirubin"),
    (r"(ast|alt)_", "transaminases"),
    (r"creatinine|egfr", "kidney"),
    (r"lvef_percent$", "lvef"),
    (r"qtcf_ms$|conditions include long_qt_syndrome$|medicines include qt_", "qtc"),
    (
        r"pdl1_|androgen_receptor$|.*(brca|pik3ca|esr1|akt1|pten|palb2|erbb2|tp53|msi|tmb|_fusion)",
        "gene",
    ),
    (r"pregnant$|breastfeeding$|wants_children$", "excluding_condition.pregnancy"),
    (
        r"conditions include other_cancer$|other_cancer_minor$|months since last_other_cancer$",
        "excluding_condition.other_cancer",
    ),
    (
        (
            r"conditions include"
            r" (ild|pneumonitis|pneumonitis_history|lung_inflammation)$|lung_inflammation_steroids$"
        ),
        "excluding_condition.lung_inflammation",
    ),
    (
        (
            r"conditions include (hiv|hepatitis_[bc]|chronic_hepatitis|active_infection)$|"
            r"conditions include tuberculosis$|hepatitis_active$"
        ),
        "excluding_condition.infection",
    ),
    (
        r"conditions include (heart_\w+|coronary_disease|recent_heart_attack|unstable_angina|"
        r"any_arrhythmia|arrhythmia_\w+|atrial_fibrillation|bradycardia|other_arrhythmia|"
        r"(uncontrolled_)?hypertension)$|nyha$",
        "excluding_condition.heart_disease",
    ),
    (r"months since (end|start) of |months since last_|taking ", "washout"),
]
TREATMENT = re.compile(
    r"(?:lines of|progressed on|stopped|months on|amount of|months from (?:start|end) of) (\w+)"
)
# Names that only say for whom a demand holds, when something else stands beside them.
FOR_WHOM = ["sex", "stage_metastatic", "er", "pr", "hr", "her2", "menopause"]


@functools.cache
def members(group):
    """A class of drugs and all that it contains."""
    classes = {
        c["class"]: c["of"]
        for c in yaml.safe_load((KNOWLEDGE / "drugs/classes.yaml").read_text())
        if "class" in c
    }
    found = {group}
    for one in classes.get(group, []):
        found |= members(one)
    return frozenset(found)


def _treatment(what):
    for group, fact in (
        ("cdk46_inhibitor", "prior_cdk46"),
        ("her2_therapy", "prior_her2_therapy"),
        ("taxane", "prior_taxane_anthracycline"),
        ("anthracycline", "prior_taxane_anthracycline"),
        ("endocrine_therapy", "lines_endocrine"),
    ):
        if what in members(group):
            return fact
    return "lines_chemotherapy" if what == "chemotherapy" else "prior_other_drug"


@functools.cache
def _of_name(name):
    treatment = TREATMENT.match(name)
    if treatment:
        return _treatment(treatment[1])
    return next((fact for pattern, fact in NAMES if re.match(pattern, name)), None)


def about(tree):
    """The core facts that a canonical tree is about, in the order of the tables; may be empty."""
    found = {f for f in map(_of_name, variables(tree)) if f}
    if found == {"er", "pr"}:
        return ["hr"]
    if found == {"er", "pr", "her2"}:
        return ["triple_negative"]
    rest = found - set(FOR_WHOM)
    if found == {"menopause", "sex"} or found == {"menopause"}:
        rest = {"menopause"}
    return [f for f in CORE if f in (rest or found)]
