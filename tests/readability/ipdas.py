"""The items of the patient decision aid checklist (IPDASi v4) that a program can meet, on the plans
of two example patients. docs/ipdas.md has every item and names the test here that proves it.

    ipdas.py NEXTLINE RULEBOOK

An item that the program does not meet yet is marked as expected to fail: once it is met, the mark
and its line in docs/ipdas.md have to change."""
import json
import os
import re
import subprocess
import sys
import unittest
from pathlib import Path

nextline, rulebook = (Path(word).resolve() for word in sys.argv[1:3])
del sys.argv[1:3]  # the rest belongs to unittest

ROOT = Path(__file__).resolve().parents[2]
PATIENTS = ("hr_after_cdk46_esr1", "tnbc_pdl1_positive")
KINDS = ("survival", "response", "quality_of_life", "harm")
OPEN = ("continue", "recommended", "possible", "depends")  # standings with a card of their own


def plan(patient, form, *how):
    run = subprocess.run(
        [nextline, "plan", ROOT / "knowledge/patients" / patient / "case.yaml", "--format", form,
         "--as-of", "2026-11-22", *how],
        env={**os.environ, "NEXTLINE_RULEBOOK": str(rulebook)}, capture_output=True, text=True,
        encoding="utf-8", check=True)
    return run.stdout


JSON = {patient: json.loads(plan(patient, "json", "--figures", "shown")) for patient in PATIENTS}
WRITTEN = {patient: plan(patient, "html", "--figures", "shown") for patient in PATIENTS}
# The sentences without the links from words to their explanations.
PAGE = {patient: re.sub(r'<a class="word"[^>]*>([^<]*)</a>', r"\1", page)
        for patient, page in WRITTEN.items()}


def open_options(patient):
    return [option for option in JSON[patient]["options"] if option["standing"] in OPEN]


def figures(patient):
    for option in JSON[patient]["options"]:
        for figure in option["benefits"] + option["harms"]:
            yield option, figure


def message(name):
    """The words of a message between its places."""
    text = (ROOT / "knowledge/languages/en.yaml").read_text(encoding="utf-8")
    found = re.search(rf'^{re.escape(name)}: "(.*)"$', text, re.M)
    return max(re.split(r"\{\w+\}", found.group(1)), key=len).strip()


class Qualifying(unittest.TestCase):
    def test_condition(self):
        for patient in PATIENTS:
            self.assertIn(message("understood.kind"), PAGE[patient])

    def test_decision(self):
        for patient in PATIENTS:
            self.assertTrue(JSON[patient]["decision"]["statement"]["text"])
            self.assertIn('id="decision"', PAGE[patient])

    def test_options(self):
        for patient in PATIENTS:
            ids = [option["id"] for option in open_options(patient)]
            self.assertIn("no_anticancer_treatment", ids)
            self.assertGreater(len(ids), 3)

    def test_benefits_and_harms(self):
        for patient in PATIENTS:
            shown = [option for option in open_options(patient) if option["evidence"]]
            self.assertTrue(shown)
            for option in shown:
                for trial in option["evidence"]:
                    self.assertEqual(missing_kinds(option, trial), [], option["id"])

    def test_what_it_is_like(self):
        for patient in PATIENTS:
            for option in open_options(patient):
                self.assertTrue(option["burden"]["says"], option["id"])


def missing_kinds(option, trial):
    """Kinds of results that a trial's part of the card neither gives nor calls not reported."""
    given = {figure["kind"] for figure in option["benefits"] + option["harms"]
             if figure["trial"] == trial["trial"]}
    said = {statement["id"] for statement in trial["not_shown"]}
    return [kind for kind in KINDS
            if (kind in given) == (f"figure.not_reported.{kind}" in said)]


class Certification(unittest.TestCase):
    def test_equal_detail(self):
        """No open card is without figures and without the sentence that there are none."""
        for patient in PATIENTS:
            without = [option for option in open_options(patient)
                       if not option["evidence"] and option["id"] != "no_anticancer_treatment"]
            self.assertGreaterEqual(PAGE[patient].count(message("evidence.none")), len(without))

    def test_citations(self):
        for patient in PATIENTS:
            known = {source["id"] for source in JSON[patient]["sources"]}
            for option, figure in figures(patient):
                for source in figure["statement"].get("sources", [{"source": "none"}]):
                    self.assertIn(source["source"], known, option["id"])
            for option in JSON[patient]["options"]:
                for said in option["by"]:
                    self.assertTrue(said.get("sources"), said["id"])
            for part in ("call_now", "urgent", "aims", "test_notes", "care", "monitoring"):
                for note in JSON[patient][part]:
                    self.assertTrue(note["statement"].get("sources"), note["statement"]["id"])

    def test_date(self):
        for patient in PATIENTS:
            self.assertEqual(JSON[patient]["request"]["as_of"], "2026-11-22")
            self.assertRegex(JSON[patient]["rulebook"]["horizon"], r"^\d{4}-\d\d-\d\d$")
            self.assertIn("22 November 2026", PAGE[patient])

    def test_update_policy(self):
        for patient in PATIENTS:
            self.assertIn(message("footer.update"), PAGE[patient])

    def test_uncertainty(self):
        for patient in PATIENTS:
            ratios = [figure for _, figure in figures(patient) if figure["hazard_ratio"]]
            self.assertTrue(ratios)
            self.assertTrue(all(figure["hazard_interval"] for figure in ratios))
            self.assertIn(message("citation.unconfirmed"), PAGE[patient])
            for option in open_options(patient):
                if option["standing"] == "depends":
                    self.assertTrue(option["missing"], option["id"])

    def test_funding(self):
        for patient in PATIENTS:
            self.assertIn(message("footer.funding_unknown"), PAGE[patient])

    def test_what_a_test_is_for(self):
        for patient in PATIENTS:
            self.assertTrue(JSON[patient]["test_notes"])
            for test in JSON[patient]["tests"]:
                self.assertTrue(test["statement"]["text"] and test["options"])


class Quality(unittest.TestCase):
    def test_no_treatment_is_described(self):
        for patient in PATIENTS:
            (none,) = [option for option in JSON[patient]["options"]
                       if option["id"] == "no_anticancer_treatment"]
            self.assertTrue(none["burden"]["says"])

    def test_probabilities(self):
        for patient in PATIENTS:
            self.assertTrue(any(figure["unit"] == "percent" for _, figure in figures(patient)))

    def test_reference_class(self):
        for patient in PATIENTS:
            for option in JSON[patient]["options"]:
                for trial in option["evidence"]:
                    people = trial["statement"]["args"]["population"]
                    self.assertTrue(people and people in trial["statement"]["text"])

    def test_one_denominator_and_both_frames(self):
        """Always of 100 people, those with and those without."""
        for patient in PATIENTS:
            for _, figure in figures(patient):
                if figure["unit"] != "percent":
                    continue
                text = figure["statement"]["text"]
                self.assertIn(" of 100 people", text)
                self.assertRegex(text, r" of 100 not\b")
                self.assertNotRegex(text, r"of 1 ?000|in \d+ people")

    def test_both_arms(self):
        for patient in PATIENTS:
            for _, figure in figures(patient):
                if figure["versus"]:
                    self.assertIn("ith the comparator", figure["statement"]["text"])

    def test_never_compared_across_trials(self):
        for patient in PATIENTS:
            self.assertIn(message("evidence.never_compared"), PAGE[patient])

    def test_survival_only_when_asked(self):
        for patient in PATIENTS:
            hidden = json.loads(plan(patient, "json"))
            kinds = {figure["kind"] for option in hidden["options"]
                     for figure in option["benefits"] + option["harms"]}
            self.assertNotIn("survival", kinds)
            self.assertTrue(any(trial["survival_hidden"] for option in hidden["options"]
                                for trial in option["evidence"]))

    def test_wishes(self):
        wanted = json.loads(plan("wishes_tablets_few_visits", "json"))
        self.assertTrue(any(option["wishes"] for option in wanted["options"]))

    def test_question_list(self):
        for patient in PATIENTS:
            self.assertGreaterEqual(len(JSON[patient]["questions"]), 5)
            self.assertIn('id="questions"', PAGE[patient])
            self.assertIn("@media print", PAGE[patient])

    def test_quality_of_the_evidence(self):
        """For clinicians in the source's own grades; for everybody what was not confirmed."""
        for patient in PATIENTS:
            said = plan(patient, "text", "--audience", "clinician")
            self.assertIn("evidence: “", said)
            self.assertIn("strength: “", said)
            self.assertIn(message("sources.unconfirmed"), PAGE[patient])

    def test_steps(self):
        for patient in PATIENTS:
            self.assertIn(message("steps.title"), PAGE[patient])

    def test_authors(self):
        for patient in PATIENTS:
            self.assertIn(message("footer.authors_unknown"), PAGE[patient])

    def test_words_are_explained(self):
        for patient in PATIENTS:
            links = re.findall(r'<a class="word" href="#(word-[a-z0-9_]+)"', WRITTEN[patient])
            listed = re.findall(r'<div id="(word-[a-z0-9_]+)">', WRITTEN[patient])
            self.assertGreater(len(links), 20)
            self.assertEqual(len(links), len(set(links)))
            self.assertLessEqual(set(links), set(listed))
            self.assertTrue(JSON[patient]["glossary"])

    def test_readability(self):
        for patient in PATIENTS:
            self.assertIn(message("footer.readability"), PAGE[patient])


class Document(unittest.TestCase):
    def test_every_test_that_is_named_exists(self):
        text = (ROOT / "docs/ipdas.md").read_text(encoding="utf-8")
        named = set(re.findall(r"`(test_\w+)`", text))
        here = {name for kind in (Qualifying, Certification, Quality)
                for name in dir(kind) if name.startswith("test_")}
        self.assertEqual(named, here)


if __name__ == "__main__":
    unittest.main()
