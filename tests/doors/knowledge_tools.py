"""What the commands for those who keep the knowledge promise: docs/knowledge-status.md is what
`status` prints, `check` says what is unconfirmed and not covered, `sign` goes with `review`."""
import difflib
import re
import shutil
import tempfile
import unittest
from pathlib import Path

from program import root, run

SMALL = root / "engine/authoring/tests/good"


class Status(unittest.TestCase):
    def test_the_page_is_what_the_knowledge_says(self):
        told = run("status", root / "knowledge")
        self.assertEqual(told.returncode, 0, told.stderr)
        page = root / "docs/knowledge-status.md"
        written = page.read_text(encoding="utf-8")
        difference = "\n".join(list(difflib.unified_diff(
            written.splitlines(), told.stdout.splitlines(), "docs/knowledge-status.md",
            "nextline status knowledge", lineterm=""))[:40])
        self.assertEqual(written, told.stdout, "write it again: build/nextline status knowledge "
                         f"-o docs/knowledge-status.md\n{difference}")


class Check(unittest.TestCase):
    def test_says_how_many_citations_are_unconfirmed(self):
        told = run("check", SMALL)
        self.assertEqual(told.returncode, 0, told.stderr)
        self.assertIn("2 of 20 citations are unconfirmed, 0 were checked more than 12 months",
                      told.stdout)
        self.assertNotIn("note:", told.stdout)

    def test_lists_them_with_their_place(self):
        told = run("check", SMALL, "--unconfirmed")
        self.assertIn("pathways/small/pathway.yaml:20:11: note: `guide_2024`", told.stdout)

    def test_lists_what_no_case_shows(self):
        told = run("check", SMALL, "--coverage")
        self.assertIn("no case of `decision_start` shows", told.stdout)
        self.assertRegex(told.stdout, r"\d+ of \d+ truths of sub-conditions are shown by cases")


class Review(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.knowledge = self.folder / "knowledge"
        shutil.copytree(SMALL, self.knowledge)
        self.page = self.folder / "page.html"

    def review(self, *more):
        told = run("review", self.knowledge / "drugs/onemab", "-o", self.page, *more)
        self.assertEqual(told.returncode, 0, told.stderr)
        return self.page.read_text(encoding="utf-8")

    def sign(self):
        told = run("sign", self.knowledge / "drugs/onemab", "--name", "Ana Ruiz",
                   "--role", "pharmacist")
        self.assertEqual(told.returncode, 0, told.stderr)
        return re.search(r"reviews/(.+)\.yaml", told.stdout).group(1)

    def test_a_signature_lapses_with_the_rule(self):
        self.assertIn("Nobody has signed it.", self.review())
        name = self.sign()
        self.assertIn("Signed as it stands: Ana Ruiz (pharmacist)", self.review())
        guards = self.knowledge / "drugs/onemab/guards.yaml"
        guards.write_text(guards.read_text("utf-8").replace("not to start it", "never to start it"),
                          "utf-8")
        self.assertIn("Changed since review by Ana Ruiz (pharmacist)", self.review("--since", name))

    def test_the_page_stands_alone_and_is_well_formed(self):
        page = self.review()
        self.assertNotRegex(page, r"<(script|link|img|iframe)\b")
        opened = re.findall(r"<(table|article|section|ul|dl|p|td|th|tr)\b", page)
        closed = re.findall(r"</(table|article|section|ul|dl|p|td|th|tr)>", page)
        self.assertEqual(sorted(opened), sorted(closed))
        ids = re.findall(r'\bid="([^"]+)"', page)
        self.assertEqual(len(ids), len(set(ids)))
        for target in re.findall(r'href="#([^"]+)"', page):
            self.assertIn(target, ids)

    def test_what_makes_no_sense_is_refused(self):
        onemab = self.knowledge / "drugs/onemab"
        for words in (["review", self.folder], ["review", self.knowledge / "nowhere"],
                      ["review", self.knowledge / "codes"], ["review", onemab, "--since", "none"],
                      ["sign", onemab, "--role", "nurse"], ["sign", onemab, "--name", "Ana"],
                      ["sign", self.folder, "--name", "Ana", "--role", "nurse"]):
            told = run(*words, cwd=self.folder)
            self.assertNotEqual(told.returncode, 0)
            self.assertEqual(told.stdout, "")
            self.assertNotEqual(told.stderr, "")
        self.assertEqual([path.name for path in self.folder.iterdir()], ["knowledge"])


if __name__ == "__main__":
    unittest.main()
