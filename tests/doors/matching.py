"""Trials for one person: what is met, not met, not yet, unknown and not understood; what may be
open; what a permission beside a line and alternatives change."""
import json
import tempfile
import unittest
from pathlib import Path

from program import run
from registry import study

CASE = """nextline: case/1
as_of: 2026-11-22
region: us
person: {born: 1964-05, sex: female, menopause: post}
disease: {metastatic_since: 2025-10, measurable: true, sites: [{site: bone}]}
tumour_tests:
  - {test: er, percent: 90, date: 2025-10}
  - {test: her2_ihc, result: 0, date: 2025-10}
treatments:
  - setting: metastatic
    drugs: [capecitabine]
    start: 2026-01
    end: 2026-11-15
    stopped_for: progression
complete: [treatments, sites, conditions]
health:
  ecog: 1
"""
FITS = ("Inclusion Criteria:\n- Age 18 years or older\n- ECOG performance status 0-1\n"
        "- Measurable disease\n- HER2-negative\n- Postmenopausal women\n")


class Matching(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.health = {}  # what the case says of it beside CASE
        self.treatment = ""  # one more than in CASE

    def found(self, *records, options=()):
        """The answer to `trials match`, with the trials of both lists by id."""
        lines = self.folder / "trials.jsonl"
        lines.write_text("".join(json.dumps(each) + "\n" for each in records))
        case = self.folder / "case.yaml"
        also = f"treatments:\n  - {self.treatment}\n" if self.treatment else "treatments:\n"
        health = "".join(f"  {name}: {value}\n" for name, value in self.health.items())
        case.write_text(CASE.replace("treatments:\n", also) + health)
        index = self.folder / "index.sqlite"
        told = run("trials", "import", "--index", index, lines)
        self.assertEqual(told.returncode, 0, told.stderr)
        told = run("trials", "match", case, "--index", index, "--format", "json", *options)
        self.assertEqual(told.returncode, 0, told.stderr)
        return json.loads(told.stdout)

    def one(self, text):
        return self.found(study(1, text))["open"][0]

    def matches(self, text):
        return {each["text"]: each["match"] for each in self.one(text)["criteria"]}

    def test_a_trial_that_fits(self):
        self.assertEqual(self.one(FITS)["fit"], "fits")

    def test_one_criterion_that_is_not_met_is_enough(self):
        trial = self.one(FITS + "Exclusion Criteria:\n- Prior treatment with capecitabine\n")
        self.assertEqual(trial["fit"], "does_not")
        self.assertEqual(trial["criteria"][-1]["match"], "not_met")

    def test_a_missing_fact_is_asked(self):
        answer = self.found(study(1, FITS + "- Absolute neutrophil count >= 1.5 x 10^9/L\n"))
        self.assertEqual(answer["open"][0]["fit"], "fits_if")
        self.assertEqual(answer["open"][0]["criteria"][-1]["match"], "unknown")
        self.assertIn("neutrophil", answer["questions"][0]["statement"]["text"])

    def test_a_time_that_has_to_pass_is_no_refusal(self):
        trial = self.one(FITS + "Exclusion Criteria:\n- Chemotherapy within 4 weeks\n")
        self.assertEqual(trial["criteria"][-1]["match"], "wait")
        self.assertEqual(trial["fit"], "fits_if")

    def test_what_never_was_is_long_enough_ago(self):
        self.health = {"last_radiotherapy": "never"}
        out = "Exclusion Criteria:\n- Radiotherapy within 4 weeks\n"
        told = self.one(FITS + out)["criteria"][-1]
        self.assertEqual((told["match"], told["record"][0]["text"]),
                         ("met", "End of the last radiation treatment: never"))
        self.health = {}
        self.assertEqual(self.one(FITS + out)["criteria"][-1]["match"], "unknown")

    def test_the_treatments_of_the_record_say_when_radiation_ended(self):
        line = "Radiotherapy within 4 weeks"
        for date, match in (("2026-11", "wait"), ("2026-09", "met")):
            self.treatment = f"{{setting: metastatic, radiation: bone, date: {date}}}"
            found = self.matches(FITS + f"Exclusion Criteria:\n- {line}\n")
            self.assertEqual(found[line], match)

    def test_what_is_not_understood_stays_so(self):
        line = "Ability to juggle three torches"
        self.assertEqual(self.matches(FITS + f"- {line}\n")[line], "not_understood")

    def test_what_asks_for_a_will_is_no_question_to_a_record(self):
        line = "Able to understand and willing to sign a written informed consent form"
        self.assertEqual(self.matches(FITS + f"- {line}\n")[line], "own_will")

    def test_what_is_left_to_the_study_team_is_no_question_to_a_record(self):
        line = "Any {} that, in the opinion of the investigator, makes participation inappropriate"
        for what, match in (("condition", "judgement"), ("kidney disease", "not_understood")):
            found = self.matches(FITS + f"- {line.format(what)}\n")
            self.assertEqual(found[line.format(what)], match)

    def test_what_only_the_study_team_judges_is_asked_of_nobody(self):
        line = "Life expectancy of at least 3 months"
        both = "Life expectancy of at least 3 months and serum creatinine below 1.5 mg/dL"
        for one, match, asked in ((line, "judgement", ""), (both, "unknown", "creatinine")):
            answer = self.found(study(1, FITS + f"- {one}\n"))
            self.assertEqual(answer["open"][0]["criteria"][-1]["match"], match)
            said = " ".join(each["statement"]["text"] for each in answer["questions"])
            self.assertIn(asked, said)
            self.assertNotIn("expect", said)

    def test_too_little_understood_says_so(self):
        self.assertEqual(self.one("Inclusion Criteria:\n- ECOG 0-1\n- Juggling\n")["fit"],
                         "unclear")
        self.assertEqual(self.one("")["fit"], "unclear")

    def test_what_is_asked_of_some_people_only_refuses_nobody_else(self):
        text = FITS + "- Patients with brain metastases are eligible {}\n  - Brain metastases\n"
        for words in ("if:", "provided that:", "provided all of the following criteria are met:"):
            self.assertEqual(self.one(text.format(words))["fit"], "fits", words)

    def test_alternatives(self):
        text = FITS + ("- Patients with one of the following:\n  - ECOG performance status 0\n"
                       "  - Measurable disease\n")
        self.assertEqual(self.one(text)["fit"], "fits")

    def test_trials_that_name_the_cancer_come_first(self):
        records = [study(1, FITS, condition="Solid Tumor"), study(2, FITS)]
        self.assertEqual([each["id"] for each in self.found(*records)["open"]],
                         ["NCT00000002", "NCT00000001"])

    def test_a_list_without_bullets_does_not_end_at_people_who(self):
        text = ("Inclusion Criteria:\nOne of the following:\nPatients who received capecitabine\n"
                "Patients who received everolimus\n")
        self.assertEqual(self.matches(text)["Patients who received everolimus"], "not_understood")

    def test_nobody_is_matched_with_the_part_of_another_cancer(self):
        text = FITS + ("- Ovarian cancer:\n  - Prior capecitabine\n"
                       "- Breast cancer:\n  - No prior capecitabine\n")
        trial = self.one(text)
        self.assertEqual(trial["fit"], "does_not")
        self.assertEqual([each["match"] for each in trial["criteria"][-4:]],
                         ["not_met", "met", "nothing", "not_met"])

    def test_a_permission_softens_lines_about_the_same_only(self):
        allowed = "Prior endocrine therapy is allowed"
        found = self.matches(FITS + f"- {allowed}\n- No prior chemotherapy\n- HER2-positive\n")
        self.assertEqual(found[allowed], "nothing")
        self.assertEqual(found["No prior chemotherapy"], "unknown")
        self.assertEqual(found["HER2-positive"], "not_met")
        line = self.one(FITS + f"- {allowed}\n- No prior chemotherapy\n")["criteria"][-1]
        self.assertIn("allow something", line["note"])

    def test_a_demand_counts_with_a_permission_in_its_line(self):
        line = "No prior chemotherapy for metastatic disease (prior endocrine therapy is permitted)"
        self.assertEqual(self.matches(FITS + f"- {line}\n")[line], "not_met")

    def test_only_fresh_recruiting_records_are_open(self):
        records = [study(1, FITS), study(2, FITS, status="COMPLETED"),
                   study(3, FITS, taken="2026-08-01")]
        self.assertEqual([each["id"] for each in self.found(*records)["open"]], ["NCT00000001"])
        answer = self.found(*records, options=["--closed-too"])
        self.assertEqual(sorted(each["id"] for each in answer["ask"]),
                         ["NCT00000002", "NCT00000003"])


if __name__ == "__main__":
    unittest.main()
