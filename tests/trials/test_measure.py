# SPDX-License-Identifier: Apache-2.0
"""Does the measure count right, wrong and reversed as it says?"""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from align import Group, align  # noqa: E402
from canonical import read  # noqa: E402
from compare import entails, equal, opposite  # noqa: E402
from expected import entries, expected  # noqa: E402
from expressions import Unreadable, parse, text  # noqa: E402
from facts import about  # noqa: E402
from judge import judge  # noqa: E402
from judged import is_read, missed  # noqa: E402


def line(words, *says, section="inclusion", whole=True):
    return {
        "section": section,
        "cohort": "",
        "text": words,
        "whole": whole,
        "says": [{"fact": f, "must": m} for f, m in says],
    }


def reading(words, must, section="inclusion", whole=True):
    return {"section": section, "cohort": "", "text": words, "must": must, "whole": whole}


def results(label, must, whole=True):
    """fact -> result of one line that is read as `must`."""
    found = judge(align([label], [reading(label["text"], must, label["section"], whole)])[0])
    return {v.fact: v.result for v in reversed(found.verdicts)}, found


class Expressions(unittest.TestCase):
    def test_forms(self):
        for words in (
            "age >= 18 and not (pregnant or breastfeeding)",
            "newest her2 is one of low, ultralow",
            "not months since end of taxane in early < 6",
            "stopped taxane for toxicity in metastatic",
        ):
            self.assertEqual(parse(text(parse(words))), parse(words))
        self.assertIsNone(parse(""))

    def test_broken(self):
        for words in ("a and b or c", "(a", "a b c", "age >=", "not", "age >= many"):
            with self.assertRaises(Unreadable):
                parse(words)

    def test_same_meaning(self):
        for a, b in (
            ("not (pregnant or breastfeeding)", "not breastfeeding and not pregnant"),
            ("hr_negative", "not er_positive and not pr_positive"),
            ("received taxane in early", "lines of taxane in early >= 1"),
            ("not received taxane in early", "lines of taxane in early = 0"),
            ("not her2_positive", "her2_negative"),
            ("lines of taxane in metastatic = 0", "not received taxane in metastatic"),
            ("lines of chemotherapy in metastatic < 2", "lines of chemotherapy in metastatic <= 1"),
            ("life_expectancy_months >= 2.76", "life_expectancy_months >= 2.8"),
            ("egfr_ml_min >= 60", "creatinine_clearance_ml_min >= 60"),
            (
                "not months since last_radiotherapy <= 0.92",
                "months since last_radiotherapy >= 0.93",
            ),
            (
                "pregnant and (measurable or bone_only)",
                "(measurable and pregnant) or (bone_only and pregnant)",
            ),
        ):
            self.assertTrue(equal(read(a), read(b)), (a, b))

    def test_another_meaning(self):
        for a, b in (
            ("age >= 18", "age > 18"),
            ("anc_10e9_l >= 1.5", "anc_10e9_l >= 1"),
            ("her2_low", "her2_negative"),
            ("received taxane", "received taxane in metastatic"),
            ("life_expectancy_months >= 2.76", "life_expectancy_months >= 3"),
        ):
            self.assertFalse(equal(read(a), read(b)), (a, b))

    def test_opposite(self):
        for a, b in (
            ("age >= 18", "age <= 18"),
            ("her2_positive", "her2_negative"),
            ("measurable", "not measurable"),
            ("lines of taxane <= 1", "lines of taxane >= 2"),
        ):
            self.assertTrue(opposite(read(a), read(b)), (a, b))
        self.assertFalse(opposite(read("age >= 18"), read("age <= 75")))
        self.assertTrue(entails(read("age >= 18 and age <= 75"), read("age >= 18")))
        self.assertFalse(entails(read("age >= 18"), read("age >= 16")))

    def test_facts(self):
        for words, fact in (
            ("triple_negative", "triple_negative"),
            ("hr_positive", "hr"),
            ("received paclitaxel", "prior_taxane_anthracycline"),
            ("postmenopausal or taking ovarian_suppression", "menopause"),
            ("ast_uln <= 3 or (sites include liver and ast_uln <= 5)", "transaminases"),
            ("not taking taxane and not months since end of taxane < 1", "washout"),
        ):
            self.assertEqual(about(read(words)), [fact], words)


class Labels(unittest.TestCase):
    def test_every_wording_is_known(self):
        self.assertGreater(
            len([expected(e["fact"], e["must"], c["text"]) for _, _, c, e in entries()]), 1400
        )

    def test_kinds(self):
        self.assertEqual(expected("age", ">= 18 years").options, ("age >= 18",))
        self.assertEqual(
            expected("prior_other_drug", "PARP inhibitor: allowed, any setting").kind, "none"
        )
        self.assertEqual(
            expected("prior_other_drug", "MEK inhibitor: never, any setting").kind, "beyond"
        )
        self.assertEqual(
            expected("washout", "> 4 weeks since radiotherapy; > 2 weeks if palliative").options,
            ("not months since last_radiotherapy < 0.46",),
        )
        self.assertEqual(expected("anc", "unclear").kind, "unclear")


class Judging(unittest.TestCase):
    ADULT = line("Women aged 18 to 75", ("age", ">= 18 years and <= 75 years"), ("sex", "female"))

    def test_right(self):
        got, found = results(self.ADULT, "sex is female and age >= 18 and age <= 75")
        self.assertEqual(got, {"age": "right", "sex": "right"})
        self.assertTrue(found.right and found.said_whole)

    def test_short_and_missed(self):
        got, found = results(self.ADULT, "age >= 18", whole=False)
        self.assertEqual(got, {"age": "short", "sex": "missed"})
        self.assertFalse(found.right)
        self.assertEqual(results(self.ADULT, "age >= 18")[0]["age"], "wrong")

    def test_wrong_extra_reversed(self):
        self.assertEqual(results(self.ADULT, "age >= 16")[0]["age"], "wrong")
        self.assertEqual(results(self.ADULT, "measurable")[0]["measurable"], "extra")
        brain = line("Brain metastases", ("brain_metastases", "none"), section="exclusion")
        self.assertEqual(results(brain, "brain_metastases")[0]["brain_metastases"], "reversed")
        heart = line(
            "NYHA III", ("excluding_condition.heart_disease", "no heart failure NYHA > II")
        )
        self.assertEqual(
            results(heart, "conditions include heart_failure and nyha > 2")[0],
            {"excluding_condition.heart_disease": "reversed"},
        )

    def test_allowed(self):
        label = line(
            "Prior PARP inhibitors are allowed",
            ("prior_other_drug", "PARP inhibitor: allowed, any setting"),
        )
        self.assertEqual(
            results(label, "not received parp_inhibitor")[0]["prior_other_drug"], "reversed"
        )
        self.assertEqual(results(label, "received parp_inhibitor")[0]["prior_other_drug"], "wrong")
        self.assertTrue(results(label, "")[1].right)

    def test_unclear_and_broken(self):
        label = line("Neutrophils 1.5", ("anc", "unclear"), whole=False)
        self.assertEqual(results(label, "anc_10e9_l >= 1.5")[0]["anc"], "wrong")
        self.assertEqual(results(self.ADULT, "age is is")[0]["age"], "wrong")

    def test_alternatives(self):
        one = line("HER2 negative", ("her2", "alternative: negative"))
        self.assertEqual(results(one, "her2_negative")[0]["her2"], "wrong")
        self.assertEqual(results(one, "her2_negative or er_positive")[0]["her2"], "")
        apart = [reading("HER2 negative", "her2_negative") | {"group": 1}]
        judged_apart = judge(Group([one], apart))
        self.assertEqual([v.result for v in judged_apart.verdicts], [""])
        plain = line("HER2 negative", ("her2", "negative"))
        self.assertEqual([v.result for v in judge(Group([plain], apart)).verdicts], ["missed"])


class Judged(unittest.TestCase):
    def test_what_is_expected_can_be_said(self):
        for entry in missed():
            self.assertIsNotNone(read(entry["expected"]), entry)

    def test_a_demand_is_read_if_it_follows(self):
        entry = {"section": "inclusion", "text": "ECOG 0-1", "expected": "ecog <= 1"}
        self.assertTrue(is_read(entry, [reading("ECOG 0-1", "ecog <= 1 and age >= 18")]))
        for other in (
            reading("ECOG 0-1", "ecog <= 2"),
            reading("ECOG 0-1", ""),
            reading("ECOG 0-1", "ecog <= 1", section="exclusion"),
        ):
            self.assertFalse(is_read(entry, [other]))


class Aligning(unittest.TestCase):
    def test_cut_and_torn_lines(self):
        words = "Total bilirubin at most 1.5 times the upper limit of normal " * 6
        groups = align(
            [line(words[:300] + "..."), line("* Age >= 18 years, measurable disease")],
            [
                reading("Age >= 18 years,", "age >= 18"),
                reading("measurable disease", "measurable"),
                reading("1. " + words, ""),
                reading("Another thing altogether", ""),
            ],
        )
        self.assertEqual(
            [(len(g.labels), len(g.readings)) for g in groups], [(1, 1), (1, 2), (0, 1)]
        )

    def test_the_name_of_a_cohort_is_no_part_of_the_line(self):
        words = "People with measurable disease who have had one line of treatment " * 6
        label = line("2. Cohort 2: " + words[:280] + "...")
        label["cohort"] = "Cohort 2"
        groups = align([label], [reading(words, "measurable")])
        self.assertEqual([(len(g.labels), len(g.readings)) for g in groups], [(1, 1)])

    def test_other_section(self):
        groups = align(
            [line("Symptomatic brain metastases", section="exclusion")],
            [reading("Symptomatic brain metastases", "brain_symptoms")],
        )
        self.assertTrue(groups[0].other_section)


if __name__ == "__main__":
    unittest.main()
