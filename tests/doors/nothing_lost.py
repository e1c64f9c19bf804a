"""What is added to a line of criteria is never lost: a line that was read whole is so no more when
it asks for something else, too. The lines are the cases of knowledge/eligibility."""
import json
import re
import tempfile
import unittest
from pathlib import Path

import yaml

from program import root, run
from registry import study

UNREAD = "severe pancreatitis"  # no phrase knows it
DRUG = "vinorelbine"
NAMED = re.compile(
    r"\b(tamoxifen|letrozole|fulvestrant|trastuzumab|pertuzumab|palbociclib|everolimus|docetaxel|"
    r"capecitabine|doxorubicin|chemotherapy|endocrine therapy|radiotherapy|immunotherapy|"
    r"pembrolizumab|olaparib|taxanes?|anthracyclines?)\b", re.I)
# Words of examples, and of what is allowed: what is added there asks for nothing.
ASKS_NOTHING = re.compile(
    r"\b(e\.?g|i\.?e|such as|includ\w+|like|example|contain\w+|consist\w+|allowed|permitted|data|"
    r"first dose of|prior to|combination|childbearing)\b", re.I)


def whole_cases():
    for file in sorted((root / "knowledge" / "eligibility").glob("*_cases.yaml")):
        for case in yaml.safe_load(file.read_text()):
            if "must" in case and not case.get("partly") and "part" not in case:
                yield case["in"], case["sentence"]


class NothingIsLost(unittest.TestCase):
    def read(self, lines):
        """What `trials read` says of lines, each a trial of its own: its criteria."""
        head = {"inclusion": "Inclusion Criteria:\n* ", "exclusion": "Exclusion Criteria:\n* "}
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "lines.jsonl"
            file.write_text("".join(json.dumps(study(i + 1, head[section] + line)) + "\n"
                                    for i, (section, line) in enumerate(lines)))
            told = run("trials", "read", file, "--format", "json")
        self.assertEqual(told.returncode, 0, told.stderr)
        read = [json.loads(each)["criteria"] for each in told.stdout.splitlines()]
        self.assertEqual(len(read), len(lines))
        return read

    def still_whole(self, lines, without=None):
        return [line for (_, line), criteria in zip(lines, self.read(lines))
                if all(each["whole"] for each in criteria)
                and (without is None or without not in " ".join(each["must"] for each in criteria))]

    def test_a_thing_that_nobody_knows(self):
        lines = []
        for section, sentence in whole_cases():
            bare = sentence.rstrip(" .;,:")
            if section == "exclusion":
                more = [f"{bare} or {UNREAD}", f"{bare}, {UNREAD}",
                        f"{bare}. {UNREAD.capitalize()}."]
            else:
                more = [f"{bare} and confirmed pancreatitis", f"{bare}. Must have {UNREAD}."]
            lines += [(section, each) for each in more]
        self.assertGreater(len(lines), 3000)
        self.assertEqual(self.still_whole(lines), [])

    def test_another_demand_of_everybody(self):
        lines = [(section, sentence.rstrip(" .;,:") + more) for section, sentence in whole_cases()
                 if section == "inclusion" and "pregnan" not in sentence.lower()
                 for more in (" and measurable disease", " with measurable disease")]
        self.assertGreater(len(lines), 1000)
        self.assertEqual(self.still_whole(lines, "measurable"), [])

    def test_another_treatment(self):
        lines = []
        for section, sentence in whole_cases():
            if ASKS_NOTHING.search(sentence) or DRUG in sentence.lower():
                continue
            for found in list(NAMED.finditer(sentence))[:3]:
                lines += [(section, sentence[:found.end()] + joint + DRUG + sentence[found.end():])
                          for joint in (" or ", ", ", " and ")]
        self.assertGreater(len(lines), 500)
        self.assertEqual(self.still_whole(lines, DRUG), [])


if __name__ == "__main__":
    unittest.main()
